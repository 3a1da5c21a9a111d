public import HealthSimCore

/// The rates of all CPT and HCPCS codes of the tables, by the row of their concept.
public struct ServiceTable: Sendable {
    /// The table of this run.
    public static let shared = ServiceTable()

    /// The entries, in the order of the file.
    package let entries: FrozenArray<ServiceRates>
    /// The place in `entries` by the row of the concept; -1 for what is no service.
    private let places: FrozenArray<Int32>

    private init() {
        let table = ReferenceTable.named("codes/cpt-common")
        let entries = ServiceRateReader.entries(of: table)
        var places = [Int32](repeating: -1, count: ConceptTable.shared.count)
        for (place, entry) in entries.enumerated() {
            if let row = entry.code.row { places[Int(row)] = Int32(place) }
        }
        self.entries = FrozenArray(entries)
        self.places = FrozenArray(places)
    }

    /// The number of codes.
    public var count: Int { entries.count }

    /// The place of a code in the table; -1 for one that is not in it.
    func place(of code: Concept) -> Int {
        guard let row = code.row else { return -1 }
        return Int(places[Int(row)])
    }

    /// What is known of a code; nothing when the tables do not have it.
    public subscript(code: Concept) -> ServiceRates? {
        let place = place(of: code)
        return place < 0 ? nil : entries[place]
    }
}

import HealthSimCore

/// Which diagnoses make a service necessary, from `references/plans/necessity`.
struct NecessityTable: Sendable {
    /// The table of this run.
    static let shared = NecessityTable()

    /// Beginnings of ICD-10-CM codes.
    private let lists: FrozenArray<FrozenArray<CodePrefix>>
    /// The place in `lists` by the place in the table of services; -1 for services that need none.
    private let places: FrozenArray<Int16>

    private init() {
        var lists: [FrozenArray<CodePrefix>] = []
        var places = [Int16](repeating: -1, count: ServiceTable.shared.count)
        for row in ReferenceTable.named("plans/necessity").rows {
            guard let system = CodeSystem(named: row["system"].string) else { continue }
            let place = ServiceTable.shared.place(of: Concept(system, row["code"].string))
            guard place >= 0 else { continue }
            places[place] = Int16(lists.count)
            lists.append(
                FrozenArray(row["diagnoses"].list.map(CodePrefix.init)))
        }
        self.lists = FrozenArray(lists)
        self.places = FrozenArray(places)
    }

    /// The beginnings of diagnoses for a service, by its place in the table of services; nothing when any will do.
    func diagnoses(for rates: Int) -> FrozenArray<CodePrefix>? {
        places[rates] < 0 ? nil : lists[Int(places[rates])]
    }
}

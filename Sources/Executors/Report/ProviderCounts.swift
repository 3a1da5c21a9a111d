import HealthSimCore
import PatientSim
import RxMemberSim

/// A type of provider as the report counts them.
public enum ProviderType: String, CaseIterable, Hashable, Sendable {
    case primaryCare = "Primary care"
    case specialist = "Specialists"
    case hospital = "Hospitals"
    case laboratory = "Laboratories"
    case practice = "Practices"
    case pharmacy = "Pharmacies"
}

/// How providers of a type were assigned.
public struct ProviderCount: Hashable, Sendable {
    /// Pairs of a person and a provider that looked after the person.
    public internal(set) var assigned: UInt64 = 0
    /// The encounters of the type, and those whose provider has a valid NPI; for pharmacies, persons.
    public internal(set) var coverage = Proportion()
    /// The providers that the run's directory has, each once.
    public internal(set) var listed: UInt64 = 0

    mutating func merge(_ other: ProviderCount) {
        assigned += other.assigned
        coverage.merge(other.coverage)
        listed += other.listed
    }
}

/// How the providers of a run were assigned, type by type; merged exactly like all statistics.
public struct ProviderCounts: Hashable, Sendable {
    private var counts = [ProviderCount](repeating: ProviderCount(), count: ProviderType.allCases.count)

    /// Nothing counted.
    public init() {}

    /// The counts of a type.
    public internal(set) subscript(type: ProviderType) -> ProviderCount {
        get { counts[ProviderType.allCases.firstIndex(of: type) ?? 0] }
        set { counts[ProviderType.allCases.firstIndex(of: type) ?? 0] = newValue }
    }

    /// Adds what was counted elsewhere.
    mutating func merge(_ other: ProviderCounts) {
        for place in counts.indices { counts[place].merge(other.counts[place]) }
    }

    /// Counts the providers of a record, and those that it brings into the directory.
    mutating func add(_ record: PatientRecord) {
        // By position throughout: the entries are many and large, and a loop over them would copy each.
        for place in record.practitioners.indices {
            counts[Self.place(of: record.practitioners[place].specialty)].assigned += 1
        }
        for place in record.facilities.indices { counts[Self.place(of: record.facilities[place].kind)].assigned += 1 }
        for place in record.listedPractitioners.indices {
            counts[Self.place(of: record.listedPractitioners[place].specialty)].listed += 1
        }
        for place in record.listedFacilities.indices {
            counts[Self.place(of: record.listedFacilities[place].kind)].listed += 1
        }
        for place in record.encounters.indices {
            let npi = record.encounters[place].practitionerNPI
            let known = record.practitioners.indices.first { record.practitioners[$0].npi == npi }
            let type = known.map { Self.place(of: record.practitioners[$0].specialty) } ?? 0
            counts[type].coverage.add(known != nil)
            let site = record.encounters[place].facilityNPI
            guard let facility = record.facilities.indices.first(where: { record.facilities[$0].npi == site }) else {
                continue
            }
            counts[Self.place(of: record.facilities[facility].kind)].coverage.add(true)
        }
    }

    /// Counts the pharmacies of a person.
    mutating func add(_ household: RxHousehold) {
        self[.pharmacy].assigned += UInt64(household.pharmacies.count)
        self[.pharmacy].coverage.add(!household.pharmacies.isEmpty)
    }

    private static let primaryCare = Specialty.primaryCare.concept

    private static func place(of specialty: Concept) -> Int { specialty == primaryCare ? 0 : 1 }

    private static func place(of kind: Facility.Kind) -> Int {
        switch kind {
        case .hospital: 2
        case .laboratory: 3
        case .practice: 4
        case .pharmacy: 5
        }
    }
}

extension ProviderCounts {
    /// Writes the counts as lists of four numbers, to be read by `init(from:)`.
    func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for count in counts {
            writer.list([count.assigned, count.coverage.passed, count.coverage.total, count.listed])
        }
        writer.endArray()
    }

    /// Reads what `write(to:)` wrote.
    init(from reader: inout JSONReader) throws(JSONError) {
        let lists = try reader.list { reader throws(JSONError) in
            try reader.list { reader throws(JSONError) in try reader.unsigned() }
        }
        guard lists.count == ProviderType.allCases.count, lists.allSatisfy({ $0.count == 4 }) else {
            throw reader.mismatch("expected the counts of \(ProviderType.allCases.count) types of provider")
        }
        counts = lists.map { list in
            ProviderCount(assigned: list[0], coverage: Proportion(passed: list[1], total: list[2]), listed: list[3])
        }
    }
}

/// The ranks of households whose ZIP codes begin with the same three digits in one state, and who serves them.
struct NetworkArea: Sendable {
    /// The first rank of the area; the area ends where the next one begins.
    let firstRank: UInt64
    /// How many households are served: all of the area, but no more than one for four of its people.
    ///
    /// So a cohort larger than the country does not need more clinicians than the country could have.
    let served: UInt64
    /// The region of the area.
    let region: Int
    /// The number of clinicians and facilities of all areas before.
    let clinicianBase: UInt64
    let facilityBase: UInt64

    static let householdsOfGeneralist: UInt64 = 25
    static let householdsOfSpecialist: UInt64 = 150
    private static let generalistsOfPractice: UInt64 = 8
    private static let householdsOfHospital: UInt64 = 5_000
    private static let householdsOfLaboratory: UInt64 = 5_000
    private static let householdsOfPharmacy: UInt64 = 500

    /// The clinicians of primary care.
    var generalists: UInt64 { Self.ceiling(served, Self.householdsOfGeneralist) }
    /// The clinicians of each other local specialty.
    var specialists: UInt64 { Self.ceiling(served, Self.householdsOfSpecialist) }

    /// The facilities of a kind. There are no more than clinicians of a specialty that works there.
    func facilities(_ kind: Facility.Kind) -> UInt64 {
        switch kind {
        case .practice: Self.ceiling(generalists, Self.generalistsOfPractice)
        case .hospital: Self.ceiling(served, Self.householdsOfHospital)
        case .laboratory: Self.ceiling(served, Self.householdsOfLaboratory)
        case .pharmacy: Self.ceiling(served, Self.householdsOfPharmacy)
        }
    }

    /// The facilities of all kinds.
    var facilities: UInt64 { Facility.Kind.allCases.reduce(0) { $0 + facilities($1) } }

    /// The number of the first facility of a kind.
    func base(_ kind: Facility.Kind) -> UInt64 {
        Facility.Kind.allCases.prefix { $0 != kind }.reduce(facilityBase) { $0 + facilities($1) }
    }

    /// The quotient, rounded up.
    static func ceiling(_ count: UInt64, _ size: UInt64) -> UInt64 { (count + size - 1) / size }
}

/// The areas of a state whose ZIP codes begin with the same two digits, and the specialists who serve them.
struct NetworkRegion: Sendable {
    /// The first area of the region.
    let firstArea: Int
    /// The area where its specialists are: the one with the most households, as specialists are in the larger cities.
    let seat: Int
    /// The clinicians of each regional specialty.
    let specialists: UInt64
    /// The number of clinicians and facilities of all areas, and of the regions before.
    let clinicianBase: UInt64
    let facilityBase: UInt64

    private static let specialistsOfPractice: UInt64 = 10

    /// The practices of each regional specialty that has its own.
    var practices: UInt64 { NetworkArea.ceiling(specialists, Self.specialistsOfPractice) }
}

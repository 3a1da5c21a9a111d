/// A synthetic directory of clinicians, practices, hospitals, laboratories and pharmacies for a geography.
///
///     let network = ProviderNetwork(seed: 42, geography: texas, count: 200)
///     let doctor = network.primaryCare(rank: 17)
///     let heart = network.specialist(cardiology, rank: 17)
///
/// It is a function of the seed, the geography, the number of households and the specialties: nothing is stored for a
/// household, and every question can be asked on any machine in any order. A household is known by its rank among all in the
/// order of their ZIP codes; its place is `geography.place(rank:count:)`.
///
/// An *area* is the ranks whose ZIP codes begin with the same three digits in one state. It has primary care (a clinician for
/// 25 households), one hospital, laboratory and pharmacy or more, and those who work there. A *region* is the areas of one
/// state with the same first two digits. It has the specialists (one of each specialty for 150 households) with practices of
/// their own, or at a hospital, in the area with the most households.
public struct ProviderNetwork: Sendable {
    /// The seed of the run.
    public let seed: UInt64
    /// Where the households live.
    public let geography: Geography
    /// The number of households.
    public let count: UInt64

    /// How people get their providers.
    public private(set) var rules = ProviderRules()

    let layout: NetworkLayout
    /// Who serves the households when the providers come from a roster; nil for those made for the households.
    let assigned: Frozen<AssignedNetwork>?
    let numbers: KeyedPermutation
    let taxIdentifiers: KeyedPermutation
    let registrations: KeyedPermutation

    /// The network of a geography for `count` households, at least one.
    ///
    /// - Parameter specialties: what is offered besides primary care, which always is; in any order.
    public init(seed: UInt64, geography: Geography, count: UInt64, specialties: [Specialty] = Specialty.all) {
        precondition(count > 0, "a network is for at least one household")
        self.init(seed: seed, geography: geography, count: count, specialties: specialties, assigned: nil)
    }

    init(seed: UInt64, geography: Geography, count: UInt64, specialties: [Specialty], assigned: AssignedNetwork?) {
        self.seed = seed
        self.geography = geography
        self.count = count
        self.assigned = assigned.map { Frozen($0) }
        if let assigned { rules = assigned.rules }
        layout = NetworkLayout(geography: geography, count: count, specialties: specialties)
        var keys = RandomStream(seed: seed, purpose: "network.identifiers", index: 0)
        numbers = KeyedPermutation(count: NPI.capacity, key: keys.next())
        taxIdentifiers = KeyedPermutation(count: TaxIdentifier.capacity, key: keys.next())
        registrations = KeyedPermutation(count: 1_000_000, key: keys.next())
    }

    /// How many clinicians the network has.
    public var practitionerCount: UInt64 {
        guard let assigned else { return layout.clinicianCount }
        return UInt64(assigned.value.owned.reduce(0) { $0 + ($1.isFacility ? 0 : 1) })
    }

    /// How many facilities the network has.
    public var facilityCount: UInt64 {
        guard let assigned else { return layout.facilityCount }
        return UInt64(assigned.value.owned.reduce(0) { $0 + ($1.isFacility ? 1 : 0) })
    }

    /// The specialties that are offered: primary care, the other local ones, those of regions.
    public var specialties: [Specialty] {
        guard let assigned else { return layout.localSpecialties + layout.regionalSpecialties }
        return Specialty.all.filter { assigned.value.offered[$0.number] }
    }

    /// The network with other rules about whom a person sees; where providers come from stays as it is.
    public func following(_ rules: ProviderRules) -> ProviderNetwork {
        var network = self
        network.rules = rules
        return network
    }

    /// The place of a household.
    public func place(rank: UInt64) -> Place { geography.place(rank: rank, count: count) }
}

// MARK: - Whom a household sees

extension ProviderNetwork {
    private static let practicePurpose: RandomStream.Purpose = "network.practice"
    private static let hospitalPurpose: RandomStream.Purpose = "network.hospital"
    private static let laboratoryPurpose: RandomStream.Purpose = "network.laboratory"
    private static let pharmacyPurpose: RandomStream.Purpose = "network.pharmacy"

    /// The clinician of primary care of a household: always the same.
    public func primaryCare(rank: UInt64) -> Practitioner {
        if let assigned { return assigned.value.primaryCare(rank: rank, at: place(rank: rank), turn: nil) }
        return practitioner(number: clinician(.primaryCare, rank: rank) ?? 0)
    }

    /// The clinician of a specialty of a household: always the same; nil when the network does not offer the specialty.
    ///
    /// Who works at a practice, hospital, laboratory or pharmacy of the area is at the one of the household.
    public func specialist(_ specialty: Specialty, rank: UInt64) -> Practitioner? {
        if !rules.usesSpecialists, specialty.host == .regionalPractice { return nil }
        if let assigned {
            let provider = assigned.value.provider(ProviderRole(specialty), rank: rank, at: place(rank: rank))
            return provider.map(assigned.value.practitioner)
        }
        guard let number = clinician(specialty, rank: rank) else { return nil }
        return practitioner(number: number)
    }

    /// The number of the clinician of a specialty for a household; nil when the network does not offer the specialty.
    private func clinician(_ specialty: Specialty, rank: UInt64) -> UInt64? {
        let index = area(of: rank)
        let numbers = layout.clinicians(specialty, area: index)
        guard !numbers.isEmpty else { return nil }
        guard specialty.host.isLocal else { return number(in: numbers, specialty.purpose, rank) }
        // Those with the numbers k, k + n, k + 2n … of the specialty work at facility k of n.
        let kind = specialty.host.facilityKind
        let facilities = layout.areas[index].facilities(kind)
        let own = facility(kind, rank: rank) - layout.areas[index].base(kind)
        let turns = (UInt64(numbers.count) - own + facilities - 1) / facilities
        return numbers.lowerBound + own + number(in: 0..<turns, specialty.purpose, rank) * facilities
    }

    /// The practice of primary care of a household: always the same, and that of its clinician.
    public func practice(rank: UInt64) -> Facility { place(of: .practice, rank: rank) }

    /// The hospital of a household: always the same.
    public func hospital(rank: UInt64) -> Facility { place(of: .hospital, rank: rank) }

    /// The laboratory of a household: always the same.
    public func laboratory(rank: UInt64) -> Facility { place(of: .laboratory, rank: rank) }

    /// The pharmacy of a household: always the same.
    public func pharmacy(rank: UInt64) -> Facility { place(of: .pharmacy, rank: rank) }

    private func place(of kind: Facility.Kind, rank: UInt64) -> Facility {
        guard let assigned else { return facility(number: facility(kind, rank: rank)) }
        return assigned.value.facility(kind, rank: rank, at: place(rank: rank))
    }

    /// The number of a household's facility of a kind.
    private func facility(_ kind: Facility.Kind, rank: UInt64) -> UInt64 {
        let area = layout.areas[area(of: rank)]
        let base = area.base(kind)
        let purpose =
            switch kind {
            case .practice: Self.practicePurpose
            case .hospital: Self.hospitalPurpose
            case .laboratory: Self.laboratoryPurpose
            case .pharmacy: Self.pharmacyPurpose
            }
        return number(in: base..<base + area.facilities(kind), purpose, rank)
    }

    private func area(of rank: UInt64) -> Int {
        precondition(rank < count, "the rank is beyond the count")
        return layout.area(of: rank)
    }

    /// One of some numbers, drawn for a rank.
    private func number(in numbers: Range<UInt64>, _ purpose: RandomStream.Purpose, _ rank: UInt64) -> UInt64 {
        var stream = RandomStream(seed: seed, purpose: purpose, index: rank)
        return numbers.lowerBound + stream.integer(below: numbers.upperBound - numbers.lowerBound)
    }
}

// MARK: - Who writes the directory

extension ProviderNetwork {
    /// The clinicians and facilities that the household of a rank brings into the directory.
    ///
    /// The first household of an area brings the area's, the first of a region the region's too, all others none. So every
    /// one of the network is brought exactly once, and parts of a run that share no memory write the whole directory.
    public func owned(by rank: UInt64) -> (practitioners: [Practitioner], facilities: [Facility]) {
        if let assigned { return assigned.value.owned(by: rank) }
        let index = area(of: rank)
        let area = layout.areas[index]
        guard area.firstRank == rank else { return ([], []) }
        let isLast = index + 1 == layout.areas.count
        let firstRegion = layout.regions[0]
        let nextClinician = isLast ? firstRegion.clinicianBase : layout.areas[index + 1].clinicianBase
        let nextFacility = isLast ? firstRegion.facilityBase : layout.areas[index + 1].facilityBase
        var practitioners = (area.clinicianBase..<nextClinician).map(practitioner)
        var facilities = (area.facilityBase..<nextFacility).map(facility)
        if layout.regions[area.region].firstArea == index {
            let region = layout.regions[area.region]
            let isLastRegion = area.region + 1 == layout.regions.count
            let endClinician =
                isLastRegion ? layout.clinicianCount : layout.regions[area.region + 1].clinicianBase
            let endFacility = isLastRegion ? layout.facilityCount : layout.regions[area.region + 1].facilityBase
            practitioners += (region.clinicianBase..<endClinician).map(practitioner)
            facilities += (region.facilityBase..<endFacility).map(facility)
        }
        return (practitioners, facilities)
    }
}

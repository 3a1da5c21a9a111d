extension ProviderNetwork {
    /// The network of a plan, with the values of those who come from a file.
    ///
    /// - Parameters:
    ///   - practitioners: for each entry of the plan the clinician, nil where it is synthetic or no clinician; empty when
    ///     nobody comes from a file.
    ///   - facilities: likewise the facility.
    package init(
        seed: UInt64, geography: Geography, count: UInt64, plan: AssignmentPlan, practitioners: [Practitioner?] = [],
        facilities: [Facility?] = []
    ) {
        let none = [Practitioner?](repeating: nil, count: plan.entries.count)
        let nowhere = [Facility?](repeating: nil, count: plan.entries.count)
        self.init(
            seed: seed, geography: geography, count: count, specialties: [],
            assigned: AssignedNetwork(
                plan, practitioners: practitioners.isEmpty ? none : practitioners,
                facilities: facilities.isEmpty ? nowhere : facilities))
    }

    /// The network of synthetic providers as they are spread over the nation; see ``SyntheticDirectory``.
    public init(
        seed: UInt64, geography: Geography, count: UInt64, specialties: [Specialty], rules: ProviderRules
    ) {
        let directory = SyntheticDirectory(seed: seed)
        let plan = AssignmentPlan(
            directory, rules: rules, geography: geography, count: count, specialties: specialties)
        self.init(seed: seed, geography: geography, count: count, plan: plan)
    }

    /// The counties whose providers may be assigned: all of the states where people live, and those that rules name.
    public static func counties(around geography: Geography, _ rules: ProviderRules) -> [County] {
        var states = Set<Text>()
        for place in geography.places { states.insert(place.state) }
        let named = Set((rules.clinicianCounties ?? []) + (rules.facilityCounties ?? []))
        return County.all.filter { states.contains($0.state) || named.contains($0) }
    }

    /// Whether nobody gives primary care to a household: it cannot be completed.
    public func lacksPrimaryCare(rank: UInt64) -> Bool {
        guard let assigned else { return false }
        return assigned.value.group(ProviderRole(.primaryCare), at: place(rank: rank)) == nil
    }

    /// The clinician of primary care of a household for one visit.
    ///
    /// It is always the same while the rules say so, else one of those near by, the same at each visit of a turn.
    public func primaryCare(rank: UInt64, turn: UInt64) -> Practitioner {
        if rules.keepsPrimaryCare { return primaryCare(rank: rank) }
        if let assigned { return assigned.value.primaryCare(rank: rank, at: place(rank: rank), turn: turn) }
        // Households are in the order of their ZIP codes: who looks after one near by is near by.
        var stream = RandomStream(seed: seed, purpose: Self.turnPurpose.part(turn), index: rank)
        let reach = max(2, min(50, count / 10))
        let near = rank + stream.integer(below: 2 * reach + 1)
        return primaryCare(rank: min(near - min(near, reach), count - 1))
    }

    private static let turnPurpose: RandomStream.Purpose = "network.turn"
}

extension AssignedNetwork {
    /// The clinician of primary care; whoever asks has made sure that there is one.
    func primaryCare(rank: UInt64, at place: Place, turn: UInt64?) -> Practitioner {
        guard let provider = provider(ProviderRole(.primaryCare), rank: rank, at: place, turn: turn) else {
            preconditionFailure("nobody gives primary care to the household \(rank)")
        }
        return practitioner(provider)
    }

    /// The facility of a kind; a practice is that of the clinician of primary care.
    func facility(_ kind: Facility.Kind, rank: UInt64, at place: Place) -> Facility {
        let role = kind == .practice ? ProviderRole(.primaryCare) : ProviderRole(kind)
        guard let provider = provider(role, rank: rank, at: place) else {
            preconditionFailure("nobody gives primary care to the household \(rank)")
        }
        return facility(kind == .practice ? entries[Int(provider)].facility : provider)
    }
}

/// Decides who of a roster serves the households of a run.
///
/// ```swift
/// let plan = AssignmentPlan(roster, directory: directory, rules: rules, geography: texas, count: 200, specialties: [])
/// let network = ProviderNetwork(seed: 42, geography: texas, count: 200, plan: plan)
/// ```
public struct AssignmentPlan: Sendable {
    let rules: ProviderRules
    let directory: SyntheticDirectory
    /// Whether each role is offered.
    let offered: [Bool]
    /// Where households live.
    let counties: [County]
    private(set) var assignments: [Int32] = []
    private(set) var groups: [AssignedNetwork.Group] = []
    private(set) var members: [UInt32] = []
    /// Those of the roster who are used.
    package private(set) var entries: [ProviderRoster.Entry] = []
    private(set) var owned: [AssignedNetwork.Owned] = []
    /// What is missing in the area and was made up, or stands in: one sentence each.
    public private(set) var remarks: [String] = []
    /// How many households live where nobody gives primary care.
    public private(set) var uncovered: UInt64 = 0

    /// Decides among synthetic providers alone.
    public init(
        _ directory: SyntheticDirectory, rules: ProviderRules, geography: Geography, count: UInt64,
        specialties: [Specialty]
    ) {
        let roles = Self.roles(offering: specialties, rules)
        let homes = Homes(geography, count: count).counties
        let near = SyntheticNeighborhood(directory, rules: rules, homes: homes).counties(with: roles)
        self.init(
            ProviderRoster(directory, counties: near, roles: roles), directory: directory, rules: rules,
            geography: geography, count: count, specialties: specialties)
    }

    /// The roles that are looked for when some specialties are offered.
    public static func roles(offering specialties: [Specialty], _ rules: ProviderRules) -> [ProviderRole] {
        let offered = specialties.filter { rules.offers($0) }.map { ProviderRole($0) }
        let kinds: [Facility.Kind] = [.hospital, .laboratory, .pharmacy]
        let wanted = Set(
            [ProviderRole(.primaryCare)] + primaryCare.compactMap { ProviderRole(id: $0) } + offered
                + kinds.map { ProviderRole($0) })
        return ProviderRole.all.filter { wanted.contains($0) }
    }

    /// Who may stand in for family medicine in the same county, in this order.
    static let primaryCare = [
        "internal-medicine", "general-practice", "nurse-practitioner", "physician-assistant",
    ]

    /// Decides.
    ///
    /// - Parameters:
    ///   - geography: where the people live.
    ///   - count: how many households there are.
    ///   - specialties: what is asked for besides primary care.
    public init(
        _ roster: ProviderRoster, directory: SyntheticDirectory, rules: ProviderRules, geography: Geography,
        count: UInt64, specialties: [Specialty]
    ) {
        self.rules = rules
        self.directory = directory
        var offered = [Bool](repeating: false, count: ProviderRole.count)
        for specialty in specialties where rules.offers(specialty) {
            offered[specialty.number] = true
        }
        offered[Specialty.primaryCare.number] = true
        for kind in Facility.Kind.allCases where kind != .practice { offered[ProviderRole(kind).number] = true }
        self.offered = offered
        var homes = Homes(geography, count: count)
        counties = homes.counties
        var search = AssignmentSearch(roster, rules: rules, homes: homes.counties)
        let primary = search.assign(
            .init(.primaryCare), insteadOf: Self.primaryCare.compactMap { ProviderRole(id: $0) })
        // Who has no primary care is skipped, and needs nobody else.
        homes.keep { primary[$0] != nil }
        uncovered = homes.uncovered
        var choices = [[Range<Int>?]](repeating: [], count: ProviderRole.count)
        for kind in [Facility.Kind.hospital, .laboratory, .pharmacy] {
            choices[ProviderRole(kind).number] = search.assign(ProviderRole(kind))
        }
        choices[Specialty.primaryCare.number] = primary
        for role in ProviderRole.all where offered[role.number] && choices[role.number].isEmpty {
            guard let host = role.specialty?.host else { continue }
            let sites = host.isAtFacility ? choices[ProviderRole(host.facilityKind).number] : []
            choices[role.number] = search.assign(role, near: sites)
        }
        remarks = search.remarks
        build(choices, homes, roster)
    }

    // MARK: - Groups

    private mutating func build(_ choices: [[Range<Int>?]], _ homes: Homes, _ roster: ProviderRoster) {
        assignments = [Int32](repeating: -1, count: counties.count * ProviderRole.count)
        var ranges: [Range<Int>] = []
        var roles: [ProviderRole] = []
        for role in ProviderRole.all where !choices[role.number].isEmpty {
            var places: [Int: Int] = [:]
            for home in counties.indices where homes.households[home] > 0 {
                guard let range = choices[role.number][home] else { continue }
                let group = places[range.lowerBound] ?? groups.count
                if group == groups.count {
                    places[range.lowerBound] = group
                    groups.append(.init(start: 0, count: 0, owner: .max, households: 0))
                    ranges.append(range)
                    roles.append(role)
                }
                assignments[home * ProviderRole.count + role.number] = Int32(group)
                groups[group].households += homes.households[home]
                groups[group].owner = min(groups[group].owner, homes.firstRanks[home])
            }
        }
        // Facilities are chosen first: the clinicians of a hospital are those of one that is used.
        var used = Set<UInt32>()
        var chosen = [[UInt32]](repeating: [], count: groups.count)
        let order = groups.indices.sorted { (roles[$0].kind == nil ? 1 : 0, $0) < (roles[$1].kind == nil ? 1 : 0, $1) }
        for group in order {
            let candidates = Array(ranges[group])
            let wanted = Int(min(UInt64(candidates.count), Self.needed(roles[group], groups[group].households)))
            if roles[group].specialty?.host.isAtFacility == true {
                chosen[group] = Self.clinicians(candidates, wanted, at: used, roster)
            } else {
                chosen[group] = candidates.prefix(wanted).map(UInt32.init)
            }
            if roles[group].kind != nil { used.formUnion(chosen[group]) }
        }
        number(chosen, roster)
    }

    /// How many providers so many households need.
    private static func needed(_ role: ProviderRole, _ households: UInt64) -> UInt64 {
        let each: UInt64 =
            switch role.kind {
            case .hospital, .laboratory: 5_000
            case .pharmacy, .practice: 500
            case nil:
                role.specialty == .primaryCare ? NetworkArea.householdsOfGeneralist : NetworkArea.householdsOfSpecialist
            }
        return max(1, NetworkArea.ceiling(households, each))
    }

    /// The clinicians of the facilities that are used, an even number of each; the first of all where these have none.
    private static func clinicians(
        _ candidates: [Int], _ wanted: Int, at used: Set<UInt32>, _ roster: ProviderRoster
    ) -> [UInt32] {
        let working = candidates.filter { used.contains(roster.entries[$0].facility) }
        guard !working.isEmpty else { return candidates.prefix(wanted).map(UInt32.init) }
        let sites = Set(working.map { roster.entries[$0].facility }).count
        var counts: [UInt32: Int] = [:]
        return working.filter { position in
            let facility = roster.entries[position].facility
            counts[facility, default: 0] += 1
            return counts[facility, default: 0] <= (wanted + sites - 1) / sites
        }.map(UInt32.init)
    }

    /// Keeps of the roster who is used, and says who brings each into the directory.
    private mutating func number(_ chosen: [[UInt32]], _ roster: ProviderRoster) {
        var owners: [UInt32: UInt64] = [:]
        func own(_ position: UInt32, _ rank: UInt64) { owners[position] = min(owners[position] ?? .max, rank) }
        for (group, positions) in chosen.enumerated() {
            for position in positions {
                own(position, groups[group].owner)
                own(roster.entries[Int(position)].facility, groups[group].owner)
            }
        }
        let kept = owners.keys.sorted()
        var places: [UInt32: UInt32] = [:]
        for (place, position) in kept.enumerated() { places[position] = UInt32(place) }
        entries = kept.map { position in
            var entry = roster.entries[Int(position)]
            entry.facility = places[entry.facility] ?? 0
            return entry
        }
        for (group, positions) in chosen.enumerated() {
            groups[group].start = UInt32(members.count)
            groups[group].count = UInt32(positions.count)
            members += positions.compactMap { places[$0] }
        }
        for (place, position) in kept.enumerated() {
            let rank = owners[position] ?? 0
            let isClinician = Int(entries[place].role) < Specialty.all.count
            if isClinician { owned.append(.init(rank: rank, position: UInt32(place), isFacility: false)) }
            if !isClinician || entries[place].facility == UInt32(place) {
                owned.append(.init(rank: rank, position: UInt32(place), isFacility: true))
            }
        }
        owned.sort { left, right in
            (left.rank, left.position, left.isFacility ? 1 : 0) < (right.rank, right.position, right.isFacility ? 1 : 0)
        }
    }
}

extension AssignmentPlan {
    /// Where the households of a run live, county by county.
    struct Homes {
        private(set) var counties: [County] = []
        private(set) var households: [UInt64] = []
        private(set) var firstRanks: [UInt64] = []
        /// How many were taken out.
        private(set) var uncovered: UInt64 = 0

        init(_ geography: Geography, count: UInt64) {
            var found: [Int: (households: UInt64, firstRank: UInt64)] = [:]
            for place in geography.places.indices {
                let first = geography.firstRank(at: place, count: count)
                let isLast = place + 1 == geography.places.count
                let next = isLast ? count : geography.firstRank(at: place + 1, count: count)
                guard first < next else { continue }
                let known = found[geography.places[place].county.position] ?? (0, first)
                found[geography.places[place].county.position] = (
                    known.households + next - first, min(known.firstRank, first)
                )
            }
            for position in found.keys.sorted() {
                counties.append(County(position: position))
                households.append(found[position]?.households ?? 0)
                firstRanks.append(found[position]?.firstRank ?? 0)
            }
        }

        /// Takes out the households of the counties that do not meet a condition.
        mutating func keep(where condition: (Int) -> Bool) {
            for home in counties.indices where !condition(home) {
                uncovered += households[home]
                households[home] = 0
            }
        }
    }
}

extension Specialty.Host {
    /// Whether its clinicians work at a hospital, laboratory or pharmacy.
    var isAtFacility: Bool {
        switch self {
        case .practice, .regionalPractice: false
        case .hospital, .regionalHospital, .laboratory, .pharmacy: true
        }
    }
}

/// Who of a roster serves the households of a run: for each county and role a group of providers.
///
/// A group has as many providers as its households need, at most those there are. All is decided when it is made; a
/// question about a household is a look-up and one draw.
struct AssignedNetwork: Sendable {
    /// The providers of a role in a county that somebody uses.
    struct Group: Sendable {
        /// Where its members stand in `members`.
        var start: UInt32
        var count: UInt32
        /// The first rank of those whom it serves: who brings it into the directory.
        var owner: UInt64
        var households: UInt64
    }

    /// A provider of the directory of the run.
    struct Owned: Sendable {
        var rank: UInt64
        var position: UInt32
        var isFacility: Bool
    }

    let rules: ProviderRules
    let directory: SyntheticDirectory
    let offered: FrozenArray<Bool>
    /// The counties where households live, by position in ``CountyTable``, in order.
    let counties: FrozenArray<UInt16>
    /// For each of `counties` and each role the position of a group; -1 when nobody serves it.
    let assignments: FrozenArray<Int32>
    let groups: FrozenArray<Group>
    /// Positions in `entries`.
    let members: FrozenArray<UInt32>
    /// The providers of the roster who are used, in its order.
    let entries: FrozenArray<ProviderRoster.Entry>
    /// Positions in `entries` by identifier.
    let byIdentifier: FrozenArray<UInt32>
    let owned: FrozenArray<Owned>
    /// The values of those of a file, by position in `entries`: clinicians and facilities.
    let practitioners: FrozenArray<Practitioner?>
    let facilities: FrozenArray<Facility?>

    private static let purpose: RandomStream.Purpose = "network.assigned"
    private static let turnPurpose: RandomStream.Purpose = "network.assigned.turn"

    init(_ plan: AssignmentPlan, practitioners: [Practitioner?], facilities: [Facility?]) {
        rules = plan.rules
        directory = plan.directory
        offered = FrozenArray(plan.offered)
        counties = FrozenArray(plan.counties.map { UInt16($0.position) })
        assignments = FrozenArray(plan.assignments)
        groups = FrozenArray(plan.groups)
        members = FrozenArray(plan.members)
        entries = FrozenArray(plan.entries)
        byIdentifier = FrozenArray(
            plan.entries.indices.map(UInt32.init).sorted { plan.entries[Int($0)].npi < plan.entries[Int($1)].npi })
        owned = FrozenArray(plan.owned)
        self.practitioners = FrozenArray(practitioners)
        self.facilities = FrozenArray(facilities)
    }

    // MARK: - Groups

    /// The group that serves a role for the people of a place.
    func group(_ role: ProviderRole, at place: Place) -> Int? {
        let county = UInt16(place.county.position)
        var (low, high) = (0, counties.count)
        while low < high {
            let middle = (low + high) / 2
            if counties[middle] < county { low = middle + 1 } else { high = middle }
        }
        guard low < counties.count, counties[low] == county else { return nil }
        let group = assignments[low * ProviderRole.count + role.number]
        return group < 0 ? nil : Int(group)
    }

    /// The provider of a group for a household: the same at each call with the same turn.
    ///
    /// - Parameter site: the facility whose clinicians come first.
    func member(of group: Int, _ role: ProviderRole, rank: UInt64, turn: UInt64? = nil, site: UInt32? = nil) -> UInt32 {
        let group = groups[group]
        let purpose = turn.map { Self.turnPurpose.part($0) } ?? Self.purpose.part(UInt64(role.number))
        var stream = RandomStream(seed: directory.seed, purpose: purpose, index: rank)
        let range = Int(group.start)..<Int(group.start + group.count)
        if let site {
            var count = 0
            for place in range where entries[Int(members[place])].facility == site { count += 1 }
            if count > 0 {
                var turn = stream.integer(below: count)
                for place in range where entries[Int(members[place])].facility == site {
                    if turn == 0 { return members[place] }
                    turn -= 1
                }
            }
        }
        return members[range.lowerBound + stream.integer(below: range.count)]
    }

    /// The provider of a role for a household; nil when there is none.
    func provider(_ role: ProviderRole, rank: UInt64, at place: Place, turn: UInt64? = nil) -> UInt32? {
        guard let group = group(role, at: place) else { return nil }
        var site: UInt32?
        if let host = role.specialty?.host, host != .regionalPractice, host != .practice {
            site = provider(ProviderRole(host.facilityKind), rank: rank, at: place)
        }
        return member(of: group, role, rank: rank, turn: turn, site: site)
    }

    // MARK: - Values

    func practitioner(_ position: UInt32) -> Practitioner {
        practitioners[Int(position)] ?? directory.practitioner(entries[Int(position)].number)
    }

    func facility(_ position: UInt32) -> Facility {
        facilities[Int(position)] ?? directory.facility(entries[Int(position)].number)
    }

    /// The position of the provider with an identifier.
    func position(npi: Text) -> UInt32? {
        guard let wanted = npi.wholeNumber else { return nil }
        var (low, high) = (0, byIdentifier.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[Int(byIdentifier[middle])].npi < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < byIdentifier.count, entries[Int(byIdentifier[low])].npi == wanted else { return nil }
        return byIdentifier[low]
    }

    /// Whether an entry is a clinician.
    func isClinician(_ position: UInt32) -> Bool { Int(entries[Int(position)].role) < Specialty.all.count }

    /// Whether an entry is a facility: also a clinician who works alone is.
    func isFacility(_ position: UInt32) -> Bool {
        !isClinician(position) || entries[Int(position)].facility == position
    }

    /// The providers whom the household of a rank brings into the directory.
    func owned(by rank: UInt64) -> (practitioners: [Practitioner], facilities: [Facility]) {
        var (low, high) = (0, owned.count)
        while low < high {
            let middle = (low + high) / 2
            if owned[middle].rank < rank { low = middle + 1 } else { high = middle }
        }
        var practitioners: [Practitioner] = []
        var facilities: [Facility] = []
        while low < owned.count, owned[low].rank == rank {
            let entry = owned[low]
            if entry.isFacility {
                facilities.append(facility(entry.position))
            } else {
                practitioners.append(practitioner(entry.position))
            }
            low += 1
        }
        return (practitioners, facilities)
    }
}

public import HealthSimCore

/// The benefit designs of the tables, or plans of one's own.
public struct PlanTable: Sendable {
    /// The designs of `references/plans/benefit-designs`.
    public static let shared = PlanTable(PlanReader.entries())

    /// A plan in the years for which it holds.
    struct Entry: Sendable {
        let plan: Plan
        /// The year for which its amounts are made; 0 for all years.
        let year: Int
        /// The share of the people of its line of business that are in it, in basis points.
        let share: Int
        /// The categories before whose services the plan wants an authorization, and a referral: as bits.
        let authorized: UInt64
        let referred: UInt64

        init(plan: Plan, year: Int, share: Int) {
            self.plan = plan
            self.year = year
            self.share = share
            func bits(_ isAsked: (ServiceCategory) -> Bool) -> UInt64 {
                ServiceCategory.allCases.reduce(0) { $0 | (isAsked($1) ? 1 << UInt64($1.rawValue) : 0) }
            }
            authorized = bits { plan.requiresAuthorization($0) }
            referred = bits { plan.requiresReferral($0) }
        }
    }

    /// In the order of the file, and of the years for a plan with several.
    let entries: FrozenArray<Entry>
    /// The first place of each plan, by its id.
    private let places: Frozen<[Text: Int]>

    init(_ entries: [Entry]) {
        self.entries = FrozenArray(entries)
        let places = entries.enumerated().map { ($0.element.plan.id, $0.offset) }
        self.places = Frozen(Dictionary(places, uniquingKeysWith: { first, _ in first }))
    }

    /// A table of some plans, which live as long as the program.
    public init(_ plans: [Plan]) {
        self.init(plans.map { Entry(plan: $0, year: 0, share: 10_000 / max(1, plans.count)) })
    }

    /// The ids of the plans, in the order of the file.
    public var ids: [Text] {
        var ids: [Text] = []
        for entry in entries where ids.last != entry.plan.id { ids.append(entry.plan.id) }
        return ids
    }

    /// The plan with an id as it is in a year, or the nearest year there is; nothing when there is no such plan.
    ///
    /// Only Original Medicare differs from year to year.
    public func plan(_ id: Text, year: Int = 2025) -> Plan? { place(of: id, year: year).map { entries[$0].plan } }

    /// The first place in `entries` of the plan with an id.
    func place(of id: Text) -> Int? { places.value[id] }

    /// The place for a year of a plan whose first place is known.
    func place(from first: Int, year: Int) -> Int {
        guard entries[first].year != 0 else { return first }
        var place = first
        while place + 1 < entries.count, entries[place].year < year, entries[place + 1].year > entries[place].year {
            place += 1
        }
        return place
    }

    /// The place in `entries`.
    func place(of id: Text, year: Int) -> Int? {
        guard let first = place(of: id) else { return nil }
        if entries[first].year == 0 { return first }
        var found = first
        // The years of a plan stand together and ascend: before the first the first, after the last the last.
        for index in first..<entries.count {
            guard entries[index].plan.id == id else { break }
            if entries[index].year <= year { found = index }
        }
        return found
    }

    /// The plans of a line of business and the share of its people in each, in basis points.
    public func shares(of line: Plan.LineOfBusiness) -> [(id: Text, share: Int)] {
        var shares: [(id: Text, share: Int)] = []
        for entry in entries where entry.plan.lineOfBusiness == line && shares.last?.id != entry.plan.id {
            shares.append((entry.plan.id, entry.share))
        }
        return shares
    }
}

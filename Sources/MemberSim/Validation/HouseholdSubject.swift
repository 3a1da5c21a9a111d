public import HealthSimCore

/// A household as the rules look at it: with what many of them need, worked out once.
public struct HouseholdSubject: Sendable {
    /// The household.
    public let household: MemberHousehold
    /// The day after which nothing can have happened yet.
    public let asOf: CalendarDate?

    /// The places of the members, coverages, claims, decisions and payments by their identifiers; of two with the same,
    /// the first.
    let members: [Text: Int]
    let coverages: [Text: Int]
    let claims: [Text: Int]
    let decisions: [Text: Int]
    let payments: [Text: Int]
    /// The places of the coverages of a member, and of the decisions on a claim, in order.
    let coveragesOfMember: [Text: [Int]]
    let decisionsOfClaim: [Text: [Int]]
    /// The decisions that another takes back, with the place of that other.
    let reversals: [Text: Int]
    /// Whether the household says who its members are; a claim that stands alone has none.
    var hasMembers: Bool { !household.members.isEmpty }

    init(_ household: MemberHousehold, asOf: CalendarDate?) {
        self.household = household
        self.asOf = asOf
        members = Self.places(household.members, \.id)
        coverages = Self.places(household.coverages, \.id)
        claims = Self.places(household.claims, \.id)
        decisions = Self.places(household.adjudications, \.id)
        payments = Self.places(household.remittances, \.id)
        coveragesOfMember = Dictionary(grouping: household.coverages.indices) { household.coverages[$0].memberID }
        decisionsOfClaim = Dictionary(grouping: household.adjudications.indices) {
            household.adjudications[$0].claimID
        }
        var reversals: [Text: Int] = [:]
        for (index, decision) in household.adjudications.enumerated()
        where decision.status == .reversed && reversals[decision.formerID] == nil {
            reversals[decision.formerID] = index
        }
        self.reversals = reversals
    }

    /// The member with an identifier.
    func member(_ id: Text) -> Member? { members[id].map { household.members[$0] } }

    /// The claim with an identifier.
    func claim(_ id: Text) -> Claim? { claims[id].map { household.claims[$0] } }

    /// The decision with an identifier.
    func decision(_ id: Text) -> Adjudication? { decisions[id].map { household.adjudications[$0] } }

    /// The coverages of a member.
    func coverages(of member: Text) -> [Coverage] {
        (coveragesOfMember[member] ?? []).map { household.coverages[$0] }
    }

    /// The decisions on a claim, in order.
    func decisions(on claim: Text) -> [Adjudication] {
        (decisionsOfClaim[claim] ?? []).map { household.adjudications[$0] }
    }

    private static func places<Element>(_ list: [Element], _ id: (Element) -> Text) -> [Text: Int] {
        var places: [Text: Int] = [:]
        places.reserveCapacity(list.count)
        for (index, element) in list.enumerated() where places[id(element)] == nil { places[id(element)] = index }
        return places
    }
}

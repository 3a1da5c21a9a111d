import HealthSimCore

/// What a payer remembers of a household between claims: accumulators, and what was done and paid before.
public struct AdjudicationState: Sendable {
    /// What was decided so far, in the order of the decisions.
    public internal(set) var adjudications: [Adjudication] = []

    let plans: PlanTable
    let facts: HouseholdFacts
    var ledger = AccumulatorLedger()
    var history = ServiceHistory()
    var authorizations: [AuthorizationFacts]
    var referrals: [ReferralFacts]
    /// What each decision has added to the ledger, by the place of the decision.
    var entries: [[LedgerEntry]] = []
    /// The fingerprint of the claim of each decision: few words to look through for those on a claim.
    private var claims: [UInt64] = []

    /// The beginning: nothing is decided yet.
    public init(_ household: borrowing MemberHousehold, plans: PlanTable = .shared) {
        self.plans = plans
        let facts = HouseholdFacts(household, plans: plans)
        self.facts = facts
        authorizations = household.authorizations.map {
            AuthorizationFacts($0, member: facts.member($0.memberID) ?? -1)
        }
        referrals = household.referrals.map { ReferralFacts($0, member: facts.member($0.memberID) ?? -1) }
    }

    /// The beginning, with what has gathered elsewhere.
    public init(_ household: borrowing MemberHousehold, plans: PlanTable = .shared, accumulators: [Accumulator]) {
        self.init(household, plans: plans)
        ledger.take(accumulators, of: facts, plans: plans)
    }

    /// The beginning for a claim that stands alone, of a member whom a plan covers on every day.
    ///
    /// Age, sex, referrals and authorizations are not known, so that nothing is denied for them but what the claim lacks.
    public init(of claim: borrowing Claim, in plan: Plan, accumulators: [Accumulator] = []) {
        plans = PlanTable([plan])
        facts = HouseholdFacts(claim, plans: plans, isFamily: accumulators.contains { $0.scope == .family })
        authorizations = []
        referrals = []
        ledger.take(accumulators, of: facts, plans: plans)
    }

    /// Makes room for the decisions on some claims, a few of which are decided again.
    mutating func reserve(claims count: Int) {
        adjudications.reserveCapacity(count + count / 8 + 1)
        entries.reserveCapacity(count + count / 8 + 1)
        claims.reserveCapacity(count + count / 8 + 1)
        history.reserve(lines: count * 2)
    }

    /// Adds a decision, with what it has added to the ledger.
    mutating func add(_ adjudication: consuming Adjudication, entries added: [LedgerEntry]) {
        claims.append(adjudication.claimID.fingerprint)
        entries.append(added)
        adjudications.append(adjudication)
    }

    /// The places of the decisions on a claim, in their order.
    func decisions(on claim: Text) -> [Int] {
        let fingerprint = claim.fingerprint
        var places: [Int] = []
        for place in claims.indices where claims[place] == fingerprint && adjudications[place].claimID == claim {
            places.append(place)
        }
        return places
    }

    /// How many final decisions there are on a claim.
    func finalDecisions(on claim: Text) -> Int {
        let fingerprint = claim.fingerprint
        var count = 0
        for place in claims.indices where claims[place] == fingerprint {
            if adjudications[place].status.isFinal, adjudications[place].claimID == claim { count += 1 }
        }
        return count
    }

    /// Where the accumulators stand.
    public var accumulators: [Accumulator] { ledger.accumulators(of: facts, plans: plans) }
}

/// A prior authorization, and how much of it is used.
struct AuthorizationFacts: Sendable {
    let id: Text
    let member: Int
    let category: Text
    let decision: PriorAuthorization.Decision
    let decided: CalendarDate?
    let start: CalendarDate
    let end: CalendarDate
    let unitsApproved: Int
    var unitsUsed = 0

    init(_ authorization: PriorAuthorization, member: Int) {
        id = authorization.id
        self.member = member
        category = authorization.category
        decision = authorization.decision
        decided = authorization.decided
        start = authorization.start
        end = authorization.end
        unitsApproved = authorization.unitsApproved
    }
}

/// A referral, and how many of its visits are used.
struct ReferralFacts: Sendable {
    let id: Text
    let member: Int
    let start: CalendarDate
    let end: CalendarDate
    let visitsAllowed: Int
    var visitsUsed = 0

    init(_ referral: Referral, member: Int) {
        id = referral.id
        self.member = member
        start = referral.start
        end = referral.end
        visitsAllowed = referral.visitsAllowed
    }
}

public import HealthSimCore

/// The answer of a processor to a transaction.
///
/// `pricing` is there if and only if the claim is paid (or a duplicate of a paid one); `rejects` if and only if it is rejected.
public struct ClaimResponse: Hashable, Sendable, Codable {
    /// The answers.
    ///
    /// Source: NCPDP Telecommunication D.0, 112-AN; the raw values are its codes.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case paid = "P"
        case rejected = "R"
        case captured = "C"
        case duplicate = "D"
        case duplicateOfCaptured = "Q"
        /// A reversal or a question about eligibility.
        case approved = "A"
        case duplicateOfApproved = "S"
        case deferred = "F"
    }

    /// The authorization number (503-F3), unique in the cohort, such as `RXA000000010001`.
    public var id: Text
    /// The transaction.
    public var claimID: Text
    /// What it asked for.
    public var transaction: PharmacyClaim.Transaction
    /// The answer (112-AN).
    public var status: Status
    /// For whom; empty when nobody was found.
    public var memberID: Text
    /// The pharmacy plan it was settled under; empty when no coverage was found.
    public var planID: Text
    /// The earlier answer that a reversal takes back, or that a duplicate repeats; empty for others.
    public var formerID: Text
    /// When it was given.
    public var decided: Timestamp
    /// Why it was rejected (511-FB), at most 5 codes.
    public var rejects: [Text]
    /// What people read (526-FQ), at most 9 texts of at most 40 characters.
    public var messages: [Text]
    /// The day from which a refill is paid, when it came too soon.
    public var nextFill: CalendarDate?
    /// What was paid.
    public var pricing: PaidPricing?
    /// Who bears what in Part D; absent for others.
    public var partD: PartDShares?
    /// The tier of the drug in the formulary, from 1; 0 when it is not listed.
    public var tier: Int
    /// The network of the pharmacy (545-2F); empty when it is in none.
    public var networkID: Text
    /// Preferred products (segment AM22), by their id in `drugs/medications`.
    public var alternatives: [Text]
    /// What the drug review found.
    public var alerts: [DURAlert]
    /// The prior authorization that was used; empty where none was needed.
    public var authorizationID: Text
    /// What it adds to the accumulators; a reversal takes it away.
    public var accumulatorEntries: [RxAccumulatorEntry]
    /// What each step of the settlement found, in their order.
    public var explanation: [PharmacyNote]

    /// An answer from its parts.
    public init(
        id: Text, claimID: Text, transaction: PharmacyClaim.Transaction, status: Status, memberID: Text = .empty,
        planID: Text = .empty, formerID: Text = .empty, decided: Timestamp, rejects: [Text] = [],
        messages: [Text] = [], nextFill: CalendarDate? = nil, pricing: PaidPricing? = nil,
        partD: PartDShares? = nil, tier: Int = 0, networkID: Text = .empty, alternatives: [Text] = [],
        alerts: [DURAlert] = [], authorizationID: Text = .empty, accumulatorEntries: [RxAccumulatorEntry] = [],
        explanation: [PharmacyNote] = []
    ) {
        self.id = id
        self.claimID = claimID
        self.transaction = transaction
        self.status = status
        self.memberID = memberID
        self.planID = planID
        self.formerID = formerID
        self.decided = decided
        self.rejects = rejects
        self.messages = messages
        self.nextFill = nextFill
        self.pricing = pricing
        self.partD = partD
        self.tier = tier
        self.networkID = networkID
        self.alternatives = alternatives
        self.alerts = alerts
        self.authorizationID = authorizationID
        self.accumulatorEntries = accumulatorEntries
        self.explanation = explanation
    }
}

/// Who bears the price of a drug under Medicare Part D; together with the patient's pay the whole price.
///
/// Source: Social Security Act 1860D-2 and 1860D-14C as amended in 2022, benefit from 2025.
public struct PartDShares: Hashable, Sendable, Codable {
    /// The plan.
    public var plan: Money
    /// The manufacturer's discount of brands.
    public var manufacturer: Money
    /// What Medicare pays of the patient's part for low income.
    public var lowIncome: Money
    /// What Medicare reimburses above the limit.
    public var reinsurance: Money
    /// What the claim adds to the true out-of-pocket costs.
    public var trueOutOfPocket: Money

    /// Shares from their amounts.
    public init(
        plan: Money = .zero, manufacturer: Money = .zero, lowIncome: Money = .zero, reinsurance: Money = .zero,
        trueOutOfPocket: Money = .zero
    ) {
        self.plan = plan
        self.manufacturer = manufacturer
        self.lowIncome = lowIncome
        self.reinsurance = reinsurance
        self.trueOutOfPocket = trueOutOfPocket
    }
}

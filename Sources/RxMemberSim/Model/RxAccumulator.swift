public import HealthSimCore

/// What has gathered towards a limit of a pharmacy plan in a plan year.
public struct RxAccumulator: Hashable, Sendable, Codable {
    /// What is gathered.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case deductible
        case outOfPocket = "out-of-pocket"
        /// True out-of-pocket costs of Part D.
        case trueOutOfPocket = "true-out-of-pocket"
        /// Gross covered drug costs of Part D.
        case grossDrugCost = "gross-drug-cost"
        /// What a manufacturer's copay card has paid.
        case copayCard = "copay-card"
    }

    /// What is gathered.
    public var kind: Kind
    /// Whether it is one member's or the whole contract's.
    public var isFamily: Bool
    /// The member, or the cardholder's number for the contract's.
    public var memberID: Text
    /// The pharmacy plan.
    public var planID: Text
    /// The first day of the plan year.
    public var yearStart: CalendarDate
    /// What has gathered; never above `limit`.
    public var applied: Money
    /// The limit; absent where there is none.
    public var limit: Money?

    /// An accumulator from its parts.
    public init(
        kind: Kind, isFamily: Bool = false, memberID: Text, planID: Text, yearStart: CalendarDate,
        applied: Money = .zero, limit: Money? = nil
    ) {
        self.kind = kind
        self.isFamily = isFamily
        self.memberID = memberID
        self.planID = planID
        self.yearStart = yearStart
        self.applied = applied
        self.limit = limit
    }
}

/// What a claim adds to an accumulator.
public struct RxAccumulatorEntry: Hashable, Sendable, Codable {
    /// What is gathered.
    public var kind: RxAccumulator.Kind
    /// Whether it is the whole contract's.
    public var isFamily: Bool
    /// How much; negative for a reversal.
    public var amount: Money

    /// An entry from its parts.
    public init(_ kind: RxAccumulator.Kind, isFamily: Bool = false, amount: Money) {
        self.kind = kind
        self.isFamily = isFamily
        self.amount = amount
    }
}

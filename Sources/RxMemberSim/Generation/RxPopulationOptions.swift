public import HealthSimCore

/// What may be stated of the people of a pharmacy benefit; what is not stated follows the published shares.
public struct RxPopulationOptions: Hashable, Sendable {
    /// A share of something under a name.
    public typealias Share<Value: Hashable & Sendable> = WeightedValue<Value>

    /// The markets; empty: as published.
    public var markets: [Share<PharmacyPlan.Market>] = []
    /// The pharmacy plans, by their ids in `drugs/pharmacy-plans`; empty: all of the market by their shares.
    public var plans: [Share<Text>] = []
    /// The ages of the cardholders in completed years on the last day; absent: as published.
    public var ages: ClosedRange<Int>?
    /// The sex of the cardholders; absent: about half and half.
    public var sex: Sex?
    /// Whether contracts cover families too; without it each covers its cardholder.
    public var hasFamilies = true
    /// How many months before the last day are told.
    public var historyMonths = 24
    /// How much more than usual people take, 0 for nothing.
    public var scale = 1.0
    /// Whether people change plans at New Year and leave them, by our shares.
    public var changesPlans = true
    /// The low-income subsidy of all who have Medicare; absent: as published.
    public var lowIncome: LowIncomeSubsidy?

    /// As published.
    public init() {}
}

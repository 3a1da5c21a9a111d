public import HealthSimCore

/// What has gathered towards a limit of a plan in a plan year.
public struct Accumulator: Hashable, Sendable, Codable {
    /// What is gathered.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case deductible
        case outOfPocket = "out-of-pocket"
        /// Visits or units of a category that has a limit a year; counted as whole dollars are not: see `count`.
        case visits
    }

    /// Whose it is.
    public enum Scope: String, CaseIterable, Codable, Sendable {
        case individual, family
    }

    /// Which providers it counts for.
    public enum Network: String, CaseIterable, Codable, Sendable {
        case inNetwork = "in-network"
        case outOfNetwork = "out-of-network"
    }

    /// What is gathered.
    public var kind: Kind
    /// Whose it is.
    public var scope: Scope
    /// Which providers it counts for.
    public var network: Network
    /// The member, or the subscriber for the family's.
    public var memberID: Text
    /// The plan.
    public var planID: Text
    /// The first day of the plan year.
    public var yearStart: CalendarDate
    /// The category of service of `visits`; empty otherwise.
    public var category: Text
    /// What has gathered; never above `limit`.
    public var applied: Money
    /// The limit; absent where there is none.
    public var limit: Money?
    /// How many visits; 0 for amounts.
    public var count: Int
    /// How many visits are allowed; 0 for amounts.
    public var countLimit: Int

    /// An accumulator from its parts.
    public init(
        kind: Kind, scope: Scope, network: Network, memberID: Text, planID: Text, yearStart: CalendarDate,
        category: Text = .empty, applied: Money = .zero, limit: Money? = nil, count: Int = 0, countLimit: Int = 0
    ) {
        self.kind = kind
        self.scope = scope
        self.network = network
        self.memberID = memberID
        self.planID = planID
        self.yearStart = yearStart
        self.category = category
        self.applied = applied
        self.limit = limit
        self.count = count
        self.countLimit = countLimit
    }
}

/// What one decision added to an accumulator.
public struct AccumulatorEntry: Hashable, Sendable, Codable {
    /// What is gathered.
    public var kind: Accumulator.Kind
    /// Whose it is.
    public var scope: Accumulator.Scope
    /// Which providers it counts for.
    public var network: Accumulator.Network
    /// The first day of the plan year.
    public var yearStart: CalendarDate
    /// The category of service of `visits`; empty otherwise.
    public var category: Text
    /// What was added; negative for a reversal.
    public var amount: Money
    /// How many visits were added; negative for a reversal.
    public var count: Int
    /// What has gathered after it.
    public var balance: Money

    /// An entry from its parts.
    public init(
        kind: Accumulator.Kind, scope: Accumulator.Scope, network: Accumulator.Network, yearStart: CalendarDate,
        category: Text = .empty, amount: Money, count: Int = 0, balance: Money
    ) {
        self.kind = kind
        self.scope = scope
        self.network = network
        self.yearStart = yearStart
        self.category = category
        self.amount = amount
        self.count = count
        self.balance = balance
    }
}

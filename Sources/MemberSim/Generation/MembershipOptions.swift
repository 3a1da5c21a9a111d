public import HealthSimCore

/// What may be stated of the contracts of a population; what is not stated follows the published shares.
public struct MembershipOptions: Hashable, Sendable {
    /// A share of something under a name.
    public typealias Share<Value: Hashable & Sendable> = WeightedValue<Value>

    /// The lines; empty: as published.
    public var lines: [Share<Plan.LineOfBusiness>] = []
    /// Who is in the contracts; empty: as published.
    public var levels: [Share<Coverage.Level>] = []
    /// The kinds of plans within each line; kinds that a line does not have are left out; empty: evenly.
    public var kinds: [Share<Text>] = []
    /// The ages of the subscribers in completed years on the day of the run; nothing: as published.
    public var ages: ClosedRange<Int>?
    /// How many months of enrolment before the day of the run are told event by event.
    public var historyMonths = 24
    /// Whether life changes the enrolment by the published rates; without it only stated events do.
    public var changesNaturally = true

    /// The latest day on which contracts begin; nothing: as drawn.
    public var latestStart: CalendarDate?
    /// The share of contracts of which somebody else pays too, among those of which somebody may; nothing: as published.
    public var otherCoverageShare: Double?

    /// As published.
    public init() {}
}

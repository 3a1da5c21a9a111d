public import Formats
public import HealthSimCore

/// What a run makes its cohort from: households by their index.
///
/// `household(at:)` is a pure function of the specification, the seed and the index, at the same cost for every
/// index: it is called by several workers at once, in any order.
public protocol HouseholdSource: Sendable {
    /// The identifier of the profile, such as `medicare-diabetic-texas-001`; it names the folder of the cohort.
    var id: String { get }

    /// The seed.
    var seed: UInt64 { get }

    /// The "today" of the run: nothing happens after it.
    var asOf: CalendarDate { get }

    /// The specification as merged, with everything that overrides it: one JSON value, compact.
    var specification: [UInt8] { get }

    /// How many households there are.
    var count: UInt64 { get }

    /// What the report compares with the records.
    var targets: [ReportTarget] { get }

    /// What the reader of the report should know about the specification, one sentence each.
    var warnings: [String] { get }

    /// The journey of its persons; nil when they have none.
    var journeyOutline: JourneyOutline? { get }

    /// The household with an index in `0..<count`.
    func household(at index: UInt64) -> Household
}

extension HouseholdSource {
    public var journeyOutline: JourneyOutline? { nil }
}

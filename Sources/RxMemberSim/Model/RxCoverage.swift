public import HealthSimCore

/// A span of days in which a member is enrolled in a pharmacy plan.
///
/// Spans of one member never overlap. The routing numbers are those of the card: test values, never a real processor's.
public struct RxCoverage: Hashable, Sendable, Codable {
    /// The identifier, unique in the cohort.
    public var id: Text
    /// Who is covered.
    public var memberID: Text
    /// The number on the card.
    public var cardholderID: Text
    /// The pharmacy plan, by its id in `drugs/pharmacy-plans`.
    public var planID: Text
    /// The coverage of the health plan that it comes with; empty when it stands alone.
    public var coverageID: Text
    /// The issuer (101-A1), 6 digits.
    public var bin: Text
    /// The processor control number (104-A4), at most 10 characters.
    public var pcn: Text
    /// The group (301-C1); at most 15 characters.
    public var groupID: Text
    /// The first day.
    public var start: CalendarDate
    /// The last day; absent while it goes on.
    public var end: CalendarDate?
    /// Whether the contract covers several people, so that family limits apply.
    public var isFamily: Bool

    /// A coverage from its parts.
    public init(
        id: Text, memberID: Text, cardholderID: Text, planID: Text, coverageID: Text = .empty, bin: Text, pcn: Text,
        groupID: Text, start: CalendarDate, end: CalendarDate? = nil, isFamily: Bool = false
    ) {
        self.id = id
        self.memberID = memberID
        self.cardholderID = cardholderID
        self.planID = planID
        self.coverageID = coverageID
        self.bin = bin
        self.pcn = pcn
        self.groupID = groupID
        self.start = start
        self.end = end
        self.isFamily = isFamily
    }

    /// Whether a day lies in the span.
    public func covers(_ day: CalendarDate) -> Bool { day >= start && end.map { day <= $0 } ?? true }
}

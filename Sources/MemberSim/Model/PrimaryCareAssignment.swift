public import HealthSimCore

/// The primary care provider of a member over a span of days.
public struct PrimaryCareAssignment: Hashable, Sendable, Codable {
    /// Who is cared for.
    public var memberID: Text
    /// The clinician, by NPI.
    public var practitionerNPI: Text
    /// The first day.
    public var start: CalendarDate
    /// The last day; absent while it goes on.
    public var end: CalendarDate?
    /// Whether the payer assigned the clinician, because the member chose none.
    public var isAssignedByPayer: Bool

    /// An assignment from its parts.
    public init(
        memberID: Text, practitionerNPI: Text, start: CalendarDate, end: CalendarDate? = nil,
        isAssignedByPayer: Bool = false
    ) {
        self.memberID = memberID
        self.practitionerNPI = practitionerNPI
        self.start = start
        self.end = end
        self.isAssignedByPayer = isAssignedByPayer
    }
}

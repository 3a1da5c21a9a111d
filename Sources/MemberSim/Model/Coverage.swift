public import HealthSimCore

/// A span of days in which a member is enrolled in a plan.
///
/// Spans of one member never overlap: a change of plan ends one and begins another.
public struct Coverage: Hashable, Sendable, Codable {
    /// Who is in a contract.
    ///
    /// Source: X12 005010X220A1, HD05, coverage level code; the raw values are its codes.
    public enum Level: String, CaseIterable, Codable, Sendable {
        case employeeOnly = "EMP"
        case employeeAndSpouse = "ESP"
        case employeeAndChildren = "ECH"
        case family = "FAM"
        case individual = "IND"
        case childrenOnly = "CHD"
    }

    /// By what right a member is enrolled.
    ///
    /// Source: X12 005010X220A1, INS05, benefit status code; the raw values are its codes.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case active = "A"
        case continuation = "C"
        case survivor = "S"
        case taxEquity = "T"
    }

    /// The identifier, unique in the cohort.
    public var id: Text
    /// Who is covered.
    public var memberID: Text
    /// The subscriber's member id.
    public var subscriberID: Text
    /// The payer, by id.
    public var payerID: Text
    /// The plan, by its id in the benefit designs.
    public var planID: Text
    /// The group number; empty where there is none.
    public var groupID: Text
    /// The first and the last day; open while it goes on.
    public var start: CalendarDate
    /// The last day; absent while it goes on.
    public var end: CalendarDate?
    /// Who is in the contract.
    public var level: Level
    /// By what right the member is enrolled; `continuation` is COBRA.
    public var status: Status
    /// What the contract costs a month; stands on the subscriber's span, zero on the dependants'.
    public var premium: Money

    /// A coverage from its parts.
    public init(
        id: Text, memberID: Text, subscriberID: Text, payerID: Text, planID: Text, groupID: Text = .empty,
        start: CalendarDate, end: CalendarDate? = nil, level: Level = .employeeOnly, status: Status = .active,
        premium: Money = .zero
    ) {
        self.id = id
        self.memberID = memberID
        self.subscriberID = subscriberID
        self.payerID = payerID
        self.planID = planID
        self.groupID = groupID
        self.start = start
        self.end = end
        self.level = level
        self.status = status
        self.premium = premium
    }

    /// Whether a day lies in the span.
    public func covers(_ day: CalendarDate) -> Bool { day >= start && end.map { day <= $0 } ?? true }
}

/// Coverage of a member by another payer.
public struct OtherCoverage: Hashable, Sendable, Codable {
    /// Who pays before whom.
    ///
    /// Source: X12 005010, SBR01, payer responsibility sequence; the raw values are its codes.
    public enum Order: String, CaseIterable, Codable, Sendable {
        case primary = "P"
        case secondary = "S"
        case tertiary = "T"
    }

    /// Who is covered.
    public var memberID: Text
    /// The other payer, by id.
    public var payerID: Text
    /// The member's number there.
    public var policyNumber: Text
    /// What the member is to the subscriber there.
    public var relationship: Relationship
    /// Whether the other payer pays before or after this one.
    public var order: Order
    /// Why Medicare comes second (SBR05), such as `12`; empty where it does not.
    public var medicareSecondaryType: Text
    /// The first day.
    public var start: CalendarDate
    /// The last day; absent while it goes on.
    public var end: CalendarDate?

    /// Another coverage from its parts.
    public init(
        memberID: Text, payerID: Text, policyNumber: Text, relationship: Relationship, order: Order,
        medicareSecondaryType: Text = .empty, start: CalendarDate, end: CalendarDate? = nil
    ) {
        self.memberID = memberID
        self.payerID = payerID
        self.policyNumber = policyNumber
        self.relationship = relationship
        self.order = order
        self.medicareSecondaryType = medicareSecondaryType
        self.start = start
        self.end = end
    }

    /// Whether a day lies in the span.
    public func covers(_ day: CalendarDate) -> Bool { day >= start && end.map { day <= $0 } ?? true }
}

public import HealthSimCore

/// A report of enrolment about one member: what a sponsor tells a payer in an 834.
public struct EnrollmentEvent: Hashable, Sendable, Codable {
    /// What is done.
    ///
    /// Source: X12 005010X220A1, INS03, maintenance type code; the raw values are its codes.
    public enum Maintenance: String, CaseIterable, Codable, Sendable {
        case change = "001"
        case addition = "021"
        case termination = "024"
        case reinstatement = "025"
        case audit = "030"
    }

    /// Why it is done.
    ///
    /// Source: X12 005010X220A1, INS04, maintenance reason code; the raw values are its codes.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        case divorce = "01"
        case birth = "02"
        case death = "03"
        case retirement = "04"
        case adoption = "05"
        case endOfBenefits = "07"
        case endOfEmployment = "08"
        case continuation = "09"
        case voluntaryWithdrawal = "14"
        case active = "20"
        case planChange = "22"
        case changedData = "25"
        case initialEnrollment = "28"
        case benefitSelection = "29"
        case marriage = "32"
        case reenrollment = "41"
        case changeOfLocation = "43"
        case nonPayment = "59"
        case none = "AI"
    }

    /// The identifier, unique in the cohort.
    public var id: Text
    /// Whom it is about.
    public var memberID: Text
    /// What is done.
    public var maintenance: Maintenance
    /// Why.
    public var reason: Reason
    /// The first day on which it counts: the beginning of an addition, the last day of a terminated coverage.
    public var effective: CalendarDate
    /// The day the payer takes it up; after `effective` for what is reported late, as a retroactive termination.
    public var processed: CalendarDate
    /// The coverage it is about.
    public var coverageID: Text
    /// The coverage that it ends, for a change of plan; empty otherwise.
    public var formerCoverageID: Text

    /// An event from its parts.
    public init(
        id: Text, memberID: Text, maintenance: Maintenance, reason: Reason, effective: CalendarDate,
        processed: CalendarDate, coverageID: Text, formerCoverageID: Text = .empty
    ) {
        self.id = id
        self.memberID = memberID
        self.maintenance = maintenance
        self.reason = reason
        self.effective = effective
        self.processed = processed
        self.coverageID = coverageID
        self.formerCoverageID = formerCoverageID
    }
}

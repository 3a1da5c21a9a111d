public import HealthSimCore

/// A diagnosis on a claim.
public struct ClaimDiagnosis: Hashable, Sendable, Codable {
    /// What a diagnosis is to a claim. The admitting one stands in ``ClaimAdmission``.
    public enum Role: String, CaseIterable, Codable, Sendable {
        /// The principal one, or the first listed.
        case principal
        case other
        /// Why an outpatient came without an appointment.
        case reasonForVisit = "reason-for-visit"
        case externalCause = "external-cause"
    }

    /// Whether a condition was there on admission; inpatient claims only.
    ///
    /// Source: CMS, hospital-acquired conditions, POA indicators; the raw values are its codes, empty for exempt codes.
    public enum PresentOnAdmission: String, CaseIterable, Codable, Sendable {
        case yes = "Y"
        case no = "N"
        case unknown = "U"
        case undetermined = "W"
        case exempt = ""
    }

    /// ICD-10-CM, with its point.
    public var code: Concept
    /// What it is to the claim.
    public var role: Role
    /// Whether it was there on admission; absent on claims that do not say it.
    public var presentOnAdmission: PresentOnAdmission?

    /// A diagnosis from its parts.
    public init(_ code: Concept, role: Role, presentOnAdmission: PresentOnAdmission? = nil) {
        self.code = code
        self.role = role
        self.presentOnAdmission = presentOnAdmission
    }
}

/// A procedure of a stay on a claim.
public struct ClaimProcedure: Hashable, Sendable, Codable {
    /// ICD-10-PCS.
    public var code: Concept
    /// The day it was done.
    public var date: CalendarDate

    /// A procedure from its parts.
    public init(_ code: Concept, date: CalendarDate) {
        self.code = code
        self.date = date
    }
}

/// An occurrence, value or condition code of an institutional claim.
public struct BillingCode: Hashable, Sendable, Codable {
    /// Which list a code is of.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case occurrence
        case occurrenceSpan = "occurrence-span"
        case value, condition
    }

    /// Which list it is of.
    public var kind: Kind
    /// The code, two characters.
    public var code: Text
    /// The day of an occurrence, or the first of a span.
    public var start: CalendarDate?
    /// The last day of a span.
    public var end: CalendarDate?
    /// The amount of a value code; days and weights are written as amounts too, as the standard does.
    public var amount: Money?

    /// A code from its parts.
    public init(
        _ kind: Kind, _ code: Text, start: CalendarDate? = nil, end: CalendarDate? = nil, amount: Money? = nil
    ) {
        self.kind = kind
        self.code = code
        self.start = start
        self.end = end
        self.amount = amount
    }
}

public import HealthSimCore

/// The answer of a payer to an inquiry (271): a rejection, the end of a coverage, or what it gives.
public struct X12EligibilityResponse: Hashable, Sendable {
    /// Why a request was not answered.
    ///
    /// Source: X12 data element 901; the raw values are its codes.
    public enum Rejection: String, CaseIterable, Sendable {
        /// The number and name belong to nobody.
        case subscriberNotFound = "75"
        /// The subscriber is known, the patient is not.
        case patientNotFound = "67"
    }

    /// What was asked; an answer tells no service types of its own, so they are `30`.
    public var inquiry: X12EligibilityInquiry
    /// Why nothing is told; absent for an answer.
    public var rejection: Rejection?
    /// The first day of the coverage; absent when there is none to tell of.
    public var planBegin: CalendarDate?
    /// The last day of the coverage; absent while it goes on.
    public var planEnd: CalendarDate?
    /// What is told, in order.
    public var benefits: [X12EligibilityBenefit]

    /// An answer from its parts.
    public init(
        _ inquiry: X12EligibilityInquiry, rejection: Rejection? = nil, planBegin: CalendarDate? = nil,
        planEnd: CalendarDate? = nil, benefits: [X12EligibilityBenefit] = []
    ) {
        self.inquiry = inquiry
        self.rejection = rejection
        self.planBegin = planBegin
        self.planEnd = planEnd
        self.benefits = benefits
    }

    /// Whether the member is covered on the day (EB01 is 1 for the plan).
    public var isActive: Bool { benefits.contains { $0.code == "1" && $0.serviceTypes.contains(X12ServiceType.plan) } }
}

/// A kind of transaction set, in the implementation that HIPAA names.
///
/// Source: 45 CFR 162; the TR3 identifiers of X12 005010.
public enum X12SetKind: String, Hashable, Sendable, CaseIterable {
    /// Health care claim, professional.
    case professionalClaim = "005010X222A1"
    /// Health care claim, institutional.
    case institutionalClaim = "005010X223A2"
    /// Claim payment and advice.
    case remittance = "005010X221A1"
    /// Benefit enrolment and maintenance.
    case enrollment = "005010X220A1"
    /// Eligibility inquiry.
    case eligibilityInquiry = "005010X279A1/270"
    /// Eligibility response.
    case eligibilityResponse = "005010X279A1/271"
    /// Claim status request.
    case statusRequest = "005010X212/276"
    /// Claim status response.
    case statusResponse = "005010X212/277"
    /// Claim acknowledgement.
    case claimAcknowledgment = "005010X214"
    /// Services review request.
    case reviewRequest = "005010X217/278"
    /// Services review response.
    case reviewResponse = "005010X217/278R"
    /// Premium payment.
    case premiumPayment = "005010X218"
    /// Implementation acknowledgement.
    case acknowledgment = "005010X231A1"

    /// ST01: `837`.
    public var identifier: StaticString {
        switch self {
        case .professionalClaim, .institutionalClaim: "837"
        case .remittance: "835"
        case .enrollment: "834"
        case .eligibilityInquiry: "270"
        case .eligibilityResponse: "271"
        case .statusRequest: "276"
        case .statusResponse, .claimAcknowledgment: "277"
        case .reviewRequest, .reviewResponse: "278"
        case .premiumPayment: "820"
        case .acknowledgment: "999"
        }
    }

    /// GS01: `HC`.
    public var functionalIdentifier: StaticString {
        switch self {
        case .professionalClaim, .institutionalClaim: "HC"
        case .remittance: "HP"
        case .enrollment: "BE"
        case .eligibilityInquiry: "HS"
        case .eligibilityResponse: "HB"
        case .statusRequest: "HR"
        case .statusResponse, .claimAcknowledgment: "HN"
        case .reviewRequest, .reviewResponse: "HI"
        case .premiumPayment: "RA"
        case .acknowledgment: "FA"
        }
    }

    /// GS08: `005010X222A1`.
    public var version: StaticString {
        switch self {
        case .professionalClaim: "005010X222A1"
        case .institutionalClaim: "005010X223A2"
        case .remittance: "005010X221A1"
        case .enrollment: "005010X220A1"
        case .eligibilityInquiry, .eligibilityResponse: "005010X279A1"
        case .statusRequest, .statusResponse: "005010X212"
        case .claimAcknowledgment: "005010X214"
        case .reviewRequest, .reviewResponse: "005010X217"
        case .premiumPayment: "005010X218"
        case .acknowledgment: "005010X231A1"
        }
    }

    /// Whether ST03 repeats the version; an 835 leaves it out.
    public var hasVersionInHeader: Bool { self != .remittance }
}

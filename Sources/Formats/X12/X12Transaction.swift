public import HealthSimCore

/// What can be written about households besides claims, payments and enrolment, each by an encoder of its own.
public enum X12Transaction: String, CaseIterable, Hashable, Sendable {
    case eligibilityInquiry = "270"
    case eligibilityResponse = "271"
    case statusRequest = "276"
    case statusResponse = "277"
    case claimAcknowledgment = "277ca"
    case reviewRequest = "278-request"
    case reviewResponse = "278-response"
    case premiumPayment = "820"
    case acknowledgment = "999"

    /// The transactions of a format, each a file; none for a format of another kind.
    public static func all(of format: Format) -> [X12Transaction] {
        switch format {
        case .x12Review: [.reviewRequest, .reviewResponse]
        default: allCases.filter { format.rawValue == "x12-\($0.rawValue)" }
        }
    }

    /// The file, with what stands in it.
    public var file: EncodedFile {
        let what: StaticString =
            switch self {
            case .eligibilityInquiry: "inquiries"
            case .eligibilityResponse: "answers on eligibility"
            case .statusRequest: "questions about claims"
            case .statusResponse: "answers about claims"
            case .claimAcknowledgment: "claims acknowledged"
            case .reviewRequest: "requests for review"
            case .reviewResponse: "answers on reviews"
            case .premiumPayment: "premium payments"
            case .acknowledgment: "transaction sets acknowledged"
            }
        return EncodedFile(name: "\(rawValue).x12", what: "\(what)")
    }

    /// The encoder.
    ///
    /// - Parameters:
    ///   - period: the days of the run: premiums are those of its months, and eligibility is asked on its last day.
    ///   - partners: who exchanges the files, and how they are written.
    public func encoder(
        period: ClosedRange<CalendarDate>, partners: X12Partners = X12Partners()
    ) -> any X12HouseholdEncoder {
        let day = period.upperBound
        return switch self {
        case .eligibilityInquiry: X12EligibilityEncoder(on: day, writesAnswers: false, partners: partners)
        case .eligibilityResponse: X12EligibilityEncoder(on: day, writesAnswers: true, partners: partners)
        case .statusRequest: X12StatusEncoder(writesAnswers: false, partners: partners)
        case .statusResponse: X12StatusEncoder(writesAnswers: true, partners: partners)
        case .claimAcknowledgment: X12ClaimAcknowledgmentEncoder(partners: partners)
        case .reviewRequest: X12ReviewEncoder(writesAnswers: false, partners: partners)
        case .reviewResponse: X12ReviewEncoder(writesAnswers: true, partners: partners)
        case .premiumPayment: X12PremiumEncoder(period: period, partners: partners)
        case .acknowledgment: X12ClaimGroupEncoder(partners: partners)
        }
    }
}

/// What a transaction set besides claims, payments and enrolment says, in the terms of the model.
public enum X12Message: Hashable, Sendable {
    /// A question of a 270.
    case eligibilityInquiry(X12EligibilityInquiry)
    /// An answer of a 271.
    case eligibilityResponse(X12EligibilityResponse)
    /// A question of a 276.
    case statusRequest(X12StatusRequest)
    /// An answer of a 277.
    case statusAnswer(X12StatusAnswer)
    /// A 277CA.
    case claimAcknowledgment(X12ClaimAcknowledgment)
    /// A request of a 278.
    case reviewRequest(X12Review)
    /// An answer of a 278.
    case reviewResponse(X12Review)
    /// An 820.
    case premiumPayment(X12PremiumPayment)
    /// A 999.
    case acknowledgment(X12Acknowledgment)

    /// Which transaction it is of.
    public var transaction: X12Transaction {
        switch self {
        case .eligibilityInquiry: .eligibilityInquiry
        case .eligibilityResponse: .eligibilityResponse
        case .statusRequest: .statusRequest
        case .statusAnswer: .statusResponse
        case .claimAcknowledgment: .claimAcknowledgment
        case .reviewRequest: .reviewRequest
        case .reviewResponse: .reviewResponse
        case .premiumPayment: .premiumPayment
        case .acknowledgment: .acknowledgment
        }
    }

    /// What a set says, with what is wrong with it; nil for one of another kind, or of none that is known.
    package static func read(_ set: X12TransactionSet) -> (messages: [X12Message], problems: [X12Problem])? {
        switch set.kind {
        case .eligibilityInquiry:
            let reader = X12EligibilityReader(set)
            return (reader.responses.map { .eligibilityInquiry($0.inquiry) }, reader.problems)
        case .eligibilityResponse:
            let reader = X12EligibilityReader(set)
            return (reader.responses.map { .eligibilityResponse($0) }, reader.problems)
        case .statusRequest, .statusResponse:
            let reader = X12StatusReader(set)
            return (
                reader.requests.map { .statusRequest($0) } + reader.answers.map { .statusAnswer($0) }, reader.problems
            )
        case .claimAcknowledgment:
            let reader = X12ClaimAcknowledgmentReader(set)
            return (reader.acknowledgment.map { [.claimAcknowledgment($0)] } ?? [], reader.problems)
        case .reviewRequest, .reviewResponse:
            let reader = X12ReviewReader(set)
            let isAnswer = set.kind == .reviewResponse
            return (reader.reviews.map { isAnswer ? .reviewResponse($0) : .reviewRequest($0) }, reader.problems)
        case .premiumPayment:
            let payment = X12PremiumPayment(set)
            return ([.premiumPayment(payment)], payment.problems)
        case .acknowledgment:
            var (acknowledgments, problems) = ([X12Acknowledgment](), set.problems)
            X12AcknowledgmentReader.read(set, &acknowledgments, &problems)
            return (acknowledgments.map { .acknowledgment($0) }, problems)
        case .professionalClaim, .institutionalClaim, .remittance, .enrollment, nil: return nil
        }
    }
}

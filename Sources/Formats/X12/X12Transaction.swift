public import HealthSimCore

/// What can be written about households besides claims, payments and enrolment, each by an encoder of its own.
public enum X12Transaction: String, CaseIterable, Hashable, Sendable {
    case eligibilityInquiry = "270"
    case eligibilityResponse = "271"
    case statusRequest = "276"
    case statusResponse = "277"
    case reviewRequest = "278-request"
    case reviewResponse = "278-response"
    case premiumPayment = "820"

    /// The encoder.
    ///
    /// - Parameters:
    ///   - period: the days of the run: premiums are those of its months, and eligibility is asked on its last day.
    ///   - options: how the files are written.
    public func encoder(
        period: ClosedRange<CalendarDate>, options: X12Options = X12Options()
    ) -> any X12HouseholdEncoder {
        let day = period.upperBound
        return switch self {
        case .eligibilityInquiry:
            X12EligibilityEncoder(on: day, writesAnswers: false, options: options, payers: .synthetic)
        case .eligibilityResponse:
            X12EligibilityEncoder(on: day, writesAnswers: true, options: options, payers: .synthetic)
        case .statusRequest: X12StatusEncoder(writesAnswers: false, options: options, payers: .synthetic)
        case .statusResponse: X12StatusEncoder(writesAnswers: true, options: options, payers: .synthetic)
        case .reviewRequest: X12ReviewEncoder(writesAnswers: false, options: options, payers: .synthetic)
        case .reviewResponse: X12ReviewEncoder(writesAnswers: true, options: options, payers: .synthetic)
        case .premiumPayment:
            X12PremiumEncoder(period: period, options: options, payers: .synthetic, sponsors: .synthetic)
        }
    }
}

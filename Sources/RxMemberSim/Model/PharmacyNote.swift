public import HealthSimCore

/// What a step of the settlement of a pharmacy claim found: a row of the explanation that people read.
public struct PharmacyNote: Hashable, Sendable, Codable {
    /// The steps, in their order.
    public enum Step: String, CaseIterable, Codable, Sendable {
        case format, eligibility, routing, pharmacy, prescriber, product, coverage, formulary
        case priorAuthorization = "prior-authorization"
        case stepTherapy = "step-therapy"
        case quantityLimit = "quantity-limit"
        case ageAndSex = "age-and-sex"
        case refill, duplicate
        case drugReview = "drug-review"
        case coordination = "coordination-of-benefits"
        case pricing
        case costShare = "cost-share"
        case partD = "part-d"
        case accumulators, payment
    }

    /// What a step did.
    public enum Outcome: String, CaseIterable, Codable, Sendable {
        case passed, warned, rejected, applied
    }

    /// The step.
    public var step: Step
    /// What it did.
    public var outcome: Outcome
    /// The reject code, the reason for service or the row of a table behind it; empty where there is none.
    public var reason: Text
    /// The amount it is about; absent where there is none.
    public var amount: Money?
    /// In words, for what no code says; may be empty.
    public var detail: Text

    /// A note from its parts.
    public init(
        _ step: Step, _ outcome: Outcome, reason: Text = .empty, amount: Money? = nil, detail: Text = .empty
    ) {
        self.step = step
        self.outcome = outcome
        self.reason = reason
        self.amount = amount
        self.detail = detail
    }
}

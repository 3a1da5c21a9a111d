public import HealthSimCore

/// What a step of a settlement found: a row of the explanation that people read.
public struct AdjudicationNote: Hashable, Sendable, Codable {
    /// The steps, in their order.
    public enum Step: String, CaseIterable, Codable, Sendable {
        case intake, eligibility
        case timelyFiling = "timely-filing"
        case duplicate
        case coordination = "coordination-of-benefits"
        case provider, referral, authorization, coverage
        case codeEdits = "code-edits"
        case necessity = "medical-necessity"
        case pricing
        case costShare = "cost-share"
        case limits = "benefit-limits"
        case sequestration, interest, payment
    }

    /// What a step did.
    public enum Outcome: String, CaseIterable, Codable, Sendable {
        case passed, reduced, denied, pended, applied
    }

    /// The step.
    public var step: Step
    /// What it did.
    public var outcome: Outcome
    /// The line it is about; 0 for the whole claim.
    public var line: Int
    /// The adjustment reason code behind it; empty where there is none.
    public var reason: Text
    /// The amount it is about; absent where there is none.
    public var amount: Money?

    /// A note from its parts.
    public init(_ step: Step, _ outcome: Outcome, line: Int = 0, reason: Text = .empty, amount: Money? = nil) {
        self.step = step
        self.outcome = outcome
        self.line = line
        self.reason = reason
        self.amount = amount
    }
}

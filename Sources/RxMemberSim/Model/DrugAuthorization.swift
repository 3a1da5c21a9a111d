public import HealthSimCore

/// A request that a plan pay for a drug beyond its rules, and the decision.
public struct DrugAuthorization: Hashable, Sendable, Codable {
    /// What an authorization sets aside.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case priorAuthorization = "prior-authorization"
        case stepTherapy = "step-therapy"
        case quantityLimit = "quantity-limit"
        case formularyException = "formulary-exception"
        case transition
    }

    /// What was decided.
    public enum Decision: String, CaseIterable, Codable, Sendable {
        case approved, denied, pending, withdrawn
    }

    /// The number (462-EV), such as `RPA000000010001`.
    public var id: Text
    /// For whom.
    public var memberID: Text
    /// The pharmacy plan.
    public var planID: Text
    /// What it sets aside.
    public var kind: Kind
    /// The ingredient it is for, as `drugs/medications` spells it.
    public var ingredient: Text
    /// The criteria of `drugs/pa-criteria` or the protocol of `drugs/step-therapy` that decided; may be empty.
    public var criteriaID: Text
    /// Who asks, by NPI.
    public var prescriberNPI: Text
    /// Why, ICD-10-CM, when said.
    public var diagnosis: Concept?
    /// When it was asked for.
    public var requested: CalendarDate
    /// When it was decided; absent while it is pending.
    public var decided: CalendarDate?
    /// What was decided.
    public var decision: Decision
    /// Whether an answer was needed within a day.
    public var isUrgent: Bool
    /// What is missing, or why it was refused; empty for one that was approved.
    public var reason: Text
    /// The first day it holds.
    public var start: CalendarDate
    /// The last day it holds.
    public var end: CalendarDate
    /// How much a fill may hold; absent where the usual limit holds.
    public var quantityLimit: DrugQuantity?
    /// The refused request that an appeal is against; empty for others.
    public var formerID: Text

    /// An authorization from its parts.
    public init(
        id: Text, memberID: Text, planID: Text, kind: Kind, ingredient: Text, criteriaID: Text = .empty,
        prescriberNPI: Text, diagnosis: Concept? = nil, requested: CalendarDate, decided: CalendarDate? = nil,
        decision: Decision, isUrgent: Bool = false, reason: Text = .empty, start: CalendarDate, end: CalendarDate,
        quantityLimit: DrugQuantity? = nil, formerID: Text = .empty
    ) {
        self.id = id
        self.memberID = memberID
        self.planID = planID
        self.kind = kind
        self.ingredient = ingredient
        self.criteriaID = criteriaID
        self.prescriberNPI = prescriberNPI
        self.diagnosis = diagnosis
        self.requested = requested
        self.decided = decided
        self.decision = decision
        self.isUrgent = isUrgent
        self.reason = reason
        self.start = start
        self.end = end
        self.quantityLimit = quantityLimit
        self.formerID = formerID
    }

    /// Whether it allows fills of a day.
    public func allows(_ day: CalendarDate) -> Bool { decision == .approved && day >= start && day <= end }
}

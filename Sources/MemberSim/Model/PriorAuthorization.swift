public import HealthSimCore

/// A request that a payer allow a service before it is given, and the decision.
public struct PriorAuthorization: Hashable, Sendable, Codable {
    /// What was decided.
    ///
    /// Source: X12 005010X217 (278 response), HCR01, certification action code; the raw values are its codes.
    public enum Decision: String, CaseIterable, Codable, Sendable {
        case certified = "A1"
        case partlyCertified = "A2"
        case notCertified = "A3"
        case pended = "A4"
        case modified = "A6"
        case cancelled = "C"
    }

    /// How soon an answer is needed.
    public enum Urgency: String, CaseIterable, Codable, Sendable {
        case standard, urgent, retrospective
    }

    /// The authorization number, as it stands in REF*G1.
    public var id: Text
    /// For whom.
    public var memberID: Text
    /// Who asks, by NPI.
    public var requestingNPI: Text
    /// Who will give the service, by NPI; empty when open.
    public var servicingNPI: Text
    /// The category of service in the words of the benefit designs, such as `imaging-advanced`.
    public var category: Text
    /// The service: CPT, HCPCS, ICD-10-PCS or a revenue code's concept; absent for a stay as such.
    public var service: Concept?
    /// Why, ICD-10-CM.
    public var diagnosis: Concept?
    /// When it was asked for.
    public var requested: CalendarDate
    /// When it was decided; absent while it is pending.
    public var decided: CalendarDate?
    /// What was decided.
    public var decision: Decision
    /// How soon an answer was needed.
    public var urgency: Urgency
    /// Why it was refused or cut down, for people; empty otherwise.
    public var decisionReason: Text
    /// The first day it holds.
    public var start: CalendarDate
    /// The last day it holds.
    public var end: CalendarDate
    /// How many units or days were asked for.
    public var unitsRequested: Int
    /// How many units or days are allowed.
    public var unitsApproved: Int

    /// An authorization from its parts.
    public init(
        id: Text, memberID: Text, requestingNPI: Text, servicingNPI: Text = .empty, category: Text,
        service: Concept? = nil, diagnosis: Concept? = nil, requested: CalendarDate, decided: CalendarDate? = nil,
        decision: Decision, urgency: Urgency = .standard, decisionReason: Text = .empty, start: CalendarDate,
        end: CalendarDate, unitsRequested: Int, unitsApproved: Int
    ) {
        self.id = id
        self.memberID = memberID
        self.requestingNPI = requestingNPI
        self.servicingNPI = servicingNPI
        self.category = category
        self.service = service
        self.diagnosis = diagnosis
        self.requested = requested
        self.decided = decided
        self.decision = decision
        self.urgency = urgency
        self.decisionReason = decisionReason
        self.start = start
        self.end = end
        self.unitsRequested = unitsRequested
        self.unitsApproved = unitsApproved
    }
}

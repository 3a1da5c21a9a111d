public import HealthSimCore

/// Something that was done to or for a patient.
public struct Procedure: Hashable, Sendable {
    /// The state of a procedure, in the words of FHIR R4 (event-status).
    public enum Status: String, CaseIterable, Codable, Sendable {
        case preparation
        case inProgress = "in-progress"
        case notDone = "not-done"
        case onHold = "on-hold"
        case stopped, completed, unknown
        case enteredInError = "entered-in-error"
    }

    /// The identifier, unique in the cohort, such as `PRC000000010001`.
    public var id: Text
    public var mrn: Text
    public var encounterID: Text
    public var status: Status
    /// What was done: CPT, HCPCS or ICD-10-PCS.
    public var code: Concept
    public var performed: Timestamp
    /// Why it was done.
    public var reason: Concept?
    public var practitionerNPI: Text

    public init(
        id: Text, mrn: Text, encounterID: Text, status: Status = .completed, code: Concept, performed: Timestamp,
        reason: Concept? = nil, practitionerNPI: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.status = status
        self.code = code
        self.performed = performed
        self.reason = reason
        self.practitionerNPI = practitionerNPI
    }
}

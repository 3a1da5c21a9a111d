public import HealthSimCore

/// Something that was done to or for a patient.
public struct Procedure: Hashable, Sendable, Codable {
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
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter it belongs to; may be empty.
    public var encounterID: Text
    /// How far it has come; the generator makes completed ones.
    public var status: Status
    /// What was done: CPT, HCPCS or ICD-10-PCS.
    public var code: Concept
    /// When it was done.
    public var performed: Timestamp
    /// Why it was done.
    public var reason: Concept?
    /// The national provider identifier of who did it, 10 digits; empty when not known.
    public var practitionerNPI: Text
    /// When it ended; absent for what takes no time.
    public var end: Timestamp?

    /// A procedure from its parts.
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

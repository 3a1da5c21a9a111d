public import HealthSimCore

/// A vaccine that was given.
public struct Immunization: Hashable, Sendable, Codable {
    /// The identifier, unique in the cohort, such as `IMM000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter it belongs to; may be empty.
    public var encounterID: Text
    /// The vaccine, CVX.
    public var vaccine: Concept
    /// When it was given.
    public var occurrence: Timestamp
    /// The national provider identifier of who gave it, 10 digits; empty when not known.
    public var practitionerNPI: Text
    /// The number of the dose in its series, from 1; absent for a vaccine that is given every year.
    public var doseNumber: Int?
    /// The lot; empty when not known.
    public var lotNumber: Text = .empty
    /// Where on the body, SNOMED CT.
    public var site: Concept?
    /// How it was given, SNOMED CT.
    public var route: Concept?
    /// Whether it was given here; false for one that the patient or another record reports.
    public var isPrimarySource = true

    /// An immunization from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text, vaccine: Concept, occurrence: Timestamp, practitionerNPI: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.vaccine = vaccine
        self.occurrence = occurrence
        self.practitionerNPI = practitionerNPI
    }
}

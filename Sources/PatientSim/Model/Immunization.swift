public import HealthSimCore

/// A vaccine that was given.
public struct Immunization: Hashable, Sendable {
    /// The identifier, unique in the cohort, such as `IMM000000010001`.
    public var id: Text
    public var mrn: Text
    public var encounterID: Text
    /// The vaccine, CVX.
    public var vaccine: Concept
    public var occurrence: Timestamp
    public var practitionerNPI: Text

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

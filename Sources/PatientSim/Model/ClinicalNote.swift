public import HealthSimCore

/// A text that a clinician wrote about an encounter.
public struct ClinicalNote: Hashable, Sendable, Codable {
    /// The identifier, unique in the cohort, such as `NOT000000010003`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter it is about.
    public var encounterID: Text
    /// What kind of text it is, LOINC, such as 11506-3, progress note, or 18842-5, discharge summary.
    public var kind: Concept
    /// When it was written; not before the encounter began.
    public var authored: Timestamp
    /// Who wrote it.
    public var practitionerNPI: Text
    /// The text: lines that end with `\n`, headings in capitals followed by a colon.
    public var text: String

    /// A note from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text, kind: Concept, authored: Timestamp, practitionerNPI: Text, text: String
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.kind = kind
        self.authored = authored
        self.practitionerNPI = practitionerNPI
        self.text = text
    }
}

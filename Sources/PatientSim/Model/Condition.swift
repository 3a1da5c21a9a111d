public import HealthSimCore

/// A condition on a patient's problem list.
public struct Condition: Hashable, Sendable, Codable {
    /// Whether the condition is present, in the words of FHIR R4 (condition-clinical).
    public enum ClinicalStatus: String, CaseIterable, Codable, Sendable {
        case active, recurrence, relapse, inactive, remission, resolved
    }

    /// Where a condition is noted, in the words of FHIR (condition-category).
    public enum Category: String, CaseIterable, Codable, Sendable {
        case problemListItem = "problem-list-item"
        case encounterDiagnosis = "encounter-diagnosis"
    }

    /// The identifier, unique in the cohort, such as `CON000000010002`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter that recorded it; empty when it was known before the history begins.
    public var encounterID: Text
    /// The diagnosis, ICD-10-CM.
    public var code: Concept
    /// The same in SNOMED CT, when the care model maps it.
    public var snomed: Concept?
    /// Whether it is active, or over.
    public var clinicalStatus: ClinicalStatus
    /// When it began.
    public var onset: CalendarDate
    /// When it ended.
    public var abatement: CalendarDate?
    /// When it was first written down.
    public var recorded: CalendarDate
    /// The severity in the words of the care model or the specification, such as `uncontrolled`; may be empty.
    public var severity: Text
    /// Whether it stands on the problem list or was the diagnosis of one encounter.
    public var category: Category = .problemListItem

    /// A condition from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text = .empty, code: Concept, snomed: Concept? = nil,
        clinicalStatus: ClinicalStatus = .active, onset: CalendarDate, abatement: CalendarDate? = nil,
        recorded: CalendarDate, severity: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.code = code
        self.snomed = snomed
        self.clinicalStatus = clinicalStatus
        self.onset = onset
        self.abatement = abatement
        self.recorded = recorded
        self.severity = severity
    }
}

public import HealthSimCore

/// The results of one order: a laboratory panel, an imaging study, a test of function.
public struct DiagnosticReport: Hashable, Sendable, Codable {
    /// The department that reports (HL7 table 0074).
    public enum Category: String, CaseIterable, Codable, Sendable {
        case laboratory = "LAB"
        case radiology = "RAD"
        case cardiology = "CUS"
        case pathology = "PAT"
        case pulmonary = "PF"
    }

    /// The identifier, unique in the cohort, such as `RPT000000010021`; the order has the same number.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter in which it was ordered; may be empty.
    public var encounterID: Text
    /// The department that reports.
    public var category: Category
    /// What was examined: a LOINC panel, or the procedure's own code where there is no panel.
    public var code: Concept
    /// The service as it is billed, CPT; absent when not known.
    public var procedure: Concept?
    /// When the order was written; not after `effective`.
    public var ordered: Timestamp
    /// When the specimen was collected or the study done.
    public var effective: Timestamp
    /// When the results were known; not before `effective`.
    public var issued: Timestamp
    /// The identifiers of the observations that belong to it, in the order of the panel; empty for a study in words.
    public var results: [Text]
    /// What it says in words; empty for plain results.
    public var conclusion: Text
    /// The diagnosis it was ordered for.
    public var reason: Concept?
    /// Who ordered it.
    public var practitionerNPI: Text
    /// Where it was done: the laboratory or department.
    public var performerNPI: Text

    /// A report from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text = .empty, category: Category, code: Concept, procedure: Concept? = nil,
        ordered: Timestamp, effective: Timestamp, issued: Timestamp, results: [Text] = [], conclusion: Text = .empty,
        reason: Concept? = nil, practitionerNPI: Text = .empty, performerNPI: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.category = category
        self.code = code
        self.procedure = procedure
        self.ordered = ordered
        self.effective = effective
        self.issued = issued
        self.results = results
        self.conclusion = conclusion
        self.reason = reason
        self.practitionerNPI = practitionerNPI
        self.performerNPI = performerNPI
    }
}

public import HealthSimCore

/// A measurement: a vital sign or a laboratory result.
public struct Observation: Hashable, Sendable, Codable {
    /// What kind of observation it is, in the words of FHIR (observation-category).
    public enum Category: String, CaseIterable, Codable, Sendable {
        case vitalSigns = "vital-signs"
        case laboratory
        case survey
        case socialHistory = "social-history"
        case exam
    }

    /// How a value stands to its reference range (HL7 v3 ObservationInterpretation).
    public enum Interpretation: String, CaseIterable, Codable, Sendable {
        case normal = "N"
        case low = "L"
        case high = "H"
        case criticallyLow = "LL"
        case criticallyHigh = "HH"
        case abnormal = "A"
    }

    /// The identifier, unique in the cohort, such as `OBS000000010021`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter it belongs to; may be empty.
    public var encounterID: Text
    /// Whether it is a vital sign or a laboratory result.
    public var category: Category
    /// What was measured, LOINC.
    public var code: Concept
    /// The value in `unit`; absent when a panel has components only.
    public var value: Double?
    /// The value when it is a word rather than a number, such as a smoking status in SNOMED CT.
    public var valueConcept: Concept?
    /// The number of decimal places the value is reported with.
    public var decimals: Int
    /// The unit, UCUM.
    public var unit: Text
    /// The reference range's lower bound.
    public var low: Double?
    /// The reference range's upper bound.
    public var high: Double?
    /// How the value stands to the reference range; absent when there is none, and for vital signs.
    public var interpretation: Interpretation?
    /// When it was measured, or the specimen collected.
    public var effective: Timestamp
    /// When the result was known; not before `effective`.
    public var issued: Timestamp?
    /// The report it belongs to; empty for one that stands alone.
    public var reportID: Text

    /// An observation from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text, category: Category, code: Concept, value: Double?, decimals: Int,
        unit: Text, low: Double? = nil, high: Double? = nil, interpretation: Interpretation? = nil,
        effective: Timestamp, issued: Timestamp? = nil, reportID: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.category = category
        self.code = code
        self.value = value
        self.decimals = decimals
        self.unit = unit
        self.low = low
        self.high = high
        self.interpretation = interpretation
        self.effective = effective
        self.issued = issued
        self.reportID = reportID
    }
}

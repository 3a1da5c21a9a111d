public import HealthSimCore

/// A dose given to a patient in hospital.
public struct MedicationAdministration: Hashable, Sendable, Codable {
    /// Whether the dose was given, in the words of FHIR.
    public enum Status: String, CaseIterable, Codable, Sendable {
        case completed
        case notDone = "not-done"
    }

    /// The identifier, unique in the cohort, such as `ADM000000010003`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The stay in which it was given.
    public var encounterID: Text
    /// The order it follows, an inpatient `MedicationOrder`.
    public var orderID: Text
    /// Whether it was given.
    public var status: Status
    /// The drug, RxNorm.
    public var drug: Concept
    /// When it was given, or begun.
    public var start: Timestamp
    /// When an infusion ended; absent for a single dose.
    public var end: Timestamp?
    /// How much, in `unit`; positive.
    public var dose: Double
    /// The unit of the dose, UCUM, such as `mg` or `{tbl}`.
    public var unit: Text
    /// How it was given, SNOMED CT.
    public var route: Concept?
    /// Who gave it: the stay's clinician when nobody else is known.
    public var practitionerNPI: Text

    /// A dose from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text, orderID: Text, status: Status = .completed, drug: Concept,
        start: Timestamp, end: Timestamp? = nil, dose: Double, unit: Text, route: Concept? = nil,
        practitionerNPI: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.orderID = orderID
        self.status = status
        self.drug = drug
        self.start = start
        self.end = end
        self.dose = dose
        self.unit = unit
        self.route = route
        self.practitionerNPI = practitionerNPI
    }
}

public import HealthSimCore

/// Everything a care provider holds about one patient: the canonical clinical record.
///
/// Lists are in order of time. Links are by identifier: `mrn` and `encounterID` in every entry, providers by NPI.
public struct PatientRecord: Hashable, Sendable, Codable {
    /// Whom the record is about.
    public var patient: Patient
    /// Contacts with care, by their beginning.
    public var encounters: [Encounter] = []
    /// The problem list; the graver condition first.
    public var conditions: [Condition] = []
    /// Vital signs and laboratory results, by the time of measuring.
    public var observations: [Observation] = []
    /// Orders of medicines, by the time of writing.
    public var medicationOrders: [MedicationOrder] = []
    /// What was done, by its time.
    public var procedures: [Procedure] = []
    /// Vaccines that were given, in order of time; those of before the history too.
    public var immunizations: [Immunization] = []
    /// Known allergies and intolerances.
    public var allergies: [AllergyIntolerance] = []
    /// The reports of panels and studies, in order of time.
    public var reports: [DiagnosticReport] = []
    /// The doses given in hospital, in order of time.
    public var administrations: [MedicationAdministration] = []
    /// The care plans.
    public var carePlans: [CarePlan] = []
    /// The goals.
    public var goals: [Goal] = []
    /// The teams; a patient has at most one that holds.
    public var careTeams: [CareTeam] = []
    /// The texts; empty unless they were asked for.
    public var notes: [ClinicalNote] = []
    /// Who the encounters, orders and procedures name by NPI; may be empty in a record that was read.
    public var practitioners: [Practitioner] = []
    /// Where the encounters took place; may be empty in a record that was read.
    public var facilities: [Facility] = []
    /// The part of `practitioners` that this record adds to the cohort's directory of providers, so that files which
    /// hold each clinician once can be written record by record.
    public var listedPractitioners: [Practitioner] = []
    /// The part of `facilities` that this record adds to the cohort's directory of providers.
    public var listedFacilities: [Facility] = []

    /// A record with nothing in it but the patient.
    public init(patient: Patient) { self.patient = patient }
}

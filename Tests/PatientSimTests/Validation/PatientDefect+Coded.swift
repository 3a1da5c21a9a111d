import HealthSimCore
import PatientSim
import TestKit

/// Codes in other places of a chart, words of closed lists, and what the guidelines of coding say.
extension PatientDefect {
    static let places: [PatientDefect] = [
        PatientDefect("CODE-001", "patient.cause_of_death", of: .fullChart) {
            $0.patient.causeOfDeath = Concept(.icd10cm, "I219")
        },
        PatientDefect("CODE-001", "reports[0].reason", of: .fullChart) {
            $0.reports[0].reason = Concept(.icd10cm, "diabetes")
        },
        PatientDefect("CODE-002", "patient.cause_of_death", of: .fullChart) {
            $0.patient.causeOfDeath = Concept(.icd10cm, "I21")
        },
        PatientDefect("CODE-002", "encounters[1].admission.admitting_diagnosis", of: .fullChart) {
            $0.encounters[1].admission?.admittingDiagnosis = Concept(.icd10cm, "R65.2")
        },
        PatientDefect("CODE-003", "procedures[0].code") { $0.procedures[0].code = Concept(.icd10pcs, "02O03ZZ") },
        PatientDefect("CODE-003", "medications[0].code") {
            $0.medicationOrders[0].drug = Concept(.ndc, "0009-372-14")
        },
        PatientDefect("CODE-003", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.diagnosisGroup, "87")
        },
        PatientDefect("CODE-003", "goals[0].measure", of: .fullChart) {
            $0.goals[0].measure = Concept(.loinc, "4548-3")
        },
        PatientDefect("CODE-003", "observations[12].value_concept", of: .fullChart) {
            $0.observations[12].valueConcept = Concept(.snomed, "8517007")
        },
        PatientDefect("CODE-003", "care_teams[0].members[1].role", of: .fullChart) {
            $0.careTeams[0].members[1].role = Concept(.taxonomy, "kidneys")
        },
        PatientDefect("CODE-004", "reports[1].performer_npi", of: .fullChart) { record in
            record.facilities = []
            record.reports[1].performerNPI = "2000000003"
        },
        PatientDefect("CODE-004", "care_teams[0].members[1].npi", of: .fullChart) { record in
            record.practitioners = []
            record.careTeams[0].members[1].npi = "20000000010"
        },
        PatientDefect("CODE-005", "patient.cause_of_death", of: .fullChart) {
            $0.patient.causeOfDeath = Concept(.snomed, "44054006")
        },
        PatientDefect("CODE-005", "notes[0].code", of: .fullChart) { $0.notes[0].kind = Concept(.cpt, "99214") },
        PatientDefect("CODE-005", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.icd10cm, "A41.9")
        },
        PatientDefect("CODE-006", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.diagnosisGroup, "765")
        },
        PatientDefect("CODE-006", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.diagnosisGroup, "990")
        },
        PatientDefect("CODE-005", "practitioners[0].specialty") {
            $0.practitioners[0].specialty = Concept(.snomed, "44054006")
        },
    ]

    static let valueSets: [PatientDefect] = [
        PatientDefect("SET-001", "encounters[1].discharge_disposition") {
            $0.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "gone")
        },
        PatientDefect("SET-001", "encounters[1].discharge_disposition") {
            $0.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "20")
        },
        PatientDefect("SET-002", "encounters[1].admission.source", of: .fullChart) {
            $0.encounters[1].admission?.source = Concept(.admitSource, "street")
        },
        PatientDefect("SET-002", "encounters[0].admission.source") {
            $0.encounters[0].admission = Admission(source: Concept(.admitSource, "7"))
        },
        PatientDefect("SET-003", "patient.race") {
            $0.patient.person.raceEthnicity.race = Concept(.race, "2100-0")
        },
        PatientDefect("SET-003", "patient.ethnicity") {
            $0.patient.person.raceEthnicity.ethnicity = Concept(.race, "2106-3")
        },
        PatientDefect("SET-004", "patient.marital_status") {
            $0.patient.person.maritalStatus = Concept(.maritalStatus, "X")
        },
        PatientDefect("SET-004", "patient.marital_status") {
            $0.patient.person.maritalStatus = Concept(.maritalStatus, "widow")
        },
        PatientDefect("SET-005", "patient.language") { $0.patient.person.language = Concept(.language, "español") },
        PatientDefect("SET-005", "patient.language") { $0.patient.person.language = Concept(.language, "es--MX") },
    ]

    static let guidelines: [PatientDefect] = [
        guideline("GUIDE-001", 0, "J30.9", "J45.909"),
        guideline("GUIDE-001", 0, "R05.9", "J41.0"),
        guideline("GUIDE-002", 0, "F02.80", "I10"),
        guideline("GUIDE-002", 0, "I43", "E85.4"),
        guideline("GUIDE-003", 1, "I10", "R65.21"),
        guideline("GUIDE-003", 2, "E11.9", "I10", "R65.20"),
        guideline("GUIDE-004", 0, "O80", mother: true),
        guideline("GUIDE-004", 0, "O82", "O34.211", mother: true),
        guideline("GUIDE-005", 1, "I10", "Z37.0", mother: true),
        guideline("GUIDE-005", 1, "Z00.00", "Z37.2", mother: true),
        guideline("GUIDE-006", 0, "Z79.4", "I10"),
        guideline("GUIDE-006", 0, "W19.XXXA", "I10"),
        guideline("GUIDE-006", 0, "B96.20", "I10"),
        guideline("GUIDE-007", 0, "I10", "N18.31"),
        guideline("GUIDE-007", 0, "E11.9", "E11.42"),
        guideline("GUIDE-008", 0, "N18.31", "E11.22"),
        guideline("GUIDE-008", 0, "I50.9", "I11.0"),
        guideline("GUIDE-009", 1, "I10", "Z3A.20", mother: true),
        guideline("GUIDE-009", 1, "J06.9", "Z3A.38", mother: true),
        PatientDefect("GUIDE-010", "encounters[0].diagnoses[1]", of: .sparse) { record in
            record.visit("1990-01-31T10:00:00-06:00", ["J06.9", "Z38.00"])
        },
        PatientDefect("GUIDE-010", "encounters[1].diagnoses[0]", of: .sparse) { record in
            record.visit("1990-01-31T10:00:00-06:00", ["Z38.00"])
            record.visit("1990-02-11T10:00:00-06:00", ["Z38.01"])
        },
    ]

    /// A visit with some diagnoses, of which the one at a place breaks a rule.
    private static func guideline(_ rule: String, _ place: Int, _ codes: String..., mother: Bool = false)
        -> PatientDefect
    {
        PatientDefect(rule, "encounters[0].diagnoses[\(place)]", of: .sparse) { record in
            if mother { record.patient.person.sex = .female }
            record.visit("2020-06-01T10:00:00-05:00", codes)
        }
    }
}

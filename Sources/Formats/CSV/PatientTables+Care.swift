import HealthSimCore
import PatientSim

extension PatientTables {
    static let encounters = Table<Encounter>(
        "encounters", "A contact of a patient with care.", key: ["encounter_id"],
        columns: [
            .text("encounter_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .cell("class", .text, "Class, HL7 v3 ActEncounterCode: AMB, EMER, IMP, OBSENC, VR, HH.") { row, cells in
                cells.text(row.encounterClass.rawValue)
            },
            .cell("status", .text, "Status, FHIR R4 encounter-status.") { row, cells in
                cells.text(row.status.rawValue)
            },
            .text("type_code", "Kind of visit, CPT.") { $0.type.code },
            .text("type", "Kind of visit in words.") { $0.type.display },
            .timestamp("admission_time", "Begin; for a stay the admission.", required: true) { $0.start },
            .timestamp("discharge_time", "End; for a stay the discharge.") { $0.end },
            .text("reason_code", "Reason, ICD-10-CM.") { $0.reason?.code },
            .text("reason", "Reason in words.") { $0.reason?.display },
            .text("specialty_code", "Specialty, NUCC taxonomy.") { $0.specialty?.code },
            .text("specialty", "Specialty in words.") { $0.specialty?.display },
            .text("practitioner_npi", "Who saw the patient, practitioners.npi.") { $0.practitionerNPI },
            .text("facility_npi", "Where, facilities.npi.") { $0.facilityNPI },
            .text("discharge_disposition", "Where the patient went after a stay, FHIR discharge-disposition.") {
                $0.dischargeDisposition?.code
            },
            .timestamp("booked_time", "When the visit was booked.") { $0.booked },
            .text("admit_source", "Where the patient came from, FHIR admit-source.") { $0.admission?.source?.code },
            .text("admitting_diagnosis_code", "Diagnosis at admission, ICD-10-CM.") {
                $0.admission?.admittingDiagnosis?.code
            },
            .text("admitting_diagnosis", "Diagnosis at admission in words.") {
                $0.admission?.admittingDiagnosis?.display
            },
            .text("drg_code", "Diagnosis-related group of the stay, MS-DRG.") { $0.admission?.diagnosisGroup?.code },
            .text("drg", "Diagnosis-related group in words.") { $0.admission?.diagnosisGroup?.display },
            .cell("service", .text, "The hospital's service that had the patient, such as MED.") { row, cells in
                cells.text(row.admission?.service.rawValue)
            },
            .boolean("is_readmission", "Whether the stay follows another within 30 days.") {
                $0.admission?.isReadmission
            },
        ])

    /// A diagnosis of an encounter, with its place in the list.
    struct EncounterDiagnosis: Sendable {
        let encounterID: Text
        let mrn: Text
        let sequence: Int
        let diagnosis: Concept
    }

    static let encounterDiagnoses = Table<EncounterDiagnosis>(
        "encounter_diagnoses", "A diagnosis of an encounter.", key: ["encounter_id", "sequence"],
        columns: [
            .text("encounter_id", "The encounter, encounters.encounter_id.", required: true) { $0.encounterID },
            .integer("sequence", "Place in the list, from 1: the first is the first listed.", required: true) {
                $0.sequence
            },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("code", "Diagnosis, ICD-10-CM.", required: true) { $0.diagnosis.code },
            .text("description", "Diagnosis in words.") { $0.diagnosis.display },
        ])

    static let conditions = Table<Condition>(
        "conditions", "A condition on a patient's problem list.", key: ["condition_id"],
        columns: [
            .text("condition_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter that recorded it, encounters.encounter_id.") { $0.encounterID },
            .text("code", "Diagnosis, ICD-10-CM.", required: true) { $0.code.code },
            .text("description", "Diagnosis in words.") { $0.code.display },
            .text("snomed_code", "The same, SNOMED CT.") { $0.snomed?.code },
            .cell("clinical_status", .text, "Status, FHIR R4 condition-clinical.") { row, cells in
                cells.text(row.clinicalStatus.rawValue)
            },
            .date("onset_date", "Begin.", required: true) { $0.onset },
            .date("abatement_date", "End.") { $0.abatement },
            .date("recorded_date", "When it was first written down.", required: true) { $0.recorded },
            .text("severity", "Severity in the words of the care model or the specification.") { $0.severity },
            .cell("category", .text, "Where it is noted: problem-list-item, encounter-diagnosis.") { row, cells in
                cells.text(row.category.rawValue)
            },
        ])

    static let observations = Table<Observation>(
        "observations", "A measurement: a vital sign, a laboratory result, a score.", key: ["observation_id"],
        columns: [
            .text("observation_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .cell("category", .text, "Category, FHIR R4 observation-category.") { row, cells in
                cells.text(row.category.rawValue)
            },
            .text("code", "What was measured, LOINC.", required: true) { $0.code.code },
            .text("description", "What was measured, in words.") { $0.code.display },
            .cell("value", .decimal(places: 6), "Value, with the decimals it is reported with.") { row, cells in
                cells.decimal(row.value, places: max(0, min(row.decimals, 15)))
            },
            .text("unit", "Unit, UCUM.") { $0.unit },
            .cell("reference_low", .decimal(places: 6), "Lower bound of the reference range.") { row, cells in
                cells.bound(row.low, places: row.decimals)
            },
            .cell("reference_high", .decimal(places: 6), "Upper bound of the reference range.") { row, cells in
                cells.bound(row.high, places: row.decimals)
            },
            .cell("interpretation", .text, "Interpretation, HL7 v3: N, L, H, LL, HH, A.") { row, cells in
                cells.text(row.interpretation?.rawValue)
            },
            .timestamp("effective_time", "When it was measured or the specimen taken.", required: true) {
                $0.effective
            },
            .timestamp("issued_time", "When the result was known.") { $0.issued },
            .text("value_code", "Value that is a word, such as a smoking status: its code, SNOMED CT.") {
                $0.valueConcept?.code
            },
            .text("value_description", "Value that is a word, in words.") { $0.valueConcept?.display },
            .text("report_id", "The report it belongs to, reports.report_id.") { $0.reportID },
        ])
}

extension CellWriter {
    /// A cell with a bound of a range, without loss of digits.
    fileprivate mutating func bound(_ value: Double?, places: Int) {
        guard let value, value.isFinite else { return null() }
        if format == .csv { buffer.append(bound: value, places: places) } else { decimal(value, places: 6) }
    }
}

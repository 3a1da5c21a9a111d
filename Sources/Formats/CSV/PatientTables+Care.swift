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
        ])
}

extension CellWriter {
    /// A cell with a bound of a range, without loss of digits.
    fileprivate mutating func bound(_ value: Double?, places: Int) {
        guard let value, value.isFinite else { return null() }
        if format == .csv { buffer.append(bound: value, places: places) } else { decimal(value, places: 6) }
    }
}

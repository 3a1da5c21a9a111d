import HealthSimCore
import PatientSim

extension SampleRecords {
    static func encounters(_ ids: Identifiers) -> [Encounter] {
        let diabetes = Concept(.icd10cm, "E11.22")
        return [
            Encounter(
                id: ids("ENC", 1), mrn: ids.mrn, encounterClass: .ambulatory, status: .finished,
                type: Concept(.cpt, "99214"), start: moment("2024-03-05T08:15:00-06:00"),
                end: moment("2024-03-05T08:55:00-06:00"), reason: diabetes,
                diagnoses: [diabetes, Concept(.icd10cm, "I12.9")], specialty: Concept(.taxonomy, "207Q00000X"),
                practitionerNPI: "2000000002", facilityNPI: "2000000028"),
            Encounter(
                id: ids("ENC", 2), mrn: ids.mrn, encounterClass: .inpatient, status: .finished,
                type: Concept(.cpt, "99223"), start: moment("2024-07-10T22:05:00-05:00"),
                end: moment("2024-07-14T11:30:00-05:00"), reason: Concept(.icd10cm, "A41.9"),
                diagnoses: [Concept(.icd10cm, "A41.9"), diabetes, Concept(.icd10cm, "M17.0")],
                specialty: Concept(.taxonomy, "208M00000X"),
                practitionerNPI: "2000000010", facilityNPI: "2000000036",
                dischargeDisposition: Concept(.dischargeDisposition, "home", display: "Home")),
            Encounter(
                id: ids("ENC", 3), mrn: ids.mrn, encounterClass: .virtual, status: .inProgress,
                type: Concept(.cpt, "99213"), start: moment("2024-11-20T09:00:00-06:00"), end: nil),
        ]
    }

    static func conditions(_ ids: Identifiers) -> [Condition] {
        [
            Condition(
                id: ids("CON", 1), mrn: ids.mrn, code: Concept(.icd10cm, "E11.22"),
                snomed: Concept(.snomed, "44054006", display: "Diabetes mellitus type 2 (disorder)"),
                onset: day("2012-02-29"), recorded: day("2012-03-10"), severity: "uncontrolled"),
            Condition(
                id: ids("CON", 2), mrn: ids.mrn, code: Concept(.icd10cm, "I12.9"), onset: day("2010-01-01"),
                recorded: day("2010-01-01")),
            Condition(
                id: ids("CON", 3), mrn: ids.mrn, encounterID: ids("ENC", 1), code: Concept(.icd10cm, "N18.31"),
                onset: day("2024-03-05"), recorded: day("2024-03-05")),
            Condition(
                id: ids("CON", 4), mrn: ids.mrn, encounterID: ids("ENC", 2), code: Concept(.icd10cm, "J18.9"),
                clinicalStatus: .resolved, onset: day("2024-07-10"), abatement: day("2024-07-20"),
                recorded: day("2024-07-11")),
        ]
    }

    static func observations(_ ids: Identifiers) -> [Observation] {
        let visit = moment("2024-03-05T08:20:00-06:00")
        func vital(_ ordinal: Int, _ loinc: String, _ value: Double?, _ decimals: Int, _ unit: Text) -> Observation {
            Observation(
                id: ids("OBS", ordinal), mrn: ids.mrn, encounterID: ids("ENC", 1), category: .vitalSigns,
                code: Concept(.loinc, loinc), value: value, decimals: decimals, unit: unit, effective: visit)
        }
        func lab(
            _ ordinal: Int, _ loinc: String, _ value: Double, _ decimals: Int, _ unit: Text, _ low: Double?,
            _ high: Double?, _ interpretation: Observation.Interpretation
        ) -> Observation {
            Observation(
                id: ids("OBS", ordinal), mrn: ids.mrn, encounterID: ids("ENC", 1), category: .laboratory,
                code: Concept(.loinc, loinc), value: value, decimals: decimals, unit: unit, low: low, high: high,
                interpretation: interpretation, effective: visit.adding(minutes: 20),
                issued: moment("2024-03-05T15:00:00-06:00"))
        }
        return [
            vital(1, "8302-2", 162.5, 1, "cm"), vital(2, "29463-7", 81, 1, "kg"),
            vital(3, "39156-5", 30.7, 1, "kg/m2"), vital(4, "8480-6", 148, 0, "mm[Hg]"),
            vital(5, "8462-4", 86, 0, "mm[Hg]"), vital(6, "8867-4", 78, 0, "/min"), vital(7, "59408-5", 97, 0, "%"),
            vital(8, "8310-5", nil, 0, ""), lab(9, "4548-4", 8.1, 1, "%", 4, 5.6, .high),
            lab(10, "98979-8", 52, 0, "mL/min/{1.73_m2}", 60, nil, .low),
            lab(11, "2160-0", 1.1, 2, "mg/dL", 0.5, 1.1, .normal),
            Observation(
                id: ids("OBS", 12), mrn: ids.mrn, encounterID: .empty, category: .survey,
                code: Concept(.loinc, "44261-6"), value: 4,
                decimals: 0, unit: "{score}", effective: moment("2024-11-20T09:05:00-06:00")),
        ]
    }

    static func medicationOrders(_ ids: Identifiers) -> [MedicationOrder] {
        [
            MedicationOrder(
                id: ids("MED", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), status: .active,
                drug: Concept(.rxnorm, "861007"), drugClass: "biguanide",
                authored: moment("2024-03-05T08:45:00-06:00"), sig: "1 tab by mouth twice daily with meals",
                route: Concept(.snomed, "26643006", display: "Oral route"), quantity: 180, doseForm: "Oral Tablet",
                daysSupply: 90, refills: 3, indication: Concept(.icd10cm, "E11.22"), practitionerNPI: "2000000002"),
            MedicationOrder(
                id: ids("MED", 2), mrn: ids.mrn, encounterID: ids("ENC", 2), status: .completed,
                drug: Concept(.rxnorm, "313782"), drugClass: "analgesic",
                authored: moment("2024-07-12T10:00:00-05:00"), end: day("2024-07-26"),
                sig: "2 tabs by mouth every 6 hours as needed", quantity: 0.8, doseForm: "", daysSupply: 12,
                refills: 0, indication: Concept(.icd10cm, "M17.0"), practitionerNPI: ""),
        ]
    }
}

import HealthSimCore
import PatientSim
import TestKit

/// Drugs and vaccines for whom they are not.
extension PatientDefect {
    static let drugs: [PatientDefect] = [
        PatientDefect("CLIN-001", "encounters[1].diagnoses[1]") {
            $0.encounters[1].diagnoses[1] = Concept(.icd10cm, "N40.1")
        },
        PatientDefect("CLIN-002", "encounters[0].diagnoses[1]") {
            $0.encounters[0].diagnoses[1] = Concept(.icd10cm, "P07.30")
        },
        PatientDefect("CLIN-010", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.diagnosisGroup, "713")
        },
        PatientDefect("CLIN-010", "encounters[1].admission.diagnosis_group", of: .fullChart) {
            $0.encounters[1].admission?.diagnosisGroup = Concept(.diagnosisGroup, "795")
        },
        PatientDefect("CLIN-006", "medications[0].code", of: .sparse) { record in
            record.bePregnant()
            record.suffer(from: "I10", since: "2015-01-01")
            record.order("lisinopril-10-tab", at: "2020-03-01T10:00:00-06:00", for: Concept(.icd10cm, "I10"))
        },
        PatientDefect("CLIN-006", "medications[0].code", of: .sparse) { record in
            record.bePregnant()
            record.suffer(from: "E78.5", since: "2015-01-01")
            record.order("atorvastatin-40-tab", at: "2020-01-10T10:00:00-06:00", for: Concept(.icd10cm, "E78.5"))
        },
        PatientDefect("CLIN-007", "medications[0].code", of: .sparse) { record in
            record.patient.person.birthDate = SampleRecords.day("2020-03-01")
            record.suffer(from: "N39.0", since: "2024-03-01")
            record.order("ciprofloxacin-500-tab", at: "2024-03-01T10:00:00-06:00", for: Concept(.icd10cm, "N39.0"))
        },
        PatientDefect("CLIN-007", "medications[0].code", of: .sparse) { record in
            record.patient.person.birthDate = SampleRecords.day("2014-03-01")
            record.suffer(from: "E78.5", since: "2024-03-01")
            record.order("rosuvastatin-10-tab", at: "2020-03-01T10:00:00-06:00", for: Concept(.icd10cm, "E78.5"))
        },
        PatientDefect("CLIN-008", "medications[0].code") {
            $0.allergies[0].substance = Concept(.rxnorm, "6809", display: "metformin")
        },
        PatientDefect("CLIN-008", "medications[1].code") { record in
            record.allergies[0].substance = Concept(.rxnorm, "161")
            record.allergies[0].recorded = SampleRecords.day("2024-07-01")
        },
        PatientDefect("CLIN-009", "medications[0].code", of: .sparse) { record in
            record.suffer(from: "I10", since: "2015-01-01")
            record.suffer(from: "I44.2", since: "2019-01-01")
            record.order(
                "metoprolol-tartrate-25-tab", at: "2020-03-01T10:00:00-06:00", for: Concept(.icd10cm, "I10"))
        },
        PatientDefect("CLIN-009", "medications[0].code", of: .sparse) { record in
            record.suffer(from: "E78.5", since: "2015-01-01")
            record.suffer(from: "K74.60", since: "2019-01-01")
            record.order("atorvastatin-40-tab", at: "2020-03-01T10:00:00-06:00", for: Concept(.icd10cm, "E78.5"))
        },
    ]

    static let vaccines: [PatientDefect] = [
        PatientDefect("IMM-001", "immunizations[0].occurrence_time", of: .sparse) {
            $0.vaccinate("03", at: "1990-06-30T10:00:00-05:00")
        },
        PatientDefect("IMM-001", "immunizations[0].occurrence_time", of: .sparse) {
            $0.vaccinate("116", at: "1991-02-10T10:00:00-06:00")
        },
        PatientDefect("IMM-001", "immunizations[0].occurrence_time", of: .sparse) {
            $0.vaccinate("135", at: "2024-10-10T10:00:00-05:00")
        },
        PatientDefect("IMM-002", "immunizations[1].occurrence_time", of: .sparse) { record in
            record.vaccinate("08", at: "1990-02-01T10:00:00-06:00")
            record.vaccinate("08", at: "1990-02-11T10:00:00-06:00")
        },
        PatientDefect("IMM-002", "immunizations[0].occurrence_time", of: .sparse) { record in
            record.vaccinate("83", at: "1991-08-01T10:00:00-05:00")
            record.vaccinate("83", at: "1991-05-01T10:00:00-05:00")
        },
        PatientDefect("IMM-003", "immunizations[1].dose_number", of: .sparse) { record in
            record.vaccinate("10", at: "1990-04-01T10:00:00-05:00", dose: 2)
            record.vaccinate("10", at: "1990-06-01T10:00:00-05:00", dose: 1)
        },
        PatientDefect("IMM-003", "immunizations[2].dose_number", of: .sparse) { record in
            record.vaccinate("10", at: "1990-04-01T10:00:00-05:00", dose: 1)
            record.vaccinate("10", at: "1990-06-01T10:00:00-05:00", dose: 2)
            record.vaccinate("10", at: "1990-12-01T10:00:00-06:00", dose: 2)
        },
        PatientDefect("IMM-004", "immunizations[0].code", of: .sparse) { record in
            record.bePregnant()
            record.vaccinate("21", at: "2020-02-10T10:00:00-06:00")
        },
        PatientDefect("IMM-004", "immunizations[0].code", of: .sparse) { record in
            record.bePregnant()
            record.vaccinate("111", at: "2020-03-10T10:00:00-06:00")
        },
    ]
}

extension PatientRecord {
    /// Makes the patient a woman who was pregnant from January to September 2020.
    mutating func bePregnant() {
        patient.person.sex = .female
        suffer(from: "O09.90", since: "2019-12-20", until: "2020-09-20")
    }

    /// Adds an office visit of half an hour with some diagnoses.
    mutating func visit(_ moment: String, _ codes: [String]) {
        let start = SampleRecords.moment(moment)
        encounters.append(
            Encounter(
                id: Text("ENCX\(encounters.count)"), mrn: patient.mrn, encounterClass: .ambulatory, status: .finished,
                type: Concept(.cpt, "99213"), start: start, end: start.adding(minutes: 30),
                diagnoses: codes.map { Concept(.icd10cm, $0) }))
    }
}

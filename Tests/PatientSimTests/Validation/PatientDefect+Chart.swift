import HealthSimCore
import PatientSim
import TestKit

/// What a full chart must have, and how its parts lead to each other.
extension PatientDefect {
    static let chart: [PatientDefect] = [
        PatientDefect("REQ-003", "reports[0].report_id", of: .fullChart) { record in
            for index in record.observations.indices { record.observations[index].reportID = .empty }
            record.reports = [record.reports[2]]
            record.reports[0].id = ""
        },
        PatientDefect("REQ-003", "goals[2].goal_id", of: .fullChart) { $0.goals[2].id = "" },
        PatientDefect("REQ-004", "notes[0].code", of: .fullChart) { $0.notes[0].kind = Concept(.loinc, "") },
        PatientDefect("REQ-006", "reports[2].results", of: .fullChart) { $0.reports[2].conclusion = "" },
        PatientDefect("REQ-006", "reports[1].results", of: .fullChart) { record in
            record.reports[1].results = []
            record.observations[13].reportID = ""
        },
        PatientDefect("REQ-007", "notes[1].text", of: .fullChart) { $0.notes[1].text = "" },
        PatientDefect("REQ-007", "notes[0].text", of: .fullChart) { $0.notes[0].text = " \n\t\n" },
        PatientDefect("REQ-008", "care_plans[1].title", of: .fullChart) { $0.carePlans[1].title = "" },
        PatientDefect("REQ-008", "goals[0].text", of: .fullChart) { $0.goals[0].text = "" },
        PatientDefect("REQ-009", "care_teams[0].members", of: .fullChart) { $0.careTeams[0].members = [] },
        PatientDefect("REQ-009", "care_teams[0].members[1].npi", of: .fullChart) {
            $0.careTeams[0].members[1].npi = ""
        },
        PatientDefect("REQ-010", "medications[0].sig") { $0.medicationOrders[0].sig = "" },
        PatientDefect("REQ-010", "medications[2].sig") { record in
            record.order("lisinopril-10-tab", for: Concept(.icd10cm, "I12.9"))
            record.medicationOrders[2].sig = ""
        },
        PatientDefect("REQ-011", "encounters[1].diagnoses") { record in
            record.encounters[1].diagnoses = []
            record.medicationOrders.remove(at: 1)
        },
        PatientDefect("REQ-011", "encounters[3].diagnoses") { record in
            var stay = record.encounters[1]
            stay.id = "ENC9"
            stay.start = SampleRecords.moment("2024-08-10T22:05:00-05:00")
            stay.end = SampleRecords.moment("2024-08-11T22:05:00-05:00")
            stay.diagnoses = []
            record.encounters.append(stay)
        },
    ]

    static let links: [PatientDefect] = [
        PatientDefect("REF-001", "administrations[1].mrn", of: .fullChart) {
            $0.administrations[1].mrn = "MRN00000009"
        },
        PatientDefect("REF-001", "care_teams[0].mrn", of: .fullChart) { $0.careTeams[0].mrn = "" },
        PatientDefect("REF-002", "reports[2].encounter_id", of: .fullChart) { $0.reports[2].encounterID = "ENC9" },
        PatientDefect("REF-002", "notes[0].encounter_id", of: .fullChart) { $0.notes[0].encounterID = "ENC9" },
        PatientDefect("REF-003", "administrations[2].practitioner_npi", of: .fullChart) {
            $0.administrations[2].practitionerNPI = "2000000028"
        },
        PatientDefect("REF-003", "care_teams[0].members[0].npi", of: .fullChart) {
            $0.careTeams[0].members[0].npi = "2000000036"
        },
        PatientDefect("REF-004", "reports[1].performer_npi", of: .fullChart) {
            $0.reports[1].performerNPI = "2000000002"
        },
        PatientDefect("REF-005", "reports[1].results[1]", of: .fullChart) { $0.reports[1].results.append("OBS9") },
        PatientDefect("REF-005", "reports[0].results[0]", of: .fullChart) { record in
            record.reports[0].results[0] = "OBS9"
            record.observations[8].reportID = ""
        },
        PatientDefect("REF-006", "observations[12].report_id", of: .fullChart) {
            $0.observations[12].reportID = $0.reports[0].id
        },
        PatientDefect("REF-006", "observations[13].report_id", of: .fullChart) {
            $0.observations[13].reportID = $0.reports[0].id
        },
        PatientDefect("REF-006", "observations[9].report_id", of: .fullChart) { $0.observations[9].reportID = "" },
        PatientDefect("REF-007", "administrations[0].medication_id", of: .fullChart) {
            $0.administrations[0].orderID = "MED9"
        },
        PatientDefect("REF-007", "administrations[2].medication_id", of: .fullChart) {
            $0.administrations[2].orderID = $0.administrations[2].id
        },
        PatientDefect("REF-008", "administrations[0].code", of: .fullChart) {
            $0.administrations[0].drug = Concept(.rxnorm, "861007")
        },
        PatientDefect("REF-008", "administrations[1].code", of: .fullChart) {
            $0.administrations[1].drug = Concept(.rxnorm, "313782")
        },
        PatientDefect("REF-009", "care_plans[0].condition_ids[1]", of: .fullChart) {
            $0.carePlans[0].conditionIDs[1] = "CON9"
        },
        PatientDefect("REF-009", "goals[1].condition_id", of: .fullChart) { $0.goals[1].conditionID = "CON9" },
        PatientDefect("REF-010", "care_plans[0].goal_ids[0]", of: .fullChart) { $0.carePlans[0].goalIDs[0] = "GOL9" },
        PatientDefect("REF-010", "care_plans[1].goal_ids[0]", of: .fullChart) { $0.carePlans[1].goalIDs = ["GOL9"] },
    ]

    static let duplicates: [PatientDefect] = [
        PatientDefect("DUP-001", "administrations[2].administration_id", of: .fullChart) {
            $0.administrations[2].id = $0.administrations[0].id
        },
        PatientDefect("DUP-001", "notes[1].note_id", of: .fullChart) { $0.notes[1].id = $0.notes[0].id },
        PatientDefect("DUP-004", "observations[12].code") { record in
            var again = record.observations[11]
            again.id = "OBS9"
            record.observations.append(again)
        },
        PatientDefect("DUP-004", "observations[1].code") { record in
            var again = record.observations[0]
            again.id = "OBS9"
            record.observations.insert(again, at: 1)
        },
        PatientDefect("DUP-005", "medications[2].code") { record in
            var again = record.medicationOrders[0]
            again.id = "MED9"
            record.medicationOrders.append(again)
        },
        PatientDefect("DUP-005", "medications[3].code") { record in
            record.order("lisinopril-10-tab", for: Concept(.icd10cm, "I12.9"))
            record.order("lisinopril-10-tab", at: "2024-11-20T09:10:00-06:00", for: Concept(.icd10cm, "I12.9"))
        },
        PatientDefect("DUP-006", "immunizations[1].code") { record in
            var again = record.immunizations[0]
            again.id = "IMM9"
            record.immunizations.append(again)
        },
        PatientDefect("DUP-006", "immunizations[2].code") { record in
            record.vaccinate("216", at: "2022-01-10T10:00:00-06:00")
            record.vaccinate("216", at: "2022-01-10T16:00:00-06:00")
        },
        PatientDefect("DUP-007", "encounters[0].diagnoses[2]") {
            $0.encounters[0].diagnoses.append($0.encounters[0].diagnoses[0])
        },
        PatientDefect("DUP-007", "encounters[1].diagnoses[3]") {
            $0.encounters[1].diagnoses.append(Concept(.icd10cm, "M17.0"))
        },
    ]
}

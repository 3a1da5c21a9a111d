import HealthSimCore
import PatientSim
import TestKit

/// What comes in the wrong order, lies outside its stay, or outlives the patient.
extension PatientDefect {
    static let order: [PatientDefect] = [
        PatientDefect("TEMP-002", "administrations[2].start_time", of: .fullChart) { record in
            record.administrations[2].start = SampleRecords.moment("2024-12-03T00:00:00-06:00")
            record.administrations[2].encounterID = ""
        },
        PatientDefect("TEMP-006", "goals[2].start_date", of: .fullChart) { record in
            record.patient.deathTime = nil
            record.patient.causeOfDeath = nil
            record.goals[2].start = SampleRecords.day("2025-01-02")
        },
        PatientDefect("TEMP-011", "reports[2].effective_time", of: .fullChart) {
            $0.reports[2].effective = SampleRecords.moment("2024-07-10T22:34:59-05:00")
        },
        PatientDefect("TEMP-011", "reports[2].issued_time", of: .fullChart) {
            $0.reports[2].issued = SampleRecords.moment("2024-07-10T23:09:00-05:00")
        },
        PatientDefect("TEMP-012", "observations[13].effective_time", of: .fullChart) { record in
            record.observations[13].effective = SampleRecords.moment("2024-07-11T22:40:00-05:00")
            record.observations[13].issued = nil
        },
        PatientDefect("TEMP-012", "observations[8].effective_time", of: .fullChart) {
            $0.observations[8].effective = SampleRecords.moment("2024-03-05T08:29:00-06:00")
        },
        PatientDefect("TEMP-013", "procedures[0].end_time", of: .fullChart) {
            $0.procedures[0].end = SampleRecords.moment("2024-03-05T08:39:00-06:00")
        },
        PatientDefect("TEMP-013", "procedures[0].end_time") {
            $0.procedures[0].end = SampleRecords.moment("2023-03-05T08:41:00-06:00")
        },
        PatientDefect("TEMP-014", "care_plans[1].end_date", of: .fullChart) {
            $0.carePlans[1].end = SampleRecords.day("2024-07-13")
        },
        PatientDefect("TEMP-014", "goals[0].due_date", of: .fullChart) {
            $0.goals[0].due = SampleRecords.day("2024-03-04")
        },
        PatientDefect("TEMP-015", "notes[1].authored_time", of: .fullChart) {
            $0.notes[1].authored = SampleRecords.moment("2024-07-10T21:00:00-05:00")
        },
        PatientDefect("TEMP-015", "notes[0].authored_time", of: .fullChart) {
            $0.notes[0].authored = SampleRecords.moment("2024-03-04T09:00:00-06:00")
        },
        PatientDefect("TEMP-016", "encounters[0].booked_time", of: .fullChart) {
            $0.encounters[0].booked = SampleRecords.moment("2024-03-05T08:16:00-06:00")
        },
        PatientDefect("TEMP-016", "encounters[2].booked_time") {
            $0.encounters[2].booked = SampleRecords.moment("2024-12-20T10:00:00-06:00")
        },
        PatientDefect("TEMP-017", "observations[5].effective_time") {
            $0.observations[5].effective = SampleRecords.moment("2024-03-06T08:20:00-06:00")
        },
        PatientDefect("TEMP-017", "procedures[0].performed_time") {
            $0.procedures[0].performed = SampleRecords.moment("2024-03-07T08:20:00-06:00")
        },
        PatientDefect("TEMP-018", "encounters[0].discharge_time") {
            $0.encounters[0].end = SampleRecords.moment("2024-03-08T08:20:00-06:00")
        },
        PatientDefect("TEMP-018", "encounters[1].discharge_time") {
            $0.encounters[1].end = SampleRecords.moment("2025-07-20T22:05:00-05:00")
        },
    ]

    static let stays: [PatientDefect] = [
        PatientDefect("STAY-001", "encounters[1].admission.locations[0].start_time", of: .fullChart) {
            $0.encounters[1].admission?.locations[0].start = SampleRecords.moment("2024-07-10T23:05:00-05:00")
        },
        PatientDefect("STAY-001", "encounters[1].admission.locations[2].end_time", of: .fullChart) {
            $0.encounters[1].admission?.locations[2].end = SampleRecords.moment("2024-07-14T12:30:00-05:00")
        },
        PatientDefect("STAY-001", "encounters[1].admission.locations[2].end_time", of: .fullChart) {
            $0.encounters[1].admission?.locations[2].end = nil
        },
        PatientDefect("STAY-002", "encounters[1].admission.locations[1].start_time", of: .fullChart) {
            $0.encounters[1].admission?.locations[1].start = SampleRecords.moment("2024-07-11T01:00:00-05:00")
        },
        PatientDefect("STAY-002", "encounters[1].admission.locations[2].start_time", of: .fullChart) {
            $0.encounters[1].admission?.locations[1].end = SampleRecords.moment("2024-07-12T14:00:00-05:00")
        },
        PatientDefect("STAY-003", "encounters[1].admission.locations[1].end_time", of: .fullChart) { record in
            let before = SampleRecords.moment("2024-07-11T01:00:00-05:00")
            record.encounters[1].admission?.locations[1].end = before
            record.encounters[1].admission?.locations[2].start = before
        },
        PatientDefect("STAY-003", "encounters[1].admission.locations[0].end_time", of: .fullChart) { record in
            let before = SampleRecords.moment("2024-07-10T20:00:00-05:00")
            record.encounters[1].admission?.locations[0].end = before
            record.encounters[1].admission?.locations[1].start = before
        },
        PatientDefect("STAY-004", "administrations[2].start_time", of: .fullChart) {
            $0.administrations[2].start = SampleRecords.moment("2024-07-14T12:30:00-05:00")
        },
        PatientDefect("STAY-004", "administrations[0].start_time", of: .fullChart) { record in
            record.administrations[0].start = SampleRecords.moment("2024-07-10T22:00:00-05:00")
            record.medicationOrders[2].authored = SampleRecords.moment("2024-07-10T21:00:00-05:00")
        },
        PatientDefect("STAY-005", "administrations[0].end_time", of: .fullChart) {
            $0.administrations[0].end = SampleRecords.moment("2024-07-10T23:19:00-05:00")
        },
        PatientDefect("STAY-005", "administrations[1].end_time", of: .fullChart) {
            $0.administrations[1].end = SampleRecords.moment("2024-07-10T23:40:00-05:00")
        },
        PatientDefect("STAY-006", "administrations[0].start_time", of: .fullChart) {
            $0.administrations[0].start = SampleRecords.moment("2024-07-10T22:30:00-05:00")
        },
        PatientDefect("STAY-006", "administrations[0].start_time", of: .fullChart) {
            $0.medicationOrders[2].authored = SampleRecords.moment("2024-07-10T23:21:00-05:00")
        },
        PatientDefect("STAY-007", "administrations[2].encounter_id", of: .fullChart) { record in
            record.administrations[2].encounterID = record.encounters[2].id
            record.administrations[2].start = SampleRecords.moment("2024-11-20T09:10:00-06:00")
        },
        PatientDefect("STAY-007", "administrations[0].encounter_id", of: .fullChart) { record in
            record.administrations[0].encounterID = record.encounters[0].id
            record.administrations[0].start = SampleRecords.moment("2024-03-05T08:50:00-06:00")
            record.administrations[0].end = nil
            record.administrations[0].orderID = ""
        },
        PatientDefect("STAY-008", "encounters[3].admission_time") { record in
            var visit = record.encounters[0]
            visit.id = "ENC9"
            visit.start = SampleRecords.moment("2024-07-12T09:00:00-05:00")
            visit.end = SampleRecords.moment("2024-07-12T09:30:00-05:00")
            record.encounters.append(visit)
        },
        PatientDefect("STAY-008", "encounters[3].admission_time") { record in
            var visit = record.encounters[0]
            visit.id = "ENC9"
            visit.start = SampleRecords.moment("2024-07-14T11:00:00-05:00")
            visit.end = nil
            record.encounters.append(visit)
        },
    ]

    static let death: [PatientDefect] = [
        PatientDefect("DEATH-001", "patient.cause_of_death", of: .fullChart) { $0.patient.causeOfDeath = nil },
        PatientDefect("DEATH-001", "patient.cause_of_death", of: .sparse) {
            $0.patient.deathTime = SampleRecords.moment("2024-06-01T12:00:00Z")
        },
        PatientDefect("DEATH-002", "patient.cause_of_death", of: .fullChart) { $0.patient.deathTime = nil },
        PatientDefect("DEATH-002", "patient.cause_of_death", of: .sparse) {
            $0.patient.causeOfDeath = Concept(.icd10cm, "I21.9")
        },
        PatientDefect("DEATH-003", "encounters[1].discharge_disposition") {
            $0.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "exp")
        },
        PatientDefect("DEATH-003", "encounters[1].discharge_disposition", of: .fullChart) {
            $0.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "exp")
        },
        PatientDefect("DEATH-004", "encounters[1].discharge_disposition") { record in
            record.encounters.removeLast()
            record.observations.removeLast()
            record.die(at: "2024-07-14T11:00:00-05:00")
        },
        PatientDefect("DEATH-004", "encounters[1].discharge_disposition") { record in
            record.encounters.removeLast()
            record.observations.removeLast()
            record.die(at: "2024-07-14T01:00:00-05:00")
            record.encounters[1].dischargeDisposition = Concept(.dischargeDisposition, "snf")
        },
        PatientDefect("DEATH-005", "encounters[1].discharge_time") { record in
            record.encounters.removeLast()
            record.observations.removeLast()
            record.die(at: "2024-07-12T11:00:00-05:00")
            record.encounters[1].dischargeDisposition = nil
        },
        PatientDefect("DEATH-005", "encounters[2].discharge_time") { record in
            record.die(at: "2024-11-20T12:00:00-06:00")
            record.encounters[2].encounterClass = .home
            record.encounters[2].status = .finished
            record.encounters[2].end = SampleRecords.moment("2024-11-22T12:00:00-06:00")
        },
    ]
}

import HealthSimCore

/// The entries of the lists that hold the rest of a chart.
extension RecordEntry {
    static func addReports(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.reports, to: &entries) { index, entry in
            RecordEntry(
                list: "reports", index: index, id: entry.id, idField: "report_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.effective.date, moment: entry.effective,
                timeField: "effective_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    static func addAdministrations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.administrations, to: &entries) { index, entry in
            RecordEntry(
                list: "administrations", index: index, id: entry.id, idField: "administration_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.drug, date: entry.start.date, moment: entry.start,
                timeField: "start_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    static func addCarePlans(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.carePlans, to: &entries) { index, entry in
            RecordEntry(
                list: "care_plans", index: index, id: entry.id, idField: "care_plan_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: nil, date: entry.start, moment: nil, timeField: "start_date",
                practitionerNPI: entry.practitionerNPI)
        }
    }

    static func addGoals(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.goals, to: &entries) { index, entry in
            RecordEntry(
                list: "goals", index: index, id: entry.id, idField: "goal_id", mrn: entry.mrn, encounterID: .empty,
                code: nil, date: entry.start, moment: nil, timeField: "start_date", practitionerNPI: .empty)
        }
    }

    static func addCareTeams(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.careTeams, to: &entries) { index, entry in
            RecordEntry(
                list: "care_teams", index: index, id: entry.id, idField: "care_team_id", mrn: entry.mrn,
                encounterID: .empty, code: nil, date: entry.start, moment: nil, timeField: "start_date",
                practitionerNPI: .empty)
        }
    }

    static func addNotes(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.notes, to: &entries) { index, entry in
            RecordEntry(
                list: "notes", index: index, id: entry.id, idField: "note_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.kind, date: entry.authored.date, moment: entry.authored,
                timeField: "authored_time", practitionerNPI: entry.practitionerNPI)
        }
    }
}

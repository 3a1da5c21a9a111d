import HealthSimCore

/// The entries of the lists that hold the rest of a chart.
extension RecordEntry {
    static func addReports(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let reports = record.reports
        for index in reports.indices {
            entries.append(
                RecordEntry(
                    list: "reports", index: index, id: reports[index].id, idField: "report_id", mrn: reports[index].mrn,
                    encounterID: reports[index].encounterID, code: reports[index].code,
                    date: reports[index].effective.date, moment: reports[index].effective,
                    timeField: "effective_time", practitionerNPI: reports[index].practitionerNPI))
        }
    }

    static func addAdministrations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let administrations = record.administrations
        for index in administrations.indices {
            entries.append(
                RecordEntry(
                    list: "administrations", index: index, id: administrations[index].id, idField: "administration_id",
                    mrn: administrations[index].mrn,
                    encounterID: administrations[index].encounterID, code: administrations[index].drug,
                    date: administrations[index].start.date, moment: administrations[index].start,
                    timeField: "start_time", practitionerNPI: administrations[index].practitionerNPI))
        }
    }

    static func addCarePlans(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let carePlans = record.carePlans
        for index in carePlans.indices {
            entries.append(
                RecordEntry(
                    list: "care_plans", index: index, id: carePlans[index].id, idField: "care_plan_id",
                    mrn: carePlans[index].mrn,
                    encounterID: carePlans[index].encounterID, code: nil, date: carePlans[index].start, moment: nil,
                    timeField: "start_date",
                    practitionerNPI: carePlans[index].practitionerNPI))
        }
    }

    static func addGoals(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let goals = record.goals
        for index in goals.indices {
            entries.append(
                RecordEntry(
                    list: "goals", index: index, id: goals[index].id, idField: "goal_id", mrn: goals[index].mrn,
                    encounterID: .empty,
                    code: nil, date: goals[index].start, moment: nil, timeField: "start_date", practitionerNPI: .empty))
        }
    }

    static func addCareTeams(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let careTeams = record.careTeams
        for index in careTeams.indices {
            entries.append(
                RecordEntry(
                    list: "care_teams", index: index, id: careTeams[index].id, idField: "care_team_id",
                    mrn: careTeams[index].mrn,
                    encounterID: .empty, code: nil, date: careTeams[index].start, moment: nil, timeField: "start_date",
                    practitionerNPI: .empty))
        }
    }

    static func addNotes(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let notes = record.notes
        for index in notes.indices {
            entries.append(
                RecordEntry(
                    list: "notes", index: index, id: notes[index].id, idField: "note_id", mrn: notes[index].mrn,
                    encounterID: notes[index].encounterID, code: notes[index].kind, date: notes[index].authored.date,
                    moment: notes[index].authored,
                    timeField: "authored_time", practitionerNPI: notes[index].practitionerNPI))
        }
    }
}

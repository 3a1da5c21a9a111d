import HealthSimCore
import PatientSim

/// The tables of plans, goals and teams.
extension PatientTables {
    static let carePlans = Table<CarePlan>(
        "care_plans", "What is agreed to be done for a patient's conditions.", key: ["care_plan_id"],
        columns: [
            .text("care_plan_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter in which it was agreed, encounters.encounter_id.") { $0.encounterID },
            .text("title", "What it is for.") { $0.title },
            .date("start_date", "Begin.", required: true) { $0.start },
            .date("end_date", "End.") { $0.end },
            .cell("condition_ids", .text, "The conditions, conditions.condition_id, with semicolons between.") {
                row, cells in cells.joined(row.conditionIDs)
            },
            .cell("goal_ids", .text, "The goals, goals.goal_id, with semicolons between.") { row, cells in
                cells.joined(row.goalIDs)
            },
            .cell("activities", .text, "What is to be done, with semicolons between.") { row, cells in
                cells.joined(row.activities)
            },
            .text("practitioner_npi", "Who leads it, practitioners.npi.") { $0.practitionerNPI },
        ])

    static let goals = Table<Goal>(
        "goals", "What a patient and those who care want to reach.", key: ["goal_id"],
        columns: [
            .text("goal_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("condition_id", "The condition, conditions.condition_id.") { $0.conditionID },
            .text("text", "The goal in words.") { $0.text },
            .text("measure_code", "What is measured, LOINC.") { $0.measure?.code },
            .text("measure", "What is measured, in words.") { $0.measure?.display },
            .cell("low", .decimal(places: 6), "The value is to be at least this.") { row, cells in
                cells.quantity(row.low)
            },
            .cell("high", .decimal(places: 6), "The value is to be at most this.") { row, cells in
                cells.quantity(row.high)
            },
            .text("unit", "Unit, UCUM.") { $0.unit },
            .date("start_date", "When it was set.", required: true) { $0.start },
            .date("due_date", "When it is to be reached.") { $0.due },
            .cell("achievement", .text, "Where it stands, FHIR goal-achievement.") { row, cells in
                cells.text(row.achievement.rawValue)
            },
        ])

    /// A member of a team, with the place in it.
    struct CareTeamMember: Sendable {
        let team: CareTeam
        let sequence: Int
        let member: CareTeam.Member
    }

    static let careTeamMembers = Table<CareTeamMember>(
        "care_team_members", "One of those who look after a patient together.", key: ["care_team_id", "sequence"],
        columns: [
            .text("care_team_id", "The team.", required: true) { $0.team.id },
            .integer("sequence", "Place in the team, from 1: the first leads.", required: true) { $0.sequence },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.team.mrn },
            .date("start_date", "Since when there is the team.", required: true) { $0.team.start },
            .text("practitioner_npi", "Who, practitioners.npi.", required: true) { $0.member.npi },
            .text("role_code", "Role: the specialty, NUCC taxonomy.") { $0.member.role.code },
            .text("role", "Role in words.") { $0.member.role.display },
        ])
}

extension CellWriter {
    /// A cell with texts that have `; ` between them.
    fileprivate mutating func joined(_ texts: [Text]) {
        guard texts.count > 1 else { return text(texts.first) }
        text(texts.map(\.string).joined(separator: "; "))
    }
}

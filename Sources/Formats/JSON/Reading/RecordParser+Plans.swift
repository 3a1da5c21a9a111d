import HealthSimCore
import PatientSim

extension RecordParser {
    private static let carePlanFields = [
        "care_plan_id", "mrn", "encounter_id", "title", "start_date", "end_date", "condition_ids", "goal_ids",
        "activities", "practitioner_npi",
    ]

    /// Reads a care plan.
    mutating func carePlan() throws(JSONError) -> CarePlan? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, title) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var (start, end) = (Required<CalendarDate>(), CalendarDate?.none)
        var (conditions, goals, activities): ([Text], [Text], [Text]) = ([], [], [])
        var practitionerNPI = Text.empty
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "care_plan_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "title", "name": title = try text() ?? .empty
            case "start_date", "start": start.take(try date(), isFaulty: errorCount > before)
            case "end_date", "end": end = try date()
            case "condition_ids": conditions = try texts()
            case "goal_ids": goals = try texts()
            case "activities": activities = try texts()
            case "practitioner_npi", "author_npi": practitionerNPI = try text() ?? .empty
            default: unknown(key, among: Self.carePlanFields)
            }
        }
        if start.isMissing { missing("start_date", in: reader.path, "a date, as 2024-03-05") }
        guard let start = start.value, errors == errorCount else { return nil }
        return CarePlan(
            id: id, mrn: mrn, encounterID: encounter, title: title, start: start, end: end, conditionIDs: conditions,
            goalIDs: goals, activities: activities, practitionerNPI: practitionerNPI)
    }

    private static let goalFields = [
        "goal_id", "mrn", "condition_id", "text", "measure", "low", "high", "unit", "start_date", "due_date",
        "achievement",
    ]

    /// Reads a goal.
    mutating func goal() throws(JSONError) -> Goal? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, condition, words, unit) = (Text.empty, Text.empty, Text.empty, Text.empty, Text.empty)
        var measure: Concept?
        var (low, high) = (Double?.none, Double?.none)
        var (start, due) = (Required<CalendarDate>(), CalendarDate?.none)
        var achievement = Goal.Achievement.inProgress
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "goal_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "condition_id": condition = try text() ?? .empty
            case "text", "description": words = try text() ?? .empty
            case "measure": measure = try concept(.loinc)
            case "low": low = try number()
            case "high": high = try number()
            case "unit", "units": unit = try text() ?? .empty
            case "start_date", "start": start.take(try date(), isFaulty: errorCount > before)
            case "due_date", "due": due = try date()
            case "achievement", "status": achievement = try choice() ?? achievement
            default: unknown(key, among: Self.goalFields)
            }
        }
        if start.isMissing { missing("start_date", in: reader.path, "a date, as 2024-03-05") }
        guard let start = start.value, errors == errorCount else { return nil }
        return Goal(
            id: id, mrn: mrn, conditionID: condition, text: words, measure: measure, low: low, high: high, unit: unit,
            start: start, due: due, achievement: achievement)
    }

    /// Reads a care team.
    mutating func careTeam() throws(JSONError) -> CareTeam? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn) = (Text.empty, Text.empty)
        var start = Required<CalendarDate>()
        var members: [CareTeam.Member] = []
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "care_team_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "start_date", "start": start.take(try date(), isFaulty: errorCount > before)
            case "members":
                guard try beginArray() else { continue }
                while try reader.nextElement() {
                    if let member = try careTeamMember() { members.append(member) }
                }
            default: unknown(key, among: ["care_team_id", "mrn", "start_date", "members"])
            }
        }
        if start.isMissing { missing("start_date", in: reader.path, "a date, as 2024-03-05") }
        guard let start = start.value, errors == errorCount else { return nil }
        return CareTeam(id: id, mrn: mrn, start: start, members: members)
    }

    private mutating func careTeamMember() throws(JSONError) -> CareTeam.Member? {
        guard try beginObject() else { return nil }
        var npi = Required<Text>()
        var role: Concept?
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "npi", "practitioner_npi": npi.take(try text(), isFaulty: errorCount > before)
            case "role", "specialty": role = try concept(.taxonomy)
            default: unknown(key, among: ["npi", "role"])
            }
        }
        if npi.isMissing { missing("npi", in: reader.path, "the national provider identifier") }
        guard let npi = npi.value else { return nil }
        return CareTeam.Member(npi: npi, role: role ?? Concept(.unknown, ""))
    }
}

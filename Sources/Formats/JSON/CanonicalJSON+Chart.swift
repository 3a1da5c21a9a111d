import HealthSimCore
import PatientSim

/// What a chart has beyond visits, problems, measurements and orders.
extension CanonicalJSON {
    static func write(_ admission: Admission, to json: inout JSONWriter) {
        json.beginObject()
        json.field("source", admission.source)
        json.field("admitting_diagnosis", admission.admittingDiagnosis)
        json.field("diagnosis_group", admission.diagnosisGroup)
        json.field("service", admission.service.rawValue)
        listUnlessEmpty("locations", admission.locations, to: &json) { stay, json in
            json.beginObject()
            json.field("unit", stay.unit.rawValue)
            json.fieldUnlessEmpty("room", stay.room)
            json.fieldUnlessEmpty("bed", stay.bed)
            json.field("start_time", stay.start)
            json.field("end_time", stay.end)
            json.endObject()
        }
        if admission.isReadmission { json.field("is_readmission", true) }
        json.endObject()
    }

    static func write(_ report: DiagnosticReport, to json: inout JSONWriter) {
        json.beginObject()
        json.field("report_id", report.id)
        json.field("mrn", report.mrn)
        json.fieldUnlessEmpty("encounter_id", report.encounterID)
        json.field("category", report.category.rawValue)
        json.field("code", report.code)
        json.field("procedure", report.procedure)
        json.field("ordered_time", report.ordered)
        json.field("effective_time", report.effective)
        json.field("issued_time", report.issued)
        json.fieldUnlessEmpty("results", report.results)
        json.fieldUnlessEmpty("conclusion", report.conclusion)
        json.field("reason", report.reason)
        json.fieldUnlessEmpty("practitioner_npi", report.practitionerNPI)
        json.fieldUnlessEmpty("performer_npi", report.performerNPI)
        json.endObject()
    }

    static func write(_ administration: MedicationAdministration, to json: inout JSONWriter) {
        json.beginObject()
        json.field("administration_id", administration.id)
        json.field("mrn", administration.mrn)
        json.fieldUnlessEmpty("encounter_id", administration.encounterID)
        json.fieldUnlessEmpty("medication_id", administration.orderID)
        json.field("status", administration.status.rawValue)
        json.field("code", administration.drug)
        json.field("start_time", administration.start)
        json.field("end_time", administration.end)
        json.field("dose", number: administration.dose)
        json.fieldUnlessEmpty("unit", administration.unit)
        json.field("route", administration.route)
        json.fieldUnlessEmpty("practitioner_npi", administration.practitionerNPI)
        json.endObject()
    }

    static func write(_ plan: CarePlan, to json: inout JSONWriter) {
        json.beginObject()
        json.field("care_plan_id", plan.id)
        json.field("mrn", plan.mrn)
        json.fieldUnlessEmpty("encounter_id", plan.encounterID)
        json.field("title", plan.title)
        json.field("start_date", plan.start)
        json.field("end_date", plan.end)
        json.fieldUnlessEmpty("condition_ids", plan.conditionIDs)
        json.fieldUnlessEmpty("goal_ids", plan.goalIDs)
        json.fieldUnlessEmpty("activities", plan.activities)
        json.fieldUnlessEmpty("practitioner_npi", plan.practitionerNPI)
        json.endObject()
    }

    static func write(_ goal: Goal, to json: inout JSONWriter) {
        json.beginObject()
        json.field("goal_id", goal.id)
        json.field("mrn", goal.mrn)
        json.fieldUnlessEmpty("condition_id", goal.conditionID)
        json.field("text", goal.text)
        json.field("measure", goal.measure)
        json.field("low", number: goal.low)
        json.field("high", number: goal.high)
        json.fieldUnlessEmpty("unit", goal.unit)
        json.field("start_date", goal.start)
        json.field("due_date", goal.due)
        json.field("achievement", goal.achievement.rawValue)
        json.endObject()
    }

    static func write(_ team: CareTeam, to json: inout JSONWriter) {
        json.beginObject()
        json.field("care_team_id", team.id)
        json.field("mrn", team.mrn)
        json.field("start_date", team.start)
        list("members", team.members, to: &json) { member, json in
            json.beginObject()
            json.field("npi", member.npi)
            json.field("role", member.role)
            json.endObject()
        }
        json.endObject()
    }

    static func write(_ note: ClinicalNote, to json: inout JSONWriter) {
        json.beginObject()
        json.field("note_id", note.id)
        json.field("mrn", note.mrn)
        json.fieldUnlessEmpty("encounter_id", note.encounterID)
        json.field("code", note.kind)
        json.field("authored_time", note.authored)
        json.fieldUnlessEmpty("practitioner_npi", note.practitionerNPI)
        json.field("text", note.text)
        json.endObject()
    }
}

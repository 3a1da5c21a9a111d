import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-careplan.
    func write(_ plan: CarePlan, to out: inout ByteBuffer) {
        begin(.carePlan, plan.id, profile: "us-core-careplan", in: &out)
        narrate(in: &out) { out in
            out.append(xhtml: plan.title)
            for activity in plan.activities {
                out.append("; ")
                out.append(xhtml: activity)
            }
        }
        out.append(plan.end == nil ? #","status":"active""# : #","status":"completed""#)
        out.append(
            #"""
            ,"intent":"plan","category":[{"coding":[\#
            {"system":"http://hl7.org/fhir/us/core/CodeSystem/careplan-category","code":"assess-plan",\#
            "display":"Assessment and Plan of Treatment"}],"text":"Assessment and Plan of Treatment"}]
            """#)
        append(#","title":""#, plan.title, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(plan.encounterID, to: &out)
        out.append(#","period":"#)
        appendPeriod(plan.start, plan.end, to: &out)
        out.append(#","created":""#)
        out.append(plan.start)
        out.append("\"")
        if !plan.practitionerNPI.isEmpty {
            out.append(#","author":"#)
            appendPractitioner(plan.practitionerNPI, to: &out)
        }
        if let team = record.careTeams.first { append(#","careTeam":["#, .careTeam, [team.id], to: &out) }
        append(#","addresses":["#, .condition, plan.conditionIDs, to: &out)
        append(#","goal":["#, .goal, plan.goalIDs, to: &out)
        for (place, activity) in plan.activities.enumerated() {
            out.append(place == 0 ? #","activity":[{"detail":{"status":""# : #",{"detail":{"status":""#)
            out.append(plan.end == nil ? "in-progress" : "completed")
            out.append("\"")
            append(#","description":""#, activity, to: &out)
            out.append("}}")
        }
        if !plan.activities.isEmpty { out.append("]") }
        end(.carePlan, plan.id, in: &out)
    }

    /// Source: us-core-careteam. A team without members has the patient, who is always one of those who care.
    func write(_ team: CareTeam, to out: inout ByteBuffer) {
        begin(.careTeam, team.id, profile: "us-core-careteam", in: &out)
        narrate(in: &out) { out in
            out.append("Care team since ")
            out.append(team.start)
        }
        out.append(#","status":"active","name":"Care team","subject":"#)
        appendPatient(to: &out)
        out.append(#","period":"#)
        appendPeriod(team.start, nil, to: &out)
        out.append(#","participant":["#)
        for (place, member) in team.members.enumerated() {
            out.append(place == 0 ? #"{"role":["# : #",{"role":["#)
            concepts.append(member.role, to: &out)
            out.append(#"],"member":"#)
            appendPractitioner(member.npi, to: &out)
            out.append("}")
        }
        if team.members.isEmpty {
            out.append(#"{"role":[{"text":"Patient"}],"member":"#)
            appendPatient(to: &out)
            out.append("}")
        }
        out.append("]")
        end(.careTeam, team.id, in: &out)
    }

    /// Source: us-core-goal.
    func write(_ goal: Goal, to out: inout ByteBuffer) {
        begin(.goal, goal.id, profile: "us-core-goal", in: &out)
        narrate(in: &out) { $0.append(xhtml: goal.title) }
        out.append(
            #"""
            ,"lifecycleStatus":"active","achievementStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/goal-achievement","code":"
            """#)
        switch goal.achievement {
        case .inProgress: out.append(#"in-progress","display":"In Progress"}]}"#)
        case .achieved: out.append(#"achieved","display":"Achieved"}]}"#)
        case .notAchieved: out.append(#"not-achieved","display":"Not Achieved"}]}"#)
        }
        out.append(#","description":{"text":""#)
        out.append(escaping: goal.title)
        out.append(#""},"subject":"#)
        appendPatient(to: &out)
        out.append(#","startDate":""#)
        out.append(goal.start)
        out.append("\"")
        appendTarget(of: goal, to: &out)
        if !goal.conditionID.isEmpty { append(#","addresses":["#, .condition, [goal.conditionID], to: &out) }
        end(.goal, goal.id, in: &out)
    }

    /// Appends what is to be reached, and until when; a bound without a measure says nothing that FHIR can hold.
    private func appendTarget(of goal: Goal, to out: inout ByteBuffer) {
        guard goal.measure != nil || goal.due != nil else { return }
        var comma: StaticString = #","target":[{"#
        if let measure = goal.measure {
            out.append(comma)
            out.append(#""measure":"#)
            concepts.append(measure, to: &out)
            comma = ","
            switch (goal.low, goal.high) {
            case (let low?, let high?):
                out.append(#","detailRange":{"low":"#)
                appendQuantity(low, goal.unit, to: &out)
                out.append(#","high":"#)
                appendQuantity(high, goal.unit, to: &out)
                out.append("}")
            case (let low?, nil):
                out.append(#","detailQuantity":{"comparator":">=","value":"#)
                out.append(shortest: low.isFinite ? low : 0)
                appendUnit(goal.unit, to: &out)
            case (nil, let high?):
                out.append(#","detailQuantity":{"comparator":"<=","value":"#)
                out.append(shortest: high.isFinite ? high : 0)
                appendUnit(goal.unit, to: &out)
            case (nil, nil): break
            }
        }
        if let due = goal.due {
            out.append(comma)
            out.append(#""dueDate":""#)
            out.append(due)
            out.append("\"")
        }
        out.append("}]")
    }
}

extension Goal {
    /// The goal in words; never empty.
    fileprivate var title: Text {
        if !text.isEmpty { return text }
        return measure?.wording ?? Text("Goal")
    }
}

import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// What is planned.
    private enum Planned {
        case encounter(Encounter)
        case procedure(Procedure)
        case activity(CarePlan, number: Int)
    }

    /// Writes what is planned: visits, procedures, and what the care plans that hold say.
    ///
    /// Source: Planned Encounter (V2), Planned Procedure (V2), Planned Act (V2).
    mutating func writePlan() {
        var items = record.encounters.filter { $0.status == .planned }.map { Planned.encounter($0) }
        items += record.procedures.filter { $0.status == .preparation }.map { Planned.procedure($0) }
        for plan in record.carePlans where plan.end == nil {
            items += plan.activities.indices.map { Planned.activity(plan, number: $0) }
        }
        section(
            .plan, place: "plan", columns: ["Planned", "Date"], items, absent: "Nothing is planned"
        ) { w, item, row in
            switch item {
            case .encounter(let encounter):
                w.cell(row.cell("name"), encounter.type)
                w.cell(encounter.start)
            case .procedure(let procedure):
                w.cell(row.cell("name"), procedure.code)
                w.cell(procedure.performed)
            case .activity(let plan, let number):
                w.cell(row.cell("name"), plan.activities[number])
                w.cell(plan.start)
            }
        } entry: { w, item, row in
            w.write(item, at: row)
        }
    }

    private mutating func write(_ item: Planned, at row: CCDAPlace) {
        switch item {
        case .encounter(let encounter):
            element("encounter") { w in
                w.attribute("classCode", "ENC")
                w.attribute("moodCode", "INT")
                w.template("2.16.840.1.113883.10.20.22.4.40", "2014-06-09")
                w.id(encounter.id)
                w.code("code", encounter.type, at: row.cell("name"))
                w.status("active")
                w.time("effectiveTime", encounter.start)
                w.performer(encounter.practitionerNPI)
            }
        case .procedure(let procedure):
            element("procedure") { w in
                w.attribute("classCode", "PROC")
                w.attribute("moodCode", "INT")
                w.template("2.16.840.1.113883.10.20.22.4.41", "2014-06-09")
                w.id(procedure.id)
                w.code("code", procedure.code, at: row.cell("name"))
                w.status("active")
                w.time("effectiveTime", procedure.performed)
            }
        case .activity(let plan, let number):
            element("act") { w in
                w.attribute("classCode", "ACT")
                w.attribute("moodCode", "INT")
                w.template("2.16.840.1.113883.10.20.22.4.39", "2014-06-09")
                w.id(Text("\(plan.id)-A\(number + 1)"))
                w.element("code") { w in
                    w.attribute("nullFlavor", "OTH")
                    w.element("originalText") { $0.reference(row.cell("name")) }
                }
                w.status("active")
                w.element("effectiveTime") { $0.time("low", plan.start) }
            }
        }
    }

    // MARK: - Goals

    /// Writes the goals. Source: Goal Observation.
    mutating func writeGoals() {
        section(
            .goals, place: "goal", columns: ["Goal", "Since", "Due", "Achievement"], record.goals,
            absent: "No information"
        ) { w, goal, row in
            w.cell(row.cell("name"), goal.text)
            w.cell(goal.start)
            w.cell(goal.due)
            w.cell(Text(goal.achievement.rawValue))
        } entry: { w, goal, row in
            w.beginObservation("2.16.840.1.113883.10.20.22.4.121", "", goal.id, mood: "GOL") { w in
                w.code("code", goal.measure, at: row.cell("name"))
                w.narrated(row)
                w.status("active")
                w.period(goal.start, goal.due)
                w.writeAim(of: goal)
            }
        }
    }

    private mutating func writeAim(of goal: Goal) {
        guard goal.low != nil || goal.high != nil else { return }
        element("value") { w in
            w.attribute("xsi:type", "IVL_PQ")
            if let low = goal.low, low.isFinite { w.quantity("low", low, places: 0, unit: goal.unit, isBound: true) }
            if let high = goal.high, high.isFinite {
                w.quantity("high", high, places: 0, unit: goal.unit, isBound: true)
            }
        }
    }

    // MARK: - Payers

    /// Writes the insurance that registration holds. Source: Coverage Activity (V3), Policy Activity (V3).
    mutating func writePayers() {
        let coverage = record.patient.coverage.map { [$0] } ?? []
        section(
            .payers, place: "payer", columns: ["Payer", "Plan"], coverage, absent: "No information"
        ) { w, coverage, row in
            w.cell(row.cell("name"), coverage.type.isEmpty ? coverage.plan : coverage.type)
            w.cell(row.cell("plan"), coverage.plan)
        } entry: { w, coverage, row in
            w.element("act") { w in
                w.attribute("classCode", "ACT")
                w.attribute("moodCode", "EVN")
                w.template("2.16.840.1.113883.10.20.22.4.60", "2015-08-01")
                w.id(w.record.patient.mrn, part: "-COV")
                w.code("code", "48768-6", "2.16.840.1.113883.6.1", "Payment sources")
                w.status("completed")
                w.element("entryRelationship") { w in
                    w.attribute("typeCode", "COMP")
                    w.writePolicy(coverage, at: row)
                }
            }
        }
    }

    private mutating func writePolicy(_ coverage: CoverageSummary, at row: CCDAPlace) {
        let mrn = record.patient.mrn
        let title = coverage.type.isEmpty ? coverage.plan : coverage.type
        element("act") { w in
            w.attribute("classCode", "ACT")
            w.attribute("moodCode", "EVN")
            w.template("2.16.840.1.113883.10.20.22.4.61", "2015-08-01")
            w.id(mrn, part: "-POL")
            w.element("code") { w in
                w.attribute("nullFlavor", "OTH")
                w.element("originalText") { $0.reference(row.cell("name")) }
                if let entry = CCDACodes.entry("payer", Text(coverage.type.string.lowercased())) {
                    w.code("translation", entry)
                } else {
                    w.element("translation", nullFlavor: "UNK")
                }
            }
            w.status("completed")
            w.element("performer") { w in
                w.attribute("typeCode", "PRF")
                w.template("2.16.840.1.113883.10.20.22.4.87")
                w.element("assignedEntity") { w in
                    w.element("id", nullFlavor: "UNK")
                    w.code("code", "PAYOR", "2.16.840.1.113883.5.110", "invoice payor")
                    w.element("representedOrganization") { w in
                        w.element("name") { w in
                            if title.isEmpty { w.attribute("nullFlavor", "UNK") } else { w.words(title) }
                        }
                    }
                }
            }
            w.element("participant") { w in
                w.attribute("typeCode", "COV")
                w.template("2.16.840.1.113883.10.20.22.4.89")
                w.element("participantRole") { w in
                    w.attribute("classCode", "PAT")
                    w.id(mrn, part: "-MEM")
                    w.code("code", "SELF", "2.16.840.1.113883.5.111", "self")
                }
            }
            w.element("entryRelationship") { w in
                w.attribute("typeCode", "REFR")
                w.element("act") { w in
                    w.attribute("classCode", "ACT")
                    w.attribute("moodCode", "DEF")
                    w.id(mrn, part: "-PLAN")
                    w.element("code", nullFlavor: "NA")
                    w.narrated(row.cell("plan"))
                }
            }
        }
    }
}

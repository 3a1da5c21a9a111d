import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes the problem list. Source: Problem Concern Act (V3), Problem Observation (V3).
    mutating func writeProblems() {
        let problems = record.conditions.filter { $0.category == .problemListItem }
        section(
            .problems, place: "problem", columns: ["Problem", "Status", "Onset", "Resolved"], problems,
            absent: "No information"
        ) { w, problem, row in
            w.cell(row.cell("name"), problem.code)
            w.cell(row.cell("status"), Text(problem.clinicalStatus.rawValue))
            w.cell(problem.onset)
            w.cell(problem.abatement)
        } entry: { w, problem, row in
            let isOver = problem.clinicalStatus == .resolved
            w.concern(
                "2.16.840.1.113883.10.20.22.4.3", problem.id, row, since: problem.recorded, until: problem.abatement,
                isOver: isOver
            ) { w in
                w.beginObservation("2.16.840.1.113883.10.20.22.4.4", "2015-08-01", problem.id, part: "-1") { w in
                    w.problemKind("55607006", "Problem", "75326-9")
                    w.narrated(row)
                    w.status("completed")
                    w.period(problem.onset, problem.abatement, isOver: isOver)
                    w.diagnosis("value", problem.code, snomed: problem.snomed, at: row.cell("name"))
                    w.element("entryRelationship") { w in
                        w.attribute("typeCode", "REFR")
                        w.writeStatus(of: problem, at: row)
                    }
                }
            }
        }
    }

    /// Writes what kind of problem an observation is: SNOMED CT with its LOINC translation.
    mutating func problemKind(_ snomed: StaticString, _ display: StaticString, _ loinc: StaticString) {
        code("code", snomed, "2.16.840.1.113883.6.96", display) { w in
            w.code("translation", loinc, "2.16.840.1.113883.6.1", display)
        }
    }

    private mutating func writeStatus(of problem: Condition, at row: CCDAPlace) {
        beginObservation("2.16.840.1.113883.10.20.22.4.6", "2019-06-20", problem.id, part: "-2") { w in
            w.code("code", "33999-4", "2.16.840.1.113883.6.1", "Status")
            w.narrated(row.cell("status"))
            w.status("completed")
            let system: StaticString = "2.16.840.1.113883.6.96"
            switch problem.clinicalStatus {
            case .active, .recurrence, .relapse: w.code("value", "55561003", system, "Active", type: "CD")
            case .inactive, .remission: w.code("value", "73425007", system, "Inactive", type: "CD")
            case .resolved: w.code("value", "413322009", system, "Resolved", type: "CD")
            }
        }
    }

    /// Writes why something is done. Source: Indication (V2).
    mutating func indication(_ reason: Concept?, _ id: Text, part: StaticString, since: Timestamp) {
        guard let reason else { return }
        element("entryRelationship") { w in
            w.attribute("typeCode", "RSON")
            w.beginObservation("2.16.840.1.113883.10.20.22.4.19", "2014-06-09", id, part: part) { w in
                w.problemKind("282291009", "Diagnosis", "29308-4")
                w.status("completed")
                w.element("effectiveTime") { $0.time("low", since.date) }
                w.diagnosis("value", reason, snomed: w.snomed(of: reason), at: nil)
            }
        }
    }

    /// The SNOMED CT concept of a diagnosis, when the patient's conditions say it.
    func snomed(of diagnosis: Concept) -> Concept? { record.conditions.first { $0.code == diagnosis }?.snomed }
}

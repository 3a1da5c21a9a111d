import HealthSimCore

extension PatientRules {
    /// That orders, results, notes, plans and periods come one after the other.
    static let order: [PatientRule] = [
        Rule(
            "TEMP-011", .error, "A report is ordered, then collected, then issued",
            why: "A specimen is taken for an order, and its results are known later.",
            breaks: "A report whose `effective_time` is before its `ordered_time`.",
            source: "HL7 v2.5.1 ORC-9, OBR-7, OBR-22; FHIR R4 DiagnosticReport.issued"
        ) { subject, report in
            for (index, entry) in subject.record.reports.enumerated() {
                if entry.effective < entry.ordered {
                    report(
                        "reports[\(index)].effective_time", "It was ordered later, at \(entry.ordered)",
                        .init(entry.effective))
                }
                if entry.issued < entry.effective {
                    report(
                        "reports[\(index)].issued_time", "It was collected later, at \(entry.effective)",
                        .init(entry.issued))
                }
            }
        },
        Rule(
            "TEMP-012", .error, "The results of a report are measured between its order and its issue",
            why: "A result that is older than the order cannot answer it.",
            breaks: "A potassium measured a day after the report that lists it was issued.",
            source: "HL7 v2.5.1 OBX-14; FHIR R4 DiagnosticReport.effective"
        ) { subject, report in
            for (index, entry) in subject.record.reports.enumerated() where entry.ordered <= entry.issued {
                for case let place? in subject.results[index] {
                    let measured = subject.record.observations[place].effective
                    if measured < entry.ordered || measured > entry.issued {
                        report(
                            "observations[\(place)].effective_time",
                            "The report '\(entry.id)' was ordered at \(entry.ordered) and issued at \(entry.issued)",
                            .init(measured))
                    }
                }
            }
        },
        Rule(
            "TEMP-013", .error, "A procedure does not end before it begins",
            why: "A period that ends before it begins is refused by FHIR servers.",
            breaks: "A procedure whose `end_time` is before its `performed_time`.", source: "FHIR R4 Period, per-1"
        ) { subject, report in
            for (index, procedure) in subject.record.procedures.enumerated() {
                guard let end = procedure.end, end < procedure.performed else { continue }
                report("procedures[\(index)].end_time", "The end precedes the beginning", .init(end))
            }
        },
        Rule(
            "TEMP-014", .error, "A plan does not end, and a goal is not due, before it begins",
            why: "A goal that was due before it was set cannot be reached.",
            breaks: "A goal whose `due_date` is before its `start_date`.",
            source: "FHIR R4 CarePlan.period, Goal.target.due"
        ) { subject, report in
            for (index, plan) in subject.record.carePlans.enumerated() {
                guard let end = plan.end, end < plan.start else { continue }
                report("care_plans[\(index)].end_date", "The end precedes the beginning", .init(end))
            }
            for (index, goal) in subject.record.goals.enumerated() {
                guard let due = goal.due, due < goal.start else { continue }
                report("goals[\(index)].due_date", "The goal was due before it was set", .init(due))
            }
        },
        Rule(
            "TEMP-015", .error, "A note is not written before its encounter begins",
            why: "A note tells what happened in the encounter.",
            breaks: "A discharge summary that was `authored_time` before the admission.",
            source: "US Core DocumentReference.date, context.encounter"
        ) { subject, report in
            for (index, note) in subject.record.notes.enumerated() {
                guard let encounter = subject.encounter(note.encounterID), note.authored < encounter.start else {
                    continue
                }
                report(
                    "notes[\(index)].authored_time", "The encounter began later, at \(encounter.start)",
                    .init(note.authored))
            }
        },
        Rule(
            "TEMP-016", .error, "A visit is booked before it begins",
            why: "An appointment lies in the future when it is made.",
            breaks: "A visit whose `booked_time` is after its `admission_time`.", source: "HL7 v2.5.1 SIU, SCH-11"
        ) { subject, report in
            for (index, encounter) in subject.record.encounters.enumerated() {
                guard let booked = encounter.booked, booked > encounter.start else { continue }
                report("encounters[\(index)].booked_time", "The visit began before it was booked", .init(booked))
            }
        },
        Rule(
            "TEMP-017", .warning, "What belongs to an encounter does not follow its last day",
            why:
                "What is measured or done after the discharge belongs to no stay; results that come late keep the time of their specimen, and orders may follow them.",
            breaks: "A blood pressure two days after the end of the visit it names.", source: "HealthSim temporal rules"
        ) { subject, report in
            for index in subject.entries.indices {
                guard let place = subject.encounterOfEntry[index], let last = subject.days[place].last,
                    subject.entries[index].date > last
                else { continue }
                let entry = subject.entries[index]
                switch entry.list {
                case "observations", "procedures", "immunizations":
                    report(entry.path(entry.timeField), "The encounter ended on \(last)", entry.foundTime)
                default: continue
                }
            }
        },
        Rule(
            "TEMP-018", .warning, "An office visit ends within a day, and a stay within a year",
            why: "Longer ones are usually a discharge that was forgotten, or a wrong year.",
            breaks: "An office visit that lasts three days.", source: "HealthSim temporal rules"
        ) { subject, report in
            for (index, encounter) in subject.record.encounters.enumerated() {
                guard let end = encounter.end else { continue }
                let days = Double(encounter.start.seconds(until: end)) / 86_400
                let most: Double
                switch encounter.encounterClass {
                case .ambulatory, .virtual: most = 1
                case .emergency, .observation: most = 7
                case .inpatient, .home: most = 366
                }
                if days > most {
                    report(
                        "encounters[\(index)].discharge_time",
                        "This is more than \(Int(most)) days after the beginning",
                        .init(end))
                }
            }
        },
    ]
}

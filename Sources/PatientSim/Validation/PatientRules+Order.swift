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
            let reports = subject.record.reports
            for index in reports.indices {
                if reports[index].effective < reports[index].ordered {
                    report(
                        "reports[\(index)].effective_time", "It was ordered later, at \(reports[index].ordered)",
                        .init(reports[index].effective))
                }
                if reports[index].issued < reports[index].effective {
                    report(
                        "reports[\(index)].issued_time", "It was collected later, at \(reports[index].effective)",
                        .init(reports[index].issued))
                }
            }
        },
        Rule(
            "TEMP-012", .error, "The results of a report are measured between its order and its issue",
            why: "A result that is older than the order cannot answer it.",
            breaks: "A potassium measured a day after the report that lists it was issued.",
            source: "HL7 v2.5.1 OBX-14; FHIR R4 DiagnosticReport.effective"
        ) { subject, report in
            let reports = subject.record.reports
            for index in reports.indices where reports[index].ordered <= reports[index].issued {
                for case let place? in subject.results[index] {
                    let measured = subject.record.observations[place].effective
                    if measured < reports[index].ordered || measured > reports[index].issued {
                        report(
                            "observations[\(place)].effective_time",
                            "The report '\(reports[index].id)' was ordered at \(reports[index].ordered) and issued at \(reports[index].issued)",
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
            let procedures = subject.record.procedures
            for index in procedures.indices {
                guard let end = procedures[index].end, end < procedures[index].performed else { continue }
                report("procedures[\(index)].end_time", "The end precedes the beginning", .init(end))
            }
        },
        Rule(
            "TEMP-014", .error, "A plan does not end, and a goal is not due, before it begins",
            why: "A goal that was due before it was set cannot be reached.",
            breaks: "A goal whose `due_date` is before its `start_date`.",
            source: "FHIR R4 CarePlan.period, Goal.target.due"
        ) { subject, report in
            let carePlans = subject.record.carePlans
            for index in carePlans.indices {
                guard let end = carePlans[index].end, end < carePlans[index].start else { continue }
                report("care_plans[\(index)].end_date", "The end precedes the beginning", .init(end))
            }
            let goals = subject.record.goals
            for index in goals.indices {
                guard let due = goals[index].due, due < goals[index].start else { continue }
                report("goals[\(index)].due_date", "The goal was due before it was set", .init(due))
            }
        },
        Rule(
            "TEMP-015", .error, "A note is not written before its encounter begins",
            why: "A note tells what happened in the encounter.",
            breaks: "A discharge summary that was `authored_time` before the admission.",
            source: "US Core DocumentReference.date, context.encounter"
        ) { subject, report in
            let notes = subject.record.notes
            for index in notes.indices {
                guard let encounter = subject.encounter(notes[index].encounterID),
                    notes[index].authored < encounter.start
                else {
                    continue
                }
                report(
                    "notes[\(index)].authored_time", "The encounter began later, at \(encounter.start)",
                    .init(notes[index].authored))
            }
        },
        Rule(
            "TEMP-016", .error, "A visit is booked before it begins",
            why: "An appointment lies in the future when it is made.",
            breaks: "A visit whose `booked_time` is after its `admission_time`.", source: "HL7 v2.5.1 SIU, SCH-11"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let booked = encounters[index].booked, booked > encounters[index].start else { continue }
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
                if entry.isOf("observations") || entry.isOf("procedures") || entry.isOf("immunizations") {
                    report(entry.path(entry.timeField), "The encounter ended on \(last)", entry.foundTime)
                }
            }
        },
        Rule(
            "TEMP-018", .warning, "An office visit ends within a day, and a stay within a year",
            why: "Longer ones are usually a discharge that was forgotten, or a wrong year.",
            breaks: "An office visit that lasts three days.", source: "HealthSim temporal rules"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let end = encounters[index].end else { continue }
                let days = Double(encounters[index].start.seconds(until: end)) / 86_400
                let most: Double
                switch encounters[index].encounterClass {
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

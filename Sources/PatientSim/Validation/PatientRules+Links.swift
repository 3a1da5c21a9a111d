import HealthSimCore

extension PatientRules {
    /// That results and reports, doses and orders, plans, goals and conditions know each other.
    static let links: [PatientRule] = [
        Rule(
            "REF-005", .error, "The results of a report are observations of the record",
            why: "A report whose results cannot be found is an empty page.",
            breaks: "A report that lists in `results` an identifier that no observation has.",
            source: "FHIR R4 DiagnosticReport.result"
        ) { subject, report in
            let reports = subject.record.reports
            for index in reports.indices {
                for (place, result) in reports[index].results.enumerated() where subject.results[index][place] == nil {
                    report("reports[\(index)].results[\(place)]", "The record has no such observation", .init(result))
                }
            }
        },
        Rule(
            "REF-006", .error, "An observation and its report name each other",
            why: "In HL7 v2 a result stands below its order: a result of one order cannot be listed by another.",
            breaks: "An observation whose `report_id` is of a report that does not list it.",
            source: "HL7 v2.5.1 ORU, OBR and OBX; FHIR R4 DiagnosticReport.result"
        ) { subject, report in
            struct Link: Hashable {
                let report: Int
                let result: Int
            }
            let (observations, reports) = (subject.record.observations, subject.record.reports)
            // The first report that lists an observation, and all pairs when two may share one.
            var lister = [Int](repeating: -1, count: observations.count)
            var isShared = false
            for (report, places) in subject.results.enumerated() {
                for case let place? in places {
                    if lister[place] < 0 { lister[place] = report } else { isShared = true }
                }
            }
            var links: Set<Link> = []
            var names: [Text: Int] = [:]
            if isShared {
                for (report, places) in subject.results.enumerated() {
                    for case let place? in places { links.insert(Link(report: report, result: place)) }
                    if names[reports[report].id] == nil { names[reports[report].id] = report }
                }
            }
            for index in observations.indices {
                let first = lister[index]
                let own = observations[index].reportID
                if first < 0 ? own.isEmpty : reports[first].id == own { continue }
                if let named = names[own], links.contains(Link(report: named, result: index)) { continue }
                let what =
                    first < 0 ? "No report lists this result" : "The report '\(reports[first].id)' lists this result"
                report("observations[\(index)].report_id", what, .init(own))
            }
        },
        Rule(
            "REF-007", .error, "A dose follows an order of the record",
            why: "No dose is given in hospital without an order: a system of administration looks it up.",
            breaks: "An administration whose `medication_id` is the identifier of no order.",
            source: "FHIR R4 MedicationAdministration.request"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices
            where !administrations[index].orderID.isEmpty && subject.orders[administrations[index].orderID] == nil {
                report(
                    "administrations[\(index)].medication_id", "The record has no such order",
                    .init(administrations[index].orderID))
            }
        },
        Rule(
            "REF-008", .error, "A dose is of the drug that was ordered",
            why: "A different drug than the one ordered is a medication error, not a record of care.",
            breaks: "A dose of heparin that follows an order of ceftriaxone.",
            source: "The Joint Commission, NPSG.03.06.01; the five rights of administration"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                guard let place = subject.orders[administrations[index].orderID] else { continue }
                let ordered = subject.record.medicationOrders[place].drug
                guard administrations[index].drug != ordered, !administrations[index].drug.code.isEmpty,
                    !ordered.code.isEmpty
                else { continue }
                if let given = Medication.of(administrations[index].drug)?.ingredient,
                    given == Medication.of(ordered)?.ingredient
                {
                    continue
                }
                report(
                    "administrations[\(index)].code", "The order is of another drug, '\(ordered.display)'",
                    .init(administrations[index].drug.code))
            }
        },
        Rule(
            "REF-009", .error, "Plans and goals are about conditions of the record",
            why: "A plan is made for conditions: those it names must be there.",
            breaks: "A goal whose `condition_id` is the identifier of no condition.",
            source: "FHIR R4 CarePlan.addresses, Goal.addresses"
        ) { subject, report in
            guard !subject.record.carePlans.isEmpty || !subject.record.goals.isEmpty else { return }
            let known = Set(subject.record.conditions.map(\.id))
            let carePlans = subject.record.carePlans
            for index in carePlans.indices {
                for (place, id) in carePlans[index].conditionIDs.enumerated() where !known.contains(id) {
                    report(
                        "care_plans[\(index)].condition_ids[\(place)]", "The record has no such condition", .init(id))
                }
            }
            let goals = subject.record.goals
            for index in goals.indices
            where !goals[index].conditionID.isEmpty && !known.contains(goals[index].conditionID) {
                report(
                    "goals[\(index)].condition_id", "The record has no such condition", .init(goals[index].conditionID))
            }
        },
        Rule(
            "REF-010", .error, "The goals of a plan are in the record",
            why: "A plan is followed by its goals.", breaks: "A plan that lists in `goal_ids` what no goal has.",
            source: "FHIR R4 CarePlan.goal"
        ) { subject, report in
            guard !subject.record.carePlans.isEmpty else { return }
            let known = Set(subject.record.goals.map(\.id))
            let carePlans = subject.record.carePlans
            for index in carePlans.indices {
                for (place, id) in carePlans[index].goalIDs.enumerated() where !known.contains(id) {
                    report("care_plans[\(index)].goal_ids[\(place)]", "The record has no such goal", .init(id))
                }
            }
        },
    ]
}

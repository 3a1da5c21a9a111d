import HealthSimCore

extension PatientRules {
    /// That states agree with times.
    static let states: [PatientRule] = [
        Rule(
            "STAT-001", .error, "A condition that has ended is inactive, in remission or resolved",
            why: "A problem list shows what is active: what is over must not stand there as present.",
            breaks: "A condition with an `abatement_date` and the status active.",
            source: "FHIR R4 Condition, con-4"
        ) { subject, report in
            let conditions = subject.record.conditions
            for index in conditions.indices where conditions[index].abatement != nil {
                switch conditions[index].clinicalStatus {
                case .inactive, .remission, .resolved: continue
                case .active, .recurrence, .relapse:
                    report(
                        "conditions[\(index)].clinical_status",
                        "The condition has ended: expected inactive, remission or resolved",
                        .init(conditions[index].clinicalStatus.rawValue))
                }
            }
        },
        Rule(
            "STAT-002", .error, "A finished stay has an end",
            why: "Length of stay, and everything paid by it, needs the discharge.",
            breaks: "A finished inpatient encounter without `discharge_time`.",
            source: "US Core Encounter.period"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard encounters[index].encounterClass == .inpatient, encounters[index].status == .finished,
                    encounters[index].end == nil
                else {
                    continue
                }
                report("encounters[\(index)].discharge_time", "The stay is finished: its end is missing")
            }
        },
        Rule(
            "STAT-003", .warning, "What goes on or is planned has no end yet",
            why: "Status and times that contradict each other are read differently by every system.",
            breaks: "A visit `in-progress` with a `discharge_time`.",
            source: "FHIR R4 encounter-status"
        ) {
            subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let end = encounters[index].end,
                    encounters[index].status == .inProgress || encounters[index].status == .arrived
                else {
                    continue
                }
                report(
                    "encounters[\(index)].status", "The encounter ended at \(end)",
                    .init(encounters[index].status.rawValue))
            }
        },
    ]
}

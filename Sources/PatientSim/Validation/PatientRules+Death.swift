import HealthSimCore

extension PatientRules {
    /// That a death is one story.
    static let death: [PatientRule] = [
        Rule(
            "DEATH-001", .warning, "A death has a cause",
            why: "A death certificate has one, though not every system passes it on.",
            breaks: "A patient with `deceased_time` and without `cause_of_death`.",
            source: "CDC NCHS, US Standard Certificate of Death, part I"
        ) { subject, report in
            if subject.record.patient.deathTime != nil, subject.record.patient.causeOfDeath == nil {
                report("patient.cause_of_death", "The cause of death is missing")
            }
        },
        Rule(
            "DEATH-002", .error, "Only the dead have a cause of death",
            why: "A cause without a time says of a living patient that he is dead.",
            breaks: "A patient with `cause_of_death` and without `deceased_time`.",
            source: "CDC NCHS, US Standard Certificate of Death"
        ) { subject, report in
            if subject.record.patient.deathTime == nil, let cause = subject.record.patient.causeOfDeath {
                report("patient.cause_of_death", "The patient has no time of death", .init(cause.code))
            }
        },
        Rule(
            "DEATH-003", .error, "Who was discharged as expired has died by then",
            why: "The disposition `exp` says that the patient died in the stay.",
            breaks: "A stay with disposition `exp` of a patient who lives.",
            source: "FHIR R4 discharge-disposition, exp; UB-04 patient status 20"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices where isExpired(encounters[index].dischargeDisposition) {
                let (start, end) = (encounters[index].start, encounters[index].end)
                let death = subject.record.patient.deathTime
                let isFitting = death.map { death in
                    death >= start && end.map { death <= $0.adding(days: 1) } ?? true
                }
                if isFitting == true { continue }
                report(
                    "encounters[\(index)].discharge_disposition",
                    death.map { "The patient died at \($0)" } ?? "The patient has no time of death", "exp")
            }
        },
        Rule(
            "DEATH-004", .error, "A stay in which the patient died ends as expired",
            why: "A discharge to home after a death breaks mortality figures and claims alike.",
            breaks: "A stay with disposition `home` whose patient died on its second day.",
            source: "UB-04 patient status 20; CMS, hospital mortality measures"
        ) { subject, report in
            guard let death = subject.record.patient.deathTime else { return }
            let encounters = subject.record.encounters
            for index in encounters.indices where encounters[index].encounterClass == .inpatient {
                guard let disposition = encounters[index].dischargeDisposition, !isExpired(disposition),
                    let end = encounters[index].end, encounters[index].start <= death, death < end
                else { continue }
                report(
                    "encounters[\(index)].discharge_disposition",
                    "The patient died in the stay, at \(death): expected 'exp'",
                    .init(disposition.code))
            }
        },
        Rule(
            "DEATH-005", .error, "No encounter lasts beyond the day after death",
            why: "A stay ends with the death of the patient; the papers may take until the next day.",
            breaks: "A stay that ends a week after `deceased_time`.", source: "HealthSim temporal rules"
        ) { subject, report in
            guard let death = subject.record.patient.deathTime else { return }
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let end = encounters[index].end, encounters[index].start <= death, end > death.adding(days: 1)
                else { continue }
                report("encounters[\(index)].discharge_time", "The patient died at \(death)", .init(end))
            }
        },
    ]

    private static func isExpired(_ disposition: Concept?) -> Bool { disposition?.code == "exp" }
}

import HealthSimCore

extension PatientRules {
    /// That things happened in an order in which they can happen.
    static let temporal: [PatientRule] = [
        Rule(
            "TEMP-001", .error, "Nothing happens before birth",
            why: "An entry before birth is dated wrongly, or belongs to someone else.",
            breaks: "An allergy recorded the day before `birth_date`.",
            source: "HealthSim temporal rules"
        ) {
            subject, report in
            let birth = subject.record.patient.person.birthDate
            for index in subject.entries.indices where subject.entries[index].date < birth {
                let entry = subject.entries[index]
                report(entry.path(entry.timeField), "This is before the birth on \(birth)", entry.foundTime)
            }
        },
        Rule(
            "TEMP-002", .error, "Nothing happens after death", why: "The dead are neither seen nor measured.",
            breaks: "A visit a day after `deceased_time`.",
            source: "HealthSim temporal rules"
        ) { subject, report in
            guard let death = subject.record.patient.deathTime else { return }
            for index in subject.entries.indices
            where subject.entries[index].moment.map({ $0 > death }) ?? (subject.entries[index].date > death.date) {
                let entry = subject.entries[index]
                report(entry.path(entry.timeField), "This is after the death at \(death)", entry.foundTime)
            }
        },
        Rule(
            "TEMP-003", .error, "An encounter does not end before it begins",
            why: "A negative stay breaks every count of days.",
            breaks: "A `discharge_time` one second before `admission_time`.",
            source: "FHIR R4 Period, per-1; US Core Encounter.period"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices {
                guard let end = encounters[index].end, end < encounters[index].start else { continue }
                report("encounters[\(index)].discharge_time", "Discharge precedes admission", .init(end))
            }
        },
        Rule(
            "TEMP-004", .error, "A result is not known before it is measured",
            why: "A result is known after its specimen was taken.",
            breaks: "An `issued_time` a minute before `effective_time`.",
            source: "FHIR R4 Observation.issued"
        ) {
            subject, report in
            for index in subject.record.observations.indices {
                guard let issued = subject.record.observations[index].issued,
                    issued < subject.record.observations[index].effective
                else { continue }
                report("observations[\(index)].issued_time", "The result precedes the measurement", .init(issued))
            }
        },
        Rule(
            "TEMP-005", .error, "Stays do not overlap",
            why: "Nobody lies in two beds at once: an admission during a stay is a transfer, or an error.",
            breaks: "A second stay that begins a day after the first, which lasts four.",
            source: "HealthSim temporal rules"
        ) {
            subject, report in
            let stays = subject.record.encounters.enumerated()
                .filter { $0.element.encounterClass == .inpatient && $0.element.status != .cancelled }
                .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            var last: Encounter?
            for (index, stay) in stays {
                if let before = last, let end = before.end, stay.start < end {
                    report(
                        "encounters[\(index)].admission_time", "The stay '\(before.id)' lasts until \(end)",
                        .init(stay.start))
                }
                if last?.end.map({ $0 < stay.end ?? $0 }) ?? true { last = stay }
            }
        },
        Rule(
            "TEMP-006", .error, "Nothing has happened yet that lies in the future",
            why: "A record of what happened holds nothing of tomorrow.",
            breaks: "With `--as-of 2025-01-01`, a visit on 2 January 2025.",
            source: "generation.as_of"
        ) {
            subject, report in
            guard let asOf = subject.asOf else { return }
            let birth = subject.record.patient.person.birthDate
            if birth > asOf { report("patient.birth_date", "This is after \(asOf)", .init(birth)) }
            if let death = subject.record.patient.deathTime, death.date > asOf {
                report("patient.deceased_time", "This is after \(asOf)", .init(death))
            }
            for index in subject.entries.indices where subject.entries[index].date > asOf {
                let entry = subject.entries[index]
                report(entry.path(entry.timeField), "This is after \(asOf)", entry.foundTime)
            }
        },
        Rule(
            "TEMP-007", .error, "A condition does not end before it begins, nor is it recorded before",
            why: "An illness is noticed after it has begun.",
            breaks: "An `abatement_date` before `onset_date`.",
            source: "FHIR R4 Condition.abatement, recordedDate"
        ) { subject, report in
            let conditions = subject.record.conditions
            for index in conditions.indices {
                if let end = conditions[index].abatement, end < conditions[index].onset {
                    report("conditions[\(index)].abatement_date", "The end precedes the onset", .init(end))
                }
                if conditions[index].recorded < conditions[index].onset {
                    report(
                        "conditions[\(index)].recorded_date", "The condition was recorded before its onset",
                        .init(conditions[index].recorded))
                }
            }
        },
        Rule(
            "TEMP-008", .error, "An order does not end before it is written",
            why: "A period that ends before it begins is refused by FHIR servers.",
            breaks: "An order of 5 March that ends on 31 December before.",
            source: "FHIR R4 Period, per-1"
        ) {
            subject, report in
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard let end = medicationOrders[index].end, end < medicationOrders[index].authored.date else {
                    continue
                }
                report("medications[\(index)].end_date", "The end precedes the order", .init(end))
            }
        },
        Rule(
            "TEMP-009", .error, "A life is at least a moment and at most 125 years long",
            why: "Ages beyond 125 come from a wrong century in a date.",
            breaks: "A `birth_date` in 1899 in a record of 2024.",
            source: "oldest age on record: 122"
        ) {
            subject, report in
            let birth = subject.record.patient.person.birthDate
            if let death = subject.record.patient.deathTime, death.date < birth {
                report("patient.deceased_time", "The death precedes the birth on \(birth)", .init(death))
            }
            let lastDay = subject.record.patient.deathTime?.date ?? subject.asOf ?? subject.entries.map(\.date).max()
            if let lastDay, birth.adding(years: 126) <= lastDay {
                report("patient.birth_date", "The patient would be more than 125 years old on \(lastDay)", .init(birth))
            }
        },
        Rule(
            "TEMP-010", .warning, "What belongs to an encounter does not precede its day",
            why: "What was done before the encounter is not of the encounter; a test of the day before is unusual.",
            breaks: "A pulse measured a day before the visit it names.",
            source: "HealthSim temporal rules"
        ) {
            subject, report in
            for index in subject.entries.indices {
                guard let place = subject.encounterOfEntry[index],
                    subject.entries[index].date < subject.days[place].first
                else { continue }
                let entry = subject.entries[index]
                let begin = subject.days[place].first
                if !entry.isOf("conditions") && !entry.isOf("notes") {
                    report(entry.path(entry.timeField), "The encounter began on \(begin)", entry.foundTime)
                }
            }
        },
    ]
}

extension RecordEntry {
    /// When it happened, as findings show it.
    var foundTime: Finding.Value { moment.map { .init($0) } ?? .init(date) }
}

import HealthSimCore

extension PatientRules {
    /// That nothing is there twice.
    static let duplicates: [PatientRule] = [
        Rule(
            "DUP-001", .error, "No two entries of a list have the same identifier",
            why: "The second would replace the first wherever the record is loaded.",
            breaks: "Two observations with the same `observation_id`.", source: "FHIR R4 Resource.id"
        ) { subject, report in
            for entry in repeated(subject.entries) {
                report(entry.path(entry.idField), "Another entry has this identifier", .init(entry.id))
            }
        },
        Rule(
            "DUP-002", .error, "No two providers have the same NPI",
            why: "The number stands for one provider.", breaks: "Two practitioners with the same `npi`.",
            source: "45 CFR 162.406"
        ) { subject, report in
            func check(_ list: String, _ numbers: [Text]) {
                var seen: Set<Text> = []
                for (index, npi) in numbers.enumerated() where !npi.isEmpty && !seen.insert(npi).inserted {
                    report("\(list)[\(index)].npi", "Another entry has this identifier", .init(npi))
                }
            }
            check("practitioners", subject.record.practitioners.map(\.npi))
            check("facilities", subject.record.facilities.map(\.npi))
        },
        Rule(
            "DUP-003", .warning, "No condition is on the problem list twice",
            why: "A problem list with doubles is read as two illnesses.",
            breaks: "Two active problems with the same code.", source: "US Core Condition, problem list"
        ) { subject, report in
            var seen: Set<Concept> = []
            let conditions = subject.record.conditions
            for index in conditions.indices {
                guard conditions[index].clinicalStatus == .active, conditions[index].category == .problemListItem,
                    !conditions[index].code.code.isEmpty
                else { continue }
                if !seen.insert(conditions[index].code).inserted {
                    report(
                        "conditions[\(index)].code", "The patient has this condition already",
                        .init(conditions[index].code.code))
                }
            }
        },
        Rule(
            "DUP-004", .warning, "Nothing is measured twice at one moment with the same result",
            why: "The same result twice is usually a message that was sent again.",
            breaks: "Two observations with the same code, time, encounter, report and value.",
            source: "HL7 v2.5.1, chapter 7, result corrections"
        ) { subject, report in
            struct Measurement: Hashable {
                let code: Concept
                let value: Double?
                let word: Concept?
                let report: Text

                // The code is hashed alone: more would take longer than the few comparisons it spares.
                func hash(into hasher: inout Hasher) { hasher.combine(code) }
            }
            let observations = subject.record.observations
            guard mayRepeat(observations) else { return }
            // Lists are usually in order of time: what is the same stands side by side.
            var seen: Set<Measurement> = []
            var moment: (time: Timestamp, encounter: Text)?
            for index in observations.indices {
                let measurement = Measurement(
                    code: observations[index].code, value: observations[index].value,
                    word: observations[index].valueConcept, report: observations[index].reportID)
                guard !measurement.code.code.isEmpty, measurement.value != nil || measurement.word != nil else {
                    continue
                }
                let now = (time: observations[index].effective, encounter: observations[index].encounterID)
                if moment.map({ $0.time == now.time && $0.encounter == now.encounter }) != true {
                    moment = now
                    seen.removeAll(keepingCapacity: true)
                }
                if !seen.insert(measurement).inserted {
                    report(
                        "observations[\(index)].code", "The same was measured at the same moment already",
                        .init(measurement.code.code))
                }
            }
        },
        Rule(
            "DUP-005", .warning, "No drug is ordered twice for the same time",
            why:
                "Two active orders of one drug double the dose, and a pharmacy's check of duplicates rejects the second.",
            breaks: "Two active outpatient orders of the same clinical drug.",
            source: "NCPDP, drug utilization review, TD (therapeutic duplication)"
        ) { subject, report in
            var seen: Set<Concept> = []
            let medicationOrders = subject.record.medicationOrders
            for index in medicationOrders.indices {
                guard medicationOrders[index].status == .active, medicationOrders[index].setting != .inpatient,
                    !medicationOrders[index].drug.code.isEmpty
                else { continue }
                if !seen.insert(medicationOrders[index].drug).inserted {
                    report(
                        "medications[\(index)].code", "An active order is of the same drug",
                        .init(medicationOrders[index].drug.code))
                }
            }
        },
        Rule(
            "DUP-006", .warning, "No vaccine is given twice on one day",
            why: "The second dose does not count, and a registry reports it as an error.",
            breaks: "Two immunizations with the same code on the same day.",
            source: "CDC, General Best Practice Guidelines for Immunization, timing and spacing"
        ) { subject, report in
            struct Dose: Hashable {
                let vaccine: Concept
                let day: CalendarDate
            }
            var seen: Set<Dose> = []
            let immunizations = subject.record.immunizations
            for index in immunizations.indices where !immunizations[index].vaccine.code.isEmpty {
                if !seen.insert(Dose(vaccine: immunizations[index].vaccine, day: immunizations[index].occurrence.date))
                    .inserted
                {
                    report(
                        "immunizations[\(index)].code", "The same vaccine was given on this day already",
                        .init(immunizations[index].vaccine.code))
                }
            }
        },
        Rule(
            "DUP-007", .error, "A diagnosis stands once among those of an encounter",
            why: "A claim with the same diagnosis twice is returned.",
            breaks: "An encounter whose `diagnoses` have E11.9 twice.",
            source: "ICD-10-CM Official Guidelines, I.B.12 (each unique code is reported once)"
        ) { subject, report in
            let encounters = subject.record.encounters
            for index in encounters.indices where encounters[index].diagnoses.count > 1 {
                var seen: Set<Concept> = []
                for (place, diagnosis) in encounters[index].diagnoses.enumerated() where !diagnosis.code.isEmpty {
                    if !seen.insert(diagnosis).inserted {
                        report(
                            "encounters[\(index)].diagnoses[\(place)]", "The encounter has this diagnosis already",
                            .init(diagnosis.code))
                    }
                }
            }
        },
    ]

    /// The entries whose identifier an earlier one of their list has.
    private static func repeated(_ entries: [RecordEntry]) -> [RecordEntry] {
        var repeated: [RecordEntry] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            var isRising = true
            while end < entries.count, entries[end].index > 0 {
                if entries[end].id <= entries[end - 1].id { isRising = false }
                end += 1
            }
            // Identifiers that rise are all different: that is how the generator numbers most of them.
            if !isRising, IdentifierPlaces.haveTwins(entries[start..<end].indices.map { entries[$0].id.fingerprint }) {
                var seen: Set<Text> = []
                for entry in entries[start..<end] where !entry.id.isEmpty && !seen.insert(entry.id).inserted {
                    repeated.append(entry)
                }
            }
            start = end
        }
        return repeated
    }

    /// Whether it may be that something was measured twice at one moment; that it was not is certain.
    private static func mayRepeat(_ observations: [Observation]) -> Bool {
        IdentifierPlaces.haveTwins(
            observations.indices.map { index in
                let code = observations[index].code
                var print = code.row.map(UInt64.init) ?? code.code.fingerprint
                print =
                    print &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: observations[index].effective.secondsSinceEpoch)
                // Zero and less than zero are one value.
                print = print &* 0x9E37_79B9_7F4A_7C15 ^ ((observations[index].value ?? -1) + 0).bitPattern
                print = print &* 0x9E37_79B9_7F4A_7C15 ^ observations[index].reportID.fingerprint
                return print &* 0x9E37_79B9_7F4A_7C15 ^ observations[index].encounterID.fingerprint
            })
    }
}

import HealthSimCore

extension PatientRules {
    /// That a stay, its beds and its doses fit into each other.
    static let stays: [PatientRule] = [
        Rule(
            "STAY-001", .error, "The beds of a stay begin and end with it",
            why:
                "A patient is somewhere from the admission to the discharge: the messages of admission, transfer and discharge are made of these times.",
            breaks: "A first bed that begins an hour after the admission.",
            source: "HL7 v2.5.1 ADT A01, A02, A03; MIMIC-IV transfers"
        ) { subject, report in
            forEachStay(subject) { path, encounter, beds in
                guard let first = beds.first, let last = beds.last else { return }
                if first.start != encounter.start {
                    report(
                        "\(path)[0].start_time", "The stay begins at \(encounter.start)", .init(first.start))
                }
                if last.end != encounter.end {
                    report(
                        "\(path)[\(beds.count - 1)].end_time",
                        encounter.end.map { "The stay ends at \($0)" } ?? "The stay has not ended",
                        last.end.map { .init($0) })
                }
            }
        },
        Rule(
            "STAY-002", .error, "The beds of a stay follow each other without gap or overlap",
            why: "A transfer leaves one bed and takes the next at the same moment.",
            breaks: "A second bed that begins before the first is left.",
            source: "HL7 v2.5.1 ADT A02; MIMIC-IV transfers (outtime is the next intime)"
        ) { subject, report in
            forEachStay(subject) { path, _, beds in
                for index in beds.indices.dropFirst() where beds[index - 1].end != beds[index].start {
                    let left = beds[index - 1].end.map { "was left at \($0)" } ?? "was not left"
                    report("\(path)[\(index)].start_time", "The bed before it \(left)", .init(beds[index].start))
                }
            }
        },
        Rule(
            "STAY-003", .error, "A bed is not left before it is taken",
            why: "A negative time in a unit breaks every count of bed days.",
            breaks: "A bed whose `end_time` is before its `start_time`.", source: "FHIR R4 Period, per-1"
        ) { subject, report in
            forEachStay(subject) { path, _, beds in
                for (index, bed) in beds.enumerated() {
                    guard let end = bed.end, end < bed.start else { continue }
                    report("\(path)[\(index)].end_time", "The bed was left before it was taken", .init(end))
                }
            }
        },
        Rule(
            "STAY-004", .error, "A dose is given within its encounter",
            why: "Doses of a stay are given between admission and discharge.",
            breaks: "A dose an hour after the discharge.",
            source: "MIMIC-IV emar; FHIR R4 MedicationAdministration.context"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                guard let encounter = subject.encounter(administrations[index].encounterID) else { continue }
                if administrations[index].start < encounter.start {
                    report(
                        "administrations[\(index)].start_time", "The encounter begins at \(encounter.start)",
                        .init(administrations[index].start))
                } else if let end = encounter.end, end >= encounter.start, administrations[index].start > end {
                    report(
                        "administrations[\(index)].start_time", "The encounter ended at \(end)",
                        .init(administrations[index].start))
                }
            }
        },
        Rule(
            "STAY-005", .error, "An infusion does not end before it begins",
            why: "A period that ends before it begins is refused by FHIR servers.",
            breaks: "A dose whose `end_time` is before its `start_time`.", source: "FHIR R4 Period, per-1"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                guard let end = administrations[index].end, end < administrations[index].start else { continue }
                report("administrations[\(index)].end_time", "The end precedes the beginning", .init(end))
            }
        },
        Rule(
            "STAY-006", .error, "A dose is not given before it is ordered",
            why: "The order is what allows the dose.",
            breaks: "A dose an hour before the `authored_time` of its order.",
            source: "42 CFR 482.23(c), preparation and administration of drugs"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                guard let place = subject.orders[administrations[index].orderID] else { continue }
                let authored = subject.record.medicationOrders[place].authored
                if administrations[index].start < authored {
                    report(
                        "administrations[\(index)].start_time", "It was ordered at \(authored)",
                        .init(administrations[index].start))
                }
            }
        },
        Rule(
            "STAY-007", .error, "A dose belongs to care in hospital",
            why: "Administrations are the record of a ward: what is taken at home is an order.",
            breaks: "A dose whose encounter is an office visit.", source: "HealthSim model, MedicationAdministration"
        ) { subject, report in
            let administrations = subject.record.administrations
            for index in administrations.indices {
                guard let encounter = subject.encounter(administrations[index].encounterID) else { continue }
                switch encounter.encounterClass {
                case .inpatient, .emergency, .observation: continue
                case .ambulatory, .virtual, .home:
                    report(
                        "administrations[\(index)].encounter_id", "The encounter is not in a hospital",
                        .init(administrations[index].encounterID))
                }
            }
        },
        Rule(
            "STAY-008", .warning, "No office visit begins during a stay",
            why: "Who lies in hospital does not come to the office.",
            breaks: "An office visit on the second day of a stay of four.", source: "HealthSim temporal rules"
        ) { subject, report in
            let stays = subject.record.encounters
                .filter { $0.encounterClass == .inpatient && $0.status != .cancelled }
                .sorted { $0.start < $1.start }
            guard !stays.isEmpty else { return }
            let encounters = subject.record.encounters
            for index in encounters.indices where encounters[index].encounterClass == .ambulatory {
                var (low, high) = (0, stays.count)
                while low < high {
                    let middle = (low + high) / 2
                    if stays[middle].start < encounters[index].start { low = middle + 1 } else { high = middle }
                }
                guard low > 0, let end = stays[low - 1].end, encounters[index].start < end else { continue }
                report(
                    "encounters[\(index)].admission_time", "The patient lies in hospital until \(end)",
                    .init(encounters[index].start))
            }
        },
    ]

    /// Calls `body` with the path and the beds of every stay that has beds.
    private static func forEachStay(
        _ subject: PatientSubject, _ body: (_ path: String, _ encounter: Encounter, _ beds: [LocationStay]) -> Void
    ) {
        let encounters = subject.record.encounters
        for index in encounters.indices {
            guard let beds = encounters[index].admission?.locations, !beds.isEmpty else { continue }
            body("encounters[\(index)].admission.locations", encounters[index], beds)
        }
    }
}

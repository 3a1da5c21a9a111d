import HealthSimCore
import PatientSim

// Details that only the kind of the event gives a meaning: of a stay, of a visit's claim, of how often.

extension JourneyReader {
    static let statedMembers = ["drg", "unit", "disposition", "place_of_service", "frequency"]

    /// Gives an event what its details state; what does not belong to its kind is told.
    mutating func settleStated(of event: inout JourneySpecification.Event) {
        let stated = self.stated
        self.stated = []
        for (name, node) in stated {
            switch name {
            case "frequency": settleFrequency(node, of: &event)
            case "place_of_service": settlePlace(node, of: &event)
            default:
                guard event.kind == .admission || event.kind == .discharge else {
                    findings.warning(
                        .unused, node.path,
                        "'\(name)' belongs to an admission or its discharge, and has no effect here",
                        node.found)
                    continue
                }
                switch name {
                case "drg": settleGroup(node, of: &event)
                case "unit": settleUnit(node, of: &event)
                default: event.details.stay.destinations = destinations(node)
                }
            }
        }
    }

    // MARK: - A stay

    private mutating func settleGroup(_ node: DocumentNode, of event: inout JourneySpecification.Event) {
        guard let text = node.value.integer.map({ String($0) }) ?? node.text(&findings) else { return }
        let code = String(repeating: "0", count: max(0, 3 - text.utf8.count)) + text
        guard Concept(.diagnosisGroup, code).isListed else {
            findings.error(.word, node.path, "'\(text)' is not in the table of MS-DRG", node.found)
            return
        }
        event.details.stay.group = code
    }

    private static let units: [(word: String, unit: LocationStay.Unit)] = [
        ("ward", .ward), ("medical", .ward), ("surgical", .ward), ("med_surg", .ward), ("telemetry", .stepDown),
        ("stepdown", .stepDown), ("step_down", .stepDown), ("icu", .intensiveCare), ("ccu", .intensiveCare),
        ("micu", .intensiveCare), ("sicu", .intensiveCare), ("intensive_care", .intensiveCare),
        ("labor_and_delivery", .laborAndDelivery), ("ld", .laborAndDelivery), ("postpartum", .postpartum),
        ("pp", .postpartum), ("nursery", .nursery), ("psychiatry", .psychiatry), ("psych", .psychiatry),
    ]

    private mutating func settleUnit(_ node: DocumentNode, of event: inout JourneySpecification.Event) {
        guard let text = node.text(&findings) else { return }
        let word = JourneyTables.folded(text)
        guard let unit = Self.units.first(where: { $0.word == word })?.unit else {
            node.unknown("unit", among: Self.units.map(\.word), &findings)
            return
        }
        event.details.stay.unit = unit.rawValue
    }

    /// One disposition, or a list of which the first counts whose condition is true.
    private mutating func destinations(_ node: DocumentNode) -> [JourneySpecification.Stay.Destination] {
        (node.elements ?? [node]).compactMap { element in
            guard element.value.members != nil else {
                return disposition(element).map { .init(condition: nil, code: $0) }
            }
            guard var object = element.object(&findings) else { return nil }
            let condition = object.take("condition", "if").flatMap { expression($0) }
            let code = object.require("disposition", &findings).flatMap { disposition($0) }
            object.warnOfUnused(known: ["condition", "disposition"], &findings)
            return code.map { .init(condition: condition, code: $0) }
        }
    }

    private mutating func disposition(_ node: DocumentNode) -> String? {
        guard let text = node.text(&findings) else { return nil }
        let word = JourneyTables.folded(text, separator: "-")
        guard let row = JourneyTables.dispositions.first(where: { $0.words.contains(word) }) else {
            node.unknown("disposition", among: JourneyTables.dispositions.compactMap(\.words.first), &findings)
            return nil
        }
        if row.code == "exp" || row.code == "hosp" {
            findings.error(
                .contradiction, node.path,
                "'\(text)' cannot be chosen: who dies, and when, follows from the care model's mortality", node.found)
            return nil
        }
        let written = StayCodes.status(of: Text(row.code))
        if written != Text(row.status) {
            findings.warning(
                .word, node.path,
                "'\(text)' is '\(row.code)' in the record, and the status of the claim is \(written), not \(row.status)",
                node.found)
        }
        return row.code
    }

    // MARK: - A visit

    private mutating func settlePlace(_ node: DocumentNode, of event: inout JourneySpecification.Event) {
        guard let text = node.value.integer.map({ $0 < 10 ? "0\($0)" : String($0) }) ?? node.text(&findings) else {
            return
        }
        let word = JourneyTables.folded(text)
        guard
            let place = JourneyTables.places.first(where: { $0.code == text || JourneyTables.folded($0.name) == word })
        else {
            findings.error(.word, node.path, "'\(text)' is not in the table of places of service", node.found)
            return
        }
        let fitting: [String]
        switch (event.kind, event.details.encounterType) {
        case (.admission, _): fitting = ["21"]
        case (.emergency, _), (.encounter, "emergency"), (.diagnosis, "emergency"): fitting = ["23"]
        case (.telehealth, _), (.encounter, "telehealth"), (.diagnosis, "telehealth"): fitting = ["02", "10"]
        case (.encounter, "home"), (.diagnosis, "home"):
            fitting = JourneyTables.places.filter { $0.setting == "home" }.map(\.code)
        case (.encounter, _), (.diagnosis, _):
            let settings = ["office", "clinic", "urgent-care", "other"]
            fitting = JourneyTables.places.filter { settings.contains($0.setting) && !$0.isFacility }.map(\.code)
        default:
            findings.warning(
                .unused, node.path, "'place_of_service' belongs to a visit, and has no effect here", node.found)
            return
        }
        guard fitting.contains(place.code) else {
            findings.error(
                .contradiction, node.path,
                "The claim of this event cannot be of place \(place.code), \(place.name): it may be of "
                    + fitting.joined(separator: ", "), node.found)
            return
        }
        // Those of a stay and an emergency are what the hospital writes anyway.
        if event.kind != .admission, fitting != ["23"] { event.details.place = place.code }
    }

    // MARK: - How often

    private static let doses: [(word: String, hours: Double)] = [
        ("daily", 24), ("once_daily", 24), ("qd", 24), ("every_day", 24), ("nightly", 24), ("at_bedtime", 24),
        ("every_morning", 24), ("twice_daily", 12), ("bid", 12), ("every_12_hours", 12), ("three_times_daily", 8),
        ("tid", 8), ("every_8_hours", 8), ("four_times_daily", 6), ("qid", 6), ("every_6_hours", 6), ("weekly", 168),
        ("once_weekly", 168), ("every_2_weeks", 336), ("biweekly", 336), ("every_4_weeks", 672), ("monthly", 672),
    ]

    /// How often a drug is taken, or how often the event is repeated.
    private mutating func settleFrequency(_ node: DocumentNode, of event: inout JourneySpecification.Event) {
        let isOfDrug =
            event.kind == .prescription || event.kind == .therapyChange || !event.details.medications.isEmpty
        guard isOfDrug else {
            guard event.recurrence == nil else {
                findings.warning(
                    .unused, node.path, "'frequency' has no effect: the event has a 'recurrence'", node.found)
                return
            }
            event.recurrence = recurrence(node)
            return
        }
        guard let text = node.text(&findings) else { return }
        let word = JourneyTables.folded(text)
        guard let hours = Self.doses.first(where: { $0.word == word })?.hours else {
            findings.warning(
                .word, node.path, "'\(text)' is not understood: how a drug is taken follows from the table of drugs",
                node.found)
            return
        }
        if event.details.medications.isEmpty {
            findings.warning(
                .unused, node.path,
                "'frequency' has no effect: no drug is named, and the table of drugs says how each is taken",
                node.found)
        }
        for id in event.details.medications {
            guard let drug = Medication.named(id), drug.dose.hoursBetween != hours else { continue }
            findings.warning(
                .unused, node.path,
                "'\(text)' has no effect: '\(id)' is taken as the table of drugs says, '\(drug.sig)'",
                node.found)
        }
    }
}

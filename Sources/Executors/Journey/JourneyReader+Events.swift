import HealthSimCore

extension JourneyReader {
    private static let kinds: [(word: String, kind: JourneySpecification.Event.Kind)] = [
        ("encounter", .encounter), ("scheduled_visit", .encounter), ("followup", .encounter), ("referral", .encounter),
        ("telehealth", .telehealth), ("outreach", .telehealth), ("engagement", .telehealth), ("observation", .lab),
        ("lab", .lab), ("lab_order", .lab), ("prescription", .prescription), ("medication_order", .prescription),
        ("procedure", .procedure), ("immunization", .immunization), ("admission", .admission),
        ("emergency", .emergency),
    ]

    /// One event of a phase that begins on a day of the journey.
    mutating func event(_ node: DocumentNode, phase start: Double) -> JourneySpecification.Event? {
        guard var object = node.object(&findings) else { return nil }
        let id = object.take("id").flatMap { $0.text(&findings) } ?? node.path
        _ = object.take("name")
        _ = object.take("description")
        guard let type = object.require("type", &findings), let word = type.text(&findings) else { return nil }
        guard let kind = Self.kinds.first(where: { $0.word == word })?.kind else {
            type.unknown("event type", among: Self.kinds.map(\.word), &findings)
            return nil
        }
        let timing = timing(&object, phase: start)
        let variance = object.take("variance").flatMap { $0.number(in: 0...365, &findings) } ?? 0
        let recurrence = object.take("recurrence").flatMap { self.recurrence($0) }
        let probability = object.take("probability").flatMap { $0.share(&findings) } ?? 1
        let condition = object.take("condition", "conditional")
        let details = object.take("details").map { self.details($0) } ?? JourneySpecification.Details()
        object.warnOfUnused(
            known: ["id", "type", "timing", "variance", "recurrence", "probability", "condition", "details"],
            &findings)
        if kind == .admission || kind == .emergency, details.event.isEmpty {
            findings.error(
                .missing, FieldPath.join(node.path, "details.event"),
                "An \(word) needs 'event': the id of a sudden event of the care model in 'model'")
        }
        return JourneySpecification.Event(
            id: id, kind: kind, timing: timing ?? .day(start), variance: variance, recurrence: recurrence,
            probability: probability, condition: condition.flatMap { expression($0) }, details: details,
            path: node.path)
    }

    private mutating func expression(_ node: DocumentNode) -> String? {
        guard let text = node.text(&findings) else { return nil }
        do throws(ExpressionError) {
            _ = try ParsedExpression(parsing: text)
            return text
        } catch {
            findings.error(.word, node.path, "\(error)", node.found)
            return nil
        }
    }

    private mutating func timing(
        _ object: inout DocumentObject, phase start: Double
    ) -> JourneySpecification.Timing? {
        if let node = object.take("timing"), var timing = node.object(&findings) {
            let timed = read(&timing, phase: start)
            timing.warnOfUnused(known: ["day", "week", "month", "hour", "after", "before", "days"], &findings)
            return timed
        }
        return read(&object, phase: start)
    }

    private mutating func read(
        _ object: inout DocumentObject, phase start: Double
    ) -> JourneySpecification.Timing? {
        let others = [(name: "after", sign: 1.0), (name: "before", sign: -1.0)]
        for (name, sign) in others {
            guard let node = object.take(name), let id = node.text(&findings) else { continue }
            let days = object.take("days", "day").flatMap { $0.number(in: 0...3_650, &findings) } ?? 0
            guard knows(id) else {
                node.unknown("event", among: identifiers, &findings)
                return nil
            }
            return .after(event: id, days: sign * days)
        }
        let units = [(name: "day", days: 1.0), (name: "week", days: 7), (name: "month", days: 30.4375)]
        for (name, days) in units {
            guard let node = object.take(name), let number = node.number(in: -3_650...3_650, &findings) else {
                continue
            }
            return .day(number * days)
        }
        return nil
    }

    private mutating func recurrence(_ node: DocumentNode) -> JourneySpecification.Recurrence? {
        let words: [(word: String, days: Double)] = [
            ("daily", 1), ("weekly", 7), ("biweekly", 14), ("monthly", 30.4375), ("quarterly", 91.3125),
            ("annual", 365.25),
        ]
        if let word = node.value.string {
            guard let days = words.first(where: { $0.word == word })?.days else {
                node.unknown("recurrence", among: words.map(\.word), &findings)
                return nil
            }
            return JourneySpecification.Recurrence(everyDays: days, count: nil)
        }
        guard var object = node.object(&findings) else { return nil }
        let every = object.take("every").flatMap { $0.number(in: 1...3_650, &findings) } ?? 1
        let unit = object.take("unit").flatMap { $0.text(&findings) } ?? "days"
        let units = ["day": 1.0, "days": 1, "week": 7, "weeks": 7, "month": 30.4375, "months": 30.4375]
        if units[unit] == nil {
            findings.error(.word, FieldPath.join(node.path, "unit"), "'\(unit)' is no unit: days, weeks, months")
        }
        let count = object.take("count").flatMap { $0.integer(in: 1...1_000, &findings) }
        object.warnOfUnused(known: ["every", "unit", "count"], &findings)
        return JourneySpecification.Recurrence(everyDays: every * (units[unit] ?? 1), count: count)
    }

    private mutating func details(_ node: DocumentNode) -> JourneySpecification.Details {
        var details = JourneySpecification.Details()
        guard var object = node.object(&findings) else { return details }
        details.specialty = word(&object, "specialty", among: Specialty.all.map { $0.id.string })
        details.visitType = word(&object, "visit_type", "cpt", among: nil)
        details.diagnoses = words(&object, "diagnoses", "diagnosis", among: nil)
        details.panels = words(&object, "panels", "tests", "orders", among: LabPanel.all.map { $0.id.string })
        details.procedures = words(&object, "procedures", "cpt_codes", among: nil)
        details.medications = words(
            &object, "medications", "medication", among: Medication.all.map { $0.id.string })
        details.vaccines = words(&object, "vaccines", "vaccine", among: nil)
        details.model = word(&object, "model", among: nil)
        details.event = word(&object, "event", among: nil)
        for (code, system) in [(details.visitType, "visit_type")] where !code.isEmpty {
            if !Concept(.cpt, code).isListed, !Concept(.hcpcs, code).isListed {
                findings.error(
                    .word, FieldPath.join(node.path, system), "'\(code)' is not in the table of procedures")
            }
        }
        for code in details.diagnoses where !Concept(.icd10cm, code).isListed {
            findings.error(
                .word, FieldPath.join(node.path, "diagnoses"), "'\(code)' is not in the table of diagnoses")
        }
        _ = object.take("purpose")
        object.warnOfUnused(
            known: [
                "specialty", "visit_type", "diagnoses", "panels", "procedures", "medications", "vaccines", "model",
                "event",
            ], &findings)
        return details
    }

    private mutating func word(_ object: inout DocumentObject, _ names: String..., among known: [String]?) -> String {
        for name in names {
            guard let node = object.take(name), let text = node.text(&findings) else { continue }
            if let known, !known.contains(text) { node.unknown(name, among: known, &findings) }
            return text
        }
        return ""
    }

    /// Texts that stand in a list, or one alone.
    private mutating func words(
        _ object: inout DocumentObject, _ names: String..., among known: [String]?
    ) -> [String] {
        var texts: [String] = []
        for name in names {
            guard let node = object.take(name) else { continue }
            for element in node.elements ?? [node] {
                guard let text = element.text(&findings) else { continue }
                if let known, !known.contains(text) { element.unknown(name, among: known, &findings) }
                texts.append(text)
            }
        }
        return texts
    }
}

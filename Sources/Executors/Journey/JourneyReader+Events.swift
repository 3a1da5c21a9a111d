import HealthSimCore

extension JourneyReader {
    private static let kinds: [(word: String, kind: JourneySpecification.Event.Kind)] = [
        ("encounter", .encounter), ("scheduled_visit", .encounter), ("followup", .encounter), ("referral", .encounter),
        ("telehealth", .telehealth), ("outreach", .telehealth), ("engagement", .telehealth), ("observation", .lab),
        ("lab", .lab), ("lab_order", .lab), ("prescription", .prescription), ("medication_order", .prescription),
        ("procedure", .procedure), ("immunization", .immunization), ("admission", .admission),
        ("emergency", .emergency), ("episode", .episode), ("plan_change", .planChange), ("termination", .termination),
    ]

    /// Words for what comes of itself, or needs another product.
    private static let otherwise = ["discharge", "administrative"]

    /// One event: without a timing of its own at `timing`; its days count from the event `origin` when there is one.
    mutating func event(
        _ node: DocumentNode, default timing: JourneySpecification.Timing, from origin: String? = nil
    ) -> JourneySpecification.Event? {
        guard var object = node.object(&findings) else { return nil }
        let id = object.take("id", "event_id").flatMap { $0.text(&findings) } ?? node.path
        _ = object.take("name")
        _ = object.take("description")
        guard let type = object.require("type", &findings), let word = type.text(&findings) else { return nil }
        if Self.otherwise.contains(word) {
            type.warnOfLater("a stay ends of itself; other products have no events yet", &findings)
            return nil
        }
        let known = Self.kinds.first { $0.word == word }?.kind
        if known == nil {
            let hint = NearestName.of(word, among: Self.kinds.map(\.word)).map { "; did you mean '\($0)'?" } ?? ""
            findings.warning(
                .word, type.path, "'\(word)' is no type of event and is taken as an encounter\(hint)", type.found)
        }
        let kind = known ?? .encounter
        let timing = self.timing(&object, of: id, default: timing, from: origin) ?? timing
        let variance = object.take("variance").flatMap { $0.number(in: 0...365, &findings) } ?? 0
        let recurrence = object.take("recurrence").flatMap { self.recurrence($0) }
        let probability = object.take("probability").flatMap { $0.share(&findings) } ?? 1
        let condition = object.take("condition", "conditional")
        let details = object.take("details").map { self.details($0) } ?? JourneySpecification.Details()
        object.warnOfUnused(
            known: ["id", "type", "timing", "variance", "recurrence", "probability", "condition", "details"],
            &findings)
        checkCalled(kind, details, at: node.path)
        if kind.isOfEnrollment {
            condition?.warnOfLater("a change of enrolment asks nothing of the person", &findings)
        }
        return JourneySpecification.Event(
            id: id, kind: kind, timing: timing, variance: variance, recurrence: recurrence,
            probability: probability * details.completion, condition: condition.flatMap { expression($0) },
            details: details, path: node.path)
    }

    /// What happens as a care model says must name it.
    private mutating func checkCalled(
        _ kind: JourneySpecification.Event.Kind, _ details: JourneySpecification.Details, at path: String
    ) {
        if kind == .admission || kind == .emergency, details.event.isEmpty, details.choices.isEmpty {
            findings.error(
                .missing, FieldPath.join(path, "details.event"),
                "An \(kind.rawValue) needs 'event': the id of a sudden event of the care model in 'model'")
        }
        if kind == .episode, details.episode.isEmpty {
            findings.error(
                .missing, FieldPath.join(path, "details.episode"),
                "An episode needs 'episode': the id of a planned sequence of the care model in 'model'")
        }
    }

    /// The text of a condition that can be read.
    mutating func expression(_ node: DocumentNode) -> String? {
        guard let text = node.text(&findings) else { return nil }
        do throws(ExpressionError) {
            _ = try ParsedExpression(parsing: text)
            return text
        } catch {
            findings.error(.expression, node.path, "\(error)", node.found)
            return nil
        }
    }

    // MARK: - Timing

    /// When an event is due; its days count from the event `origin` when there is one.
    mutating func timing(
        _ object: inout DocumentObject, of id: String, default other: JourneySpecification.Timing,
        from origin: String? = nil
    ) -> JourneySpecification.Timing? {
        var timed: JourneySpecification.Timing?
        if let node = object.take("timing"), var timing = node.object(&findings) {
            timed = read(&timing, of: id)
            timing.take("time")?.warnOfLater("the time of day", &findings)
            timing.warnOfUnused(
                known: ["day", "week", "month", "hour", "age_months", "after", "before", "days", "hours"], &findings)
        } else {
            timed = read(&object, of: id)
        }
        if case .day(let day) = timed, let origin { timed = .after(event: origin, days: max(1, day)) }
        if timed == nil, case .after = other { timed = other }
        return timed
    }

    private mutating func read(_ object: inout DocumentObject, of id: String) -> JourneySpecification.Timing? {
        for (name, sign) in [("after", 1.0), ("before", -1.0)] {
            guard let node = object.take(name), let other = node.text(&findings) else { continue }
            let days = object.take("days", "day").flatMap { $0.number(in: 0...3_650, &findings) } ?? 0
            let hours = object.take("hours", "hour").flatMap { $0.number(in: 0...87_600, &findings) } ?? 0
            guard knows(other) else {
                node.unknown("event", among: identifiers, &findings)
                return nil
            }
            link(id, to: other, at: node.path)
            return .after(event: other, days: sign * (days + hours / 24))
        }
        if let node = object.take("age_months"), let months = node.number(in: 0...1_440, &findings) {
            return .age(months: months)
        }
        for (name, days) in [("day", 1.0), ("week", 7), ("month", 30.4375), ("hour", 1.0 / 24)] {
            guard let node = object.take(name), let number = node.number(in: -3_650...3_650, &findings) else {
                continue
            }
            return .day(number * days)
        }
        return nil
    }
}

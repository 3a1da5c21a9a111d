import HealthSimCore
import PatientSim

extension JourneyReader {
    /// One event: without a timing of its own at `timing`; its days count from the event `origin` when there is one.
    mutating func event(
        _ node: DocumentNode, default timing: JourneySpecification.Timing, from origin: String? = nil,
        offset: Double = 0
    ) -> JourneySpecification.Event? {
        guard var object = node.object(&findings) else { return nil }
        let id = object.take("id", "event_id").flatMap { $0.text(&findings) } ?? node.path
        let name = text(object.take("name"))
        _ = object.take("description")
        guard let typeNode = isGraph ? object.take("event_type", "type") : object.take("type", "event_type") else {
            _ = object.require(isGraph ? "event_type" : "type", &findings)
            return nil
        }
        guard let word = typeNode.text(&findings) else { return nil }
        let type = JourneyEventType.named(word)
        if type == nil {
            let hint = NearestName.of(word, among: JourneyEventType.all.map(\.word)).map { "; did you mean '\($0)'?" }
            findings.warning(
                .word, typeNode.path, "'\(word)' is no type of event and is taken as an encounter\(hint ?? "")",
                typeNode.found)
        }
        var event = JourneySpecification.Event(id: id, kind: .encounter, timing: timing, path: node.path)
        event.name = name
        event.word = word
        event.product = product(object.take("product")) ?? type?.product
        event.dependencies = dependencies(object.take("depends_on"), of: id)
        if isGraph {
            event.timing =
                event.dependencies.isEmpty ? .day(0) : .after(events: event.dependencies, days: 0)
            if let timed = timingIfStated(&object, &event, of: id) { event.timing = timed }
            event.delay = delay(object.take("delay"))
        } else {
            event.timing = self.timing(&object, &event, default: timing, from: origin, offset: offset)
            event.delay = delay(object.take("delay"))
        }
        event.variance = object.take("variance").flatMap { $0.number(in: 0...365, &findings) } ?? event.variance
        event.relativeVariance =
            object.take("variance_pct").flatMap { $0.number(in: 0...100, &findings) }.map { $0 / 100 }
            ?? event.relativeVariance
        event.recurrence = object.take("recurrence").flatMap { self.recurrence($0) }
        let probability = object.take("probability").flatMap { $0.share(&findings) }
        event.condition = object.take("condition", "conditional").flatMap { expression($0) }
        event.details =
            object.take("details", "parameters").map { self.details($0) } ?? JourneySpecification.Details()
        object.warnOfUnused(known: Self.eventMembers, &findings)
        let origin = (event.dependencies + event.timing.others).first.flatMap { kinds[$0] }
        event.kind = type?.kind(of: event.details, dependsOn: origin) ?? .encounter
        settleStated(of: &event)
        settle(probability, of: &event)
        complete(&event)
        kinds[id] = event.kind
        return event
    }

    private static let eventMembers = [
        "id", "name", "type", "timing", "variance", "variance_pct", "recurrence", "probability", "condition", "details",
        "depends_on", "delay", "product", "event_type", "event_id", "parameters",
    ]

    /// A stated probability is that of the flags of the condition, where it has any; else that of the event.
    mutating func settle(_ probability: Double?, of event: inout JourneySpecification.Event) {
        event.probability = event.details.completion
        guard let condition = event.condition, let parsed = try? ParsedExpression(parsing: condition) else {
            event.probability *= probability ?? 1
            return
        }
        let flags = CareModelLibrary.shared.flags(in: parsed)
        guard !flags.isEmpty || parsed.usesRandom else {
            event.probability *= probability ?? 1
            return
        }
        event.flagChance = probability
        // What cannot be asked at all is an error of its own.
        guard (try? CareModelLibrary.shared.question(condition, flagChance: { _ in 0.5 })) != nil else { return }
        for flag in flags where probability == nil && JourneyFlags.chance(of: flag.name) == nil && !sets(flag.name) {
            let hint = NearestName.of(
                flag.name, among: JourneyFlags.all.map(\.name) + CareModelLibrary.shared.quantities
            )
            .map { "; did you mean '\($0)'?" }
            findings.warning(
                .word, FieldPath.join(event.path, "condition"),
                "'\(flag.name)' is no quantity and is taken as a flag that is true of half of the persons\(hint ?? "")",
                .text(condition))
        }
    }

    /// What happens as a care model says must name it; what has a usual meaning gets it.
    private mutating func complete(_ event: inout JourneySpecification.Event) {
        switch event.kind {
        case .admission, .emergency:
            if event.details.event.isEmpty, event.details.choices.isEmpty {
                findings.error(
                    .missing, FieldPath.join(event.path, "details.event"),
                    "An \(event.kind.rawValue) needs 'event': the id of a sudden event of the care model in 'model'")
            }
        case .episode:
            if event.details.episode.isEmpty {
                findings.error(
                    .missing, FieldPath.join(event.path, "details.episode"),
                    "An episode needs 'episode': the id of a planned sequence of the care model in 'model'")
            }
        case .prescription:
            // A prescription that names no drug is the next one of the treatment.
            if event.details.medications.isEmpty, event.details.therapy == nil { event.details.therapy = .intensify }
        case .therapyStop:
            event.details.therapy = .stop
            takeDrugOfOrigin(&event)
        case .therapyChange:
            if event.details.therapy == nil {
                event.details.therapy = event.details.medications.isEmpty ? .replace : .stop
            }
            if event.details.therapy == .stop { takeDrugOfOrigin(&event) }
        case .discharge:
            if event.timing.others.isEmpty {
                findings.warning(
                    .unused, event.path, "A discharge that is 'after' no admission or emergency never happens")
            }
        case .claim, .fill, .refill:
            if event.timing.others.isEmpty, event.dependencies.isEmpty {
                findings.warning(
                    .unused, event.path, "'\(event.word)' depends on no event: there is nothing that it is of")
            }
        case .encounter, .telehealth, .lab, .procedure, .immunization, .diagnosis, .decision, .note, .adherenceGap,
            .newEnrollment, .planChange, .termination:
            break
        }
        if event.kind != .prescription, event.kind != .therapyChange { drugs[event.id] = event.details.drug }
        if let drug = event.details.medications.first { drugs[event.id] = drug }
    }

    /// What stops is the drug that the event it depends on began, unless it is named.
    private func takeDrugOfOrigin(_ event: inout JourneySpecification.Event) {
        guard event.details.drug.isEmpty else { return }
        if event.kind == .therapyStop, let own = event.details.medications.first {
            event.details.drug = own
            event.details.medications = []
            return
        }
        let origins = event.dependencies + event.timing.others
        event.details.drug = origins.compactMap { drugs[$0] }.first { !$0.isEmpty } ?? ""
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

    mutating func product(_ node: DocumentNode?) -> ProfileSpecification.Product? {
        guard let node, let word = node.text(&findings) else { return nil }
        let product = ProfileSpecification.Product(named: word)
        if product == nil {
            node.unknown("product", among: ProfileSpecification.Product.allCases.map(\.rawValue), &findings)
        }
        return product
    }
}

extension JourneySpecification.Timing {
    /// The ids of the events that it counts from.
    var others: [String] {
        if case .after(let events, _) = self { return events }
        return []
    }
}

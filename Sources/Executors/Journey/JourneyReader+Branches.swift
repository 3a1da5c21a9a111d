import HealthSimCore
import PatientSim

extension JourneyReader {
    /// The rule of a branch, as a decision and the events that follow it.
    ///
    /// The decision is made at the time of its `timing`, else at that of its condition, else when the phase ends; its
    /// events count from it.
    mutating func rule(
        _ node: DocumentNode, branches: DocumentNode?, ending end: JourneySpecification.Timing
    ) -> [JourneySpecification.Event] {
        guard var object = node.object(&findings) else { return [] }
        let id = object.take("id").flatMap { $0.text(&findings) } ?? node.path
        var decision = JourneySpecification.Event(id: id, kind: .decision, timing: end, path: node.path)
        decision.word = "decision"
        decision.name = text(object.take("name"))
        _ = object.take("description")
        let probability = object.take("probability").flatMap { $0.share(&findings) }
        decision.condition = object.take("condition", "if").flatMap { expression($0) }
        decision.dependencies = dependencies(object.take("depends_on"), of: id)
        let timed = timingIfStated(&object, &decision, of: id)
        decision.timing = timed ?? decision.timing
        if timed == nil { takeTime(&decision) }
        settle(probability, of: &decision)
        let targets = self.targets(&object, of: decision, branches: branches)
        object.warnOfUnused(
            known: ["id", "timing", "condition", "probability", "events", "branch", "action", "options", "details"],
            &findings)
        return [decision] + targets
    }

    /// The shares of branches: `{name: {probability, condition?, adds: […]}}`.
    mutating func shares(
        _ node: DocumentNode, branches: DocumentNode?, ending end: JourneySpecification.Timing
    ) -> [JourneySpecification.Event] {
        guard let members = node.members else {
            node.mismatch("an object of branches by their names", &findings)
            return []
        }
        var events: [JourneySpecification.Event] = []
        for (name, share) in members {
            if share.value.double != nil {
                let event = JSONValue(.object([JSONMember(name: "probability", value: share.value)]))
                events += self.share(name, DocumentNode(event, path: share.path), branches: branches, ending: end)
            } else {
                events += self.share(name, share, branches: branches, ending: end)
            }
        }
        return events
    }

    private mutating func share(
        _ name: String, _ node: DocumentNode, branches: DocumentNode?, ending end: JourneySpecification.Timing
    ) -> [JourneySpecification.Event] {
        guard var object = node.object(&findings) else { return [] }
        var decision = JourneySpecification.Event(id: name, kind: .decision, timing: end, path: node.path)
        decision.word = "decision"
        decision.name = name
        let probability = object.take("probability", "share").flatMap { $0.share(&findings) }
        decision.condition = object.take("condition", "if").flatMap { expression($0) }
        _ = object.take("description")
        let timed = timingIfStated(&object, &decision, of: name)
        decision.timing = timed ?? decision.timing
        if timed == nil { takeTime(&decision) }
        settle(probability, of: &decision)
        var events: [JourneySpecification.Event] = []
        if let adds = object.take("adds", "events") {
            for element in adds.elements ?? [adds] {
                if element.value.string == nil {
                    if let event = event(element, default: .after(event: name, days: 1), from: name) {
                        events.append(event)
                    }
                } else {
                    events += follow(word: element, of: decision, after: name, branches: branches)
                }
            }
        } else if branches?.value[name] != nil {
            let word = DocumentNode(JSONValue(.string(name)), path: node.path)
            events += follow(word: word, of: decision, after: name, branches: branches)
        }
        object.warnOfUnused(known: ["probability", "condition", "adds", "timing"], &findings)
        return [decision] + events
    }

    /// A condition that names its time is decided then.
    private func takeTime(_ decision: inout JourneySpecification.Event) {
        guard let condition = decision.condition, let parsed = try? ParsedExpression(parsing: condition),
            case .at(_, .after(let count, let unit)) = parsed.root
        else { return }
        let days = unit == .month ? 30.4375 : unit == .year ? 365.25 : Double(unit.days)
        decision.timing = .day(Double(count) * days)
        if let cut = condition.lowercased().range(of: " at ", from: condition) {
            decision.condition = String(condition[..<cut])
        }
    }

    // MARK: - What follows

    /// What a rule leads to: events of its own, a branch, an action, or one of several options.
    private mutating func targets(
        _ object: inout DocumentObject, of decision: JourneySpecification.Event, branches: DocumentNode?
    ) -> [JourneySpecification.Event] {
        var events: [JourneySpecification.Event] = []
        for event in object.take("events")?.list(&findings) ?? [] {
            if let event = self.event(event, default: .after(event: decision.id, days: 1), from: decision.id) {
                events.append(event)
            }
        }
        if let branch = object.take("branch") {
            events += follow(branch: branch, of: decision, after: decision.id, branches: branches)
        }
        let details = object.take("details")
        let action = object.take("action")
        if let options = object.take("options") {
            events += self.options(options, action: action, of: decision, branches: branches)
        } else if let action {
            events += follow(word: action, of: decision, after: decision.id, branches: branches, details: details)
        }
        return events
    }

    /// One of several ways, drawn once a person: `[{name?, weight, action | branch | events | drug | specialty | …}]`, or
    /// `{name: weight}`.
    private mutating func options(
        _ node: DocumentNode, action: DocumentNode?, of decision: JourneySpecification.Event, branches: DocumentNode?
    ) -> [JourneySpecification.Event] {
        var list: [(name: String, node: DocumentNode, weight: Double)] = []
        if let members = node.members {
            for (name, weight) in members {
                list.append((name, DocumentNode(JSONValue(.string(name)), path: weight.path), self.weight(weight)))
            }
        } else {
            for (position, element) in (node.list(&findings) ?? []).enumerated() {
                let stated = ["weight", "probability", "share"].compactMap { name in
                    element.value[name].map { DocumentNode($0, path: FieldPath.join(element.path, name)) }
                }.first
                let name =
                    element.value.string
                    ?? ["id", "name", "option", "drug", "medication", "specialty", "action", "branch"].compactMap {
                        element.value[$0]?.string
                    }.first ?? "option \(position + 1)"
                list.append((name, element, stated.map { weight($0) } ?? 1))
            }
        }
        let total = list.reduce(0) { $0 + $1.weight }
        guard total > 0 else {
            findings.error(.bounds, node.path, "'options' needs one with a weight above 0")
            return []
        }
        var events: [JourneySpecification.Event] = []
        var low = 0.0
        for (position, option) in list.enumerated() {
            let high = position == list.count - 1 ? 1 : low + option.weight / total
            var chosen = JourneySpecification.Event(
                id: "\(decision.id): \(option.name)", kind: .decision, timing: .after(event: decision.id, days: 0),
                path: option.node.path)
            chosen.word = "option"
            chosen.name = option.name
            chosen.alternative = JourneySpecification.Alternative(draw: decision.id, range: low..<high)
            low = high
            events.append(chosen)
            events += follow(option: option.node, named: option.name, action: action, of: chosen, branches: branches)
        }
        return events
    }

    private mutating func weight(_ node: DocumentNode) -> Double { node.number(in: 0...1e6, &findings) ?? 0 }

    private mutating func follow(
        option node: DocumentNode, named name: String, action: DocumentNode?, of chosen: JourneySpecification.Event,
        branches: DocumentNode?
    ) -> [JourneySpecification.Event] {
        guard var object = DocumentObject(node) else {
            // A bare word: a branch, an action, or what the rule's action is about.
            let isKnown = branches?.value[name] != nil || JourneyTables.actions.contains { $0.name == name }
            guard let action, !isKnown else {
                return follow(word: node, of: chosen, after: chosen.id, branches: branches)
            }
            return follow(
                word: action, of: chosen, after: chosen.id, branches: branches, details: subject(name, at: node.path))
        }
        for name in ["id", "name", "option", "weight", "probability", "share", "description"] { _ = object.take(name) }
        var events: [JourneySpecification.Event] = []
        for event in object.take("events")?.list(&findings) ?? [] {
            if let event = self.event(event, default: .after(event: chosen.id, days: 1), from: chosen.id) {
                events.append(event)
            }
        }
        if let branch = object.take("branch") {
            events += follow(branch: branch, of: chosen, after: chosen.id, branches: branches)
        }
        let own = object.take("action")
        let details = object.take("details")
        var rest: [JSONMember] = object.takeRest().map { JSONMember(name: $0.name, value: $0.node.value) }
        if let members = details?.value.members { rest += members }
        if let action = own ?? (events.isEmpty ? action : nil) {
            let subject =
                rest.isEmpty && own == nil
                ? subject(name, at: node.path) : DocumentNode(JSONValue(.object(rest)), path: node.path)
            events += follow(word: action, of: chosen, after: chosen.id, branches: branches, details: subject)
        }
        return events
    }

    /// What the word of an option is about, when it names a drug or a specialty.
    private func subject(_ name: String, at path: String) -> DocumentNode? {
        let member: String
        if JourneyTables.drug(named: name, dose: "") != nil {
            member = "medication"
        } else if Specialty.all.contains(where: { $0.id == Text(JourneyTables.folded(name, separator: "-")) }) {
            member = "specialty"
        } else {
            return nil
        }
        return DocumentNode(JSONValue(.object([JSONMember(name: member, value: JSONValue(.string(name)))])), path: path)
    }
}

extension String {
    /// The place of a text of the lower-cased self in the original of the same length.
    fileprivate func range(of text: String, from original: String) -> String.Index? {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard bytes.count >= wanted.count, bytes.count == original.utf8.count else { return nil }
        for start in (0...(bytes.count - wanted.count)).reversed()
        where Array(bytes[start..<start + wanted.count]) == wanted {
            return original.utf8.index(original.startIndex, offsetBy: start)
        }
        return nil
    }
}

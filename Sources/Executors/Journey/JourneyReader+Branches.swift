import HealthSimCore

extension JourneyReader {
    /// The rule of a branch, as a decision and the events that follow it.
    ///
    /// The decision is made when the phase ends unless the rule has a timing of its own; its events count from it.
    mutating func rule(
        _ node: DocumentNode, branches: DocumentNode?, ending end: Double
    ) -> [JourneySpecification.Event] {
        guard var object = node.object(&findings) else { return [] }
        let id = object.take("id").flatMap { $0.text(&findings) } ?? node.path
        _ = object.take("name")
        _ = object.take("description")
        let timing = timing(&object, of: id, default: .day(end)) ?? .day(end)
        let probability = object.take("probability").flatMap { $0.share(&findings) } ?? 1
        let condition = object.take("condition", "if").flatMap { expression($0) }
        let decision = JourneySpecification.Event(
            id: id, kind: .decision, timing: timing, variance: 0, recurrence: nil, probability: probability,
            condition: condition, details: JourneySpecification.Details(), path: node.path)
        var list = object.take("events")?.list(&findings) ?? []
        if let name = object.take("branch"), let key = name.text(&findings) {
            let names = branches?.value.members?.map(\.name) ?? []
            if let branches, let branch = branches.value[key], names.contains(key) {
                list += events(of: DocumentNode(branch, path: FieldPath.join(branches.path, key)))
            } else {
                name.unknown("branch", among: names, &findings)
            }
        }
        for later in ["action", "options"] { object.take(later)?.warnOfLater("actions of branches", &findings) }
        object.warnOfUnused(
            known: ["id", "timing", "condition", "probability", "events", "branch", "action"], &findings)
        return [decision] + list.compactMap { event($0, default: .after(event: id, days: 1), from: id) }
    }

    private mutating func events(of branch: DocumentNode) -> [DocumentNode] {
        guard var object = branch.object(&findings) else { return [] }
        _ = object.take("name")
        _ = object.take("description")
        let events = object.take("events")?.list(&findings) ?? []
        object.warnOfUnused(known: ["events"], &findings)
        return events
    }
}

import HealthSimCore

/// Reads a journey; what is wrong or not understood is gathered in `findings`.
struct JourneyReader {
    var findings: DocumentFindings
    private var ids: [String] = []

    init(findings: DocumentFindings) { self.findings = findings }

    /// The journey; nil when nothing of it can be used. Even then everything was looked at.
    mutating func read(_ node: DocumentNode) -> JourneySpecification? {
        guard var object = node.object(&findings) else { return nil }
        let id = text(object.take("id", "journey_id"))
        let name = text(object.take("name"))
        _ = object.take("description")
        _ = object.take("version")
        let stated = days(object.take("duration"))
        if let trigger = object.take("start_trigger"), let word = trigger.text(&findings), word != "as_of" {
            trigger.warnOfLater("start triggers", &findings)
        }
        guard let phases = object.require("phases", &findings), let list = phases.list(&findings) else {
            object.warnOfUnused(known: Self.members, &findings)
            return nil
        }
        collectIdentifiers(list)
        var start = 0.0
        var read: [JourneySpecification.Phase] = []
        for phase in list {
            guard let phase = self.phase(phase, from: start, rest: stated) else { continue }
            read.append(phase)
            start += phase.length
        }
        object.warnOfUnused(known: Self.members, &findings)
        let length = stated ?? start
        guard !read.isEmpty, length > 0 else {
            findings.error(.missing, node.path, "A journey needs phases, and a 'duration' of its own or of theirs")
            return nil
        }
        return JourneySpecification(id: id, name: name, length: length, phases: read)
    }

    private static let members = [
        "id", "journey_id", "name", "description", "version", "duration", "start_trigger", "phases",
    ]

    private mutating func text(_ node: DocumentNode?) -> String { node.flatMap { $0.text(&findings) } ?? "" }

    private mutating func collectIdentifiers(_ phases: [DocumentNode]) {
        for phase in phases {
            for event in phase.value["events"]?.elements ?? [] {
                if let id = event["id"]?.string { ids.append(id) }
            }
        }
    }

    /// A length of time in days: a text such as `12 months`, or `{value, unit}`.
    mutating func days(_ node: DocumentNode?) -> Double? {
        guard let node else { return nil }
        if let object = node.value.members, let value = node.value["value"]?.integer,
            let unit = node.value["unit"]?.string, object.count == 2
        {
            return duration(at: node) { () throws(DurationError) in
                try DurationSpecification(value: value, unit: unit)
            }
        }
        guard let text = node.text(&findings) else { return nil }
        return duration(at: node) { () throws(DurationError) in try DurationSpecification(text) }
    }

    private mutating func duration(
        at node: DocumentNode, _ read: () throws(DurationError) -> DurationSpecification
    ) -> Double? {
        do throws(DurationError) {
            return try read().duration(at: 0.5).approximateDays
        } catch {
            findings.error(.word, node.path, "\(error)", node.found)
            return nil
        }
    }

    private mutating func phase(
        _ node: DocumentNode, from start: Double, rest: Double?
    ) -> JourneySpecification.Phase? {
        guard var object = node.object(&findings) else { return nil }
        let name = text(object.take("name"))
        _ = object.take("description")
        let length = days(object.take("duration")) ?? rest.map { max(0, $0 - start) } ?? 0
        var events: [JourneySpecification.Event] = []
        if let list = object.take("events")?.list(&findings) {
            for event in list {
                if let event = self.event(event, phase: start) { events.append(event) }
            }
        }
        for later in ["branching_rules", "branches", "branching", "quality_measures"] {
            object.take(later)?.warnOfLater("branches and measures of journeys", &findings)
        }
        object.warnOfUnused(known: ["name", "description", "duration", "events"], &findings)
        return JourneySpecification.Phase(name: name, start: start, length: length, events: events)
    }

    /// Whether an event of the journey has an id.
    func knows(_ id: String) -> Bool { ids.contains(id) }

    /// The ids of the events.
    var identifiers: [String] { ids }
}

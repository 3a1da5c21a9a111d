import HealthSimCore

/// Reads a journey; what is wrong or not understood is gathered in `findings`.
struct JourneyReader {
    var findings: DocumentFindings
    private var ids: [String] = []
    /// The events that are timed by others, with the others.
    private(set) var links: [(event: String, other: String, path: String)] = []

    init(findings: DocumentFindings) { self.findings = findings }

    /// The journey; nil when nothing of it can be used. Even then everything was looked at.
    mutating func read(_ node: DocumentNode) -> JourneySpecification? {
        guard var object = node.object(&findings) else { return nil }
        let id = text(object.take("id", "journey_id"))
        let name = text(object.take("name"))
        _ = object.take("description")
        _ = object.take("version")
        let stated = days(object.take("duration"))?.approximateDays
        let start = object.take("start_trigger").map { self.start($0) } ?? .endOfHistory
        for later in ["quality_measures", "cross_product"] {
            object.take(later)?.warnOfLater("measures and products of journeys", &findings)
        }
        guard let phases = object.require("phases", &findings), let list = phases.list(&findings) else {
            object.warnOfUnused(known: Self.members, &findings)
            return nil
        }
        collectIdentifiers(list)
        var day = 0.0
        var read: [JourneySpecification.Phase] = []
        var last: String?
        for node in list {
            if let last {
                findings.warning(.unused, node.path, "The phase '\(last)' is terminal: this one is never reached")
                continue
            }
            guard let (phase, isTerminal) = self.phase(node, from: day, rest: stated) else { continue }
            read.append(phase)
            day += phase.length
            if isTerminal { last = phase.name }
        }
        object.warnOfUnused(known: Self.members, &findings)
        reportCycles()
        let length = stated ?? day
        guard !read.isEmpty, length > 0 else {
            findings.error(.missing, node.path, "A journey needs phases, and a 'duration' of its own or of theirs")
            return nil
        }
        return JourneySpecification(id: id, name: name, start: start, length: length, phases: read)
    }

    private static let members = [
        "id", "journey_id", "name", "description", "version", "duration", "start_trigger", "phases",
    ]

    private static let starts: [(word: String, start: JourneySpecification.Start)] = [
        ("as_of", .endOfHistory), ("history_start", .startOfHistory), ("birth_date", .birth),
        ("diagnosis_date", .diagnosis), ("plan_year", .planYear),
        ("any_day", .ownDay), ("enrollment_date", .ownDay), ("effective_date", .ownDay), ("referral_date", .ownDay),
        ("surgical_consult_date", .ownDay), ("surgery_date", .ownDay), ("admission_date", .ownDay),
        ("discharge_date", .ownDay), ("cycle_day_1", .ownDay), ("index_date", .ownDay),
    ]

    private mutating func start(_ node: DocumentNode) -> JourneySpecification.Start {
        guard let word = node.text(&findings) else { return .endOfHistory }
        if let start = Self.starts.first(where: { $0.word == word })?.start { return start }
        node.unknown("start trigger", among: Self.starts.map(\.word), &findings)
        return .endOfHistory
    }

    mutating func text(_ node: DocumentNode?) -> String { node.flatMap { $0.text(&findings) } ?? "" }

    // MARK: - References among events

    private mutating func collectIdentifiers(_ phases: [DocumentNode]) {
        func collect(_ events: JSONValue?, at path: String) {
            for (position, event) in (events?.elements ?? []).enumerated() {
                guard let id = event["id"]?.string else { continue }
                if ids.contains(id) {
                    findings.error(
                        .contradiction, "\(path)[\(position)].id", "Another event has the id '\(id)' already",
                        .text(id))
                }
                ids.append(id)
            }
        }
        for phase in phases {
            collect(phase.value["events"], at: FieldPath.join(phase.path, "events"))
            for (position, rule) in (phase.value["branching_rules"]?.elements ?? []).enumerated() {
                collect(rule["events"], at: FieldPath.join(phase.path, "branching_rules[\(position)].events"))
            }
            for branch in phase.value["branches"]?.members ?? [] {
                collect(branch.value["events"], at: FieldPath.join(phase.path, "branches.\(branch.name).events"))
            }
        }
    }

    /// Whether an event of the journey has an id.
    func knows(_ id: String) -> Bool { ids.contains(id) }

    /// The ids of the events.
    var identifiers: [String] { ids }

    /// Notes that an event is timed by another.
    mutating func link(_ event: String, to other: String, at path: String) { links.append((event, other, path)) }

    /// Reports every circle of events that wait for each other, once.
    private mutating func reportCycles() {
        var reported: Set<String> = []
        for link in links {
            var chain = [link.event]
            var next: String? = link.other
            while let event = next, !chain.contains(event) {
                chain.append(event)
                next = links.first { $0.event == event }?.other
            }
            guard next == link.event, !chain.contains(where: reported.contains) else { continue }
            reported.formUnion(chain)
            findings.error(
                .contradiction, link.path,
                "Events wait for each other in a circle: \((chain + [link.event]).joined(separator: ", "))")
        }
    }

    // MARK: - Phases

    /// A length of time: a text such as `12 months`, or `{value, unit}`.
    mutating func days(_ node: DocumentNode?) -> DurationSpecification? {
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
    ) -> DurationSpecification? {
        do throws(DurationError) {
            return try read()
        } catch {
            findings.error(.word, node.path, "\(error)", node.found)
            return nil
        }
    }

    private mutating func phase(
        _ node: DocumentNode, from start: Double, rest: Double?
    ) -> (JourneySpecification.Phase, isTerminal: Bool)? {
        guard var object = node.object(&findings) else { return nil }
        let name = text(object.take("name"))
        _ = object.take("description")
        let duration = days(object.take("duration"))
        let length = duration?.approximateDays ?? rest.map { max(0, $0 - start) } ?? 0
        let isTerminal = object.take("terminal").flatMap { $0.flag(&findings) } ?? false
        var events: [JourneySpecification.Event] = []
        if let list = object.take("events")?.list(&findings) {
            for event in list {
                if let event = self.event(event, default: .phaseStart) { events.append(event) }
            }
        }
        let branches = object.take("branches")
        if let rules = object.take("branching_rules")?.list(&findings) {
            for rule in rules { events += self.rule(rule, branches: branches, ending: start + length) }
        }
        object.take("branching")?.warnOfLater("shares of branches", &findings)
        object.warnOfUnused(
            known: ["name", "description", "duration", "events", "terminal", "branching_rules", "branches"], &findings)
        return (
            JourneySpecification.Phase(name: name, start: start, length: length, duration: duration, events: events),
            isTerminal
        )
    }
}

extension DurationSpecification {
    /// The typical length in days.
    var approximateDays: Double { duration(at: 0.5).approximateDays }
}

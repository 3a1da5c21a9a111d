import HealthSimCore

/// Reads a journey of either form; what is wrong or not understood is gathered in `findings`.
struct JourneyReader {
    var findings: DocumentFindings
    /// The code of the profile's primary condition, when there is one.
    let condition: String?
    /// Whether it is a flat graph.
    private(set) var isGraph = false
    /// What kind of event each id that was read is, and which drug it is about.
    var kinds: [String: JourneySpecification.Event.Kind] = [:]
    var drugs: [String: String] = [:]
    /// What the details that were read last state and only the kind of the event gives a meaning.
    var stated: [(name: String, node: DocumentNode)] = []
    /// The branches that a rule leads to already.
    var branchesUsed: [String] = []
    private var ids: [String] = []
    private var flagsSet: [String] = []
    private var branchPhases: [JourneySpecification.Phase] = []
    /// The events that wait for others, with the others.
    private(set) var links: [JourneyLink] = []

    init(findings: DocumentFindings, condition: String? = nil) {
        self.findings = findings
        self.condition = condition
    }

    /// The journey; nil when nothing of it can be used. Even then everything was looked at.
    mutating func read(_ node: DocumentNode) -> JourneySpecification? {
        guard var object = node.object(&findings) else { return nil }
        isGraph = object.has("events") && !object.has("phases")
        let id = text(object.take("id", "journey_id"))
        let name = text(object.take("name"))
        _ = object.take("description")
        _ = object.take("version")
        for name in ["category", "tags", "author", "created"] { _ = object.take(name) }
        collectIdentifiers(node.value, at: node.path)
        flagsSet = Self.flags(setIn: node.value)
        let stated = isGraph ? length(&object) : days(object.take("duration"))?.approximateDays
        let trigger = object.take("start_trigger")
        let products = products(object.take("products", "cross_product"))
        let persons = object.take("applies_to").map { self.persons($0) } ?? []
        let branches = object.take("branches")
        var phases = isGraph ? graph(&object, length: stated) : self.phases(&object, stated: stated, branches)
        let measures = measures(object.take("quality_measures"))
        if phases != nil { addRules(&object, branches, to: &phases) }
        object.warnOfUnused(known: Self.members, &findings)
        reportCycles()
        guard var phases, !phases.isEmpty else {
            if phases != nil {
                findings.error(.missing, node.path, "A journey needs phases, and a 'duration' of its own or of theirs")
            }
            return nil
        }
        let sum = phases.reduce(0) { $0 + $1.length }
        let length = stated ?? sum
        guard length > 0 else {
            findings.error(.missing, node.path, "A journey needs phases, and a 'duration' of its own or of theirs")
            return nil
        }
        phases += branchPhases
        var journey = JourneySpecification(
            id: id, name: name, start: .endOfHistory, length: length, phases: phases)
        if let trigger { setStart(trigger, of: &journey) }
        journey.isGraph = isGraph
        if !persons.isEmpty { journey.persons = persons }
        journey.products = products
        journey.measures = measures
        return journey
    }

    private static let members = [
        "id", "journey_id", "name", "description", "version", "duration", "duration_days", "start_trigger", "phases",
        "events", "branching_rules", "branches", "branching", "quality_measures", "cross_product", "products",
        "applies_to",
    ]

    mutating func text(_ node: DocumentNode?) -> String { node.flatMap { $0.text(&findings) } ?? "" }

    /// The products of a list of words, or of an object with a member for each.
    private mutating func products(_ node: DocumentNode?) -> [ProfileSpecification.Product] {
        guard let node else { return [] }
        if let members = node.members {
            return members.compactMap { name, value in
                if value.value.bool == false { return nil }
                return product(DocumentNode(JSONValue(.string(name)), path: value.path))
            }
        }
        return (node.elements ?? [node]).compactMap { product($0) }
    }

    /// Who of a household has the journey: a word or a list.
    private mutating func persons(_ node: DocumentNode) -> [JourneySpecification.Person] {
        var persons: [JourneySpecification.Person] = []
        for element in node.elements ?? [node] {
            guard let word = element.text(&findings) else { continue }
            if word == "all" {
                persons = JourneySpecification.Person.allCases
            } else if let person = JourneySpecification.Person(rawValue: word) {
                if !persons.contains(person) { persons.append(person) }
            } else {
                element.unknown(
                    "person", among: JourneySpecification.Person.allCases.map(\.rawValue) + ["all"], &findings)
            }
        }
        return persons
    }

    // MARK: - The two forms

    private mutating func length(_ object: inout DocumentObject) -> Double? {
        if let node = object.take("duration_days") { return node.number(in: 1...36_500, &findings) }
        return days(object.take("duration"))?.approximateDays
    }

    /// The one phase of a flat graph.
    private mutating func graph(
        _ object: inout DocumentObject, length: Double?
    ) -> [JourneySpecification.Phase]? {
        guard let list = object.take("events")?.list(&findings) else { return nil }
        var events: [JourneySpecification.Event] = []
        for node in list {
            if let event = event(node, default: .day(0)) { events.append(event) }
        }
        let days = length ?? 365
        return [JourneySpecification.Phase(name: "", start: 0, length: days, duration: nil, events: events)]
    }

    private mutating func phases(
        _ object: inout DocumentObject, stated: Double?, _ branches: DocumentNode?
    ) -> [JourneySpecification.Phase]? {
        guard let phases = object.require("phases", &findings), let list = phases.list(&findings) else { return nil }
        var day = 0.0
        var read: [JourneySpecification.Phase] = []
        var last: String?
        for node in list {
            if let last {
                findings.warning(.unused, node.path, "The phase '\(last)' is terminal: this one is never reached")
                continue
            }
            guard let phase = self.phase(node, from: day, rest: stated, branches) else { continue }
            read.append(phase)
            day += phase.length
            if phase.isTerminal { last = phase.name }
        }
        return read
    }

    /// The rules of the journey as a whole: decided when the first phase ends, or half way where there is one only.
    private mutating func addRules(
        _ object: inout DocumentObject, _ branches: DocumentNode?, to phases: inout [JourneySpecification.Phase]?
    ) {
        let rules = object.take("branching_rules")
        let shares = object.take("branching")
        guard let first = phases?.first else { return }
        let end = (phases?.count ?? 0) > 1 ? first.length : first.length / 2
        var events: [JourneySpecification.Event] = []
        for rule in rules?.list(&findings) ?? [] {
            events += self.rule(rule, branches: branches, ending: .day(end))
        }
        if let shares { events += self.shares(shares, branches: branches, ending: .day(end)) }
        phases?[0].events += events
    }

    private mutating func phase(
        _ node: DocumentNode, from start: Double, rest: Double?, _ shared: DocumentNode?
    ) -> JourneySpecification.Phase? {
        guard var object = node.object(&findings) else { return nil }
        let name = text(object.take("name"))
        _ = object.take("description")
        _ = object.take("id")
        let duration = days(object.take("duration"))
        let length = duration?.approximateDays ?? rest.map { max(0, $0 - start) } ?? 0
        let isTerminal = object.take("terminal").flatMap { $0.flag(&findings) } ?? false
        var events: [JourneySpecification.Event] = []
        if let list = object.take("events")?.list(&findings) {
            for event in list {
                if let event = self.event(event, default: .phaseStart) { events.append(event) }
            }
        }
        let branches = object.take("branches") ?? shared
        if let rules = object.take("branching_rules")?.list(&findings) {
            for rule in rules { events += self.rule(rule, branches: branches, ending: .phase(length)) }
        }
        if let shares = object.take("branching") {
            events += self.shares(shares, branches: branches, ending: .phase(length))
        }
        object.warnOfUnused(
            known: [
                "name", "description", "duration", "events", "terminal", "branching_rules", "branches", "branching",
            ], &findings)
        var phase = JourneySpecification.Phase(
            name: name, start: start, length: length, duration: duration, events: events)
        phase.isTerminal = isTerminal
        return phase
    }

    /// Notes a phase that only those go through for whom a rule is true.
    mutating func note(phase name: String, rule: String, from start: Double, length: Double, isTerminal: Bool) {
        var phase = JourneySpecification.Phase(name: name, start: start, length: length, duration: nil, events: [])
        phase.rule = rule
        phase.isTerminal = isTerminal
        branchPhases.append(phase)
    }

    // MARK: - References among events

    mutating func collectIdentifiers(_ value: JSONValue, at path: String) {
        var found: [(id: String, path: String)] = []
        JourneyIdentifiers.walk(value, at: path) { found.append(($0, $1)) }
        for (id, path) in found {
            if ids.contains(id) {
                findings.error(.contradiction, path, "Another event has the id '\(id)' already", .text(id))
            }
            ids.append(id)
        }
    }

    /// Whether an event of the journey has an id.
    func knows(_ id: String) -> Bool { ids.contains(id) }

    /// The ids of the events.
    var identifiers: [String] { ids }

    /// Whether an event sets a flag.
    func sets(_ flag: String) -> Bool { flagsSet.contains(flag.lowercased()) }

    private static func flags(setIn value: JSONValue) -> [String] {
        if let elements = value.elements { return elements.flatMap { flags(setIn: $0) } }
        return (value.members ?? []).flatMap { member in
            guard member.name == "sets" || member.name == "flags" else { return flags(setIn: member.value) }
            return (member.value.elements ?? [member.value]).compactMap { $0.string?.lowercased() }
        }
    }

    /// Notes that an event waits for another.
    mutating func link(_ event: String, to other: String, at path: String) {
        links.append(JourneyLink(event: event, other: other, path: path))
    }

    /// Reports every circle of events that wait for each other, once.
    private mutating func reportCycles() {
        for circle in JourneyLink.circles(of: links) {
            findings.error(
                .contradiction, circle.path,
                "Events wait for each other in a circle: \(circle.events.joined(separator: ", "))")
        }
    }
}

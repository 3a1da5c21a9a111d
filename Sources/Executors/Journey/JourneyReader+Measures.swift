import HealthSimCore
import PatientSim

extension JourneyReader {
    /// What is measured on the result: a list, or an object of measures by their ids. A bare text is a measure of the
    /// table `journeys/measures`, else a condition, else the id of an event.
    mutating func measures(_ node: DocumentNode?) -> [JourneyMeasure] {
        guard let node else { return [] }
        if let members = node.members { return members.compactMap { measure($0.node, id: $0.name) } }
        return (node.list(&findings) ?? []).compactMap { measure($0, id: nil) }
    }

    private mutating func measure(_ node: DocumentNode, id: String?) -> JourneyMeasure? {
        if node.value.string != nil { return measure(text: node, id: id) }
        guard var object = node.object(&findings) else { return nil }
        let id = object.take("id", "measure").flatMap { $0.text(&findings) } ?? id ?? node.path
        var measure =
            Self.table.first { $0.id == JourneyTables.folded(id, separator: "-") }
            ?? JourneyMeasure(id: id, name: id, criterion: JourneyMeasure.Criterion(), path: node.path)
        measure.id = id
        measure.path = node.path
        if let name = object.take("name") { measure.name = name.text(&findings) ?? measure.name }
        _ = object.take("description")
        if let text = object.take("eligibility", "denominator", "population") {
            measure.eligibility = condition(text) ?? measure.eligibility
        }
        if let text = object.take("condition", "numerator", "criteria", "goal") {
            measure.criterion.condition = condition(text)
        }
        if let events = object.take("events", "event") {
            measure.criterion.events = texts(events)
            for id in measure.criterion.events where !knows(id) {
                DocumentNode(JSONValue(.string(id)), path: events.path).unknown("event", among: identifiers, &findings)
            }
        }
        if let services = object.take("services", "service", "panels", "procedures", "medications") {
            measure.criterion.services = texts(services)
            for service in measure.criterion.services where !JourneyMeasure.isService(service) {
                findings.error(
                    .word, services.path,
                    "'\(service)' is no panel, drug, class of drugs, CPT, HCPCS or CVX code", services.found)
            }
        }
        measure.criterion.count = object.take("count", "at_least").flatMap { $0.integer(in: 1...1_000, &findings) } ?? 1
        measure.target = object.take("target").flatMap { $0.share(&findings) }
        for (name, days) in [("day", 1.0), ("week", 7), ("month", 30.4375)] {
            if let number = object.take(name)?.number(in: 0...3_650, &findings) { measure.day = number * days }
        }
        object.warnOfUnused(
            known: ["id", "name", "eligibility", "condition", "events", "services", "count", "target", "month"],
            &findings)
        guard measure.criterion != JourneyMeasure.Criterion() else {
            findings.error(
                .missing, node.path,
                "A measure needs a 'condition', 'events' or 'services', or an id of the table of measures")
            return nil
        }
        return measure
    }

    private mutating func measure(text node: DocumentNode, id: String?) -> JourneyMeasure? {
        guard let text = node.text(&findings) else { return nil }
        for name in [text, id ?? text] {
            if var known = Self.table.first(where: { $0.id == JourneyTables.folded(name, separator: "-") }) {
                known.id = name
                known.path = node.path
                return known
            }
        }
        var measure = JourneyMeasure(
            id: id ?? text, name: id ?? text, criterion: JourneyMeasure.Criterion(), path: node.path)
        if knows(text) {
            measure.criterion.events = [text]
        } else if let parsed = try? ParsedExpression(parsing: text), CareModelLibrary.shared.flags(in: parsed).isEmpty {
            measure.criterion.condition = text
        } else {
            node.unknown("measure", among: Self.table.map(\.id) + identifiers, &findings)
            return nil
        }
        return measure
    }

    /// A condition on the state of a person: no flags, no other time.
    private mutating func condition(_ node: DocumentNode) -> String? {
        guard let text = expression(node) else { return nil }
        guard let parsed = try? ParsedExpression(parsing: text) else { return nil }
        for flag in CareModelLibrary.shared.flags(in: parsed) {
            findings.error(.expression, node.path, "Unknown name '\(flag.name)' in column \(flag.column)", node.found)
            return nil
        }
        return text
    }

    /// The rows of `journeys/measures`.
    private static let table: [JourneyMeasure] = ReferenceTable.named("journeys/measures").rows.map { row in
        var criterion = JourneyMeasure.Criterion()
        criterion.condition = row["condition"].isEmpty ? nil : row["condition"].string
        criterion.services = row["services"].string.split(separator: ";").map(String.init)
        criterion.count = row.integer("count") ?? 1
        return JourneyMeasure(
            id: row["measure"].string, name: row["name"].string,
            eligibility: row["eligibility"].isEmpty ? nil : row["eligibility"].string, criterion: criterion, path: "")
    }
}

extension JourneyMeasure {
    /// Whether a word names a service that a record can have.
    static func isService(_ word: String) -> Bool {
        LabPanel.named(word) != nil || Medication.named(word) != nil
            || Medication.all.contains { $0.drugClass == Text(word) || $0.ingredient == Text(word) }
            || [CodeSystem.cpt, .hcpcs, .cvx].contains { Concept($0, word).isListed }
    }
}

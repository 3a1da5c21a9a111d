import HealthSimCore

/// A journey that a document names in place of writing it: `"diabetic-annual"`, or
/// `{"template": "diabetic-annual", "customizations": {…}}`.
enum JourneyTemplate {
    /// The journey that a node means: itself unless it names one.
    ///
    /// Customizations are laid over the journey as a merge patch (RFC 7396); their member `events` has patches for
    /// single events by their ids, where `null` takes an event out.
    ///
    /// - Returns: nothing after reporting why there is no such journey.
    static func resolved(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DocumentNode? {
        if node.value.string != nil { return named(node, &findings).map { DocumentNode($0, path: node.path) } }
        guard let template = node.value["template"] else { return node }
        guard template.string != nil else {
            return NamedJourney.journey(of: node.value).map { DocumentNode($0, path: node.path) } ?? node
        }
        guard var object = node.object(&findings), let name = object.take("template"),
            var journey = named(name, &findings)
        else { return nil }
        let customizations = object.take("customizations")
        object.warnOfUnused(known: ["template", "customizations"], &findings)
        if let customizations, let members = customizations.value.members {
            var patch = customizations.value
            patch["events"] = nil
            journey.merge(patch)
            if members.contains(where: { $0.name == "events" }), let events = customizations.value["events"] {
                let list = DocumentNode(events, path: FieldPath.join(customizations.path, "events"))
                customize(&journey, by: list, &findings)
            }
        } else {
            customizations?.mismatch("an object", &findings)
        }
        return DocumentNode(journey, path: node.path)
    }

    private static func named(_ node: DocumentNode, _ findings: inout DocumentFindings) -> JSONValue? {
        guard let id = node.text(&findings) else { return nil }
        if let journey = NamedJourney.named(id) { return journey.journey }
        node.unknown("journey", among: NamedJourney.all.map(\.id), &findings)
        return nil
    }

    // MARK: - Single events

    private static func customize(
        _ journey: inout JSONValue, by patches: DocumentNode, _ findings: inout DocumentFindings
    ) {
        guard let members = patches.members else {
            patches.mismatch("an object of events by their ids", &findings)
            return
        }
        for (id, patch) in members {
            var isFound = false
            journey = patched(journey, event: id, by: patch.value, &isFound) ?? journey
            if !isFound {
                DocumentNode(JSONValue(.string(id)), path: patch.path).unknown(
                    "event", among: identifiers(in: journey), &findings)
            }
        }
    }

    /// A value with an event in it patched; nothing when the value is that event and is taken out.
    private static func patched(
        _ value: JSONValue, event id: String, by patch: JSONValue, _ isFound: inout Bool
    ) -> JSONValue? {
        if let elements = value.elements {
            var kept: [JSONValue] = []
            for element in elements {
                if let element = patched(element, event: id, by: patch, &isFound) { kept.append(element) }
            }
            return JSONValue(.array(kept), position: value.position)
        }
        guard let members = value.members else { return value }
        if value["id"]?.string == id, value["type"] != nil {
            isFound = true
            // A bare nil would be the JSON value null.
            return patch.content == .null ? Optional<JSONValue>.none : value.merging(patch)
        }
        var result = value
        for member in members where member.value.elements != nil || member.value.members != nil {
            result[member.name] = patched(member.value, event: id, by: patch, &isFound)
        }
        return result
    }

    private static func identifiers(in value: JSONValue) -> [String] {
        if let elements = value.elements { return elements.flatMap { identifiers(in: $0) } }
        guard let members = value.members else { return [] }
        let own = value["type"] == nil ? nil : value["id"]?.string
        return (own.map { [$0] } ?? []) + members.flatMap { identifiers(in: $0.value) }
    }
}

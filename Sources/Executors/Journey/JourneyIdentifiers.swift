import HealthSimCore

/// The ids of the events of a document, wherever they stand.
enum JourneyIdentifiers {
    /// The lists that hold events.
    private static let lists = ["events", "adds", "branching_rules"]

    /// The ids of all events and rules, in the order of the document.
    static func all(in value: JSONValue) -> [String] {
        var found: [String] = []
        walk(value, at: "") { id, _ in found.append(id) }
        return found
    }

    /// Tells each id with its path.
    static func walk(_ value: JSONValue, at path: String, _ tell: (_ id: String, _ path: String) -> Void) {
        if let members = value.members {
            for member in members {
                let path = FieldPath.join(path, member.name)
                if lists.contains(member.name), let elements = member.value.elements {
                    for (position, element) in elements.enumerated() {
                        for name in ["id", "event_id"] {
                            if let id = element[name]?.string {
                                tell(id, FieldPath.join(FieldPath.element(path, position), name))
                            }
                        }
                    }
                }
                if member.name == "branching", let shares = member.value.members {
                    for share in shares { tell(share.name, FieldPath.join(path, share.name)) }
                }
                if !["details", "parameters", "timing"].contains(member.name) { walk(member.value, at: path, tell) }
            }
        } else if let elements = value.elements {
            for (position, element) in elements.enumerated() {
                walk(element, at: FieldPath.element(path, position), tell)
            }
        }
    }
}

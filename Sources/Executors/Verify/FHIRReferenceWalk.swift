import HealthSimCore

/// Finds the references of a resource.
enum FHIRReferenceWalk {
    /// Calls a body with the path and the text of each reference, those to contained resources left out.
    static func references(in value: JSONValue, _ body: (String, String) -> Void) { walk(value, "", body) }

    private static func walk(_ value: JSONValue, _ path: String, _ body: (String, String) -> Void) {
        if let members = value.members {
            for member in members {
                let place = path.isEmpty ? member.name : "\(path).\(member.name)"
                if member.name == "reference", let text = member.value.string {
                    if !text.hasPrefix("#") { body(path, text) }
                } else {
                    walk(member.value, place, body)
                }
            }
        } else if let elements = value.elements {
            for (index, element) in elements.enumerated() { walk(element, "\(path)[\(index)]", body) }
        }
    }
}

import HealthSimCore

extension JSONValue {
    /// The value at a path such as `code.coding[0].code`.
    func at(_ path: String) -> JSONValue? {
        JSONPath(path).flatMap(value(at:))
    }

    /// The text at a path.
    func text(_ path: String) -> String? { at(path)?.string }

    /// Every text under a key, at any depth.
    func texts(under key: String) -> [String] {
        var found: [String] = []
        for member in members ?? [] {
            if member.name == key, let text = member.value.string { found.append(text) }
            found += member.value.texts(under: key)
        }
        for element in elements ?? [] { found += element.texts(under: key) }
        return found
    }

    /// Whether an empty text, array or object, or a null, is anywhere inside: FHIR allows none of them.
    var hasEmptyValue: Bool {
        switch content {
        case .object(let members): members.isEmpty || members.contains { $0.value.hasEmptyValue }
        case .array(let elements): elements.isEmpty || elements.contains { $0.hasEmptyValue }
        case .string(let text): text.isEmpty
        case .null: true
        case .number, .bool: false
        }
    }
}

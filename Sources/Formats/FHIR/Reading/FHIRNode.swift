import HealthSimCore

/// A value inside a resource, with the way to it for findings.
struct FHIRNode {
    let value: JSONValue
    /// The path from the root of the input, such as `entry[3].resource.code`.
    let path: String

    /// A member that is there and not `null`.
    subscript(_ name: String) -> FHIRNode? {
        guard let value = value[name], !value.isNull else { return nil }
        return FHIRNode(value: value, path: FieldPath.join(path, name))
    }

    /// The elements of a member that is a list; a single value where a list belongs is a list of one.
    func list(_ name: String) -> [FHIRNode] {
        guard let member = self[name] else { return [] }
        guard let elements = member.value.elements else { return [member] }
        return elements.indices.compactMap { index in
            guard !elements[index].isNull else { return nil }
            return FHIRNode(value: elements[index], path: FieldPath.element(member.path, index))
        }
    }

    /// The text of a member that is a text.
    func string(_ name: String) -> String? { value[name]?.string }

    /// The text of this value, or of a number as it is written.
    var words: String? { value.string ?? value.number?.text }
}

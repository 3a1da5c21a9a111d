/// An element of a message, with its text or the elements in it.
struct ScriptElement: Hashable, Sendable {
    /// The name without a prefix.
    let name: String
    /// The attributes by name, in their order.
    var attributes: [(name: String, value: String)] = []
    /// The elements in it, in their order.
    var children: [ScriptElement] = []
    /// The text in it, without spaces at its ends.
    var text = ""

    static func == (left: ScriptElement, right: ScriptElement) -> Bool {
        left.name == right.name && left.children == right.children && left.text == right.text
            && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(text)
        hasher.combine(children)
    }

    /// The first element on a way of names, such as `Identification/NPI`; nil when there is none.
    func first(_ path: String) -> ScriptElement? {
        var found = self
        for name in path.split(separator: "/") {
            guard let next = found.children.first(where: { $0.name == name }) else { return nil }
            found = next
        }
        return found
    }

    /// The text of the first element on a way of names; empty when there is none.
    func text(_ path: String) -> String { first(path)?.text ?? "" }
}

/// An object of a document that remembers which members were read, so that the others can be named.
package struct DocumentObject: Sendable {
    package let path: String
    private var members: [JSONMember]
    private var taken: [Bool]

    /// The object at a node; nil when it is none.
    package init?(_ node: DocumentNode) {
        guard let members = node.value.members else { return nil }
        path = node.path
        self.members = members
        taken = members.map { _ in false }
    }

    /// The names of the members, in order.
    package var names: [String] { members.map(\.name) }

    /// Whether there is a member with one of some names whose value is not null.
    package func has(_ names: String...) -> Bool {
        members.contains { names.contains($0.name) && !$0.value.isNull }
    }

    /// The member with a name or, if there is none, with one of its synonyms. `null` counts as missing.
    ///
    /// The other synonyms stay unread, so that they are named as not used.
    package mutating func take(_ names: String...) -> DocumentNode? {
        for name in names {
            guard let index = members.firstIndex(where: { $0.name == name }) else { continue }
            taken[index] = true
            if members[index].value.isNull { continue }
            return node(index)
        }
        return nil
    }

    /// Takes over members of another object that this one has not, or has as `null`.
    package mutating func fill(from other: JSONValue, _ names: String...) {
        for name in names {
            guard let value = other[name], !has(name) else { continue }
            let member = JSONMember(name: name, value: value)
            if let index = members.firstIndex(where: { $0.name == name }) {
                members[index] = member
                taken[index] = false
            } else {
                members.append(member)
                taken.append(false)
            }
        }
    }

    /// The member with a name, or an error that it is missing.
    package mutating func require(_ name: String, _ findings: inout DocumentFindings) -> DocumentNode? {
        if let node = take(name) { return node }
        let path = FieldPath.join(path, name)
        findings.error(.missing, path, "Required field '\(path)' is missing")
        return nil
    }

    /// Every member that was not read yet.
    package mutating func takeRest() -> [(name: String, node: DocumentNode)] {
        let rest = members.indices.filter { !taken[$0] }
        for index in rest { taken[index] = true }
        return rest.map { (members[$0].name, node($0)) }
    }

    /// Warns of every member that was not read; `known` are the names that a misspelt one may mean.
    package mutating func warnOfUnused(known: [String] = [], _ findings: inout DocumentFindings) {
        for (name, node) in takeRest() {
            // A comment is not meant to be used.
            if name.hasPrefix("$") || name.hasPrefix("_") || name == "comment" { continue }
            let hint = NearestName.of(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
            findings.warning(.unused, node.path, "'\(name)' is not used\(hint)", node.found)
        }
    }

    private func node(_ index: Int) -> DocumentNode {
        DocumentNode(members[index].value, path: FieldPath.join(path, members[index].name))
    }
}

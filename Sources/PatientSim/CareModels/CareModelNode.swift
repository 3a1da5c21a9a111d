import HealthSimCore

/// A value of a care model's file with the path to it, read by what it should be.
struct CareModelNode {
    let value: JSONValue
    let file: String
    let path: String

    func error(_ message: String) -> CareModelError { CareModelError(file: file, path: path, message: message) }

    /// The member with a name, or nothing.
    subscript(name: String) -> CareModelNode? {
        value[name].map { CareModelNode(value: $0, file: file, path: FieldPath.join(path, name)) }
    }

    /// The member with a name, which must be there.
    func required(_ name: String) throws(CareModelError) -> CareModelNode {
        guard let node = self[name] else { throw error("'\(name)' is missing") }
        return node
    }

    /// The elements of a list; nothing counts as an empty one.
    func list(_ name: String) throws(CareModelError) -> [CareModelNode] {
        guard let node = self[name] else { return [] }
        guard let elements = node.value.elements else { throw node.error("expected a list") }
        return elements.enumerated().map {
            CareModelNode(value: $0.element, file: file, path: "\(node.path)[\($0.offset)]")
        }
    }

    /// The members of an object, in the order of the file.
    func members() throws(CareModelError) -> [(name: String, node: CareModelNode)] {
        guard let members = value.members else { throw error("expected an object") }
        return members.map {
            ($0.name, CareModelNode(value: $0.value, file: file, path: FieldPath.join(path, $0.name)))
        }
    }

    func text() throws(CareModelError) -> String {
        guard let text = value.string else { throw error("expected a text") }
        return text
    }

    func number() throws(CareModelError) -> Double {
        guard let number = value.double else { throw error("expected a number") }
        return number
    }

    /// A share from 0 to 1.
    func share() throws(CareModelError) -> Double {
        let share = try number()
        guard (0...1).contains(share) else { throw error("expected a share from 0 to 1") }
        return share
    }

    func integer() throws(CareModelError) -> Int {
        guard let integer = value.integer else { throw error("expected a whole number") }
        return integer
    }

    /// Two whole numbers in order.
    func integers() throws(CareModelError) -> ClosedRange<Int> {
        guard let bounds = value.elements?.compactMap(\.integer), bounds.count == 2, bounds[0] <= bounds[1] else {
            throw error("expected two whole numbers, the smaller first")
        }
        return bounds[0]...bounds[1]
    }

    /// Refuses members that are not among `names`: what is not understood is never passed over.
    func allow(_ names: [String]) throws(CareModelError) {
        guard let members = value.members else { throw error("expected an object") }
        for member in members where !names.contains(member.name) {
            let path = FieldPath.join(path, member.name)
            throw CareModelError(file: file, path: path, message: "is not understood")
        }
    }

    /// A distribution of numbers as specifications write it; one that depends on nothing.
    ///
    /// What a specification would only be warned of is an error here, as in the rest of the file.
    func distribution() throws(CareModelError) -> Distribution {
        let reader = DistributionReader(
            name: path, wanted: .numbers(within: -.infinity ... .infinity, whole: false), symbols: SymbolTable())
        var findings = DocumentFindings()
        let specification = reader.read(DocumentNode(value, path: path), &findings)
        if let finding = findings.findings.first {
            throw CareModelError(file: file, path: finding.field, message: finding.message)
        }
        guard case .numeric(let distribution) = specification else {
            throw error("expected a distribution of numbers that depends on nothing")
        }
        return distribution
    }
}

extension CareModelNode? {
    /// This node, or the member of another that must then be there.
    func or(_ node: CareModelNode, _ name: String) throws(CareModelError) -> CareModelNode {
        if let self { return self }
        return try node.required(name)
    }
}

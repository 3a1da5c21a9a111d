import HealthSimCore

/// A value of a care model's file with the path to it, read by what it should be.
struct CareModelNode {
    /// Where a value stands in its file; its text is made only for an error, as there are tens of thousands of values.
    private indirect enum Place {
        case path(String)
        case member(Place, String)
        case element(Place, Int)

        var path: String {
            switch self {
            case .path(let path): path
            case .member(let place, let name): FieldPath.join(place.path, name)
            case .element(let place, let index): FieldPath.element(place.path, index)
            }
        }
    }

    let value: JSONValue
    let file: String
    private let place: Place

    /// Where the value stands, such as `acute[2].drugs`.
    var path: String { place.path }

    init(value: JSONValue, file: String, path: String) { self.init(value: value, file: file, place: .path(path)) }

    private init(value: JSONValue, file: String, place: Place) {
        self.value = value
        self.file = file
        self.place = place
    }

    func error(_ message: String) -> CareModelError { CareModelError(file: file, path: path, message: message) }

    private func member(_ member: JSONMember) -> CareModelNode {
        CareModelNode(value: member.value, file: file, place: .member(place, member.name))
    }

    /// The element of a list at a position.
    func element(_ element: JSONValue, _ position: Int) -> CareModelNode {
        CareModelNode(value: element, file: file, place: .element(place, position))
    }

    /// The member with a name, or nothing.
    subscript(name: String) -> CareModelNode? {
        value.member(name).map(member)
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
        return elements.enumerated().map { node.element($0.element, $0.offset) }
    }

    /// The members of an object, in the order of the file.
    func members() throws(CareModelError) -> [(name: String, node: CareModelNode)] {
        guard let members = value.members else { throw error("expected an object") }
        return members.map { ($0.name, member($0)) }
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
            throw self.member(member).error("is not understood")
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

import HealthSimCore

/// A value of a care model's file, read by what it should be.
struct CareModelNode {
    private let document: CareModelDocument
    private let index: Int

    /// The first value of a file.
    init(_ document: CareModelDocument) { self.init(document, 0) }

    /// A text that stands for one at a path of a file.
    init(text: String, file: String, path: String) {
        self.init(CareModelDocument(file: file, path: path, JSONValue(.string(text))), 0)
    }

    private init(_ document: CareModelDocument, _ index: Int) {
        self.document = document
        self.index = index
    }

    private var entry: CareModelDocument.Entry { document.entries[index] }

    /// The file below `references/`.
    var file: String { document.file }

    /// Where the value stands, such as `acute[2].drugs`; it is made for errors only.
    var path: String {
        let entry = entry
        guard entry.parent >= 0 else { return document.path }
        let parent = CareModelNode(document, Int(entry.parent))
        if parent.kind == .object { return FieldPath.join(parent.path, entry.name.string) }
        return FieldPath.element(parent.path, parent.children.prefix { $0.index < index }.count)
    }

    func error(_ message: String) -> CareModelError { CareModelError(file: file, path: path, message: message) }

    // MARK: - What is inside

    var kind: JSONKind { document.entries[index].kind }

    /// What lies directly inside an object or a list.
    private var children: Children {
        Children(document: document, at: index + 1, end: Int(document.entries[index].end))
    }

    private struct Children: Sequence, IteratorProtocol {
        let document: CareModelDocument
        var at: Int
        let end: Int

        mutating func next() -> CareModelNode? {
            guard at < end else { return nil }
            defer { at = Int(document.entries[at].end) }
            return CareModelNode(document, at)
        }
    }

    /// The member with a name, or nothing.
    subscript(name: String) -> CareModelNode? {
        guard kind == .object else { return nil }
        let key = NameKey(name)
        var child = index + 1
        let end = document.entries[index].end
        while child < end {
            if document.entries[child].key == key, key.isWhole || document.entries[child].name == name {
                return CareModelNode(document, child)
            }
            child = Int(document.entries[child].end)
        }
        return nil
    }

    /// The member with a name, which must be there.
    func required(_ name: String) throws(CareModelError) -> CareModelNode {
        guard let node = self[name] else { throw error("'\(name)' is missing") }
        return node
    }

    /// The elements of a list, or nothing for other values.
    var elements: [CareModelNode]? { kind == .array ? Array(children) : nil }

    /// The elements of a list; nothing counts as an empty one.
    func list(_ name: String) throws(CareModelError) -> [CareModelNode] {
        guard let node = self[name] else { return [] }
        guard let elements = node.elements else { throw node.error("expected a list") }
        return elements
    }

    /// The members of an object, in the order of the file.
    func members() throws(CareModelError) -> [(name: String, node: CareModelNode)] {
        guard kind == .object else { throw error("expected an object") }
        return children.map { ($0.entry.name.string, $0) }
    }

    // MARK: - What it says

    /// The text of a string, or nothing.
    var string: String? { kind == .string ? document.entries[index].text.string : nil }

    /// The number, or nothing.
    var double: Double? {
        guard kind == .number, let number = document.entries[index].text.double, number.isFinite else { return nil }
        return number
    }

    /// What it says of `true` and `false`, or nothing.
    var bool: Bool? { kind == .bool ? document.entries[index].text == "true" : nil }

    func text() throws(CareModelError) -> String {
        guard let string else { throw error("expected a text") }
        return string
    }

    /// A code or id, as tables have it.
    func code() throws(CareModelError) -> Text {
        guard kind == .string else { throw error("expected a text") }
        return document.entries[index].text
    }

    func number() throws(CareModelError) -> Double {
        guard let double else { throw error("expected a number") }
        return double
    }

    /// A share from 0 to 1.
    func share() throws(CareModelError) -> Double {
        let share = try number()
        guard (0...1).contains(share) else { throw error("expected a share from 0 to 1") }
        return share
    }

    /// The number when it is a whole one, or nothing.
    private var whole: Int? {
        guard kind == .number else { return nil }
        let text = document.entries[index].text
        return text.wholeNumber.map(Int.init) ?? JSONNumber(text.string)?.integer
    }

    func integer() throws(CareModelError) -> Int {
        guard let whole else { throw error("expected a whole number") }
        return whole
    }

    /// Two whole numbers in order.
    func integers() throws(CareModelError) -> ClosedRange<Int> {
        guard let bounds = pair, bounds[0] <= bounds[1] else {
            throw error("expected two whole numbers, the smaller first")
        }
        return bounds[0]...bounds[1]
    }

    /// Two whole numbers, or nothing.
    var pair: [Int]? {
        guard let numbers = elements?.compactMap(\.whole), numbers.count == 2 else { return nil }
        return numbers
    }

    /// Refuses members that are not among `names`: what is not understood is never passed over.
    func allow(_ names: [String]) throws(CareModelError) {
        guard kind == .object else { throw error("expected an object") }
        let keys = names.map { NameKey($0) }
        var child = index + 1
        let end = document.entries[index].end
        while child < end {
            let key = document.entries[child].key
            let isKnown = names.indices.contains {
                keys[$0] == key && (key.isWhole || document.entries[child].name == names[$0])
            }
            guard isKnown else {
                throw CareModelNode(document, child).error("is not understood")
            }
            child = Int(document.entries[child].end)
        }
    }

    /// A distribution of numbers as specifications write it; one that depends on nothing.
    ///
    /// What a specification would only be warned of is an error here, as in the rest of the file.
    func distribution() throws(CareModelError) -> Distribution {
        let path = path
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

    /// The value as readers of specifications take it.
    private var value: JSONValue {
        let text = entry.text.string
        return switch kind {
        case .object:
            JSONValue(.object(children.map { JSONMember(name: $0.entry.name.string, value: $0.value) }))
        case .array: JSONValue(.array(children.map(\.value)))
        case .string: JSONValue(.string(text))
        case .number: JSONValue(.number(JSONNumber(checked: text)))
        case .bool: JSONValue(.bool(bool == true))
        case .null: JSONValue(.null)
        }
    }
}

extension CareModelNode? {
    /// This node, or the member of another that must then be there.
    func or(_ node: CareModelNode, _ name: String) throws(CareModelError) -> CareModelNode {
        if let self { return self }
        return try node.required(name)
    }
}

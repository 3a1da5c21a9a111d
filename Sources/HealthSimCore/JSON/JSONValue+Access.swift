extension JSONValue {
    /// The kind of the value.
    public var kind: JSONKind {
        switch content {
        case .object: .object
        case .array: .array
        case .string: .string
        case .number: .number
        case .bool: .bool
        case .null: .null
        }
    }

    /// The members of an object in order; nil for other values.
    public var members: [JSONMember]? {
        if case .object(let members) = content { members } else { nil }
    }

    /// The elements of an array; nil for other values.
    public var elements: [JSONValue]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    /// The text of a string; nil for other values.
    public var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    /// The number; nil for other values.
    public var number: JSONNumber? {
        if case .number(let number) = content { number } else { nil }
    }

    /// The number as the nearest `Double`; nil for other values and for numbers that are too large.
    public var double: Double? { number?.double }

    /// The number when it is an integer, as `3`, `3.0` and `3e2` are; nil for other values.
    public var integer: Int? { number?.integer }

    /// Whether `true` or `false`; nil for other values.
    public var bool: Bool? {
        if case .bool(let value) = content { value } else { nil }
    }

    /// Whether the value is `null`.
    public var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The member with a name; nil when there is none or this is not an object.
    public func member(_ name: String) -> JSONMember? {
        guard case .object(let members) = content, let index = Self.index(of: name, in: members) else { return nil }
        return members[index]
    }

    /// The value of a member; nil when there is none or this is not an object.
    ///
    /// Setting a value replaces it where it stands or appends a member; setting nil removes the member. What is not an
    /// object, null excepted, is left as it is.
    public subscript(name: String) -> JSONValue? {
        get { member(name)?.value }
        set {
            var members: [JSONMember]
            switch content {
            case .object(let old): members = old
            case .null where newValue != nil: members = []
            default: return
            }
            content = .null  // so that the array is not copied
            let index = Self.index(of: name, in: members)
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(JSONMember(name: name, value: value))
            case (nil, nil): break
            }
            content = .object(members)
        }
    }

    /// An element of an array; nil when there is none or this is not an array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// Names are compared byte for byte, as the reader does.
    static func index(of name: String, in members: [JSONMember]) -> Int? {
        // Most other names have another length, which is known at once.
        let count = name.utf8.count
        return members.firstIndex { $0.name.utf8.count == count && $0.name.utf8.elementsEqual(name.utf8) }
    }
}

/// A member of an object.
public struct JSONMember: Sendable {
    /// The name.
    public var name: String

    /// The value.
    public var value: JSONValue

    /// Where the name was read; nil for members made by the program.
    public var position: JSONPosition?

    /// A member.
    public init(name: String, value: JSONValue, position: JSONPosition? = nil) {
        self.name = name
        self.value = value
        self.position = position
    }
}

extension JSONMember: Hashable {
    /// Whether name and value are the same, wherever they were read.
    public static func == (left: JSONMember, right: JSONMember) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8) && left.value == right.value
    }

    /// Hashes name and value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
    }
}

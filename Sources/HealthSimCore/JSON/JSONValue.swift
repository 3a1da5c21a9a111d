/// A JSON value held in memory, with the places it was read from: for specifications and other small texts.
///
/// Members keep their order and numbers their digits. Two values are equal when they say the same, wherever
/// they come from.
///
/// ```swift
/// let value = try JSONValue(parsing: bytes)
/// let deviation = value["demographics"]?["age"]?["std_dev"]
/// deviation?.double            // 8
/// deviation?.position          // line 12, column 31
/// ```
public struct JSONValue: Sendable {
    /// What a value is.
    public enum Content: Hashable, Sendable {
        /// The members of an object, in order, no name twice.
        case object([JSONMember])
        /// The elements of an array.
        case array([JSONValue])
        /// A string.
        case string(String)
        /// A number, as it is written.
        case number(JSONNumber)
        /// `true` or `false`
        case bool(Bool)
        /// `null`
        case null
    }

    /// What the value is.
    public var content: Content

    /// Where it was read; nil for values made by the program.
    public var position: JSONPosition?

    /// A value.
    public init(_ content: Content, position: JSONPosition? = nil) {
        self.content = content
        self.position = position
    }
}

extension JSONValue: Hashable {
    /// Whether two values say the same, wherever they were read.
    public static func == (left: JSONValue, right: JSONValue) -> Bool { left.content == right.content }

    /// Hashes what the value says.
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self.init(.string(value)) }

    /// A number.
    public init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }

    /// A number.
    public init(floatLiteral value: Double) { self.init(.number(JSONNumber(value))) }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }

    /// `null`.
    public init(nilLiteral: ()) { self.init(.null) }

    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }

    /// An object with its members in this order. No name may come twice.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONValue(.object([]))
        for (name, value) in elements {
            precondition(object[name] == nil, "the member \(name) comes twice")
            object[name] = value
        }
        self = object
    }
}

/// One token of a JSON text, as `JSONReader.next()` gives it.
///
/// The text of a key, string or number is asked of the reader while the token is current.
public enum JSONToken: Hashable, Sendable {
    /// `{`
    case beginObject
    /// `}`
    case endObject
    /// `[`
    case beginArray
    /// `]`
    case endArray
    /// The key of a member, with its colon.
    case key
    /// A string.
    case string
    /// A number.
    case number
    /// `true` or `false`
    case bool(Bool)
    /// `null`
    case null
}

/// The six kinds of JSON values.
public enum JSONKind: String, Hashable, Sendable {
    /// `{…}`
    case object
    /// `[…]`
    case array
    /// `"…"`
    case string
    /// A number.
    case number
    /// `true` or `false`
    case bool
    /// `null`
    case null

    /// The kind with its article, as errors name it: `an object`, `true or false`.
    public var article: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}

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

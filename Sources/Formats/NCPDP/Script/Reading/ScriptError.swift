/// Why bytes are no SCRIPT message.
public enum ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The XML is not well-formed, or has what no message needs, at a byte counted from 0.
    case malformed(offset: Int, what: String)
    /// It is larger than any message, in bytes.
    case oversized(Int)
    /// An element that must be there is missing; `path` is such as `Body/NewRx/Patient`.
    case missing(path: String)
    /// An element has no value of its form.
    case invalid(path: String, value: String)

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .malformed(let offset, let what): "at byte \(offset): \(what)"
        case .oversized(let count): "\(count) bytes are more than a message has (\(ScriptReader.mostBytes))"
        case .missing(let path): "\(path) is missing"
        case .invalid(let path, let value): "\(path) is '\(value)', which is not of its form"
        }
    }
}

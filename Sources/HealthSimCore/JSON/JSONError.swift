/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// The ways in which a text can be wrong.
    public enum Kind: Hashable, Sendable {
        /// The text is not JSON.
        case malformed

        /// The text ends where more must follow.
        case incomplete

        /// The text is JSON, but a value is not what is asked for there.
        case mismatch
    }

    /// In which way the text is wrong.
    public var kind: Kind

    /// Where: the line, from 1.
    public var line: Int

    /// Where: the column, from 1, in Unicode scalars.
    public var column: Int

    /// What is wrong, without the place: `expected a value`.
    public var message: String

    /// The field of a mismatch, as `encounters[3].start`; empty at the top and for text that is not JSON.
    public var path: String

    /// An error at a place.
    public init(
        line: Int, column: Int, message: String, kind: Kind = .malformed, path: String = ""
    ) {
        self.kind = kind
        self.line = line
        self.column = column
        self.message = message
        self.path = path
    }

    /// The place of the error.
    public var position: JSONPosition { JSONPosition(line: line, column: column) }
}

extension JSONError: CustomStringConvertible {
    /// `line 3, column 17: expected a value`, and for a mismatch `line 3, column 17: name.family: expected a string`.
    public var description: String {
        path.isEmpty ? "\(position): \(message)" : "\(position): \(path): \(message)"
    }
}

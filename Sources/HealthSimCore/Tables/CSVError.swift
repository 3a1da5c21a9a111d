/// Why some bytes are not CSV, and where.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; line ends inside quotation marks count.
    public let line: Int
    /// The column in that line, in characters (Unicode scalars) counted from 1.
    public let column: Int
    /// What is wrong and what would be right.
    public let message: String

    /// The place and what is wrong: `line 3, column 17: a quotation mark is not closed`.
    public var description: String { "line \(line), column \(column): \(message)" }
}

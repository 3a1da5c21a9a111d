/// What is wrong with an expression, and where.
public struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The character at which it goes wrong, counted from 1; one past the last when something is missing at the end.
    public let column: Int
    /// What is wrong and what would be right, such as `expected a comparison after 'age'`.
    public let message: String

    /// An error at a column, counted from 1.
    public init(column: Int, message: String) {
        self.column = column
        self.message = message
    }

    /// The column and the message: `column 5: expected a comparison after 'age'`.
    public var description: String { "column \(column): \(message)" }
}

/// What an expression or one of its names stands for.
@frozen
public enum ExpressionValue: Hashable, Sendable {
    case number(Double)
    case text(Text)
    case boolean(Bool)
    /// Not known: comparisons with it are false, calculations with it are missing.
    case missing

    /// The number; a boolean counts as 1 or 0, anything else is not a number (NaN).
    @inlinable
    public var number: Double {
        switch self {
        case .number(let number): number
        case .boolean(let boolean): boolean ? 1 : 0
        case .text, .missing: .nan
        }
    }

    /// Whether this is `true`.
    @inlinable
    public var isTrue: Bool { if case .boolean(true) = self { true } else { false } }
}

/// The time at which an expression reads a value.
@frozen
public struct ExpressionMoment: Hashable, Sendable {
    /// What the time is counted from.
    @frozen
    public enum Anchor: Hashable, Sendable {
        /// The time of the evaluation.
        case now
        /// So many units after the start of the journey or of the history.
        case after(Int32, ExpressionTime.Unit)
        /// The start of a phase, by its position in `SymbolTable.phases`.
        case phase(Int32)
    }

    public var anchor: Anchor
    /// Days before the anchor; not negative. The suffix `for` asks about days before.
    public var daysBefore: Int32

    /// A time `daysBefore` days before an anchor.
    @inlinable
    public init(_ anchor: Anchor, daysBefore: Int32 = 0) {
        self.anchor = anchor
        self.daysBefore = daysBefore
    }

    /// The time of the evaluation.
    @inlinable public static var now: ExpressionMoment { ExpressionMoment(.now) }

    /// `for N days` looks at its moment, at every 30th day before it, and at day N before it.
    @usableFromInline static let samplingDays: Int32 = 30
}

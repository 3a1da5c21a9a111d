/// One operation of a compiled expression; operands are positions of other steps, or slots.
@usableFromInline
struct ExpressionStep: Sendable {
    @usableFromInline
    enum Operation: UInt8, Sendable {
        case number, text, boolean
        case numberSlot, textSlot, booleanSlot, anySlot
        case condition, model, medication, medicationClass, flag, random
        case not, and, or
        case compareNumbers, compareTexts, compareBooleans, compareAny
        case add, subtract, multiply, divide, minimum, maximum, round, negative, absolute
        case at, lasting
    }

    @usableFromInline var operation: Operation
    @usableFromInline var comparison: ExpressionComparison = .equal
    /// A step, a slot, a position in `texts` or `moments`, or the days of `lasting`.
    @usableFromInline var left: Int32 = 0
    @usableFromInline var right: Int32 = 0
    @usableFromInline var constant: Double = 0
}

/// What a compiled expression asks about the person it is evaluated for.
///
/// Slots, flags and arguments are positions in the `SymbolTable` that the expression was compiled with. An answer must
/// stay the same during one evaluation. None of these should allocate.
public protocol ExpressionEnvironment {
    /// The value of a name at a time.
    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue

    /// The value of a name of kind `.number`; NaN when it is not known.
    func number(of slot: Int, at moment: ExpressionMoment) -> Double

    /// The answer to a question; `argument` is a position in `SymbolTable.arguments(of:)`.
    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool

    /// Whether an event flag is set; `index` is a position in `SymbolTable.flags`.
    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool

    /// The draw of the rule that holds the expression: true with the rule's probability.
    func random() -> Bool
}

extension ExpressionEnvironment {
    /// The number of `value(of:at:)`.
    @inlinable
    public func number(of slot: Int, at moment: ExpressionMoment) -> Double { value(of: slot, at: moment).number }
}

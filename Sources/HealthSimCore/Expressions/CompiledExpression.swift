/// An expression tied to the names of an environment, ready to be evaluated any number of times.
///
/// Evaluation allocates nothing and follows no reference count.
public struct CompiledExpression: Sendable {
    /// What an expression must give.
    public enum Purpose: Sendable {
        /// True or false.
        case condition
        /// A number; true and false count as 1 and 0.
        case formula
        /// Any value.
        case value
    }

    /// The text as written.
    @Frozen public var source: String
    /// The kind of value it gives.
    public let kind: SymbolTable.Kind
    @usableFromInline let steps: FrozenArray<ExpressionStep>
    @usableFromInline let texts: FrozenArray<Text>
    @usableFromInline let moments: FrozenArray<ExpressionMoment>

    /// Resolves the names of an expression; flags, phases and arguments it mentions are added to the table.
    ///
    /// - Throws: an unknown name (unless the table takes it as a flag), with the nearest known one; values whose kinds
    ///   do not go together; an expression that does not give what `purpose` asks for.
    public init(
        _ expression: ParsedExpression, symbols: inout SymbolTable, purpose: Purpose = .condition
    ) throws(ExpressionError) {
        var compiler = ExpressionCompiler(symbols: symbols)
        switch purpose {
        case .condition:
            _ = try compiler.condition(expression.root)
            kind = .boolean
        case .formula:
            _ = try compiler.number(expression.root)
            kind = .number
        case .value:
            kind = try compiler.compile(expression.root).kind
        }
        _source = Frozen(expression.source)
        steps = FrozenArray(compiler.steps)
        texts = FrozenArray(compiler.texts.map(\.immortal))
        moments = FrozenArray(compiler.moments)
        symbols = compiler.symbols
    }

    /// An expression of its parts.
    init(
        source: String, kind: SymbolTable.Kind, steps: FrozenArray<ExpressionStep>, texts: FrozenArray<Text>,
        moments: FrozenArray<ExpressionMoment>
    ) {
        _source = Frozen(source)
        self.kind = kind
        self.steps = steps
        self.texts = texts
        self.moments = moments
    }

    /// Reads and resolves a text in one go.
    ///
    /// - Throws: as `ParsedExpression.init(parsing:)` and the other initialiser.
    public init(
        _ text: String, symbols: inout SymbolTable, purpose: Purpose = .condition
    ) throws(ExpressionError) {
        try self.init(ParsedExpression(parsing: text), symbols: &symbols, purpose: purpose)
    }

    /// Whether the value of a slot is read.
    package func reads(slot: Int) -> Bool {
        steps.contains { step in
            switch step.operation {
            case .numberSlot, .textSlot, .booleanSlot, .anySlot: Int(step.left) == slot
            default: false
            }
        }
    }

    /// The arguments of a question that the expression asks, as positions in `SymbolTable.arguments(of:)`.
    package func arguments(of predicate: ExpressionPredicate) -> [Int] {
        steps.compactMap { step in
            let asked: ExpressionPredicate? =
                switch step.operation {
                case .condition: .condition
                case .model: .model
                case .medication: .medication
                case .medicationClass: .medicationClass
                default: nil
                }
            return asked == predicate ? Int(step.left) : nil
        }
    }

    /// Whether the expression is true; missing is not.
    @inlinable
    public func isTrue(in environment: some ExpressionEnvironment, at moment: ExpressionMoment = .now) -> Bool {
        truth(steps.count - 1, environment, moment)
    }

    /// The number that a formula gives, or NaN when it is missing.
    @inlinable
    public func number(in environment: some ExpressionEnvironment, at moment: ExpressionMoment = .now) -> Double {
        number(steps.count - 1, environment, moment)
    }

    /// The value of the expression.
    @inlinable
    public func evaluate(
        in environment: some ExpressionEnvironment, at moment: ExpressionMoment = .now
    ) -> ExpressionValue {
        value(steps.count - 1, environment, moment)
    }
}

/// Turns a tree into steps: resolves names to slots and checks the kinds of values.
struct ExpressionCompiler {
    typealias Kind = SymbolTable.Kind

    var symbols: SymbolTable
    private(set) var steps: [ExpressionStep] = []
    private(set) var texts: [Text] = []
    private(set) var moments: [ExpressionMoment] = []

    init(symbols: SymbolTable) { self.symbols = symbols }

    /// Adds the steps of a node after those of its operands.
    ///
    /// - Returns: the position of its last step, and the kind of its value.
    mutating func compile(_ node: ExpressionNode) throws(ExpressionError) -> (step: Int32, kind: Kind) {
        switch node {
        case .number(let value): return (add(.number, constant: value), .number)
        case .boolean(let value): return (add(.boolean, left: value ? 1 : 0), .boolean)
        case .random: return (add(.random), .boolean)
        case .text(let text, _):
            texts.append(Text(text))
            return (add(.text, left: Int32(texts.count - 1)), .text)
        case .name(let name, let column): return try compile(name: name, column: column)
        case .predicate(let predicate, let argument, _):
            let index = Int32(symbols.argument(argument, of: predicate))
            return (add(predicate.operation, left: index), .boolean)
        case .not(let inner): return (add(.not, left: try condition(inner)), .boolean)
        case .and(let left, let right):
            return (add(.and, left: try condition(left), right: try condition(right)), .boolean)
        case .or(let left, let right):
            return (add(.or, left: try condition(left), right: try condition(right)), .boolean)
        case .comparison(let comparison, let left, let right, let column):
            return (try compile(comparison, left, right, column: column), .boolean)
        case .arithmetic(let operation, let left, let right, _):
            return (add(operation.operation, left: try number(left), right: try number(right)), .number)
        case .negative(let inner, _): return (add(.negative, left: try number(inner)), .number)
        case .absolute(let inner, _): return (add(.absolute, left: try number(inner)), .number)
        case .at(let inner, let time):
            let (step, kind) = try compile(inner)
            moments.append(ExpressionMoment(anchor(time)))
            return (add(.at, left: step, right: Int32(moments.count - 1)), kind)
        case .lasting(let inner, let days):
            return (add(.lasting, left: try condition(inner), right: Int32(days)), .boolean)
        }
    }

    /// The step of a node that must be true or false.
    mutating func condition(_ node: ExpressionNode) throws(ExpressionError) -> Int32 {
        let (step, kind) = try compile(node)
        switch kind {
        case .boolean, .any: return step
        case .number, .text:
            let what = kind == .number ? "a number" : "text"
            throw ExpressionError(
                column: node.column,
                message: "\(node.wording) is \(what), not true or false; compare it with something")
        }
    }

    /// The step of a node that must be a number; true and false count as 1 and 0.
    mutating func number(_ node: ExpressionNode) throws(ExpressionError) -> Int32 {
        if case .name(let name, let column) = node, symbols.symbol(name) == nil { throw unknown(name, column: column) }
        let (step, kind) = try compile(node)
        guard kind != .text else {
            throw ExpressionError(column: node.column, message: "\(node.wording) is text; cannot calculate with it")
        }
        return step
    }

    private mutating func add(
        _ operation: ExpressionStep.Operation, left: Int32 = 0, right: Int32 = 0, constant: Double = 0
    ) -> Int32 {
        steps.append(ExpressionStep(operation: operation, left: left, right: right, constant: constant))
        return Int32(steps.count - 1)
    }

    private mutating func compile(name: String, column: Int) throws(ExpressionError) -> (step: Int32, kind: Kind) {
        if let symbol = symbols.symbol(name) {
            return (add(symbol.kind.slotOperation, left: Int32(symbol.slot)), symbol.kind)
        }
        if symbols.unknownNamesAreFlags { return (add(.flag, left: Int32(symbols.flag(name))), .boolean) }
        throw unknown(name, column: column)
    }

    private func unknown(_ name: String, column: Int) -> ExpressionError {
        let hint = NearestName.of(name, among: symbols.names).map { "; did you mean '\($0)'?" } ?? ""
        return ExpressionError(column: column, message: "there is no attribute '\(name)'\(hint)")
    }

    private mutating func compile(
        _ comparison: ExpressionComparison, _ left: ExpressionNode, _ right: ExpressionNode, column: Int
    ) throws(ExpressionError) -> Int32 {
        let a = try operand(left, facing: right)
        let b = try operand(right, facing: left)
        let operation: ExpressionStep.Operation
        switch (a.kind, b.kind) {
        case (.number, .number): operation = .compareNumbers
        case (.text, .text): operation = .compareTexts
        case (.boolean, .boolean): operation = .compareBooleans
        case (.any, _), (_, .any): operation = .compareAny
        default:
            // The side that is no number is named: that is where the mistake usually is.
            let (node, kind, other) = a.kind == .number ? (right, b.kind, a.kind) : (left, a.kind, b.kind)
            throw ExpressionError(
                column: node.column,
                message: "\(node.wording) is \(kind.wording); cannot compare with \(other.wordingOfOne)")
        }
        let ordered = [a.kind, b.kind].first { $0 == .text || $0 == .boolean }
        if let ordered, comparison != .equal, comparison != .notEqual {
            throw ExpressionError(
                column: column,
                message: "\(ordered.wording) can be compared with == and != only, not \(comparison.rawValue)")
        }
        let step = add(operation, left: a.step, right: b.step)
        steps[Int(step)].comparison = comparison
        return step
    }

    /// Compiles one side of a comparison. A bare word that is no name is a flag beside true or false; beside an attribute
    /// of kind text it is a text without quotes: `severity == controlled`.
    private mutating func operand(
        _ node: ExpressionNode, facing other: ExpressionNode
    ) throws(ExpressionError) -> (step: Int32, kind: Kind) {
        guard case .name(let name, let column) = node, symbols.symbol(name) == nil else { return try compile(node) }
        switch other {
        case .boolean: return try compile(node)
        case .name(let facing, _) where symbols.symbol(facing)?.kind == .text:
            return try compile(.text(name, column: column))
        default: throw unknown(name, column: column)
        }
    }

    private mutating func anchor(_ time: ExpressionTime) -> ExpressionMoment.Anchor {
        switch time {
        case .after(let count, let unit): .after(Int32(count), unit)
        case .phase(let name, _): .phase(Int32(symbols.phase(name)))
        }
    }
}

extension SymbolTable.Kind {
    var slotOperation: ExpressionStep.Operation {
        switch self {
        case .number: .numberSlot
        case .text: .textSlot
        case .boolean: .booleanSlot
        case .any: .anySlot
        }
    }

    var wording: String {
        switch self {
        case .number: "a number"
        case .text: "text"
        case .boolean: "true or false"
        case .any: "a value"
        }
    }

    var wordingOfOne: String { self == .text ? "a text" : wording }
}

extension ExpressionPredicate {
    var operation: ExpressionStep.Operation {
        switch self {
        case .condition: .condition
        case .model: .model
        case .medication: .medication
        case .medicationClass: .medicationClass
        }
    }
}

extension ExpressionArithmetic {
    var operation: ExpressionStep.Operation {
        switch self {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .minimum: .minimum
        case .maximum: .maximum
        case .round: .round
        }
    }
}

extension ExpressionNode {
    /// The first column, or the operator's, counted from 1; 1 when the node does not know.
    var column: Int {
        switch self {
        case .number, .boolean, .random: 1
        case .text(_, let column), .name(_, let column), .predicate(_, _, let column),
            .comparison(_, _, _, let column), .arithmetic(_, _, _, let column), .negative(_, let column),
            .absolute(_, let column):
            column
        case .not(let inner), .at(let inner, _), .lasting(let inner, _): inner.column
        case .and(let left, _), .or(let left, _): left.column
        }
    }

    /// The node for an error message.
    var wording: String {
        switch self {
        case .name(let name, _): "'\(name)'"
        case .text(let text, _): "'\(text)'"
        case .number: "a number"
        case .boolean(let value): "\(value)"
        case .random: "'random'"
        case .predicate(let predicate, let argument, _): "\(predicate.rawValue)('\(argument)')"
        case .arithmetic(let operation, _, _, _): "the result of '\(operation.rawValue)'"
        case .comparison(let comparison, _, _, _): "the result of '\(comparison.rawValue)'"
        case .negative: "the result of '-'"
        case .absolute: "the result of 'abs'"
        case .not, .and, .or: "the condition"
        case .at(let inner, _), .lasting(let inner, _): inner.wording
        }
    }
}

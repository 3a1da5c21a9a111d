/// Reads the tokens of an expression into a tree by recursive descent.
///
/// From loose to tight: OR, AND, NOT, comparison with time suffix, + and -, * and /, sign, value.
struct ExpressionParser {
    /// Parentheses and signs may nest this deep.
    static let deepest = 64

    private let tokens: [ExpressionToken]
    private var position = 0
    private var depth = 0
    /// Whether the comparison read last has an operator.
    private var isCompared = false

    /// The tree of a text.
    static func tree(of text: String) throws(ExpressionError) -> ExpressionNode {
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: text))
        if parser.current.kind == .end {
            throw ExpressionError(column: 1, message: "the expression is empty")
        }
        let node = try parser.disjunction()
        guard parser.current.kind == .end else { throw parser.unexpected() }
        return node
    }

    private init(tokens: [ExpressionToken]) { self.tokens = tokens }

    var current: ExpressionToken { tokens[position] }
    private var previous: ExpressionToken? { position > 0 ? tokens[position - 1] : nil }

    mutating func advance() { if position + 1 < tokens.count { position += 1 } }

    mutating func take(_ sign: ExpressionToken.Sign) -> Bool {
        guard current.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    // MARK: - Logic

    mutating func disjunction() throws(ExpressionError) -> ExpressionNode {
        try nested { (parser) throws(ExpressionError) in
            var left = try parser.conjunction()
            while parser.take(.or) { left = .or(left, try parser.conjunction()) }
            return left
        }
    }

    private mutating func conjunction() throws(ExpressionError) -> ExpressionNode {
        var left = try negation()
        while take(.and) { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws(ExpressionError) -> ExpressionNode {
        guard take(.not) else { return try comparison() }
        return try nested { (parser) throws(ExpressionError) in .not(try parser.negation()) }
    }

    /// `sum [suffix] [comparison sum [suffix]]`: a suffix at the end is about the whole comparison.
    private mutating func comparison() throws(ExpressionError) -> ExpressionNode {
        let left = try suffixed(try sum())
        guard case .sign(let sign) = current.kind, let comparison = ExpressionComparison(rawValue: sign.rawValue) else {
            isCompared = false
            return left
        }
        let column = current.column
        advance()
        let whole = ExpressionNode.comparison(comparison, left, try sum(), column: column)
        if case .sign(let next) = current.kind, ExpressionComparison(rawValue: next.rawValue) != nil {
            throw ExpressionError(
                column: current.column, message: "comparisons cannot be chained; join two of them with AND")
        }
        let node = try suffixed(whole)
        isCompared = true
        return node
    }

    // MARK: - Time

    private mutating func suffixed(_ inner: ExpressionNode) throws(ExpressionError) -> ExpressionNode {
        var node = inner
        while let keyword = current.keyword {
            switch keyword {
            case "for":
                advance()
                node = .lasting(node, days: try lastingDays())
            case "at":
                advance()
                node = .at(node, try time())
            default: return node
            }
        }
        return node
    }

    private mutating func lastingDays() throws(ExpressionError) -> Int {
        let count = try wholeNumber(after: "for", example: "for 90 days")
        guard let word = current.keyword, let unit = ExpressionTime.Unit(word: word) else {
            throw expected("days, weeks, months or years after \(previous?.quoted ?? "the number")")
        }
        let days = count * unit.days
        guard 1...36_500 ~= days else {
            throw ExpressionError(column: current.column, message: "a time must be between 1 day and 100 years")
        }
        advance()
        return days
    }

    private mutating func time() throws(ExpressionError) -> ExpressionTime {
        guard let word = current.keyword else { throw expected("day, week, month, year or phase after 'at'") }
        if word == "phase" {
            advance()
            let column = current.column
            let name: String
            switch current.kind {
            case .word(let word): name = word
            case .text(let text): name = text
            case .number where !current.source.isEmpty: name = current.source
            default: throw expected("the name of a phase after 'phase'")
            }
            advance()
            return .phase(name, column: column)
        }
        guard let unit = ExpressionTime.Unit(word: word) else {
            throw expected("day, week, month, year or phase after 'at'")
        }
        advance()
        let count = try wholeNumber(after: word, example: "at \(unit.rawValue) 6")
        guard count * unit.days <= 36_500 else {
            throw ExpressionError(column: previous?.column ?? 1, message: "a time must be within 100 years")
        }
        return .after(count, unit)
    }

    private mutating func wholeNumber(after word: String, example: String) throws(ExpressionError) -> Int {
        guard case .number(let value) = current.kind, value == value.rounded(), 0...36_500 ~= value else {
            throw expected("a whole number after '\(word)', such as '\(example)'")
        }
        advance()
        return Int(value)
    }

    // MARK: - Calculation

    private mutating func sum() throws(ExpressionError) -> ExpressionNode {
        var left = try product()
        while case .sign(let sign) = current.kind, sign == .plus || sign == .minus {
            let column = current.column
            advance()
            left = .arithmetic(sign == .plus ? .add : .subtract, left, try product(), column: column)
        }
        return left
    }

    private mutating func product() throws(ExpressionError) -> ExpressionNode {
        var left = try signed()
        while case .sign(let sign) = current.kind, sign == .times || sign == .divide {
            let column = current.column
            advance()
            left = .arithmetic(sign == .times ? .multiply : .divide, left, try signed(), column: column)
        }
        return left
    }

    private mutating func signed() throws(ExpressionError) -> ExpressionNode {
        let column = current.column
        if take(.minus) {
            if case .number(let value) = current.kind {
                advance()
                return .number(-value)
            }
            return try nested { (parser) throws(ExpressionError) in .negative(try parser.signed(), column: column) }
        }
        if take(.plus) { return try nested { (parser) throws(ExpressionError) in try parser.signed() } }
        return try value()
    }

    private mutating func value() throws(ExpressionError) -> ExpressionNode {
        let token = current
        switch token.kind {
        case .number(let value):
            advance()
            return .number(value)
        case .text(let text):
            advance()
            return .text(text, column: token.column)
        case .word(let word):
            advance()
            return current.kind == .sign(.open) ? try call(word, column: token.column) : name(word, token.column)
        case .sign(.open):
            advance()
            let inner = try disjunction()
            guard take(.close) else { throw expected("')' for the '(' at column \(token.column)") }
            return inner
        case .sign, .end: throw missingValue()
        }
    }

    private func name(_ word: String, _ column: Int) -> ExpressionNode {
        switch word.lowercased() {
        case "true": .boolean(true)
        case "false": .boolean(false)
        case "random": .random
        default: .name(word, column: column)
        }
    }

    // MARK: - Errors

    private mutating func nested(
        _ body: (inout ExpressionParser) throws(ExpressionError) -> ExpressionNode
    ) throws(ExpressionError) -> ExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw ExpressionError(
                column: current.column, message: "the expression nests deeper than \(Self.deepest) levels")
        }
        return try body(&self)
    }

    func expected(_ what: String) -> ExpressionError {
        ExpressionError(column: current.column, message: "expected \(what), found \(current.quoted)")
    }

    private func missingValue() -> ExpressionError {
        let place = previous.map { " after \($0.quoted)" } ?? ""
        let found = current.kind == .end ? "" : ", found \(current.quoted)"
        return ExpressionError(column: current.column, message: "expected a name, number or text\(place)\(found)")
    }

    /// A token that nothing can begin with, after a complete operand.
    private func unexpected() -> ExpressionError {
        if current.kind == .sign(.close) {
            return ExpressionError(column: current.column, message: "this ')' closes nothing")
        }
        guard let previous else { return missingValue() }
        switch previous.kind {
        case .word where !isCompared, .number where !isCompared, .text where !isCompared:
            return ExpressionError(
                column: current.column, message: "expected a comparison after \(previous.quoted)")
        case .word, .number, .text, .sign, .end:
            return ExpressionError(
                column: current.column, message: "expected AND, OR or the end, found \(current.quoted)")
        }
    }
}

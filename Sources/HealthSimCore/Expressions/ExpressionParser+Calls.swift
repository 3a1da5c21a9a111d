extension ExpressionParser {
    mutating func call(_ word: String, column: Int) throws(ExpressionError) -> ExpressionNode {
        let lower = word.lowercased()
        if let predicate = ExpressionPredicate(rawValue: lower) {
            advance()
            guard case .text(let text) = current.kind, !text.isEmpty else {
                throw expected("a text in quotes, such as \(lower)('\(predicate.example)')")
            }
            advance()
            guard take(.close) else { throw expected("')' after the text of \(lower)") }
            return .predicate(predicate, text, column: column)
        }
        guard ["min", "max", "round", "abs"].contains(lower) else {
            let known = ExpressionPredicate.allCases.map(\.rawValue) + ["min", "max", "round", "abs"]
            let hint = NearestName.of(lower, among: known).map { "; did you mean '\($0)'?" } ?? ""
            throw ExpressionError(column: column, message: "there is no function '\(word)'\(hint)")
        }
        advance()
        var arguments = [try disjunction()]
        while take(.comma) { arguments.append(try disjunction()) }
        guard take(.close) else { throw expected("',' or ')' in the call of \(lower)") }
        return try calculation(lower, arguments, column: column)
    }

    private func calculation(
        _ function: String, _ arguments: [ExpressionNode], column: Int
    ) throws(ExpressionError) -> ExpressionNode {
        switch (function, arguments.count) {
        case ("min", 2...), ("max", 2...):
            let operation = function == "min" ? ExpressionArithmetic.minimum : .maximum
            return arguments.dropFirst().reduce(arguments[0]) { .arithmetic(operation, $0, $1, column: column) }
        case ("abs", 1): return .absolute(arguments[0], column: column)
        case ("round", 1): return .arithmetic(.round, arguments[0], .number(0), column: column)
        case ("round", 2): return .arithmetic(.round, arguments[0], arguments[1], column: column)
        default:
            let wanted = ["min": "two numbers or more", "max": "two numbers or more", "abs": "one number"][function]
            throw ExpressionError(
                column: column, message: "\(function) takes \(wanted ?? "a number and, if wanted, the decimal places")")
        }
    }
}

extension ExpressionPredicate {
    /// An argument for error messages.
    var example: String {
        switch self {
        case .condition: "N18.3"
        case .model: "heart-failure"
        case .medication: "metformin"
        case .medicationClass: "insulin"
        }
    }
}

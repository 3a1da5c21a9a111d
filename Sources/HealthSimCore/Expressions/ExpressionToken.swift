/// A word, number, text or sign of an expression, with the column of its first character.
struct ExpressionToken {
    enum Kind: Equatable {
        case number(Double)
        case text(String)
        case word(String)
        /// An operator or a parenthesis, by its one spelling: `&&` is `AND` here.
        case sign(Sign)
        case end
    }

    enum Sign: String {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case and = "AND"
        case or = "OR"
        case not = "NOT"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case open = "("
        case close = ")"
        case comma = ","
    }

    var kind: Kind
    /// Counted from 1.
    var column: Int
    /// The characters as written.
    var source: String

    /// The token for an error message: `'age'`, or `the end`.
    var quoted: String {
        switch kind {
        case .end: "the end"
        case .text: source
        case .number, .word, .sign: "'\(source)'"
        }
    }

    /// The lower-case word when it is a keyword of the time suffix.
    var keyword: String? {
        guard case .word(let word) = kind else { return nil }
        return word.lowercased()
    }
}

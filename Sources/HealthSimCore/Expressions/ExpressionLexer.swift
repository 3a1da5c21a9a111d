/// Splits the text of an expression into tokens.
struct ExpressionLexer {
    /// An expression longer than this is refused: none that a person writes comes near.
    static let longest = 4_000
    /// An expression of more words and signs is refused: evaluation descends once for each.
    static let mostTokens = 1_000

    private let characters: [Character]
    private var position = 0

    /// The tokens of a text, the last one `.end`.
    static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
        let characters = Array(text)
        guard characters.count <= longest else {
            throw ExpressionError(
                column: longest + 1, message: "the expression is longer than \(longest) characters; split it")
        }
        var lexer = ExpressionLexer(characters: characters)
        var tokens: [ExpressionToken] = []
        repeat {
            tokens.append(try lexer.next())
            guard tokens.count <= mostTokens else {
                throw ExpressionError(
                    column: lexer.position, message: "the expression has more than \(mostTokens) words and signs")
            }
        } while tokens.last?.kind != .end
        return tokens
    }

    private init(characters: [Character]) { self.characters = characters }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private mutating func next() throws(ExpressionError) -> ExpressionToken {
        while let character = current, character.isWhitespace { position += 1 }
        guard let first = current else {
            return ExpressionToken(kind: .end, column: characters.count + 1, source: "")
        }
        let start = position
        let kind: ExpressionToken.Kind
        if Self.isDigit(first) || (first == "." && start + 1 < characters.count && Self.isDigit(characters[start + 1]))
        {
            kind = .number(try number())
        } else if Self.isLetter(first) {
            kind = word()
        } else if first == "'" || first == "\"" {
            kind = .text(try text(closedBy: first))
        } else {
            kind = .sign(try sign(first))
        }
        return ExpressionToken(kind: kind, column: start + 1, source: String(characters[start..<position]))
    }

    private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }

    private static func isLetter(_ character: Character) -> Bool {
        (character >= "a" && character <= "z") || (character >= "A" && character <= "Z") || character == "_"
    }

    private mutating func number() throws(ExpressionError) -> Double {
        let start = position
        while let character = current {
            let before = position > start ? characters[position - 1] : " "
            let isExponentSign = (character == "+" || character == "-") && (before == "e" || before == "E")
            guard Self.isDigit(character) || Self.isLetter(character) || character == "." || isExponentSign else {
                break
            }
            position += 1
        }
        let source = String(characters[start..<position])
        guard let value = Double(source), value.isFinite, source.allSatisfy({ $0 != "x" && $0 != "p" && $0 != "_" })
        else {
            throw ExpressionError(column: start + 1, message: "'\(source)' is not a number")
        }
        return value
    }

    private mutating func word() -> ExpressionToken.Kind {
        let start = position
        while let character = current {
            let isInnerDot =
                character == "." && position + 1 < characters.count && Self.isLetter(characters[position + 1])
            guard Self.isDigit(character) || Self.isLetter(character) || isInnerDot else { break }
            position += 1
        }
        let source = String(characters[start..<position])
        switch source.lowercased() {
        case "and": return .sign(.and)
        case "or": return .sign(.or)
        case "not": return .sign(.not)
        default: return .word(source)
        }
    }

    private mutating func text(closedBy quote: Character) throws(ExpressionError) -> String {
        let start = position
        position += 1
        while let character = current, character != quote { position += 1 }
        guard current != nil else {
            throw ExpressionError(column: start + 1, message: "the text that begins here has no closing \(quote)")
        }
        position += 1
        return String(characters[(start + 1)..<(position - 1)])
    }

    private mutating func sign(_ first: Character) throws(ExpressionError) -> ExpressionToken.Sign {
        let column = position + 1
        position += 1
        let second = current
        let double: (ExpressionToken.Sign?)
        switch (first, second) {
        case ("=", "="): double = .equal
        case ("!", "="): double = .notEqual
        case ("<", "="): double = .lessOrEqual
        case (">", "="): double = .greaterOrEqual
        case ("&", "&"): double = .and
        case ("|", "|"): double = .or
        case ("<", ">"): throw ExpressionError(column: column, message: "'<>' is no comparison here; write '!='")
        default: double = nil
        }
        if let double {
            position += 1
            return double
        }
        switch first {
        case "<": return .less
        case ">": return .greater
        case "!": return .not
        case "≤": return .lessOrEqual
        case "≥": return .greaterOrEqual
        case "≠": return .notEqual
        case "+", "-", "*", "/", "(", ")", ",":
            if let sign = ExpressionToken.Sign(rawValue: String(first)) { return sign }
        case "=": throw ExpressionError(column: column, message: "'=' is no comparison here; write '=='")
        case "&": throw ExpressionError(column: column, message: "'&' means nothing here; write AND or '&&'")
        case "|": throw ExpressionError(column: column, message: "'|' means nothing here; write OR or '||'")
        default: break
        }
        throw ExpressionError(column: column, message: "'\(first)' means nothing in an expression")
    }
}

/// Splits the text of an expression into tokens.
///
/// It reads bytes, not characters: the care models have thousands of expressions, and all are read at every start.
struct ExpressionLexer {
    /// An expression longer than this is refused: none that a person writes comes near.
    static let longest = 4_000
    /// An expression of more words and signs is refused: evaluation descends once for each.
    static let mostTokens = 1_000

    private let bytes: [UInt8]
    private var position = 0

    /// The tokens of a text, the last one `.end`.
    static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
        guard text.utf8.count <= longest || text.unicodeScalars.count <= longest else {
            throw ExpressionError(
                column: longest + 1, message: "the expression is longer than \(longest) characters; split it")
        }
        var lexer = ExpressionLexer(bytes: Array(text.utf8))
        var tokens: [ExpressionToken] = []
        repeat {
            tokens.append(try lexer.next())
            guard tokens.count <= mostTokens else {
                throw ExpressionError(
                    column: lexer.column(of: lexer.position) - 1,
                    message: "the expression has more than \(mostTokens) words and signs")
            }
        } while tokens.last?.kind != .end
        return tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The byte at the position; 0, which means nothing in an expression, at the end.
    private var current: UInt8 { byte(at: position) }

    private func byte(at position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The column of a byte, counted from 1 in characters.
    private func column(of position: Int) -> Int {
        var column = 1
        for index in 0..<position where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return column
    }

    private mutating func next() throws(ExpressionError) -> ExpressionToken {
        while position < bytes.count, let length = lengthOfSpace { position += length }
        guard position < bytes.count else {
            return ExpressionToken(kind: .end, column: column(of: position), source: "")
        }
        let start = position
        let first = current
        let kind: ExpressionToken.Kind
        if Self.isDigit(first) || (first == UInt8(ascii: ".") && Self.isDigit(byte(at: start + 1))) {
            kind = .number(try number())
        } else if Self.isLetter(first) {
            kind = word()
        } else if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
            kind = .text(try text(closedBy: first))
        } else {
            kind = .sign(try sign(first))
        }
        return ExpressionToken(kind: kind, column: column(of: start), source: text(start..<position))
    }

    /// The bytes of the white space at the position; nothing when there is none.
    private var lengthOfSpace: Int? {
        switch current {
        case UInt8(ascii: " "), 0x09...0x0D: 1
        case 0x80...: character.isWhitespace ? character.utf8.count : nil
        default: nil
        }
    }

    /// The character at the position, of one byte or several.
    private var character: Character {
        text(position..<min(position + 4, bytes.count)).first ?? " "
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    private mutating func number() throws(ExpressionError) -> Double {
        let start = position
        while position < bytes.count {
            let before = position > start ? bytes[position - 1] : 0
            let isSign = current == UInt8(ascii: "+") || current == UInt8(ascii: "-")
            let isExponentSign = isSign && before | 0x20 == UInt8(ascii: "e")
            guard Self.isDigit(current) || Self.isLetter(current) || current == UInt8(ascii: ".") || isExponentSign
            else { break }
            position += 1
        }
        let source = text(start..<position)
        guard let value = Double(source), value.isFinite, source.allSatisfy({ $0 != "x" && $0 != "p" && $0 != "_" })
        else {
            throw ExpressionError(column: column(of: start), message: "'\(source)' is not a number")
        }
        return value
    }

    private mutating func word() -> ExpressionToken.Kind {
        let start = position
        while position < bytes.count {
            let isInnerDot = current == UInt8(ascii: ".") && Self.isLetter(byte(at: position + 1))
            guard Self.isDigit(current) || Self.isLetter(current) || isInnerDot else { break }
            position += 1
        }
        let source = text(start..<position)
        guard position - start <= 3 else { return .word(source) }
        switch source.lowercased() {
        case "and": return .sign(.and)
        case "or": return .sign(.or)
        case "not": return .sign(.not)
        default: return .word(source)
        }
    }

    private mutating func text(closedBy quote: UInt8) throws(ExpressionError) -> String {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != quote { position += 1 }
        guard position < bytes.count else {
            throw ExpressionError(
                column: column(of: start),
                message: "the text that begins here has no closing \(Character(Unicode.Scalar(quote)))")
        }
        position += 1
        return text(start + 1..<position - 1)
    }

    private mutating func sign(_ first: UInt8) throws(ExpressionError) -> ExpressionToken.Sign {
        let start = position
        if first >= 0x80 {
            let character = character
            position += character.utf8.count
            switch character {
            case "≤": return .lessOrEqual
            case "≥": return .greaterOrEqual
            case "≠": return .notEqual
            default:
                throw ExpressionError(column: column(of: start), message: Self.meaningless(character))
            }
        }
        position += 1
        if let double = try doubleSign(first, current, start) {
            position += 1
            return double
        }
        let character = Character(Unicode.Scalar(first))
        let message: String
        switch character {
        case "<": return .less
        case ">": return .greater
        case "!": return .not
        case "=": message = "'=' is no comparison here; write '=='"
        case "&": message = "'&' means nothing here; write AND or '&&'"
        case "|": message = "'|' means nothing here; write OR or '||'"
        default:
            if let sign = ExpressionToken.Sign(rawValue: String(character)) { return sign }
            message = Self.meaningless(character)
        }
        throw ExpressionError(column: column(of: start), message: message)
    }

    private static func meaningless(_ character: Character) -> String {
        "'\(character)' means nothing in an expression"
    }

    /// The sign of two characters, or nothing.
    private func doubleSign(_ first: UInt8, _ second: UInt8, _ start: Int) throws(ExpressionError)
        -> ExpressionToken.Sign?
    {
        switch (first, second) {
        case (UInt8(ascii: "="), UInt8(ascii: "=")): return .equal
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): return .notEqual
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): return .lessOrEqual
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): return .greaterOrEqual
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): return .and
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): return .or
        case (UInt8(ascii: "<"), UInt8(ascii: ">")):
            throw ExpressionError(column: column(of: start), message: "'<>' is no comparison here; write '!='")
        default: return nil
        }
    }
}

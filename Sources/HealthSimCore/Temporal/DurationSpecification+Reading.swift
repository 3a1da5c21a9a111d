/// Why a text is not a length of time.
public struct DurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text as it was written.
    public let text: String
    /// What is wrong with it.
    public let problem: String

    /// The text, what is wrong, and what would be right.
    public var description: String {
        "'\(text)' is not a duration: \(problem); expected a number and a unit, such as '6 months', '90 days' or "
            + "'4-6 weeks'"
    }
}

extension DurationSpecification {
    /// Reads a length of time: `6 months`, `4-6 weeks`, `280 days + 42 days postpartum`.
    ///
    /// - Throws: ``DurationError`` for anything else, with what would be right.
    public init(_ text: some StringProtocol) throws(DurationError) {
        var terms: [Term] = []
        let text = String(text)
        for part in text.split(separator: "+", omittingEmptySubsequences: false) {
            terms.append(try Self.term(part, of: text))
        }
        self.init(terms: terms)
    }

    /// A number of units, as in `{"value": 6, "unit": "months"}`.
    ///
    /// - Throws: ``DurationError`` for a negative or too large value and for an unknown unit.
    public init(value: Int, unit: String) throws(DurationError) {
        try self.init("\(value) \(unit)")
    }

    private static func term(_ part: Substring, of text: String) throws(DurationError) -> Term {
        func fail(_ problem: String) -> DurationError { DurationError(text: text, problem: problem) }
        var rest = part.drop(while: \.isWhitespace)
        guard !rest.isEmpty else { throw fail(text.allSatisfy(\.isWhitespace) ? "it is empty" : "a term is empty") }

        func number() throws(DurationError) -> Int {
            let digits = rest.prefix(while: isDigit)
            guard !digits.isEmpty else { throw fail("a number is missing before '\(rest)'") }
            rest = rest.dropFirst(digits.count)
            if let next = rest.first, next == "." || next == "," { throw fail("numbers must be whole") }
            guard let value = Int(digits), value < 1_000_000_000 else { throw fail("it is too long") }
            rest = rest.drop(while: \.isWhitespace)
            return value
        }
        let first = try number()
        var last = first
        if let sign = rest.first, sign == "-" || sign == "–" {
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            if rest.first.map(isDigit) == true { last = try number() }  // else "6-month"
        } else if rest.prefix(3).lowercased() == "to " {
            rest = rest.dropFirst(3).drop(while: \.isWhitespace)
            last = try number()
        }
        guard first <= last else { throw fail("the range \(first)-\(last) runs backwards") }

        let words = rest.split(whereSeparator: \.isWhitespace)
        guard let name = words.first else { throw fail("a unit is missing after \(last)") }
        guard let unit = Unit(name: name) else { throw fail("'\(name)' is not a unit of time") }
        guard words.count <= 2 else { throw fail("only one word may follow the unit") }
        let label = words.count == 2 ? words[1].lowercased() : nil
        guard label?.allSatisfy({ $0.isLetter || $0 == "_" }) ?? true else {
            throw fail("'\(words[1])' is not a name for the term")
        }
        guard unit.duration(of: last).approximateDays <= 365_250 else { throw fail("it is longer than 1,000 years") }
        return Term(amount: first...last, unit: unit, label: label)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

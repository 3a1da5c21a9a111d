import HealthSimCore

extension RecordParser {
    /// Reads a string; a number counts as the text it is written in, since codes and ZIP codes are often unquoted.
    mutating func string() throws(JSONError) -> String? {
        do {
            switch try reader.kind() {
            case .null: return try reader.null() ? nil : nil
            case .number: return try reader.numberText()
            case .string, .bool, .object, .array: return try reader.string()
            }
        } catch {
            try note(error)
            return nil
        }
    }

    /// Reads a string as a text.
    mutating func text() throws(JSONError) -> Text? { try string().map { Text($0) } }

    /// Reads a number.
    mutating func number() throws(JSONError) -> Double? {
        if try reader.null() { return nil }
        do { return try reader.double() } catch {
            try note(error)
            return nil
        }
    }

    /// Reads a number and how many decimals it is written with, at most 15.
    mutating func measurement() throws(JSONError) -> (value: Double, decimals: Int)? {
        guard let value = try number() else { return nil }
        let digits = reader.tokenText.utf8
        guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return (value, 0) }
        let decimals = digits[digits.index(after: point)...].prefix {
            $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E")
        }
        return (value, min(15, decimals.count))
    }

    /// Reads a whole number that fits a count of things.
    mutating func count() throws(JSONError) -> Int? {
        if try reader.null() { return nil }
        do { return try reader.integer(in: -1_000_000...1_000_000_000) } catch {
            try note(error)
            return nil
        }
    }

    /// Reads `true` or `false`.
    mutating func flag() throws(JSONError) -> Bool? {
        if try reader.null() { return nil }
        do { return try reader.bool() } catch {
            try note(error)
            return nil
        }
    }

    /// Reads a list of texts.
    mutating func texts() throws(JSONError) -> [Text] {
        var texts: [Text] = []
        guard try beginArray() else { return texts }
        while try reader.nextElement() {
            if let text = try text() { texts.append(text) }
        }
        return texts
    }

    /// Reads a date; of a date with time the date counts.
    mutating func date() throws(JSONError) -> CalendarDate? {
        guard let moment = try moment("a date that exists, as 2024-03-05") else { return nil }
        return moment.date
    }

    /// Reads a moment. Without an offset it is taken as UTC, without a time as midnight.
    mutating func timestamp() throws(JSONError) -> Timestamp? {
        try moment("a date and time, as 2024-03-05T08:15:00-06:00")
    }

    private mutating func moment(_ what: String) throws(JSONError) -> Timestamp? {
        if try reader.null() { return nil }
        do {
            let found: Timestamp? = try unsafe reader.string { bytes in
                if bytes.count == 10 {
                    return unsafe CalendarDate(utf8: bytes).map { Timestamp(date: $0) }
                }
                return unsafe Timestamp(utf8: bytes, offsetWhenMissing: 0)
            }
            if found == nil {
                let text = reader.tokenText
                fail(reader.path, "Expected \(what)", .text(text), rule: Rule.value)
            }
            return found
        } catch {
            try note(error)
            return nil
        }
    }

    /// Reads a word of a closed list.
    ///
    /// - Parameter synonyms: other spellings, tried on the word in lower case.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ synonyms: (String) -> Choice? = { _ in nil }
    ) throws(JSONError) -> Choice? {
        guard let word = try string() else { return nil }
        if let choice = Choice(rawValue: word) ?? synonyms(word.lowercased()) { return choice }
        if let choice = Choice(rawValue: word.lowercased()) { return choice }
        let choices = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        fail(reader.path, "Expected one of \(choices)", .text(word), rule: Rule.value)
        return nil
    }
}

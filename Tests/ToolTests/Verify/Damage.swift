import Testing

/// Something that is changed in a file of a cohort, and the rule that must find it.
struct Damage: Sendable, CustomTestStringConvertible {
    /// What is changed, in words.
    let name: String
    /// The file.
    let file: String
    /// The formats that are read; by default that of the file.
    let formats: [String]
    /// The rules of which one must be broken; any, when there are none.
    let rules: [String]
    /// Changes the content; nothing when there is nothing to change.
    let change: @Sendable (String) -> String?

    var testDescription: String { "\(file): \(name)" }

    init(
        _ name: String, _ file: String, _ rules: [String], formats: [String] = [],
        _ change: @escaping @Sendable (String) -> String?
    ) {
        self.name = name
        self.file = file
        self.rules = rules
        self.formats = formats.isEmpty ? [String(file.prefix { $0 != "/" })] : formats
        self.change = change
    }
}

extension Damage {
    /// The lines of a table, without their ends.
    private static func lines(_ content: String) -> [String] {
        content.split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init)
    }

    /// The fields of a line as they stand, with their quotation marks.
    private static func fields(_ line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == "," && !isQuoted { fields.append("") } else { fields[fields.count - 1].append(character) }
        }
        return fields
    }

    private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\r\n" }.joined() }

    /// Changes a cell of a table: of the first row that has something in it and passes, by default any.
    static func cell(
        _ table: String, _ column: String, _ rules: [String], _ name: String, format: String = "csv",
        when: [(column: String, value: String)] = [], formats: [String] = [],
        _ change: @escaping @Sendable (String) -> String
    ) -> Damage {
        let path = "\(format)/\(table).csv"
        return Damage("\(column): \(name)", path, rules, formats: formats) { content in
            var lines = Self.lines(content)
            let header = fields(lines[0])
            guard let place = header.firstIndex(of: column) else { return nil }
            for index in lines.indices.dropFirst() {
                var row = fields(lines[index])
                let passes = when.allSatisfy { entry in
                    header.firstIndex(of: entry.column).map { row[$0].hasPrefix(entry.value) } ?? false
                }
                guard passes, !row[place].isEmpty else { continue }
                let new = change(row[place])
                guard new != row[place] else { continue }
                row[place] = new
                lines[index] = row.joined(separator: ",")
                return joined(lines)
            }
            return nil
        }
    }

    /// Gives a cell of the first row the value that another row has.
    static func exchange(
        _ table: String, _ column: String, _ rules: [String], format: String = "csv"
    ) -> Damage {
        Damage("\(column): that of another row", "\(format)/\(table).csv", rules) { content in
            var lines = Self.lines(content)
            guard let place = fields(lines[0]).firstIndex(of: column) else { return nil }
            let filled = lines.indices.dropFirst().filter { !fields(lines[$0])[place].isEmpty }
            guard let first = filled.first,
                let other = filled.last(where: { fields(lines[$0])[place] != fields(lines[first])[place] })
            else { return nil }
            var row = fields(lines[first])
            row[place] = fields(lines[other])[place]
            lines[first] = row.joined(separator: ",")
            return joined(lines)
        }
    }

    /// Deletes a row of a table, by its place from 0.
    static func delete(_ table: String, _ rules: [String], row: Int = 0, format: String = "csv") -> Damage {
        Damage("row \(row) deleted", "\(format)/\(table).csv", rules) { content in
            var lines = Self.lines(content)
            guard lines.count > row + 1 else { return nil }
            lines.remove(at: row + 1)
            return joined(lines)
        }
    }

    /// Deletes the first row of a table that has something in a column.
    static func delete(_ table: String, _ rules: [String], where column: String) -> Damage {
        Damage("the first row with a \(column) deleted", "csv/\(table).csv", rules) { content in
            var lines = Self.lines(content)
            guard let place = fields(lines[0]).firstIndex(of: column),
                let row = lines.indices.dropFirst().first(where: { !fields(lines[$0])[place].isEmpty })
            else { return nil }
            lines.remove(at: row)
            return joined(lines)
        }
    }

    /// Deletes the first row of a table that has the same in a column as a row after it.
    static func deleteFirst(_ table: String, ofMany column: String, _ rules: [String]) -> Damage {
        Damage("the first of many rows of a \(column) deleted", "csv/\(table).csv", rules) { content in
            var lines = Self.lines(content)
            guard let place = fields(lines[0]).firstIndex(of: column) else { return nil }
            let values = lines.map { fields($0)[place] }
            guard let row = lines.indices.dropFirst().first(where: { values[($0 + 1)...].contains(values[$0]) })
            else { return nil }
            lines.remove(at: row)
            return joined(lines)
        }
    }

    /// Writes a row of a table twice.
    static func double(_ table: String, _ rules: [String]) -> Damage {
        Damage("a row twice", "csv/\(table).csv", rules) { content in
            var lines = Self.lines(content)
            guard lines.count > 1 else { return nil }
            lines.insert(lines[1], at: 2)
            return joined(lines)
        }
    }

    /// Puts another text in the place of the first one that stands there.
    static func text(
        _ name: String, _ file: String, _ old: String, _ new: String, _ rules: [String], formats: [String] = []
    ) -> Damage {
        Damage(name, file, rules, formats: formats) { content in
            guard let range = content.firstRange(of: old) else { return nil }
            return content.replacingCharacters(range, new)
        }
    }

    /// Changes what stands between two texts, where they first stand.
    static func between(
        _ name: String, _ file: String, _ before: String, _ after: String, _ rules: [String], formats: [String] = [],
        _ change: @escaping @Sendable (String) -> String
    ) -> Damage {
        Damage(name, file, rules, formats: formats) { content in
            guard let start = content.firstRange(of: before)?.upperBound,
                let end = content[start...].firstRange(of: after)?.lowerBound
            else { return nil }
            return content.replacingCharacters(start..<end, change(String(content[start..<end])))
        }
    }

    /// A text with another digit in a place counted from its end.
    static func digit(_ text: String, fromEnd place: Int = 0) -> String {
        var characters = Array(text)
        let digits = characters.indices.filter { characters[$0].isNumber }
        guard place < digits.count else { return text }
        let index = digits[digits.count - 1 - place]
        characters[index] =
            characters[index] == "9" ? "0" : Character(String((characters[index].wholeNumberValue ?? 0) + 1))
        return String(characters)
    }

    /// A date or moment some years on.
    static func years(_ text: String, _ count: Int) -> String {
        guard let year = Int(text.prefix(4)) else { return text }
        return String(year + count) + text.dropFirst(4)
    }
}

extension String {
    /// The text with another one in a range.
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}

import HealthSimCore

/// Fields that are read into a value which has something in each of them from the beginning.
///
/// What is not understood is noted, and leaves a stand-in that does not count as missing.
extension RecordParser {
    /// Reads a text.
    mutating func read(_ field: inout Text) throws(JSONError) {
        let before = errorCount
        let value = try text()
        if errorCount > before { field = Text("?") } else if let value { field = value }
    }

    /// Reads a day.
    mutating func read(_ field: inout CalendarDate) throws(JSONError) {
        let before = errorCount
        let value = try date()
        if errorCount > before { field = .epoch } else if let value { field = value }
    }

    /// Reads a day that may be absent.
    mutating func read(_ field: inout CalendarDate?) throws(JSONError) { field = try date() ?? field }

    /// Reads an amount: a number or a text with at most two decimals.
    mutating func read(_ field: inout Money) throws(JSONError) {
        let before = errorCount
        let value = try money()
        if errorCount > before { field = .zero } else if let value { field = value }
    }

    /// Reads an amount that may be absent.
    mutating func read(_ field: inout Money?) throws(JSONError) { field = try money() ?? field }

    /// Reads a whole number.
    mutating func read(_ field: inout Int) throws(JSONError) { field = try count() ?? field }

    /// Reads `true` or `false`.
    mutating func read(_ field: inout Bool) throws(JSONError) { field = try flag() ?? field }

    /// Reads a concept, whose system is the usual one when it says none.
    mutating func read(_ field: inout Concept?, _ usual: CodeSystem) throws(JSONError) {
        field = try concept(usual) ?? field
    }

    /// Reads a word of a closed list that has a usual one.
    mutating func read<Choice: CaseIterable & RawRepresentable<String>>(_ field: inout Choice) throws(JSONError) {
        field = try choice() ?? field
    }

    /// Reads a word of a closed list that must be there.
    mutating func read<Choice: CaseIterable & RawRepresentable<String>>(
        _ field: inout Required<Choice>, _ synonyms: (String) -> Choice? = { _ in nil }
    ) throws(JSONError) {
        let before = errorCount
        let value = try choice(synonyms)
        field.take(value, isFaulty: errorCount > before)
    }

    /// Reads an amount.
    ///
    /// Amounts are below a hundred billion dollars, so that sums of any number of them that fit into memory are exact.
    mutating func money() throws(JSONError) -> Money? {
        guard let text = try string() else { return nil }
        if let amount = Money(text), amount.cents.magnitude < 10_000_000_000_000 { return amount }
        fail(
            reader.path, "Expected an amount of dollars with at most two decimals, as 120.50", .text(text),
            rule: Rule.value)
        return nil
    }

    /// Reads the elements of a list that is not one of the record's own; those that are not understood are noted.
    mutating func elements<Entry>(
        _ body: (inout RecordParser) throws(JSONError) -> Entry?
    ) throws(JSONError) -> [Entry] {
        var entries: [Entry] = []
        guard try beginArray() else { return entries }
        while try reader.nextElement() {
            if let entry = try body(&self) { entries.append(entry) }
        }
        return entries
    }

    /// Notes that a text is missing.
    mutating func need(_ field: Text, _ name: String, _ what: String) {
        if field.isEmpty { missing(name, in: reader.path, what) }
    }

    /// Notes that a day is missing.
    mutating func need(_ field: CalendarDate, _ name: String) {
        if field == .unread { missing(name, in: reader.path, "a date, as 2024-03-05") }
    }

    /// Notes that an amount is missing.
    mutating func need(_ field: Money, _ name: String) {
        if field == .unread { missing(name, in: reader.path, "an amount of dollars, as 120.50") }
    }

    /// Notes that a word is missing.
    mutating func need<Choice: CaseIterable & RawRepresentable<String>>(_ field: Required<Choice>, _ name: String) {
        guard field.isMissing else { return }
        missing(name, in: reader.path, Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
}

extension CalendarDate {
    /// What stands in a day that was not read.
    static let unread = CalendarDate(daysSinceEpoch: Int32.min)
}

extension Money {
    /// What stands in an amount that was not read.
    static let unread = Money(cents: .min)
}

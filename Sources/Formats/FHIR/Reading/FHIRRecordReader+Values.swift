import HealthSimCore

extension FHIRRecordReader {
    /// The text of a member; nothing when it is not there, an error when it is no text.
    mutating func text(_ node: FHIRNode, _ name: String) -> Text {
        guard let member = node[name] else { return .empty }
        if let words = member.words { return Text(words) }
        findings.mismatch(member, "a text")
        return .empty
    }

    /// The number of a member.
    mutating func number(_ node: FHIRNode, _ name: String) -> Double? {
        guard let member = node[name] else { return nil }
        if let number = member.value.double { return number }
        findings.mismatch(member, "a number")
        return nil
    }

    /// The whole number of a member.
    mutating func count(_ node: FHIRNode, _ name: String) -> Int? {
        guard let member = node[name] else { return nil }
        if let number = member.value.integer, -1_000_000...1_000_000_000 ~= number { return number }
        findings.mismatch(member, "a whole number")
        return nil
    }

    /// The word of a closed list that a member is.
    /// - Parameter others: other words of FHIR, and what they are taken for.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ node: FHIRNode, _ name: String, others: [String: Choice] = [:]
    ) -> Choice? {
        guard let member = node[name] else { return nil }
        guard let word = member.value.string else {
            findings.mismatch(member, "a code")
            return nil
        }
        if let choice = Choice(rawValue: word) ?? others[word] { return choice }
        let known = Choice.allCases.map { "'\($0.rawValue)'" } + others.keys.sorted().map { "'\($0)'" }
        findings.fail(
            member.path, "Expected one of \(known.joined(separator: ", "))", .text(word), rule: FHIRFindings.Rule.value)
        return nil
    }

    /// The concept of a member.
    func concept(_ node: FHIRNode, _ name: String, _ systems: CodeSystem...) -> Concept? {
        node[name].flatMap { FHIRConcepts.concept($0, preferring: systems) }
    }

    /// The moment of a member: a `dateTime`, `instant` or `date`. A day is taken as its midnight in UTC; a year or a month
    /// as its first day, with a warning.
    mutating func moment(_ node: FHIRNode, _ name: String) -> Timestamp? {
        guard let member = node[name] else { return nil }
        guard let text = member.value.string else {
            findings.mismatch(member, "a date or a time")
            return nil
        }
        let bytes = text.utf8
        switch bytes.count {
        case 4, 7:
            if let day = CalendarDate(iso: bytes.count == 4 ? text + "-01-01" : text + "-01") {
                findings.warn(
                    member.path, "Only the \(bytes.count == 4 ? "year" : "month") is known: \(day) is taken",
                    .text(text),
                    rule: FHIRFindings.Rule.approximate)
                return Timestamp(date: day)
            }
        case 10: if let day = CalendarDate(iso: text) { return Timestamp(date: day) }
        default: if let moment = Timestamp(iso: text, offsetWhenMissing: 0) { return moment }
        }
        findings.fail(
            member.path, "Expected a date or a time, as 2024-03-05T08:15:00-06:00", .text(text),
            rule: FHIRFindings.Rule.value)
        return nil
    }

    /// The day of a member.
    mutating func day(_ node: FHIRNode, _ name: String) -> CalendarDate? { moment(node, name)?.date }

    /// The beginning and the end of something that has `nameDateTime` or `namePeriod`.
    mutating func span(_ node: FHIRNode, _ name: String) -> (start: Timestamp?, end: Timestamp?) {
        if let start = moment(node, name + "DateTime") ?? moment(node, name + "Instant") { return (start, nil) }
        guard let period = node[name + "Period"] else { return (nil, nil) }
        return (moment(period, "start") ?? moment(period, "end"), moment(period, "end"))
    }

    /// The amount of a Quantity: its value, the decimals it is written with, and the unit, UCUM where that is given.
    mutating func quantity(_ node: FHIRNode?) -> (value: Double, decimals: Int, unit: Text)? {
        guard let node, let value = number(node, "value") else { return nil }
        let digits = node.value["value"]?.number?.text.utf8 ?? "".utf8
        var decimals = 0
        if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
            decimals = digits[digits.index(after: point)...].prefix { $0 &- UInt8(ascii: "0") < 10 }.count
        }
        let unit = node.string("code") ?? node.string("unit") ?? ""
        return (value, min(decimals, 15), Text(unit))
    }
}

import HealthSimCore

extension JourneyReader {
    private static let words: [(word: String, days: Double)] = [
        ("daily", 1), ("weekly", 7), ("biweekly", 14), ("monthly", 30.4375), ("quarterly", 91.3125),
        ("annual", 365.25),
    ]

    /// How an event is repeated: a word, `{every, unit, count?}`, or `{frequency: "3x_weekly", duration: "6 weeks"}`.
    mutating func recurrence(_ node: DocumentNode) -> JourneySpecification.Recurrence? {
        if node.value.string != nil {
            return everyDays(node).map { JourneySpecification.Recurrence(everyDays: $0, count: nil) }
        }
        guard var object = node.object(&findings) else { return nil }
        var recurrence = JourneySpecification.Recurrence(everyDays: 1, count: nil)
        if let frequency = object.take("frequency") {
            recurrence.everyDays = everyDays(frequency) ?? 7
        } else {
            let every = object.take("every").flatMap { $0.number(in: 1...3_650, &findings) } ?? 1
            let unit = object.take("unit").flatMap { $0.text(&findings) } ?? "days"
            let units = ["day": 1.0, "days": 1, "week": 7, "weeks": 7, "month": 30.4375, "months": 30.4375]
            if units[unit] == nil {
                findings.error(
                    .word, FieldPath.join(node.path, "unit"), "'\(unit)' is no unit: days, weeks, months")
            }
            recurrence.everyDays = every * (units[unit] ?? 1)
        }
        recurrence.count = object.take("count").flatMap { $0.integer(in: 1...1_000, &findings) }
        if let duration = days(object.take("duration"))?.approximateDays {
            recurrence.count = max(1, Int((duration / recurrence.everyDays).rounded()))
        }
        object.warnOfUnused(known: ["every", "unit", "count", "frequency", "duration"], &findings)
        return recurrence
    }

    /// The days between two, of a word such as `monthly` or `3x_weekly`.
    private mutating func everyDays(_ node: DocumentNode) -> Double? {
        guard let word = node.text(&findings) else { return nil }
        let parts = word.split(separator: "x_", maxSplits: 1)
        if parts.count == 2, let times = Int(parts[0]), (1...7).contains(times),
            let days = Self.words.first(where: { $0.word == parts[1] })?.days
        {
            return days / Double(times)
        }
        guard let days = Self.words.first(where: { $0.word == word })?.days else {
            node.unknown("recurrence", among: Self.words.map(\.word) + ["2x_weekly", "3x_weekly"], &findings)
            return nil
        }
        return days
    }
}

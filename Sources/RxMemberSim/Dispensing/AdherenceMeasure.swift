public import HealthSimCore

/// How well therapies are covered by fills.
public enum AdherenceMeasure {
    /// The days of a span on which there is medicine at hand, with what was left of earlier fills used first.
    ///
    /// Source: Pharmacy Quality Alliance, proportion of days covered: days count once, an early refill is used after what is
    /// at hand.
    /// - Parameter fills: the day and days of supply of each fill that was picked up, in order of their days.
    public static func daysCovered(
        _ fills: [(filled: CalendarDate, daysSupply: Int)], in span: ClosedRange<CalendarDate>
    ) -> Int {
        var covered = 0
        var free = span.lowerBound
        for fill in fills where fill.filled <= span.upperBound {
            let begin = max(fill.filled, free)
            let end = min(begin.adding(days: fill.daysSupply), span.upperBound.adding(days: 1))
            if begin < end { covered += begin.days(until: end) }
            free = max(free, begin.adding(days: fill.daysSupply))
        }
        return covered
    }

    /// The proportion of days covered (PDC) from the first fill to the end of a span, 0 to 1; nil without two fills in it, as
    /// the measure asks for.
    public static func proportionOfDaysCovered(
        _ fills: [(filled: CalendarDate, daysSupply: Int)], in span: ClosedRange<CalendarDate>
    ) -> Double? {
        let own = fills.filter { span.contains($0.filled) }
        guard own.count >= 2, let first = own.first?.filled, first < span.upperBound else { return nil }
        let days = first.days(until: span.upperBound) + 1
        return Double(daysCovered(own, in: first...span.upperBound)) / Double(days)
    }

    /// The medication possession ratio (MPR) from the first fill to the end of a span: days of supply by days; may exceed 1.
    public static func possessionRatio(
        _ fills: [(filled: CalendarDate, daysSupply: Int)], in span: ClosedRange<CalendarDate>
    ) -> Double? {
        let own = fills.filter { span.contains($0.filled) }
        guard own.count >= 2, let first = own.first?.filled, first < span.upperBound else { return nil }
        let days = first.days(until: span.upperBound) + 1
        return Double(own.reduce(0) { $0 + $1.daysSupply }) / Double(days)
    }
}

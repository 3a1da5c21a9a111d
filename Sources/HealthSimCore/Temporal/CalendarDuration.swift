/// A length of time in calendar terms: months, then days, then seconds.
///
/// A month is as long as the month it is added to, so "1 month" after 31 January is the last of February.
@frozen
public struct CalendarDuration: Hashable, Sendable {
    /// Whole months; 12 to the year.
    public let months: Int
    /// Whole days; 7 to the week.
    public let days: Int
    /// Seconds; 3,600 to the hour.
    public let seconds: Int

    /// A length of months, days and seconds together.
    @inlinable
    public init(months: Int = 0, days: Int = 0, seconds: Int = 0) {
        self.months = months
        self.days = days
        self.seconds = seconds
    }

    /// The length in days, a month taken as 1/4,800 of the 146,097 days of 400 years.
    public var approximateDays: Double { Double(months) * 146_097 / 4_800 + Double(days) + Double(seconds) / 86_400 }

    /// The exact number of whole days from a start; seconds count when they fill days.
    public func days(from start: CalendarDate) -> Int { start.days(until: start.adding(self)) }

    /// The two lengths one after the other.
    public static func + (left: CalendarDuration, right: CalendarDuration) -> CalendarDuration {
        CalendarDuration(
            months: left.months + right.months, days: left.days + right.days, seconds: left.seconds + right.seconds)
    }
}

extension CalendarDate {
    /// The day a length of time later: months first, then days; seconds count when they fill days.
    public func adding(_ duration: CalendarDuration) -> CalendarDate {
        adding(months: duration.months).adding(days: duration.days + duration.seconds / 86_400)
    }

    /// The day a length of time earlier: months first, then days.
    public func subtracting(_ duration: CalendarDuration) -> CalendarDate {
        adding(months: -duration.months).adding(days: -duration.days - duration.seconds / 86_400)
    }
}

extension Timestamp {
    /// The moment a length of time later at the same offset: months first, then days, then seconds.
    ///
    /// Months and days keep the local time of day.
    public func adding(_ duration: CalendarDuration) -> Timestamp {
        let date = date.adding(months: duration.months).adding(days: duration.days)
        return Timestamp(date: date, secondOfDay: secondOfDay + duration.seconds, offsetMinutes: offsetMinutes)
    }
}

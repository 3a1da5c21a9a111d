extension CalendarDate {
    /// The day `count` days later (earlier when negative).
    @inlinable
    public func adding(days count: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: daysSinceEpoch + count)
    }

    /// The same day of the month `count` months later; the last day of that month where it has no such day.
    ///
    /// 2024-01-31 and one month is 2024-02-29.
    @inlinable
    public func adding(months count: Int) -> CalendarDate {
        let (year, month, day) = civil
        let months = year * 12 + month - 1 + count
        let newYear = (months >= 0 ? months : months - 11) / 12
        let newMonth = months - newYear * 12 + 1
        let newDay = min(day, Self.daysIn(month: newMonth, year: newYear))
        return CalendarDate(daysSinceEpoch: Self.daysSinceEpoch(year: newYear, month: newMonth, day: newDay))
    }

    /// The same day `count` years later; 28 February for 29 February in a year that has none.
    ///
    /// This is the rule for terms and intervals. For the day on which a person turns an age use ``birthday(turning:)``.
    @inlinable
    public func adding(years count: Int) -> CalendarDate { adding(months: 12 * count) }

    /// Days from this day to another; negative when the other is earlier.
    @inlinable
    public func days(until other: CalendarDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

    /// Completed months from this day to another; negative when the other is earlier.
    ///
    /// A month is complete on the same day of the month, or on the first of the next where the month is too short.
    @inlinable
    public func months(until other: CalendarDate) -> Int {
        guard other >= self else { return -other.months(until: self) }
        let (year, month, day) = civil
        let (otherYear, otherMonth, otherDay) = other.civil
        return (otherYear - year) * 12 + otherMonth - month - (otherDay < day ? 1 : 0)
    }

    /// Completed years from this day to another, so the age on that day of a person born on this one.
    ///
    /// Someone born on 29 February turns a year older on 1 March in a year without one, as most states of the US hold
    /// (the birthday has passed only when its day has). Negative when the other day is earlier.
    @inlinable
    public func years(until other: CalendarDate) -> Int {
        guard other >= self else { return -other.years(until: self) }
        let (year, month, day) = civil
        let (otherYear, otherMonth, otherDay) = other.civil
        return otherYear - year - ((otherMonth, otherDay) < (month, day) ? 1 : 0)
    }

    /// The first day on which someone born on this day is `age` years old.
    ///
    /// It agrees with ``years(until:)``: 1 March for those born on 29 February when the year has no such day.
    @inlinable
    public func birthday(turning age: Int) -> CalendarDate {
        let day = adding(years: age)
        return day.years(from: self) == age ? day : day.adding(days: 1)
    }

    @inlinable
    func years(from birth: CalendarDate) -> Int { birth.years(until: self) }
}

// MARK: - Weekdays

extension CalendarDate {
    /// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
    @frozen
    public enum Weekday: Int, CaseIterable, Codable, Hashable, Sendable {
        case monday = 1
        case tuesday, wednesday, thursday, friday, saturday, sunday
    }

    /// The day of the week, 1 (Monday) to 7 (Sunday).
    @inlinable
    var weekdayNumber: Int {
        let remainder = (daysSinceEpoch + 3) % 7  // 1970-01-01 was a Thursday
        return (remainder >= 0 ? remainder : remainder + 7) + 1
    }

    /// The day of the week.
    @inlinable
    public var weekday: Weekday { Weekday(rawValue: weekdayNumber) ?? .monday }

    /// Whether this is a Saturday or Sunday.
    @inlinable
    public var isWeekend: Bool { weekdayNumber >= 6 }

    /// The `ordinal`-th such weekday of a month: `.first(.monday, …)` is `ordinal` 1, the fourth Thursday 4.
    ///
    /// - Parameter ordinal: 1 to 4; a fifth may lie in the next month.
    @inlinable
    public static func nth(_ ordinal: Int, _ weekday: Weekday, month: Int, year: Int) -> CalendarDate {
        let first = CalendarDate(daysSinceEpoch: daysSinceEpoch(year: year, month: month, day: 1))
        let ahead = (weekday.rawValue - first.weekdayNumber + 7) % 7
        return first.adding(days: ahead + 7 * (ordinal - 1))
    }

    /// The last such weekday of a month.
    @inlinable
    public static func last(_ weekday: Weekday, month: Int, year: Int) -> CalendarDate {
        let end = CalendarDate(daysSinceEpoch: daysSinceEpoch(year: year, month: month, day: 1)).endOfMonth
        return end.adding(days: -((end.weekdayNumber - weekday.rawValue + 7) % 7))
    }
}

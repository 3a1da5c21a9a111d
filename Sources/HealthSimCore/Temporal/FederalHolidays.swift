/// The federal holidays as a calendar: which days are kept, and the business days between them.
public enum FederalHolidays {
    /// The holiday that is kept on a day, with the shifts of ``FederalHoliday/observed(in:)``; nil on any other day.
    public static func observed(on date: CalendarDate) -> FederalHoliday? {
        let weekday = date.weekdayNumber
        if let holiday = actual(on: date) { return weekday < 6 ? holiday : nil }
        if weekday == 5 { return actual(on: date.adding(days: 1)) }
        if weekday == 1 { return actual(on: date.adding(days: -1)) }
        return nil
    }

    /// The holiday whose own day this is, kept on it or not; nil on any other day.
    public static func actual(on date: CalendarDate) -> FederalHoliday? {
        let (year, month, _) = date.civil
        return candidates(in: month).first { $0.date(in: year) == date }
    }

    /// The days on which the holidays of a year are kept, in the order of their dates.
    public static func observed(in year: Int) -> [(holiday: FederalHoliday, date: CalendarDate)] {
        FederalHoliday.allCases
            .compactMap { holiday in holiday.observed(in: year).map { (holiday, $0) } }
            .sorted { $0.1 < $1.1 }
    }

    private static func candidates(in month: Int) -> [FederalHoliday] {
        switch month {
        case 1: [.newYearsDay, .martinLutherKingDay]
        case 2: [.washingtonsBirthday]
        case 5: [.memorialDay]
        case 6: [.juneteenth]
        case 7: [.independenceDay]
        case 9: [.laborDay]
        case 10: [.columbusDay, .veteransDay]
        case 11: [.veteransDay, .thanksgivingDay]
        case 12: [.christmasDay]
        default: []
        }
    }
}

extension CalendarDate {
    /// Whether this is a Monday to Friday on which no federal holiday is kept.
    public var isBusinessDay: Bool { !isWeekend && FederalHolidays.observed(on: self) == nil }

    /// The first business day that is not before this day.
    public static func businessDay(onOrAfter date: CalendarDate) -> CalendarDate {
        var day = date
        while !day.isBusinessDay { day = day.adding(days: 1) }
        return day
    }

    /// The last business day that is not after this day.
    public static func businessDay(onOrBefore date: CalendarDate) -> CalendarDate {
        var day = date
        while !day.isBusinessDay { day = day.adding(days: -1) }
        return day
    }

    /// The business day `count` business days after this day (before it when negative); this day itself for zero.
    public func adding(businessDays count: Int) -> CalendarDate {
        var (day, left) = (self, count.magnitude)
        while left > 0 {
            day = day.adding(days: count.signum())
            if day.isBusinessDay { left -= 1 }
        }
        return day
    }
}

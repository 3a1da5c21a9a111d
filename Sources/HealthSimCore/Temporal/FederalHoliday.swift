/// A legal public holiday of the United States.
///
/// Source: 5 U.S.C. 6103(a), with the years in which each was added or moved; days before 1971 are those of the laws of
/// their time. Inauguration Day, a holiday in the District of Columbia only, is not one here.
public enum FederalHoliday: String, CaseIterable, Codable, Hashable, Sendable {
    case newYearsDay = "New Year's Day"
    case martinLutherKingDay = "Birthday of Martin Luther King, Jr."
    case washingtonsBirthday = "Washington's Birthday"
    case memorialDay = "Memorial Day"
    case juneteenth = "Juneteenth National Independence Day"
    case independenceDay = "Independence Day"
    case laborDay = "Labor Day"
    case columbusDay = "Columbus Day"
    case veteransDay = "Veterans Day"
    case thanksgivingDay = "Thanksgiving Day"
    case christmasDay = "Christmas Day"

    /// The day of the holiday in a year, whatever its weekday; nil in the years before it was one.
    public func date(in year: Int) -> CalendarDate? {
        switch self {
        case .newYearsDay: CalendarDate(year: year, month: 1, day: 1)
        case .martinLutherKingDay: year >= 1986 ? .nth(3, .monday, month: 1, year: year) : nil
        case .washingtonsBirthday:
            year >= 1971
                ? .nth(3, .monday, month: 2, year: year) : CalendarDate(year: year, month: 2, day: 22)
        case .memorialDay:
            year >= 1971 ? .last(.monday, month: 5, year: year) : CalendarDate(year: year, month: 5, day: 30)
        case .juneteenth: year >= 2021 ? CalendarDate(year: year, month: 6, day: 19) : nil
        case .independenceDay: CalendarDate(year: year, month: 7, day: 4)
        case .laborDay: .nth(1, .monday, month: 9, year: year)
        case .columbusDay: year >= 1971 ? .nth(2, .monday, month: 10, year: year) : nil
        case .veteransDay:
            1971...1977 ~= year
                ? .nth(4, .monday, month: 10, year: year)
                : year >= 1938 ? CalendarDate(year: year, month: 11, day: 11) : nil
        case .thanksgivingDay:
            year >= 1942 ? .nth(4, .thursday, month: 11, year: year) : .last(.thursday, month: 11, year: year)
        case .christmasDay: CalendarDate(year: year, month: 12, day: 25)
        }
    }

    /// The day on which the holiday of a year is kept: the Friday before a Saturday, the Monday after a Sunday.
    ///
    /// So New Year's Day may be kept on 31 December of the year before.
    /// Source: 5 U.S.C. 6103(b)(1) for Saturdays, Executive Order 11582 for Sundays.
    public func observed(in year: Int) -> CalendarDate? {
        guard let date = date(in: year) else { return nil }
        return switch date.weekday {
        case .saturday: date.adding(days: -1)
        case .sunday: date.adding(days: 1)
        case .monday, .tuesday, .wednesday, .thursday, .friday: date
        }
    }
}

import HealthSimCore
import Testing

@Suite struct FederalHolidaysTests {
    /// The weekdays on which federal holidays are kept, by the Python package `holidays` 0.109.
    @Test(arguments: [
        (1985, "01-01 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25"),
        (1986, "01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25"),
        (2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
        (2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
        (2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
        (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
        (2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
        (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    ])
    func `the kept holidays of a year are the published ones`(year: Int, days: String) throws {
        let first = try #require(CalendarDate(year: year, month: 1, day: 1))
        let last = try #require(CalendarDate(year: year, month: 12, day: 31))
        let kept = (first...last).filter { FederalHolidays.observed(on: $0) != nil }
        #expect(kept.map { $0.description.dropFirst(5) }.joined(separator: " ") == days)
        #expect((first...last).filter { !$0.isBusinessDay && !$0.isWeekend } == kept)
    }

    @Test(arguments: [
        (FederalHoliday.newYearsDay, 2022, "2022-01-01", "2021-12-31"),
        (.martinLutherKingDay, 2024, "2024-01-15", "2024-01-15"),
        (.washingtonsBirthday, 1970, "1970-02-22", "1970-02-23"), (.memorialDay, 2023, "2023-05-29", "2023-05-29"),
        (.juneteenth, 2021, "2021-06-19", "2021-06-18"), (.independenceDay, 2021, "2021-07-04", "2021-07-05"),
        (.laborDay, 2024, "2024-09-02", "2024-09-02"), (.columbusDay, 2024, "2024-10-14", "2024-10-14"),
        (.veteransDay, 1975, "1975-10-27", "1975-10-27"), (.veteransDay, 2023, "2023-11-11", "2023-11-10"),
        (.thanksgivingDay, 2023, "2023-11-23", "2023-11-23"), (.christmasDay, 2022, "2022-12-25", "2022-12-26"),
    ])
    func `a holiday has its day and the day it is kept`(holiday: FederalHoliday, year: Int, day: String, kept: String) {
        #expect(holiday.date(in: year)?.description == day)
        #expect(holiday.observed(in: year)?.description == kept)
    }

    @Test func `holidays begin with their laws`() {
        #expect(FederalHoliday.juneteenth.date(in: 2020) == nil)
        #expect(FederalHoliday.martinLutherKingDay.date(in: 1985) == nil)
        #expect(FederalHoliday.columbusDay.date(in: 1970) == nil)
        #expect(FederalHolidays.observed(in: 2024).map(\.holiday) == FederalHoliday.allCases)
        #expect(FederalHolidays.observed(in: 1985).count == 9)
    }

    @Test(arguments: [
        ("2024-07-03", "2024-07-03", "2024-07-03"), ("2024-07-04", "2024-07-05", "2024-07-03"),
        ("2024-12-25", "2024-12-26", "2024-12-24"), ("2022-01-01", "2022-01-03", "2021-12-30"),
        ("2023-11-11", "2023-11-13", "2023-11-09"), ("2024-03-30", "2024-04-01", "2024-03-29"),
        ("2021-12-24", "2021-12-27", "2021-12-23"),
    ])
    func `a day moves to a business day`(day: String, after: String, before: String) throws {
        let date = try #require(CalendarDate(iso: day))
        #expect(CalendarDate.businessDay(onOrAfter: date).description == after)
        #expect(CalendarDate.businessDay(onOrBefore: date).description == before)
    }

    @Test(arguments: [
        ("2024-07-03", 1, "2024-07-05"), ("2024-07-05", -1, "2024-07-03"), ("2024-07-06", 1, "2024-07-08"),
        ("2024-07-06", 0, "2024-07-06"), ("2024-12-20", 10, "2025-01-07"), ("2025-01-07", -10, "2024-12-20"),
    ])
    func `business days are counted`(day: String, count: Int, end: String) throws {
        let date = try #require(CalendarDate(iso: day))
        // From 20 December 2024 on: 23, 24, 26, 27, 30, 31, 2, 3, 6, 7 January.
        #expect(date.adding(businessDays: count).description == end)
    }
}

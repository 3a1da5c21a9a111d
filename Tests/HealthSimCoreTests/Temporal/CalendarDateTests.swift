import Foundation
import HealthSimCore
import Testing

@Suite struct CalendarDateTests {
    /// Days since 1970-01-01 and weekdays by Python's `datetime`.
    @Test(arguments: [
        ("0001-01-01", -719_162, 1), ("1600-02-29", -135_081, 2), ("1600-12-31", -134_775, 7),
        ("1899-12-31", -25_568, 7), ("1900-02-28", -25_509, 3), ("1900-03-01", -25_508, 4), ("1969-12-31", -1, 3),
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3), ("2024-02-29", 19_782, 4),
        ("2038-01-19", 24_855, 2), ("2100-02-28", 47_540, 7), ("2100-03-01", 47_541, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func `a known date has its number and weekday`(text: String, days: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday.rawValue == weekday)
        #expect(date.description == text)
    }

    @Test func `every day of three centuries follows the one before it`() throws {
        var expected = (year: 1850, month: 1, day: 1)
        let first = try #require(CalendarDate(year: 1850, month: 1, day: 1))
        let last = try #require(CalendarDate(year: 2150, month: 12, day: 31))
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var (weekday, dayOfYear, mismatches) = (2, 1, 0)  // 1850-01-01 was a Tuesday
        for date in first...last {
            if date.civil != expected || date.dayOfYear != dayOfYear { mismatches += 1 }
            if date.weekday.rawValue != weekday { mismatches += 1 }
            if CalendarDate(year: expected.year, month: expected.month, day: expected.day) != date { mismatches += 1 }
            if CalendarDate(iso: date.description) != date { mismatches += 1 }
            let isLeap = expected.year % 4 == 0 && expected.year != 1900 && expected.year != 2100
            expected.day += 1
            dayOfYear += 1
            weekday = weekday % 7 + 1
            if expected.day > lengths[expected.month - 1] + (isLeap && expected.month == 2 ? 1 : 0) {
                expected.day = 1
                expected.month += 1
            }
            if expected.month > 12 { (expected, dayOfYear) = ((expected.year + 1, 1, 1), 1) }
        }
        #expect(mismatches == 0)
        #expect(expected == (2151, 1, 1))
    }

    @Test func `sampled days outside the printed range round trip`() {
        for days in stride(from: -800_000_000, through: 800_000_000, by: 999_983) {
            let date = CalendarDate(daysSinceEpoch: days)
            let (year, month, day) = date.civil
            #expect(1...12 ~= month && 1...CalendarDate.daysIn(month: month, year: year) ~= day)
            #expect(date.startOfMonth.adding(days: day - 1) == date)
            #expect(date.adding(months: 12 * 400).days(until: date) == -146_097)
        }
        for days in [Int32.min, .min + 1, -1, 0, .max - 1, .max] {
            let date = CalendarDate(daysSinceEpoch: days)
            #expect(date.adding(months: 0) == date)
        }
        #expect(CalendarDate(daysSinceEpoch: 2_932_897).description == "+10000-01-01")
        #expect(CalendarDate(daysSinceEpoch: -719_529).description == "-0001-12-31")
    }

    @Test(arguments: [
        "", "2024", "2024-1-01", "2024-01-1", "2024-00-10", "2024-13-01", "2024-02-30", "2023-02-29", "1900-02-29",
        "2024-04-31", "2024-01-00", "0000-01-01", "2024-01-01 ", " 2024-01-01", "2024/01/01", "20240101", "2024-01-01T",
        "+024-01-01", "2024-0a-01", "２０２４-01-01", "2024-01-32", "-2024-01-01",
    ])
    func `a text that is no date is not read`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: [(1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false)])
    func `a leap year has 29 days in February`(year: Int, isLeap: Bool) {
        #expect(CalendarDate.isLeap(year: year) == isLeap)
        #expect(CalendarDate.daysIn(month: 2, year: year) == (isLeap ? 29 : 28))
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
        ("2024-05-15", 9, "2025-02-15"), ("2024-01-15", -1, "2023-12-15"), ("2024-12-31", 2, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-02-29", -1_488, "1900-02-28"),
        ("2024-06-30", 0, "2024-06-30"),
    ])
    func `adding months keeps the day or takes the last`(start: String, months: Int, end: String) throws {
        let date = try #require(CalendarDate(iso: start))
        #expect(date.adding(months: months).description == end)
    }

    @Test(arguments: [
        ("1950-06-15", "2024-06-14", 73), ("1950-06-15", "2024-06-15", 74), ("1952-02-29", "2023-02-28", 70),
        ("1952-02-29", "2023-03-01", 71), ("1952-02-29", "2024-02-28", 71), ("1952-02-29", "2024-02-29", 72),
        ("2024-01-01", "2024-01-01", 0), ("2024-12-31", "2025-01-01", 0), ("2024-01-02", "2023-01-01", -1),
    ])
    func `age is counted in completed years`(born: String, on: String, age: Int) throws {
        let (born, on) = (try #require(CalendarDate(iso: born)), try #require(CalendarDate(iso: on)))
        #expect(born.years(until: on) == age)
    }

    @Test func `a birthday is the first day of an age`() throws {
        let first = try #require(CalendarDate(iso: "1951-12-01"))
        for born in first..<first.adding(years: 5) {
            for age in 0...110 where age < 3 || age % 9 == 0 {
                let day = born.birthday(turning: age)
                #expect(born.years(until: day) == age)
                #expect(age == 0 || born.years(until: day.adding(days: -1)) == age - 1)
            }
        }
    }

    @Test(arguments: [
        ("2024-01-31", "2024-02-29", 0), ("2024-01-31", "2024-03-01", 1), ("2024-01-15", "2024-03-15", 2),
        ("2024-01-15", "2024-03-14", 1), ("2023-12-15", "2024-01-14", 0), ("2024-03-15", "2024-01-16", -1),
    ])
    func `months are counted when complete`(from: String, to: String, months: Int) throws {
        let (from, to) = (try #require(CalendarDate(iso: from)), try #require(CalendarDate(iso: to)))
        #expect(from.months(until: to) == months)
    }

    @Test func `the ends of a month and its weekdays are found`() throws {
        let date = try #require(CalendarDate(iso: "2024-02-10"))
        #expect(date.startOfMonth.description == "2024-02-01")
        #expect(date.endOfMonth.description == "2024-02-29")
        #expect(CalendarDate.nth(4, .thursday, month: 11, year: 2024).description == "2024-11-28")
        #expect(CalendarDate.nth(1, .sunday, month: 9, year: 2024).description == "2024-09-01")
        #expect(CalendarDate.last(.monday, month: 5, year: 2027).description == "2027-05-31")
        #expect(CalendarDate.last(.friday, month: 2, year: 2024).description == "2024-02-23")
        #expect(date.isWeekend && !date.adding(days: 2).isWeekend)
    }

    @Test func `a date is coded as its text`() throws {
        let dates = [CalendarDate.epoch, CalendarDate.epoch.adding(days: 19_782)]
        let text = try JSONEncoder().encode(dates)
        #expect(String(decoding: text, as: UTF8.self) == #"["1970-01-01","2024-02-29"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: text) == dates)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2023-02-29"]"#.utf8))
        }
    }
}

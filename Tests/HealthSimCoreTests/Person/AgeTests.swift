import HealthSimCore
import Testing

struct AgeTests {
    /// Days around the end of February in leap years, other years and a century without a leap day.
    static let days = [
        "2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01", "2025-01-01",
        "2024-12-31", "2000-02-29", "2100-02-28", "2100-03-01",
    ].compactMap { CalendarDate(iso: $0) }

    @Test(arguments: days)
    func `the age on the day is the one that was asked for`(day: CalendarDate) throws {
        var births: Set<CalendarDate> = []
        for years in 0...110 {
            for part in [0, 0.25, 0.5, 0.9, 1 - 0x1p-53] {
                let birth = Age.completed(years).birthDate(on: day, part: part)
                if birth.years(until: day) != years { Issue.record("\(birth) is not \(years) on \(day)") }
                let exact = Age.years(Double(years) + min(part, 0.999_999)).birthDate(on: day, part: 0)
                if exact.years(until: day) != years { Issue.record("\(exact) is not \(years) on \(day)") }
                births.insert(birth)
            }
            let first = Age.completed(years).birthDate(on: day, part: 1 - 0x1p-53)
            let last = Age.completed(years).birthDate(on: day, part: 0)
            // The days just outside have other ages: the whole year of births is used.
            if first.adding(days: -1).years(until: day) != years + 1 { Issue.record("\(first) is not the first") }
            if years > 0, last.adding(days: 1).years(until: day) != years - 1 {
                Issue.record("\(last) is not the last")
            }
        }
        #expect(births.count == 5 * 111)
    }

    @Test func `a part of a year is the part since the last birthday`() throws {
        let day = try #require(CalendarDate(iso: "2025-07-01"))
        #expect(Age.years(40).birthDate(on: day, part: 0.7).description == "1985-07-01")
        // Half of the 365 days from 1984-07-02 to 1985-07-01, counted back: 182 days.
        #expect(Age.years(40.5).birthDate(on: day, part: 0).description == "1984-12-31")
        #expect(Age.years(40.5).completedYears == 40)
        #expect((72 as Age).completedYears == 72)
        #expect((72.25 as Age) == .years(72.25))
    }

    @Test func `people born on 29 February turn a year older on 1 March`() throws {
        let day = try #require(CalendarDate(iso: "2025-02-28"))
        let births = (0..<366).map { Age.completed(24).birthDate(on: day, part: (Double($0) + 0.5) / 366) }
        #expect(births.contains(try #require(CalendarDate(iso: "2000-02-29"))))
        #expect(births.allSatisfy { $0.years(until: day) == 24 })
    }
}

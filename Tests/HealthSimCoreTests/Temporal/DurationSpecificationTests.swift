import Foundation
import HealthSimCore
import Testing

@Suite struct DurationSpecificationTests {
    @Test(arguments: [
        ("6 months", "6 months", "2024-07-31"), ("1 month", "1 month", "2024-02-29"),
        ("90 days", "90 days", "2024-04-30"),
        ("90d", "90 days", "2024-04-30"), ("2 Weeks", "2 weeks", "2024-02-14"), ("12 hours", "12 hours", "2024-01-31"),
        ("36 h", "36 hours", "2024-02-01"), ("2 yrs", "2 years", "2026-01-31"), (" 1  year ", "1 year", "2025-01-31"),
        ("30 min", "30 minutes", "2024-01-31"), ("0 days", "0 days", "2024-01-31"),
        ("6-month", "6 months", "2024-07-31"),
        ("280 days + 42 days postpartum", "280 days + 42 days postpartum", "2024-12-18"),
        ("1 month+1 day", "1 month + 1 day", "2024-03-01"), ("4-6 weeks", "4-6 weeks", "2024-02-28"),
        ("4–6 weeks", "4-6 weeks", "2024-02-28"), ("4 to 6 weeks", "4-6 weeks", "2024-02-28"),
        ("3-3 days", "3 days", "2024-02-03"),
    ])
    func `a duration is read and added`(text: String, printed: String, end: String) throws {
        let duration = try DurationSpecification(text)
        #expect(duration.description == printed)
        #expect(try DurationSpecification(printed) == duration)
        let start = try #require(CalendarDate(iso: "2024-01-31"))
        #expect(start.adding(duration.minimum).description == end)
        #expect(duration.minimum.days(from: start) == start.days(until: start.adding(duration.minimum)))
    }

    @Test(arguments: [
        ("", "it is empty"), ("  ", "it is empty"), ("months", "a number is missing before 'months'"),
        ("six months", "a number is missing before 'six months'"),
        ("-6 months", "a number is missing before '-6 months'"),
        ("6", "a unit is missing after 6"), ("6 moons", "'moons' is not a unit of time"),
        ("1.5 years", "numbers must be whole"), ("1,000 days", "numbers must be whole"),
        ("6-4 weeks", "the range 6-4 runs backwards"), ("4 to weeks", "a number is missing before 'weeks'"),
        ("3 days +", "a term is empty"), ("+ 3 days", "a term is empty"),
        ("3 days after birth", "only one word may follow"),
        ("3 days 4", "'4' is not a name for the term"), ("1001 years", "it is longer than 1,000 years"),
        ("99999999999999999999 days", "it is too long"), ("999999999 years", "it is longer than 1,000 years"),
        ("٣ days", "a number is missing before '٣ days'"),
    ])
    func `an error says what is wrong and what is right`(text: String, problem: String) throws {
        let error = try #require(throws: DurationError.self) { try DurationSpecification(text) }
        #expect(error.problem.hasPrefix(problem))
        #expect(error.description.hasPrefix("'\(text)' is not a duration: \(problem)"))
        #expect(error.description.hasSuffix("such as '6 months', '90 days' or '4-6 weeks'"))
    }

    @Test func `a value and a unit are read alike`() throws {
        #expect(try DurationSpecification(value: 6, unit: "month") == DurationSpecification("6 months"))
        #expect(throws: DurationError.self) { try DurationSpecification(value: -1, unit: "days") }
        #expect(throws: DurationError.self) { try DurationSpecification(value: 1, unit: "days 5") }
    }

    @Test func `a range gives each of its numbers an equal share`() throws {
        let range = try DurationSpecification("4-6 weeks")
        #expect(range.isRange && range.minimum.days == 28 && range.maximum.days == 42)
        let days = (0..<300).map { range.duration(at: (Double($0) + 0.5) / 300).days }
        for expected in [28, 35, 42] { #expect(days.filter { $0 == expected }.count == 100) }
        #expect(range.duration(at: 1).days == 42 && range.duration(at: -1).days == 28)
        #expect(try !DurationSpecification("6 weeks").isRange)
    }

    @Test func `a length keeps the time of day`() throws {
        let start = try #require(Timestamp(iso: "2024-01-31T22:30:00-06:00"))
        #expect(start.adding(try DurationSpecification("1 month").minimum).description == "2024-02-29T22:30:00-06:00")
        #expect(start.adding(try DurationSpecification("12 hours").minimum).description == "2024-02-01T10:30:00-06:00")
        let start2 = try #require(CalendarDate(iso: "2024-03-31"))
        #expect(start2.subtracting(CalendarDuration(months: 1, days: 1)).description == "2024-02-28")
        #expect(CalendarDuration(months: 4_800).approximateDays == 146_097)
    }

    @Test func `a duration is coded as its text`() throws {
        let text = Data(#"["4-6 weeks","280 days + 42 days postpartum"]"#.utf8)
        let durations = try JSONDecoder().decode([DurationSpecification].self, from: text)
        #expect(try JSONEncoder().encode(durations) == text)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([DurationSpecification].self, from: Data(#"["6 moons"]"#.utf8))
        }
    }
}

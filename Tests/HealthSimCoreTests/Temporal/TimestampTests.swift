import Foundation
import HealthSimCore
import Testing

@Suite struct TimestampTests {
    /// Seconds since the epoch by Python's `datetime.fromisoformat(…).timestamp()`.
    @Test(arguments: [
        ("2024-03-05T08:15:00-06:00", 1_709_648_100, -360), ("1970-01-01T00:00:00+00:00", 0, 0),
        ("1969-12-31T23:59:59+00:00", -1, 0), ("2000-02-29T23:59:59+14:00", 951_818_399, 840),
        ("1931-07-04T00:00:00-10:30", -1_214_832_600, -630), ("9999-12-31T23:59:59-14:00", 253_402_351_199, -840),
    ])
    func `a known moment is read and printed`(text: String, seconds: Int, offset: Int) throws {
        let moment = try #require(Timestamp(iso: text))
        #expect(moment.secondsSinceEpoch == Int64(seconds))
        #expect(moment.offsetMinutes == offset)
        #expect(moment.description == text)
        #expect(moment.date.description == String(text.prefix(10)))
    }

    @Test(arguments: [
        ("2024-03-05T14:15:00Z", "2024-03-05T14:15:00+00:00"), ("2024-03-05T14:15:00.5Z", "2024-03-05T14:15:00+00:00"),
        ("2024-03-05T14:15:00.123456789-05:00", "2024-03-05T14:15:00-05:00"),
        ("2024-03-05T14:15:00-00:00", "2024-03-05T14:15:00+00:00"),
    ])
    func `Z and fractions of a second are read`(text: String, printed: String) throws {
        #expect(try #require(Timestamp(iso: text)).description == printed)
    }

    @Test(arguments: [
        "", "2024-03-05", "2024-03-05T08:15:00", "2024-03-05T08:15Z", "2024-03-05T24:00:00Z", "2024-03-05T08:60:00Z",
        "2024-03-05T08:15:60Z", "2024-02-30T08:15:00Z", "2024-03-05 08:15:00Z", "2024-03-05T08:15:00z",
        "2024-03-05T08:15:00.Z", "2024-03-05T08:15:00.1234567890Z", "2024-03-05T08:15:00+14:01",
        "2024-03-05T08:15:00-15:00", "2024-03-05T08:15:00-06", "2024-03-05T08:15:00-0600", "2024-03-05T08:15:00-06:60",
        "2024-03-05T08:15:00Z ", "2024-03-05T8:15:00Z", "2024-03-05T08:15:00 06:00",
    ])
    func `a text that is no moment is not read`(text: String) {
        #expect(Timestamp(iso: text) == nil)
    }

    @Test func `a missing offset can be given`() {
        let moment = Timestamp(iso: "2025-01-02T10:00:00", offsetWhenMissing: -300)
        #expect(moment?.description == "2025-01-02T10:00:00-05:00")
        #expect(Timestamp(iso: "2025-01-02T10:00:00Z", offsetWhenMissing: -300)?.offsetMinutes == 0)
    }

    @Test func `local parts survive any offset and any side of the epoch`() {
        for days in stride(from: -40_000, through: 40_000, by: 1_237) {
            for (second, offset) in zip([0, 1, 43_199, 43_200, 86_399], [-840, -360, 0, 345, 840]) {
                let date = CalendarDate(daysSinceEpoch: days)
                let moment = Timestamp(date: date, secondOfDay: second, offsetMinutes: offset)
                #expect(moment.date == date && moment.secondOfDay == second)
                #expect(moment.hour * 3_600 + moment.minute * 60 + moment.second == second)
                #expect(Timestamp(iso: moment.description)?.secondsSinceEpoch == moment.secondsSinceEpoch)
            }
        }
    }

    @Test func `moments are compared by the instant`() throws {
        let chicago = try #require(Timestamp(iso: "2024-03-05T08:15:00-06:00"))
        let utc = try #require(Timestamp(iso: "2024-03-05T14:15:00Z"))
        #expect(chicago == utc && !(chicago < utc) && chicago.hashValue == utc.hashValue)
        #expect(chicago < utc.adding(seconds: 1))
        #expect(chicago.adding(days: 1).seconds(until: utc) == -86_400)
        #expect(chicago.adding(hours: 16).description == "2024-03-06T00:15:00-06:00")
        #expect(utc.at(offsetMinutes: -360).description == "2024-03-05T08:15:00-06:00")
    }

    @Test func `a moment is coded as its text`() throws {
        let text = Data(#"["2024-03-05T08:15:00-06:00"]"#.utf8)
        let moments = try JSONDecoder().decode([Timestamp].self, from: text)
        #expect(moments.map(\.offsetMinutes) == [-360])
        #expect(try JSONEncoder().encode(moments) == text)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["2024-03-05T08:15:00"]"#.utf8))
        }
    }
}

import Foundation
import HealthSimCore
import TestKit
import Testing

@Suite struct USTimeZoneTests {
    /// Offsets around the changes of the clock by Python's `zoneinfo` with `fold=0`, from the year on from which the
    /// table claims to be exact for the zone.
    @Test func `offsets are those of the time zone database`() throws {
        let text = String(decoding: try Fixture.data("temporal/us-time-zones.csv"), as: UTF8.self)
        let lines = text.split(separator: "\n").dropFirst()
        #expect(lines.count == 1_868)
        for line in lines {
            let cells = line.split(separator: ",")
            let zone = try #require(USTimeZone(cells[0]), "\(cells[0])")
            let local = try #require(Timestamp(iso: cells[1], offsetWhenMissing: 0))
            let offset = zone.offsetMinutes(on: local.date, secondOfDay: local.secondOfDay)
            #expect(offset == Int(cells[2]), "\(line)")
        }
    }

    @Test func `every name is found and keeps its name`() throws {
        for name in USTimeZone.names {
            let zone = try #require(USTimeZone(name))
            #expect(zone.name == name)
            #expect(try JSONDecoder().decode([USTimeZone].self, from: JSONEncoder().encode([zone])) == [zone])
        }
        #expect(Set(USTimeZone.names).count == USTimeZone.names.count)
        for name in ["", "America", "america/chicago", "America/Toronto", "Europe/Paris", "EST"] {
            #expect(USTimeZone(name) == nil)
        }
    }

    @Test func `the hour skipped in spring goes on in daylight time`() throws {
        let zone = try #require(USTimeZone("America/Chicago"))
        let day = try #require(CalendarDate(iso: "2024-03-10"))
        #expect(zone.timestamp(day, secondOfDay: 7_199).description == "2024-03-10T01:59:59-06:00")
        #expect(zone.timestamp(day, secondOfDay: 7_200).description == "2024-03-10T03:00:00-05:00")
        #expect(zone.timestamp(day, secondOfDay: 9_000).description == "2024-03-10T03:30:00-05:00")
        #expect(zone.timestamp(day, secondOfDay: 10_800).description == "2024-03-10T03:00:00-05:00")
        #expect(zone.timestamp(day.adding(days: 1), secondOfDay: 9_000).description == "2024-03-11T02:30:00-05:00")
    }

    @Test func `the hour repeated in autumn is its first`() throws {
        let zone = try #require(USTimeZone("America/New_York"))
        let day = try #require(CalendarDate(iso: "2024-11-03"))
        let first = zone.timestamp(day, secondOfDay: 5_400)
        #expect(first.description == "2024-11-03T01:30:00-04:00")
        #expect(zone.local(first.adding(hours: 1)).description == "2024-11-03T01:30:00-05:00")
        #expect(zone.timestamp(day, secondOfDay: 7_200).description == "2024-11-03T02:00:00-05:00")
    }

    @Test(arguments: ["America/New_York", "America/Phoenix", "America/Adak", "Pacific/Honolulu", "America/Nome"])
    func `a moment and its local time agree all year`(name: String) throws {
        let zone = try #require(USTimeZone(name))
        let start = try #require(Timestamp(iso: "2024-01-01T00:30:00Z"))
        for hour in 0..<366 * 24 {
            let local = zone.local(start.adding(hours: hour))
            let again = zone.timestamp(local.date, secondOfDay: local.secondOfDay)
            // Only the second run of the repeated hour is read back as the first.
            let isRepeated = local.date.description == "2024-11-03" && local.hour == 1 && zone.observesDaylightSaving
            #expect(again == local || isRepeated)
        }
    }
}

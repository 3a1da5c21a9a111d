import Foundation
import HealthSimCore
import Testing

@Suite struct DateSpanTests {
    private func span(_ start: Int, _ end: Int?) throws -> DateSpan {
        try #require(
            DateSpan(
                start: CalendarDate(daysSinceEpoch: start), end: end.map { CalendarDate(daysSinceEpoch: $0) }))
    }

    @Test func `a span holds both its ends`() throws {
        let span = try span(10, 12)
        #expect((8...14).filter { span.contains(CalendarDate(daysSinceEpoch: $0)) } == [10, 11, 12])
        #expect(span.days == 3)
        #expect(DateSpan(from: .epoch).contains(CalendarDate(daysSinceEpoch: 1_000_000)))
        #expect(!DateSpan(from: .epoch).contains(CalendarDate(daysSinceEpoch: -1)))
        #expect(DateSpan(from: .epoch).days == nil)
        #expect(DateSpan(start: .epoch, end: CalendarDate(daysSinceEpoch: -1)) == nil)
    }

    @Test func `intersections agree with the days that both have`() throws {
        let ends: [(Int, Int?)] = [(0, 0), (0, 3), (2, 5), (4, 4), (3, nil), (6, 9), (0, nil)]
        for (a, b) in ends {
            for (c, d) in ends {
                let (left, right) = (try span(a, b), try span(c, d))
                let days = (-1...12).map { CalendarDate(daysSinceEpoch: $0) }
                let both = days.filter { left.contains($0) && right.contains($0) }
                let common = left.intersection(right)
                #expect(days.filter { common?.contains($0) ?? false } == both)
                #expect(left.overlaps(right) == !both.isEmpty)
                #expect(left.contains(right) == (common == right))
            }
        }
    }

    @Test func `a span is coded by its ends`() throws {
        let text = #"[{"start":"2024-01-01","end":"2024-03-31"},{"start":"2024-01-01"}]"#
        let spans = try JSONDecoder().decode([DateSpan].self, from: Data(text.utf8))
        #expect(spans.map(\.description) == ["2024-01-01/2024-03-31", "2024-01-01/.."])
        #expect(try JSONDecoder().decode([DateSpan].self, from: JSONEncoder().encode(spans)) == spans)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(
                DateSpan.self, from: Data(#"{"start":"2024-01-02","end":"2024-01-01"}"#.utf8))
        }
    }
}

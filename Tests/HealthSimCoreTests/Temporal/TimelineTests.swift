import HealthSimCore
import Testing

@Suite struct TimelineTests {
    struct Mark: Timed, Hashable, Sendable {
        let at: Timestamp
        let name: String

        init(_ second: Int, _ name: String, offset: Int = 0) {
            at = Timestamp(secondsSinceEpoch: Int64(second), offsetMinutes: offset)
            self.name = name
        }
    }

    private func names(_ timeline: Timeline<Mark>) -> String { timeline.map(\.name).joined() }

    @Test func `events of the same moment keep the order in which they came`() {
        let given = [Mark(3, "a"), Mark(1, "b"), Mark(3, "c"), Mark(2, "d"), Mark(1, "e"), Mark(3, "f")]
        var inserted = Timeline<Mark>()
        for mark in given { inserted.insert(mark) }
        #expect(names(inserted) == "bedacf")
        #expect(Timeline(given) == inserted)
        #expect(Timeline(inserted) == inserted)
    }

    @Test func `any order of insertion is the stable order`() {
        var stream = RandomStream(seed: 11, purpose: "test.timeline", index: 0)
        for _ in 0..<200 {
            let given = (0..<40).map { Mark(Int(stream.next() % 15), "\($0),") }
            var inserted = Timeline<Mark>()
            for mark in given { inserted.insert(mark) }
            let expected = (0..<15).flatMap { second in given.filter { $0.at.secondsSinceEpoch == Int64(second) } }
            #expect(Array(inserted) == expected)
            #expect(Array(Timeline(given)) == expected)
            var merged = Timeline(given.prefix(17))
            merged.merge(Timeline(given.dropFirst(17)))
            #expect(Array(merged) == expected)
        }
    }

    @Test func `slices hold what lies within`() throws {
        let timeline = Timeline((0..<10).map { Mark($0 / 2, "\($0)") })
        func moment(_ second: Int) -> Timestamp { Timestamp(secondsSinceEpoch: Int64(second)) }
        #expect(names(timeline.slice(moment(1)..<moment(3))) == "2345")
        #expect(names(timeline.slice(moment(-5)..<moment(50))) == "0123456789")
        #expect(timeline.slice(moment(7)..<moment(9)).isEmpty)
        #expect(timeline.first(onOrAfter: moment(2))?.name == "4")
        #expect(timeline.last(onOrBefore: moment(2))?.name == "5")
        #expect(timeline.last(onOrBefore: moment(-1)) == nil && timeline.first(onOrAfter: moment(5)) == nil)
    }

    @Test func `a span is one of local dates`() {
        // 23:30 on 1 January in Honolulu, after 00:30 on 2 January in New York.
        let timeline = Timeline([Mark(86_400 + 19_800, "NY", offset: -300), Mark(86_400 + 34_200, "HI", offset: -600)])
        let first = CalendarDate(daysSinceEpoch: 0)
        #expect(names(timeline.slice(DateSpan(first...first))) == "HI")
        #expect(names(timeline.slice(DateSpan(from: first.adding(days: 1)))) == "NY")
    }

    @Test func `an event of care has its place on a timeline`() {
        let diabetes = Concept(.icd10cm, "E11.9")
        let visit = CareEvent(
            at: Timestamp(date: .epoch, secondOfDay: 32_400, offsetMinutes: -360), setting: .ambulatory,
            reason: diabetes, diagnoses: [diabetes], orders: [Concept(.loinc, "4548-4")], provider: "2000000002")
        var timeline = Timeline([visit])
        timeline.insert(CareEvent(at: visit.at.adding(hours: -1), setting: .laboratory))
        #expect(timeline.map(\.setting) == [.laboratory, .ambulatory])
        #expect(timeline[1].diagnoses.map(\.code) == ["E11.9"] && timeline[1] == visit)
    }
}

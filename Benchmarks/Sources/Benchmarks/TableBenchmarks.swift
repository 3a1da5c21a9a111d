import HealthSimCore

/// How fast rows become CSV and NDJSON, CSV is read, and days are placed in the calendar.
enum TableBenchmarks {
    private struct Row: Sendable {
        let id: String
        let display: Text
        let day: CalendarDate
        let start: Timestamp
        let value: Double
        let charge: Money

        init(index: Int) {
            id = "OBS\(10_000_000 + index)"
            display = "Albumin [Mass/volume] in Serum or Plasma"
            day = CalendarDate(daysSinceEpoch: 19_000 + index % 2_000)
            start = Timestamp(date: day, secondOfDay: index * 977 % 86_400, offsetMinutes: -360)
            value = Double(index % 1_000) / 10
            charge = Money(cents: Int64(index) * 1_234)
        }
    }

    private static let table = Table<Row>(
        "rows", "A row.",
        columns: [
            .text("id", "Identifier.") { $0.id },
            .text("display", "Text.") { $0.display },
            .date("day", "Day.") { $0.day },
            .timestamp("start", "Moment.") { $0.start },
            .decimal("value", places: 1, "Number.") { $0.value },
            .money("charge", "Amount.") { $0.charge },
        ])

    static func all() -> [Benchmark] {
        let rows = (0..<5_000).map(Row.init(index:))
        var cells = CellWriter(.csv)
        for row in rows { table.write(row, to: &cells) }
        let bytes = [UInt8](cells.buffer)
        return [
            Benchmark("CSV writer", .megabytesPerSecond, goal: 500, work: writing(rows, .csv)),
            Benchmark("NDJSON rows of a table", .megabytesPerSecond, goal: 500, work: writing(rows, .ndjson)),
            Benchmark("CSV reader", .megabytesPerSecond, goal: 500) {
                for _ in 0..<200 { precondition(fields(bytes) == 30_000, "the benchmark read something else") }
                return 200 * bytes.count
            },
            Benchmark("business day of a date", .nanosecondsEach, goal: 50) {
                var count = 0
                for day in CalendarDate.epoch..<CalendarDate.epoch.adding(days: 3_000_000) where day.isBusinessDay {
                    count += 1
                }
                precondition(count > 2_000_000, "the benchmark counted something else")
                return 3_000_000
            },
        ]
    }

    private static func writing(_ rows: [Row], _ format: CellWriter.Format) -> () -> Int {
        var cells = CellWriter(format, into: ByteBuffer(capacity: 1 << 20))
        return {
            var total = 0
            for _ in 0..<200 {
                cells.buffer.removeAll()
                for row in rows { table.write(row, to: &cells) }
                total += cells.buffer.count
            }
            return total
        }
    }

    private static func fields(_ bytes: [UInt8]) -> Int {
        var (reader, record, count) = (CSVReader(), CSVRecord(), 0)
        while (try? reader.next(in: bytes.span, into: &record)) == true { count += record.count }
        return count
    }
}

import HealthSimCore

/// How fast JSON is written and read.
enum JSONBenchmarks {
    static func all() -> [Benchmark] {
        let records = (0..<1_000).map(SampleRecord.init(index:))
        let lines = records.map(rendered)
        let total = lines.reduce(0) { $0 + $1.count }
        let file = lines.reduce(into: []) { $0 += $1 + [UInt8(ascii: "\n")] }
        return [
            Benchmark("JSON writer", .gigabytesPerSecond, goal: 1, work: writing(records)),
            Benchmark("JSON reader, validated tokens", .megabytesPerSecond, goal: 250) {
                for _ in 0..<100 {
                    for line in lines { check(tokens(line) == 66) }
                }
                return 100 * total
            },
            Benchmark("JSON reader, into records", .megabytesPerSecond, goal: 100) {
                for _ in 0..<100 {
                    for line in lines { check(record(line)?.values.count == 4) }
                }
                return 100 * total
            },
            Benchmark("JSON stream, split into values", .megabytesPerSecond) {
                for _ in 0..<100 { check(values(of: file, in: 1 << 16) == lines.count) }
                return 100 * file.count
            },
            Benchmark("JSON stream, into records", .megabytesPerSecond, goal: 100) {
                for _ in 0..<100 { check(values(of: file, in: 1 << 16, decoding: true) == lines.count) }
                return 100 * file.count
            },
            Benchmark("JSON tree with places", .megabytesPerSecond) {
                for _ in 0..<20 {
                    for line in lines { check((try? JSONValue(parsing: line))?["id"] != nil) }
                }
                return 20 * total
            },
        ]
    }

    /// A record as the bytes of one object.
    private static func rendered(_ record: SampleRecord) -> [UInt8] {
        var json = JSONWriter()
        record.write(to: &json)
        return [UInt8](json.buffer)
    }

    private static func writing(_ records: [SampleRecord]) -> () -> Int {
        var json = JSONWriter(into: ByteBuffer(capacity: 1 << 20))
        return {
            var total = 0
            for _ in 0..<200 {
                json.buffer.removeAll()
                for record in records {
                    record.write(to: &json)
                    json.newline()
                }
                total += json.buffer.count
            }
            return total
        }
    }

    private static func tokens(_ line: [UInt8]) -> Int {
        var reader = JSONReader(line)
        var count = 0
        while (try? reader.next()) != nil { count += 1 }
        return count
    }

    private static func record(_ line: [UInt8]) -> SampleRecord? {
        var reader = JSONReader(line)
        return try? SampleRecord(reading: &reader)
    }

    /// How many values a stream gives that reads pieces of a size.
    private static func values(of file: [UInt8], in size: Int, decoding: Bool = false) -> Int {
        var place = 0
        var stream = JSONElementStream {
            if place == file.count { return nil }
            let end = min(place + size, file.count)
            defer { place = end }
            return Array(file[place..<end])
        }
        var reader = JSONReader([])
        var count = 0
        while let element = try? stream.next() {
            count += 1
            guard decoding else { continue }
            element.restart(&reader)
            check((try? SampleRecord(reading: &reader))?.values.count == 4)
        }
        return count
    }

    /// A benchmark that does the wrong work measures nothing.
    private static func check(_ isRight: Bool) { precondition(isRight, "the benchmark read something else") }
}

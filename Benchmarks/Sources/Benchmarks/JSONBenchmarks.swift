import HealthSimCore

/// How fast JSON is written and read.
enum JSONBenchmarks {
    static func all() -> [Benchmark] {
        let records = (0..<1_000).map(SampleRecord.init(index:))
        var json = JSONWriter(into: ByteBuffer(capacity: 1 << 20))
        return [
            Benchmark("JSON writer", .gigabytesPerSecond, goal: 1) {
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
        ]
    }
}

import Formats
import HealthSimCore
import PatientSim

/// How fast records are written in each format.
enum FormatBenchmarks {
    private static let records = (0..<100).map(SamplePatient.record)

    static func csv() -> [Benchmark] {
        [Benchmark("CSV tables", .megabytesPerSecond, goal: 300, work: writing(records, CSVEncoder()))]
    }

    static func canonical() -> [Benchmark] {
        [
            Benchmark(
                "canonical JSON, writing", .megabytesPerSecond, goal: 500,
                work: writing(records, CanonicalJSONEncoder(.lines))),
            Benchmark("canonical JSON, into records", .megabytesPerSecond, goal: 100, work: reading(records)),
        ]
    }

    /// Reads records from the elements of a stream, as the commands do.
    private static func reading(_ records: [PatientRecord]) -> () -> Int {
        let lines = records.map { CanonicalJSON.bytes(of: $0) }
        let total = lines.reduce(0) { $0 + $1.count }
        var reader = CanonicalJSONReader()
        return {
            for _ in 0..<5 {
                for (line, record) in zip(lines, records) {
                    let reading = try? reader.read(line)
                    precondition(reading?.record?.observations.count == record.observations.count)
                }
            }
            return 5 * total
        }
    }

    /// Encodes the records again and again into the same buffers, as a worker does.
    static func writing(_ records: [PatientRecord], _ encoder: some RecordEncoder) -> () -> Int {
        var buffers = [ByteBuffer](repeating: ByteBuffer(capacity: 1 << 20), count: encoder.files.count)
        return {
            var total = 0
            for _ in 0..<20 {
                var rows = [Int](repeating: 0, count: buffers.count)
                for index in buffers.indices { buffers[index].removeAll() }
                for record in records { encoder.encode(record, into: &buffers, rows: &rows) }
                total += buffers.reduce(0) { $0 + $1.count }
            }
            return total
        }
    }
}

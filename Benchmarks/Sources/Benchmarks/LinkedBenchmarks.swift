import Executors
import Formats
import HealthSimCore

/// How many rows of linked tables a second: households with clinical record, claims and pharmacy claims, made and written as CSV.
///
/// Without the files and their digests; `scripts/checks/linked.py` measures a whole run, up to a million households.
enum LinkedBenchmarks {
    static func all() -> [Benchmark] {
        [
            Benchmark(
                "linked records, diabetics in Medicare", .recordsPerSecond, goal: 800_000,
                work: records(of: "medicare-diabetic", journey: "diabetic-first-year", count: 400)),
            Benchmark(
                "linked records, families of employees", .recordsPerSecond, goal: 800_000,
                work: records(of: "commercial-family", count: 1_000)),
        ]
    }

    private static func records(of profile: String, journey: String? = nil, count: Int) -> () -> Int {
        guard let cohort = try? Cohort(profile: .named(profile), journey: journey.map { .named($0) }, count: count)
        else {
            preconditionFailure("the benchmark's specification has errors")
        }
        let encoder = CSVEncoder(memberTables: MemberTable.allCases, rxTables: RxTable.allCases)
        var buffers = encoder.files.map { _ in ByteBuffer() }
        return {
            var rows = encoder.files.map { _ in 0 }
            for start in stride(from: 0, to: count, by: 16) {
                for index in buffers.indices { buffers[index].removeAll() }
                encoder.encode(Array(cohort[start..<min(start + 16, count)]), into: &buffers, rows: &rows)
            }
            let total = rows.reduce(0, +)
            precondition(total > count * 50, "the benchmark wrote other tables")
            return total
        }
    }
}

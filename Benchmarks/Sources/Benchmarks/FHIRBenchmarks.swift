import Dispatch
import Executors
import Formats
import HealthSimCore
import PatientSim
import Synchronization

/// How fast FHIR is written: next to what appending bytes can do at best, from records at hand, and with the making of
/// the records.
enum FHIRBenchmarks {
    static func all() -> [Benchmark] {
        let records = (0..<100).map(SamplePatient.record)
        let charts = (0..<100).map(SamplePatient.chart)
        return [
            Benchmark("raw writer, 1 kB pieces", .megabytesPerSecond, work: rawWriting()),
            Benchmark(
                "FHIR NDJSON", .megabytesPerSecond, goal: 500, work: FormatBenchmarks.writing(records, FHIREncoder())),
            Benchmark(
                "FHIR NDJSON, full charts", .megabytesPerSecond, goal: 500,
                work: FormatBenchmarks.writing(charts, FHIREncoder())),
            Benchmark(
                "FHIR NDJSON, without US Core", .megabytesPerSecond, goal: 500,
                work: FormatBenchmarks.writing(charts, FHIREncoder(profile: .base))),
            Benchmark(
                "FHIR Bundles", .megabytesPerSecond, goal: 300,
                work: FormatBenchmarks.writing(charts, FHIRBundleEncoder())),
            Benchmark(
                "FHIR transactions", .megabytesPerSecond, goal: 300,
                work: FormatBenchmarks.writing(charts, FHIRBundleEncoder(.transaction))),
            Benchmark(
                "FHIR NDJSON, records made too", .megabytesPerSecond, goal: 500,
                work: generating(HouseholdBenchmarks.profile(months: 12))),
            Benchmark(
                "FHIR NDJSON, national, records made too", .megabytesPerSecond, goal: 500,
                work: generating(HouseholdBenchmarks.national())),
            Benchmark(
                "FHIR NDJSON, national, two workers", .times, goal: 1.8,
                single: generating(HouseholdBenchmarks.national()),
                work: generatingTwice(HouseholdBenchmarks.national())),
        ]
    }

    /// Appends the same line of a kilobyte again and again: what the buffers allow, whatever is written.
    private static func rawWriting() -> () -> Int {
        let line = [UInt8](repeating: 0x61, count: 1_023) + [0x0A]
        var buffer = ByteBuffer(capacity: 1 << 23)
        return {
            var total = 0
            for _ in 0..<200 {
                buffer.removeAll()
                for _ in 0..<8_000 { buffer.append(contentsOf: line) }
                total += buffer.count
            }
            return total
        }
    }

    /// Makes households with a year of care and writes each as FHIR, as a worker does.
    private static func generating(_ profile: CompiledProfile) -> () -> Int {
        { bytes(of: profile, from: 0) }
    }

    /// The same on two processors at once: the bytes of both.
    private static func generatingTwice(_ profile: CompiledProfile) -> () -> Int {
        {
            let total = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 2) { worker in
                let count = bytes(of: profile, from: UInt64(worker) * 2_000)
                total.withLock { $0 += count }
            }
            return total.withLock { $0 }
        }
    }

    /// The bytes of 2,000 households from an index on, written into the same buffers block by block.
    private static func bytes(of profile: CompiledProfile, from start: UInt64) -> Int {
        let encoder = FHIREncoder()
        var buffers = [ByteBuffer](repeating: ByteBuffer(capacity: 1 << 20), count: encoder.files.count)
        var total = 0
        for block in 0..<50 as Range<UInt64> {
            var rows = [Int](repeating: 0, count: buffers.count)
            for index in buffers.indices { buffers[index].removeAll() }
            for index in start + block * 40..<start + block * 40 + 40 {
                for record in profile.household(at: index).records {
                    encoder.encode(record, into: &buffers, rows: &rows)
                }
            }
            total += buffers.reduce(0) { $0 + $1.count }
        }
        return total
    }
}

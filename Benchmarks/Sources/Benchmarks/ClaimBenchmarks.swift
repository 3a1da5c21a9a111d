import Formats
import HealthSimCore
import MemberSim

/// How fast claims are written as X12 and read back.
enum ClaimBenchmarks {
    private static let households = (0..<100).map(SampleClaims.household)

    static func all() -> [Benchmark] {
        [
            Benchmark("X12 837P, writing", .megabytesPerSecond, goal: 250, work: writing(.professional)),
            Benchmark("X12 837I, writing", .megabytesPerSecond, goal: 250, work: writing(.institutional)),
            Benchmark("X12 837P, into claims", .megabytesPerSecond, work: reading(.professional)),
        ]
    }

    /// Writes a batch of a hundred households again and again into the same buffer, as a worker does.
    private static func writing(_ kind: Claim.Kind) -> () -> Int {
        let encoder = X12ClaimEncoder(kind)
        var buffer = ByteBuffer(capacity: 8 << 20)
        return {
            var total = 0
            for batch in 1...20 {
                buffer.removeAll()
                encoder.encode(households, batch: batch, into: &buffer)
                total += buffer.count
            }
            return total
        }
    }

    private static func reading(_ kind: Claim.Kind) -> () -> Int {
        var buffer = ByteBuffer()
        let count = X12ClaimEncoder(kind).encode(households, batch: 1, into: &buffer)
        let bytes = [UInt8](buffer)
        return {
            var reader = X12ClaimReader(bytes)
            var found = 0
            while let set = try? reader.next() { found += set.households.reduce(0) { $0 + $1.claims.count } }
            precondition(found == count)
            return bytes.count
        }
    }
}

import Formats
import HealthSimCore
import RxMemberSim

/// How fast pharmacy claims and their answers are written as Telecommunication D.0 and read back.
enum PharmacyBenchmarks {
    private static let households = (0..<100).map(SamplePharmacy.household)

    static func all() -> [Benchmark] {
        [
            Benchmark("D.0 requests, writing", .megabytesPerSecond, goal: 200, work: writing(.requests)),
            Benchmark("D.0 responses, writing", .megabytesPerSecond, goal: 200, work: writing(.responses)),
            Benchmark("D.0 requests, into claims", .megabytesPerSecond, work: reading()),
        ]
    }

    /// Writes a batch of a hundred households again and again into the same buffer, as a worker does.
    private static func writing(_ direction: D0Encoder.Direction) -> () -> Int {
        let encoder = D0Encoder(direction)
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

    private static func reading() -> () -> Int {
        var buffer = ByteBuffer()
        let count = D0Encoder(.requests).encode(households, batch: 1, into: &buffer)
        let bytes = [UInt8](buffer)
        return {
            var reader = D0Reader(bytes)
            var found = 0
            while let item = try? reader.next() {
                if let transmission = item.transmission { found += D0Request(transmission)?.claims.count ?? 0 }
            }
            precondition(found == count)
            return bytes.count
        }
    }
}

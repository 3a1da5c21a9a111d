import Formats
import HealthSimCore
import PatientSim

/// The messages of many patients, held in memory to be put in order of time.
struct HL7v2Messages {
    private struct Entry {
        let seconds: Int64
        /// The block that has the bytes, and where they lie in it.
        let block: Int
        let range: Range<Int>
    }

    private var blocks: [ByteBuffer] = []
    private var entries: [Entry] = []

    /// How many messages there are.
    var count: Int { entries.count }

    /// Adds the messages of a record.
    mutating func add(_ record: PatientRecord, _ encoder: HL7v2Encoder) {
        var block = ByteBuffer()
        for message in encoder.encodeMessages(of: record, into: &block) {
            entries.append(
                Entry(seconds: message.moment.secondsSinceEpoch, block: blocks.count, range: message.range))
        }
        blocks.append(block)
    }

    /// Gives the messages by time; those of one moment in the order of the patients, and of each patient's own.
    consuming func forEachByTime(_ body: (ByteBuffer) async throws -> Void) async throws {
        entries.sort { ($0.seconds, $0.block, $0.range.lowerBound) < ($1.seconds, $1.block, $1.range.lowerBound) }
        var message = ByteBuffer()
        for entry in entries {
            message.removeAll()
            // The range was taken from the block when it was written.
            unsafe blocks[entry.block].withBytes { bytes in
                unsafe message.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[entry.range]))
            }
            try await body(message)
        }
    }
}

public import HealthSimCore
public import PatientSim

/// Writes HL7 2.5.1 messages: for each patient, in order of time, what interfaces would have sent.
///
/// Every segment ends with a carriage return, and a message begins with its MSH: a file of messages is what the batch
/// protocol allows without headers, or with FHS, BHS, BTS and FTS around them (`HL7v2Options.isBatch`; the counts of
/// BTS-1 and FTS-1 are optional and left empty, so that the parts of a run can be joined).
/// Source: HL7 2.5.1, chapters 2 to 7, 9 and 10. `docs/mappings/hl7v2.md` has the whole mapping.
public struct HL7v2Encoder: RecordEncoder {
    /// `hl7v2`.
    public let format = Format.hl7v2
    /// `messages.hl7`.
    public let files: [EncodedFile]
    /// What is written.
    public let options: HL7v2Options

    /// An encoder.
    public init(_ options: HL7v2Options = HL7v2Options()) {
        self.options = options
        let (header, footer) = options.isBatch ? (Self.batchHeader, Self.batchFooter(count: nil)) : ([], [])
        files = [EncodedFile(name: "messages.hl7", header: header, footer: footer, what: "messages")]
    }

    /// FHS and BHS.
    static let batchHeader = [UInt8](
        #"""
        FHS|^~\&|HEALTHSIM|HEALTHSIM|RECEIVER|RECEIVER|||messages.hl7\#rBHS|^~\&|HEALTHSIM|HEALTHSIM|RECEIVER|RECEIVER\#r
        """#.utf8)

    /// BTS and FTS, with the number of messages when it is known.
    package static func batchFooter(count: Int?) -> [UInt8] {
        [UInt8]("BTS\(count.map { "|\($0)" } ?? "")\rFTS\(count == nil ? "" : "|1")\r".utf8)
    }

    /// Appends the messages of a record; the rows counted are messages.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = HL7MessageWriter(record)
        forEachEvent(of: record) { event, sequence in
            writer.write(event, sequence: sequence, to: &buffers[0])
            rows[0] += 1
        }
    }

    /// Appends the messages of a record one by one and says where each stands.
    package func encodeMessages(of record: PatientRecord, into buffer: inout ByteBuffer) -> [HL7EncodedMessage] {
        let writer = HL7MessageWriter(record)
        var messages: [HL7EncodedMessage] = []
        forEachEvent(of: record) { event, sequence in
            let start = buffer.count
            writer.write(event, sequence: sequence, to: &buffer)
            messages.append(HL7EncodedMessage(type: event.type, moment: event.moment, range: start..<buffer.count))
        }
        return messages
    }

    /// The sequence counts all messages that a record has, so that a message has the same control id whatever is left
    /// out beside it.
    private func forEachEvent(of record: PatientRecord, _ body: (HL7Event, Int) -> Void) {
        let wanted = options.messageTypes.reduce(into: UInt32(0)) { $0 |= 1 << UInt32($1.rank) }
        let events = HL7Event.timeline(of: record, hasCorrections: options.hasCorrections)
        for (place, event) in events.enumerated() where wanted >> UInt32(event.type.rank) & 1 != 0 {
            body(event, place + 1)
        }
    }
}

/// Where a message stands in a buffer.
package struct HL7EncodedMessage: Sendable {
    /// What it is.
    package let type: HL7MessageType
    /// Its time, that of MSH-7.
    package let moment: Timestamp
    /// Its bytes in the buffer.
    package let range: Range<Int>
}

import Formats
import HealthSimCore
import PatientSim
import TestKit

/// The messages of a record, read back by the reader of the library.
struct HL7Sample {
    let messages: [HL7Message]
    /// The bytes that were written.
    let bytes: [UInt8]

    init(_ record: PatientRecord = SampleRecords.stay(), _ options: HL7v2Options = HL7v2Options()) throws {
        bytes = [UInt8](HL7v2Encoder(options).encode(record)[0])
        var messages: [HL7Message] = []
        var current: [UInt8] = []
        for segment in bytes.split(separator: UInt8(ascii: "\r")) {
            if segment.starts(with: "MSH|".utf8), !current.isEmpty {
                messages.append(try HL7Message(current))
                current = []
            }
            current += segment + [UInt8(ascii: "\r")]
        }
        if !current.isEmpty { messages.append(try HL7Message(current)) }
        self.messages = messages
    }

    /// The messages of a type, such as `ADT^A01`.
    func all(_ type: HL7MessageType) -> [HL7Message] {
        messages.filter { $0.text("MSH-9.1") + "^" + $0.text("MSH-9.2") == type.rawValue }
    }
}

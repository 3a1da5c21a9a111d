import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct HL7EscapeTests {
    /// A record whose every text from input is the same, as far as it is one of a field.
    private func sample(_ text: String) throws -> HL7Sample {
        var record = SampleRecords.stay()
        record.patient.person.name.family = Text(text)
        record.allergies[0].reaction = Text(text)
        record.medicationOrders[0].sig = Text(text)
        record.notes[0].text = text
        record.encounters[0].id = Text(text)
        record.encounters[0].reason = Concept(.unknown, "", display: text)
        record.encounters[0].practitionerNPI = Text(text)
        record.encounters[0].facilityNPI = Text(text)
        record.patient.coverage?.plan = Text(text)
        return try HL7Sample(record)
    }

    @Test(arguments: [
        (#"a|b^c&d~e\f"#, #"a\F\b\S\c\T\d\R\e\E\f"#), ("\r\n\t", #"\X0D\\X0A\\X09\"#), ("\u{7F}", #"\X7F\"#),
        ("\"\"", #"\X22\\X22\"#), ("\"", "\""), ("héllo 日本 🩺", "héllo 日本 🩺"), (#"\.br\"#, #"\E\.br\E\"#),
    ])
    func `what delimits or controls is escaped, and nothing else`(text: String, escaped: String) throws {
        let sample = try sample(text)
        let admission = try #require(sample.all(.admission).first)
        #expect(admission.text("AL1-5") == escaped)
        #expect(admission.text("AL1-5.1") == text)
        #expect(admission.text("PID-5.1") == text)
    }

    @Test func `texts of any kind come back, and break no segment`() throws {
        var random = RandomStream(seed: 7, purpose: "hl7.escapes", index: 0)
        let pieces = [
            "|", "^", "&", "~", "\\", "\r", "\n", "\"\"", "MSH|", "\\F\\", "\\X0D\\", "é", "🩺", "a", " ", "\u{0}",
            "\u{B}",
            "\u{1C}",
        ]
        let plain = try sample("plain")
        for _ in 0..<300 {
            let count = 1 + Int(random.next() % 8)
            let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let sample = try sample(text)
            #expect(sample.messages.count == plain.messages.count)
            #expect(!sample.bytes.contains(0x0B) && !sample.bytes.contains(0x1C) && !sample.bytes.contains(0x0A))
            for (message, model) in zip(sample.messages, plain.messages) {
                #expect(message.segments.map(\.name) == model.segments.map(\.name))
                #expect(message.segments.map(\.fields.count) == model.segments.map(\.fields.count))
            }
            let admission = try #require(sample.all(.admission).first)
            #expect(admission.text("PID-5.1") == text && admission.text("AL1-5.1") == text)
            #expect(sample.all(.document).first?.text("OBX-5.1") == text)
        }
    }

    @Test func `what is no message is refused, and nothing traps`() throws {
        for text in ["", "MSH", "MSH|^~\\", "PID|1", "MSH|||||", "MSHAAAAA", "MSH|^~\\&|a\rpid|1"] {
            #expect(throws: HL7Message.Problem.self, "\(text)") { try HL7Message(Array(text.utf8)) }
        }
        #expect(throws: HL7Message.Problem.notUTF8) { try HL7Message([0x4D, 0xFF]) }
        let good = try HL7Sample().bytes
        var random = RandomStream(seed: 8, purpose: "hl7.reader", index: 0)
        for _ in 0..<500 {
            var bytes = Array(good.prefix(2_000))
            for _ in 0..<1 + Int(random.next() % 20) {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            guard let message = try? HL7Message(bytes) else { continue }
            for place in ["MSH-9.3", "PID-3.1.1", "PID-99", "PID-", "-1", "PV1-3.4", "ZZZ-1", ""] {
                _ = message.text(place)
            }
        }
    }

    @Test func `other delimiters are read as they are declared`() throws {
        let message = try HL7Message(Array("MSH*:+!;*app\rPID***a:b+c*x!F!y;z\r".utf8))
        #expect(message.text("MSH-3") == "app")
        #expect(message.text("PID-3.2") == "b")
        #expect(message.text("PID-3", repetition: 1) == "c")
        #expect(message.text("PID-4.1.1") == "x*y")
        #expect(message.text("PID-4.1.2") == "z")
    }
}

import Formats
import HealthSimCore
import TestKit
import Testing

struct MLLPTests {
    private let messages = ["MSH|a\rPID|1\r", "b\u{1C}c", "", "d\u{1C}\u{1C}"].map { Array($0.utf8) }

    @Test(arguments: [1, 2, 3, 7, 100]) func `messages come out of their frames however the bytes are cut`(size: Int) {
        let noise = Array("noise\r".utf8)
        let stream = messages.reduce(noise) { $0 + MLLP.frame($1) + noise }
        var decoder = MLLP.Decoder()
        var found: [[UInt8]] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            decoder.append(Array(stream[start..<min(start + size, stream.count)]))
            while let message = decoder.next() { found.append(message) }
        }
        #expect(found == messages)
    }

    @Test func `a frame that is begun anew forgets what was begun`() {
        var decoder = MLLP.Decoder()
        decoder.append([0x0B, 1, 2, 0x0B, 3, 0x1C, 0x0D, 4])
        #expect(decoder.next() == [3])
        #expect(decoder.next() == nil)
    }

    @Test func `an answer names the message, turns sender and receiver round, and is read back`() throws {
        let message = try #require(try HL7Sample().all(.admission).first)
        let moment = SampleRecords.moment("2025-01-15T09:30:00-06:00")
        for code in HL7Acknowledgment.Code.allCases {
            let answer = HL7Acknowledgment(code, to: message.text("MSH-10"), text: "a|b")
            let read = try HL7Message(answer.message(to: message, at: moment, number: 7))
            #expect(HL7Acknowledgment(read) == answer)
            #expect(read.text("MSH-9") == "ACK^A01^ACK")
            #expect(read.text("MSH-6") == message.text("MSH-4"))
            #expect(read.text("MSH-10") == "ACK00000007")
            #expect(read.text("MSH-11") == "T")
        }
    }

    @Test(arguments: [("CA", HL7Acknowledgment.Code.accept), ("CE", .error), ("CR", .reject), ("AA", .accept)])
    func `commit codes stand for the same answers`(code: String, expected: HL7Acknowledgment.Code) throws {
        let message = try HL7Message(
            Array("MSH|^~\\&|a\rMSA|\(code)|X1\rERR|||207^Application internal error^HL70357|E\r".utf8))
        let answer = try #require(HL7Acknowledgment(message))
        #expect(answer.code == expected && answer.controlID == "X1" && answer.text == "Application internal error")
    }

    @Test func `what is no answer is none`() throws {
        #expect(HL7Acknowledgment(try HL7Message(Array("MSH|^~\\&|a\r".utf8))) == nil)
        #expect(HL7Acknowledgment(try HL7Message(Array("MSH|^~\\&|a\rMSA|ZZ|1\r".utf8))) == nil)
    }
}

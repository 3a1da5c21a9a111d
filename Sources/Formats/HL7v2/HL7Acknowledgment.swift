public import HealthSimCore

/// The answer to a message: taken, refused for now, or refused for good.
///
/// Source: HL7 2.5.1, section 2.9 "Message processing rules", and table 0008.
public struct HL7Acknowledgment: Hashable, Sendable {
    /// What became of a message; the commit codes of the enhanced mode stand for the same three answers.
    public enum Code: String, CaseIterable, Codable, Sendable {
        /// The message is taken.
        case accept = "AA"
        /// The message could not be processed; it may be sent again.
        case error = "AE"
        /// The message is refused for its content; sending it again changes nothing.
        case reject = "AR"

        /// The answer for a code of table 0008: `AA` or `CA`, `AE` or `CE`, `AR` or `CR`.
        public init?(code: String) {
            switch code {
            case "AA", "CA": self = .accept
            case "AE", "CE": self = .error
            case "AR", "CR": self = .reject
            default: return nil
            }
        }
    }

    /// What became of the message.
    public let code: Code
    /// The control id of the message that is answered, MSA-2.
    public let controlID: String
    /// Why, in words; may be empty.
    public let text: String

    /// An answer.
    public init(_ code: Code, to controlID: String, text: String = "") {
        self.code = code
        self.controlID = controlID
        self.text = text
    }

    /// The answer that a message is; nothing when it is none.
    public init?(_ message: HL7Message) {
        guard let code = Code(code: message.text("MSA-1")) else { return nil }
        let words = [message.text("MSA-3.1"), message.text("ERR-8.1"), message.text("ERR-3.2")]
        self.init(code, to: message.text("MSA-2.1"), text: words.first { !$0.isEmpty } ?? "")
    }

    /// The answer as a message.
    ///
    /// - Parameters:
    ///   - message: what is answered; nothing when it could not be read.
    ///   - moment: the time of the answer.
    ///   - number: makes its control id.
    public func message(to message: HL7Message?, at moment: Timestamp, number: Int) -> [UInt8] {
        var out = ByteBuffer(capacity: 256)
        out.append(#"MSH|^~\&|"#)
        for place in ["MSH-5.1", "MSH-6.1", "MSH-3.1", "MSH-4.1"] {
            out.append(hl7: Text(message?.text(place) ?? ""))
            out.append("|")
        }
        out.append(hl7: moment)
        out.append("||ACK")
        if let trigger = message?.text("MSH-9.2"), !trigger.isEmpty {
            out.append("^")
            out.append(hl7: Text(trigger))
            out.append("^ACK")
        }
        out.append("|ACK")
        out.append(integer: number, width: 8)
        out.append("|")
        let processing = message?.text("MSH-11.1") ?? ""
        out.append(hl7: Text(processing.isEmpty ? "T" : processing))
        out.append("|2.5.1\rMSA|")
        out.append(utf8: code.rawValue)
        out.append("|")
        out.append(hl7: Text(controlID))
        if !text.isEmpty {
            out.append("|")
            out.append(hl7: Text(text))
        }
        out.append("\r")
        return [UInt8](out)
    }
}

public import HealthSimCore
public import RxMemberSim

/// Writes the messages of households as SCRIPT, each a document of its own.
///
/// ```swift
/// for document in ScriptEncoder().documents(of: household) { print(document.name) }   // RXM00000001/0001-NewRx.xml
/// ```
public struct ScriptEncoder: Sendable {
    /// A message as it is written.
    public struct Document: Sendable {
        /// The path of its file, such as `RXM00000001/0001-NewRx.xml`: the first member of the household and the place
        /// in the order of time.
        public let name: String
        /// When it was sent.
        public let sent: Timestamp
        /// The document.
        public let content: ByteBuffer
    }

    /// How.
    public let options: ScriptOptions

    /// An encoder.
    public init(options: ScriptOptions = ScriptOptions()) { self.options = options }

    /// The document of a message; who takes part is looked up in the household.
    public func document(_ message: ScriptMessage, in household: RxHousehold) -> ByteBuffer {
        var writer = ScriptWriter(options)
        writer.write(message, household)
        return writer.out
    }

    /// The documents of a household, in order of time.
    public func documents(of household: RxHousehold) -> [Document] {
        let folder = Self.folder(of: household)
        return ScriptExchange.messages(of: household, kinds: options.kinds).enumerated().map { place, message in
            let digits = String(place + 1)
            let number = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            return Document(
                name: "\(folder)/\(number)-\(message.kind.rawValue).xml", sent: message.sent,
                content: document(message, in: household))
        }
    }

    /// The first member's id; letters, digits and hyphens of it alone, at most 60.
    private static func folder(of household: RxHousehold) -> String {
        let id = household.members.first?.id ?? household.cardholderID
        let plain = id.string.utf8.filter { byte in
            byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte &- 0x61 < 26 || byte == UInt8(ascii: "-")
        }
        return plain.isEmpty ? "household" : String(decoding: plain.prefix(60), as: UTF8.self)
    }
}

extension ScriptEncoder: NCPDPHouseholdEncoder {
    /// Appends the documents as files of a tar archive, without its end.
    @discardableResult
    public func encode(_ households: [RxHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        var count = 0
        for household in households {
            for document in documents(of: household) {
                TarArchive.append(document.content, named: document.name, at: document.sent, to: &buffer)
                count += 1
            }
        }
        return count
    }
}

/// Writes the prescriptions of a cohort as SCRIPT: a tar archive with a document for each message.
public struct ScriptCohortEncoder: RecordEncoder {
    public let format = Format.ncpdpScript
    public let files = [EncodedFile(name: "messages.tar", footer: TarArchive.footer, what: "messages")]

    private let encoder: ScriptEncoder

    /// An encoder.
    public init(options: ScriptOptions = ScriptOptions()) { encoder = ScriptEncoder(options: options) }

    /// Appends the messages of households; those without a pharmacy benefit are left out.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        rows[0] += encoder.encode(households.compactMap(\.pharmacy), batch: 1, into: &buffers[0])
    }
}

import Formats
import HealthSimCore

/// Sends messages by MLLP and tells how it went.
struct HL7v2Delivery {
    let source: RecordSource
    let encoder: HL7v2Encoder
    let isByTime: Bool
    let address: NetworkAddress
    let policy: MLLPSender.Policy

    /// How many refused messages are told one by one.
    private static let told = 20

    /// Reads, encodes and sends; stops at the first message that gets no answer.
    /// - Returns: `invalid` when a message was refused.
    func run(_ console: Console) async throws -> ExitCode {
        let sender = MLLPSender(address, policy)
        do {
            if let code = try await deliver(by: sender, console) {
                tell(sender.report, console)
                return code
            }
        } catch let error as SocketError {
            tell(sender.report, console)
            console.warn("\(source.command): \(address): \(error)\n")
            return .couldNotRun
        }
        tell(sender.report, console)
        return sender.report.errors + sender.report.rejected > 0 ? .invalid : .done
    }

    private func deliver(by sender: MLLPSender, _ console: Console) async throws -> ExitCode? {
        guard isByTime else {
            return try await source.forEach(console) { record in
                var buffer = ByteBuffer()
                let messages = encoder.encodeMessages(of: record, into: &buffer)
                let bytes = [UInt8](buffer)
                for message in messages {
                    try await send(Array(bytes[message.range]), by: sender, console)
                }
            }
        }
        var messages = HL7v2Messages()
        if let code = try await source.forEach(console, { messages.add($0, encoder) }) { return code }
        try await messages.forEachByTime { try await send([UInt8]($0), by: sender, console) }
        return nil
    }

    private func send(_ message: [UInt8], by sender: MLLPSender, _ console: Console) async throws {
        let id = Self.controlID(of: message)
        guard case .refused(let code, let text) = try await sender.deliver(message, id: id) else { return }
        let refused = sender.report.errors + sender.report.rejected
        if refused <= Self.told {
            console.warn("\(source.command): \(code.rawValue) for message \(id)\(text.isEmpty ? "" : ": \(text)")\n")
        } else if refused == Self.told + 1 {
            console.warn("\(source.command): more messages are refused\n")
        }
    }

    /// MSH-10 of a message of ours, in which it needs no escapes.
    static func controlID(of message: [UInt8]) -> String {
        let header = message.prefix { $0 != UInt8(ascii: "\r") }
        let fields = header.split(separator: UInt8(ascii: "|"), maxSplits: 10, omittingEmptySubsequences: false)
        return fields.count > 9 ? String(decoding: fields[9], as: UTF8.self) : ""
    }

    private func tell(_ report: MLLPSender.Report, _ console: Console) {
        let refused = report.errors + report.rejected
        guard !source.isQuiet || refused > 0 else { return }
        let sign = refused == 0 ? "✓" : "✗"
        console.warn(
            "\(sign) \(report.accepted) accepted by \(address), \(refused) refused "
                + "(AE \(report.errors), AR \(report.rejected)), \(report.repetitions) sent again\n")
    }
}

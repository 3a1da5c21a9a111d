import Executors
import Formats
import HealthSimCore

/// Prints the messages that are sent to a port and answers them: a test sink.
struct HL7v2Sink: Sendable {
    let address: NetworkAddress
    /// After how many messages to stop; nil for Ctrl-C alone.
    let limit: Int?
    let isQuiet: Bool

    /// Listens, prints and answers: `AA`, or `AR` for what is no message.
    ///
    /// A message is printed with a line for each segment and an empty line after it.
    func run(_ console: Console) throws -> ExitCode {
        let listener = try MLLPListener(address)
        if !isQuiet {
            let place = NetworkAddress(host: address.host, port: listener.port)
            console.warn("listening on \(place); Ctrl-C ends it\n")
        }
        let clock = SystemClock().runClock
        var received = 0
        var refused = 0
        Interruption.watch()
        defer { Interruption.ignore() }
        try listener.run(until: { received == limit || Interruption.isRequested }) { bytes in
            received += 1
            let message: HL7Message
            do {
                message = try HL7Message(bytes)
            } catch let error as HL7Message.Problem {
                refused += 1
                console.warn("\(ExportHL7v2.name): message \(received): \(error)\n")
                let answer = HL7Acknowledgment(.reject, to: "", text: error.description)
                return answer.message(to: nil, at: clock.now(), number: received)
            }
            try console.write(Self.printed(bytes))
            let answer = HL7Acknowledgment(.accept, to: message.text("MSH-10.1"))
            return answer.message(to: message, at: clock.now(), number: received)
        }
        if !isQuiet { console.warn("✓ \(received) received, \(refused) refused\n") }
        return refused > 0 ? .invalid : .done
    }

    /// The segments of a message as lines, with an empty line after them.
    private static func printed(_ message: [UInt8]) -> ByteBuffer {
        var out = ByteBuffer(capacity: message.count + 2)
        for segment in message.split(whereSeparator: { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }) {
            out.append(contentsOf: Array(segment))
            out.append("\n")
        }
        out.append("\n")
        return out
    }
}

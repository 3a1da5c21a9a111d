import Executors
import Formats
import HealthSimCore
import PatientSim

/// `export-hl7v2`.
public struct ExportHL7v2: Command {
    public static let name = "export-hl7v2"
    public static let help = Help(
        "Writes canonical records as HL7 2.5.1 messages, or sends or receives them.",
        arguments: [
            Export.arguments[0],
            .init("OUTPUT", "The file of messages; by default standard output."),
        ],
        options: [
            types, batch, corrections, order, mllp, timeout, retries, backoff, retryRejected, listen, host, count,
        ] + Export.options,
        examples: [
            ("export-hl7v2 patients.ndjson messages.hl7 --batch", "Make a batch file."),
            ("export-hl7v2 patients.ndjson --order time --mllp host:2575", "Send by time."),
            ("export-hl7v2 --listen 2575 --count 10", "Show ten messages that are sent here."),
        ])

    private static let types = Option(
        "message-types",
        "The messages, with commas between them: A01 or ADT^A01, or ADT for all of it; by default all but O01.",
        value: "NAMES")
    private static let batch = Option("batch", "Put FHS, BHS, BTS and FTS around the messages.")
    private static let corrections = Option(
        "with-corrections", "Cancel an admission or a discharge that was sent in error, now and then (A11, A13).")
    private static let order = Option(
        "order", "The order: patient after patient, or by time, which holds all messages in memory.",
        value: "patient|time")
    private static let mllp = Option(
        "mllp", "Send the messages there, each after the last one is answered.", value: "HOST:PORT")
    private static let timeout = Option(
        "timeout", "How long to wait for an answer, in seconds; by default 10.", value: "S")
    private static let retries = Option(
        "retries", "How often a message is sent again after AE or no answer; by default 3.", value: "N")
    private static let backoff = Option(
        "backoff", "The wait before that, in seconds, doubled each time; by default 1.", value: "S")
    private static let retryRejected = Option("retry-rejected", "Send a message again after AR, too.")
    private static let listen = Option("listen", "Print what is sent to this port, and answer AA.", value: "PORT")
    private static let host = Option("host", "Where to listen; by default 127.0.0.1.", value: "ADDRESS")
    private static let count = Option("count", "Stop listening after so many messages.", value: "N")

    /// What is to be done.
    private enum Work: Sendable {
        case write(output: String?, mayReplace: Bool)
        case send(NetworkAddress, MLLPSender.Policy)
        case receive(HL7v2Sink)
    }

    private let work: Work
    private let source: RecordSource
    private let options: HL7v2Options
    private let isByTime: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        let isQuiet = arguments.has(.quiet)
        options = HL7v2Options(
            messageTypes: try Self.messageTypes(arguments), isBatch: arguments.has(Self.batch),
            hasCorrections: arguments.has(Self.corrections))
        isByTime = try Self.isByTime(arguments)
        if let port: UInt16 = try arguments.integer(Self.listen) {
            try Self.refuse(
                [
                    Self.types, Self.batch, Self.corrections, Self.order, Self.mllp, Self.timeout, Self.retries,
                    Self.backoff, Self.retryRejected, .stdin, .force,
                ], beside: Self.listen, arguments)
            if let path = arguments.positionals.first {
                throw UsageError("'\(path)' and --listen: a sink reads no input; it prints to standard output")
            }
            let host = arguments.value(Self.host) ?? "127.0.0.1"
            work = .receive(
                HL7v2Sink(
                    address: NetworkAddress(host: host, port: port),
                    limit: try arguments.integer(Self.count, in: 1 ... .max), isQuiet: isQuiet))
            source = RecordSource(command: Self.name, input: .standardInput, isQuiet: isQuiet)
            return
        }
        for option in [Self.host, Self.count] where arguments.has(option) {
            throw UsageError("--\(option.name) is for --listen")
        }
        let (input, output) = try Input.andOutput(of: arguments)
        source = RecordSource(command: Self.name, input: input, isQuiet: isQuiet)
        guard let text = arguments.value(Self.mllp) else {
            for option in [Self.timeout, Self.retries, Self.backoff, Self.retryRejected] where arguments.has(option) {
                throw UsageError("--\(option.name) is for --mllp")
            }
            work = .write(output: output, mayReplace: arguments.has(.force))
            return
        }
        try Self.refuse([Self.batch, .stdout, .force], beside: Self.mllp, arguments)
        if let output { throw UsageError("'\(output)' and --mllp cannot both be written to") }
        guard let address = NetworkAddress(text) else {
            throw UsageError("--mllp is '\(text)': expected HOST:PORT")
        }
        var policy = MLLPSender.Policy()
        policy.timeout = try Self.seconds(Self.timeout, arguments) ?? policy.timeout
        policy.retries = try arguments.integer(Self.retries, in: 0...1_000) ?? policy.retries
        policy.backoff = try Self.seconds(Self.backoff, arguments) ?? policy.backoff
        policy.retriesRejected = arguments.has(Self.retryRejected)
        work = .send(address, policy)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let encoder = HL7v2Encoder(options)
        switch work {
        case .write(let output, let mayReplace):
            return try await HL7v2File(
                source: source, encoder: encoder, isByTime: isByTime, output: output, mayReplace: mayReplace
            ).run(console)
        case .send(let address, let policy):
            return try await HL7v2Delivery(
                source: source, encoder: encoder, isByTime: isByTime, address: address, policy: policy
            ).run(console)
        case .receive(let sink): return try sink.run(console)
        }
    }

    private static func messageTypes(_ arguments: Arguments) throws(UsageError) -> [HL7MessageType] {
        guard let words = try arguments.list(types) else { return HL7MessageType.standard }
        var chosen: [HL7MessageType] = []
        for word in words {
            let named = HL7MessageType.named(word)
            guard !named.isEmpty else {
                throw UsageError(
                    unknown: word, as: "message type", among: HL7MessageType.allCases.map(\.trigger), listing: true)
            }
            chosen += named.filter { !chosen.contains($0) }
        }
        return chosen
    }

    private static func isByTime(_ arguments: Arguments) throws(UsageError) -> Bool {
        switch arguments.value(order) {
        case nil, "patient": return false
        case "time": return true
        case let word?: throw UsageError(unknown: word, as: "order", among: ["patient", "time"], listing: true)
        }
    }

    private static func seconds(_ option: Option, _ arguments: Arguments) throws(UsageError) -> Double? {
        guard let text = arguments.value(option) else { return nil }
        guard let seconds = Double(text), seconds >= 0, seconds <= 86_400 else {
            throw UsageError("--\(option.name) is '\(text)': expected seconds, from 0 to 86400")
        }
        return seconds
    }

    private static func refuse(
        _ others: [Option], beside option: Option, _ arguments: Arguments
    ) throws(UsageError) {
        for other in others where arguments.has(other) {
            throw UsageError("--\(option.name) and --\(other.name) do not go together")
        }
    }
}

import Executors
import Formats
import HealthSimCore
import MemberSim

/// What the exporters of X12 have in common: households in, interchanges out, a hundred households in one.
struct ExportX12: Sendable {
    /// The words without dashes that an exporter takes.
    static let arguments: [Help.Argument] = [
        .init("INPUT", "Canonical JSON of what payers hold: a household, an array of them, or one a line (NDJSON)."),
        .init("OUTPUT", "A file; by default standard output."),
    ]

    /// The options of every exporter.
    static let options: [Option] = [.stdin, .stdout, usage, delimiters, characters, noBreaks, date, .force, .quiet]

    private static let usage = Option(
        "usage", "What the data are for (ISA15): T, test, or P, production; by default T.", value: "T|P")
    private static let delimiters = Option(
        "delimiters", "Four signs: between elements, repetitions, components, and after segments; by default '*^:~'.",
        value: "SIGNS")
    private static let characters = Option(
        "characters", "The character set: basic, capitals only, or extended; by default basic.", value: "NAME")
    private static let noBreaks = Option("no-breaks", "Write no line feed after segments.")
    private static let date = Option(
        "date", "The day that interchanges are dated with; by default the latest day in them.", value: "DATE")

    /// How many households stand in an interchange.
    private static let batch: UInt64 = 100

    private let command: String
    private let encoder: X12CohortEncoder
    private let input: Input
    private let output: String?
    private let mayReplace: Bool
    private let isQuiet: Bool

    /// Reads the words of an exporter.
    /// - Parameter encoder: makes the encoder of the options.
    init(
        _ words: [String], as command: any Command.Type,
        encoder: (Arguments, X12Options) throws(UsageError) -> X12CohortEncoder
    ) throws(UsageError) {
        let arguments = try Arguments(words, for: command.help)
        self.command = command.name
        self.encoder = try encoder(arguments, Self.options(of: arguments))
        (input, output) = try Input.andOutput(of: arguments)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    /// Reads the words of an exporter of a format that needs no more than the common options.
    init(_ words: [String], as command: any Command.Type, _ format: Format) throws(UsageError) {
        try self.init(words, as: command) { (_, x12) throws(UsageError) in
            guard let encoder = X12CohortEncoder(format, options: EncodingOptions(x12: x12)) else {
                throw UsageError("the format '\(format.rawValue)' is no X12")
            }
            return encoder
        }
    }

    private static func options(of arguments: Arguments) throws(UsageError) -> X12Options {
        var options = X12Options()
        if let word = arguments.value(usage) {
            guard let usage = X12Options.Usage(rawValue: word.uppercased()) else {
                throw UsageError("--usage is '\(word)': expected T or P")
            }
            options.usage = usage
        }
        if let signs = arguments.value(delimiters) {
            guard let delimiters = X12Delimiters(signs) else {
                throw UsageError("--delimiters is '\(signs)': expected four different signs, as in '*^:~'")
            }
            options.delimiters = delimiters
        }
        if let word = arguments.value(characters) {
            guard let characters = X12Options.Characters(rawValue: word) else {
                throw UsageError(
                    unknown: word, as: "character set", among: X12Options.Characters.allCases.map(\.rawValue),
                    listing: true)
            }
            options.characters = characters
        }
        options.breaksLines = !arguments.has(noBreaks)
        options.date = try day(arguments, date)
        return options
    }

    /// The day that an option names.
    static func day(_ arguments: Arguments, _ option: Option) throws(UsageError) -> CalendarDate? {
        guard let text = arguments.value(option) else { return nil }
        guard let day = CalendarDate(iso: text) else {
            throw UsageError("--\(option.name) is '\(text)': expected a date, as 2025-01-15")
        }
        return day
    }

    /// Reads, encodes and writes.
    /// - Returns: `invalid` when a household has errors, after telling what is wrong with it.
    func run(_ console: Console) async throws -> ExitCode {
        let destination: RecordWriter.Destination =
            output.map { .path($0) } ?? .stream { buffer in try console.write(buffer) }
        let writer: RecordWriter
        do {
            writer = try RecordWriter(encoder, to: destination, replacing: mayReplace, asOf: SystemClock().today)
        } catch let failure as RecordWriter.Failure {
            throw UsageError(failure.description)
        }
        var documents = MemberInput(read: try input.pieces(console))
        var households: [Household] = []
        do {
            while let item = try documents.next() {
                guard let household = household(of: item, console) else { return .invalid }
                households.append(
                    Household(index: UInt64(writer.count + households.count), records: [], membership: household))
                if households.count == Self.batch {
                    try writer.write(households)
                    households = []
                }
            }
        } catch let error as JSONError {
            console.warn("\(command): \(input.name): Invalid JSON: \(error)\n")
            return .couldNotRun
        }
        if !households.isEmpty { try writer.write(households) }
        try writer.finish()
        if !isQuiet, let output {
            console.warn("✓ \(writer.count) \(writer.count == 1 ? "household" : "households") in '\(output)'\n")
        }
        return .done
    }

    /// The household of a document; nil after telling why there is none.
    private func household(of item: MemberInput.Item, _ console: Console) -> MemberHousehold? {
        guard case .household(let reading) = item.document else {
            console.warn(
                "\(command): value \(item.index + 1) of \(input.name) is no household: give the household that a claim or contract is about\n"
            )
            return nil
        }
        if let household = reading.value { return household }
        console.warn("\(command): value \(item.index + 1) of \(input.name) is no household:\n")
        for finding in reading.result.errors { console.warn("  \(finding.field): \(finding.message)\n") }
        return nil
    }
}

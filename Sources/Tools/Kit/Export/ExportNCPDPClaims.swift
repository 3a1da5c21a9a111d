import Executors
import Formats
import HealthSimCore
import RxMemberSim

/// `export-ncpdp-b1b2`.
public struct ExportNCPDPClaims: Command {
    public static let name = "export-ncpdp-b1b2"
    public static let help = Help(
        "Writes pharmacy claims and the answers to them as NCPDP Telecommunication D.0.",
        arguments: [
            RxSource.argument,
            .init("OUTPUT", "A file for one direction, a folder for both; by default standard output."),
        ],
        options: [.stdin, .stdout, only, framing, together, certification, usage, date, pretty, .force, .quiet],
        examples: [
            ("export-ncpdp-b1b2 households.ndjson d0", "Make d0/requests.ncpdp and d0/responses.ncpdp, line by line."),
            ("export-ncpdp-b1b2 household.json --pretty", "Show every field with its number and name."),
            (
                "export-ncpdp-b1b2 all.ndjson claims.ncpdp --only requests --framing batch",
                "Write the claims as batches, a hundred households in one."
            ),
        ])

    private static let only = Option("only", "Write 'requests' or 'responses' alone.", value: "DIRECTION")
    private static let framing = Option(
        "framing", "What stands between transmissions: none, lines, or batch (Batch Standard 1.2); by default lines.",
        value: "NAME")
    private static let together = Option(
        "claims-per-transmission",
        "The most claims of a patient, pharmacy and day in a transmission, 1 to 4; by default 1.",
        value: "N")
    private static let certification = Option(
        "certification", "The number of the software's certification (110-AK); by default spaces.", value: "ID")
    private static let usage = Option(
        "usage", "What a batch is for (702-MC): T, test, or P, production; by default T.", value: "T|P")
    private static let date = Option(
        "date", "The day that batches are dated with; by default the latest day of service in them.", value: "DATE")
    private static let pretty = Option("pretty", "Show the fields with their names instead.")

    private let source: RxSource
    private let directions: [D0Encoder.Direction]
    private let options: D0Options
    private let output: String?
    private let isPretty: Bool
    private let mayReplace: Bool
    private let isQuiet: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        let (input, output) = try Input.andOutput(of: arguments)
        source = RxSource(command: Self.name, input: input)
        self.output = output
        if let word = arguments.value(Self.only) {
            guard let direction = D0Encoder.Direction(rawValue: word) else {
                throw UsageError(
                    unknown: word, as: "direction", among: D0Encoder.Direction.allCases.map(\.rawValue), listing: true)
            }
            directions = [direction]
        } else {
            directions = D0Encoder.Direction.allCases
        }
        options = try Self.options(of: arguments)
        isPretty = arguments.has(Self.pretty)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    private static func options(of arguments: Arguments) throws(UsageError) -> D0Options {
        var options = D0Options()
        if let word = arguments.value(framing) {
            guard let framing = D0Options.Framing(rawValue: word) else {
                throw UsageError(
                    unknown: word, as: "framing", among: D0Options.Framing.allCases.map(\.rawValue), listing: true)
            }
            options.framing = framing
        }
        if let word = arguments.value(together) {
            guard let number = Int(word), 1...D0Options.mostClaimsPerTransmission ~= number else {
                throw UsageError("--claims-per-transmission is '\(word)': expected a number from 1 to 4")
            }
            options.claimsPerTransmission = number
        }
        if let word = arguments.value(certification) { options.certification = Text(word) }
        if let word = arguments.value(usage) {
            guard let usage = D0Options.Usage(rawValue: word.uppercased()) else {
                throw UsageError("--usage is '\(word)': expected T or P")
            }
            options.usage = usage
        }
        options.date = try ExportX12.day(arguments, date)
        return options
    }

    /// Reads, encodes and writes.
    /// - Returns: `invalid` when a value has errors, after telling what is wrong with it.
    public func run(_ console: Console) async throws -> ExitCode {
        let count: Int
        if isPretty {
            var text = ""
            var households = 0
            let code = try source.forEach(console) { household, _ in
                text += Self.text(household, directions, options)
                households += 1
            }
            if let code { return code }
            if let output {
                try writeFile(output, text, replacing: mayReplace)
            } else {
                try console.write(text)
            }
            count = households
        } else {
            let written = try write(console)
            if let code = written.code { return code }
            count = written.count
        }
        if !isQuiet, let output {
            console.warn("✓ \(count) \(count == 1 ? "household" : "households") in '\(output)'\n")
        }
        return .done
    }

    /// Writes the files; a code after telling what is wrong with the input.
    private func write(_ console: Console) throws -> (code: ExitCode?, count: Int) {
        let encoder = D0CohortEncoder(options: options, directions: directions)
        let writer: RecordWriter
        do {
            writer = try RecordWriter(
                encoder, to: output.map { .path($0) } ?? .stream { try console.write($0) }, replacing: mayReplace,
                asOf: SystemClock().today)
        } catch let failure as RecordWriter.Failure {
            throw UsageError(failure.description)
        }
        var batch: [Household] = []
        let code = try source.forEach(console) { household, place in
            batch.append(Household(index: place, records: [], pharmacy: household))
            if UInt64(batch.count) == encoder.householdsPerBatch {
                try writer.write(batch)
                batch = []
            }
        }
        if let code { return (code, 0) }
        if !batch.isEmpty { try writer.write(batch) }
        try writer.finish()
        return (nil, writer.count)
    }

    /// The transmissions of a household in words: a request, then the answer to it.
    private static func text(
        _ household: RxHousehold, _ directions: [D0Encoder.Direction], _ options: D0Options
    ) -> String {
        let columns = directions.map { D0Encoder($0, options: options).transmissions(household) }
        var text = ""
        for row in 0..<(columns.map(\.count).max() ?? 0) {
            for column in columns where row < column.count {
                var reader = D0Reader(column[row])
                guard let transmission = (try? reader.next())?.transmission else { continue }
                text += D0Pretty.text(transmission) + "\n"
            }
        }
        return text
    }
}

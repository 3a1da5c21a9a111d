import Executors
import Formats
import HealthSimCore
import PatientSim

/// What the exporters have in common: records in, one format out, record by record.
struct Export: Sendable {
    /// What is read.
    static let input = Help.Argument(
        "INPUT",
        "Canonical JSON or FHIR R4: a record or a Bundle, an array of them, one a line (NDJSON), or NDJSON of resources."
    )

    /// The words without dashes that an exporter takes.
    static let arguments: [Help.Argument] = [
        input,
        .init("OUTPUT", "A file, or a folder when there are several; by default standard output."),
    ]

    /// The options of every exporter, besides its formats.
    static let options: [Option] = [.stdin, .stdout, .force, .quiet]

    /// An option for the formats that an exporter knows, the first by default.
    static func format(_ formats: [Format]) -> Option {
        let names = formats.map(\.rawValue).joined(separator: " or ")
        return Option("format", "The format: \(names); by default \(formats[0].rawValue).", value: "NAME")
    }

    /// Which profiles the formats of FHIR are made for.
    static let profile = Option(
        "profile",
        "The profiles: us-core, or base for FHIR R4 without names of profiles and extensions; by default us-core.",
        value: "NAME")

    private let command: String
    private let encoder: any RecordEncoder
    private let input: Input
    /// Nil for standard output.
    private let output: String?
    private let mayReplace: Bool
    private let isQuiet: Bool

    /// Reads the words of an exporter.
    /// - Parameters:
    ///   - tables: the tables of `csv`.
    ///   - profiles: the profiles of FHIR.
    init(
        _ words: [String], as command: any Command.Type, formats: [Format], tables: Option? = nil,
        profiles: Option? = nil
    ) throws(UsageError) {
        let arguments = try Arguments(words, for: command.help)
        self.command = command.name
        var format = formats[0]
        if let word = formats.count > 1 ? arguments.value(Self.format(formats)) : nil {
            guard let known = Format.named(word).first(where: formats.contains) else {
                throw UsageError(unknown: word, as: "format", among: formats.map(\.rawValue))
            }
            format = known
        }
        let chosen = try tables.map { (option) throws(UsageError) in try Execute.tables(arguments, option) }
        let profile = try profiles.map { (option) throws(UsageError) in try Self.profile(arguments, option) }
        guard
            let encoder = RecordEncoders.encoder(
                for: format,
                options: EncodingOptions(tables: chosen?.records ?? CSVTable.allCases, fhirProfile: profile ?? .usCore))
        else {
            throw UsageError("the format '\(format.rawValue)' is not written yet by this version")
        }
        self.encoder = encoder
        (input, output) = try Input.andOutput(of: arguments)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    /// The profiles that an option names; US Core when it is not given.
    private static func profile(_ arguments: Arguments, _ option: Option) throws(UsageError) -> FHIRProfile {
        guard let word = arguments.value(option) else { return .usCore }
        guard let profile = FHIRProfile(rawValue: word) else {
            throw UsageError(unknown: word, as: "profile", among: FHIRProfile.allCases.map(\.rawValue), listing: true)
        }
        return profile
    }

    /// Reads, encodes and writes.
    /// - Returns: `invalid` when a record is, after telling what is wrong with it.
    func run(_ console: Console) async throws -> ExitCode {
        let destination: RecordWriter.Destination =
            output.map { .path($0) } ?? .stream { buffer in try console.write(buffer) }
        let writer: RecordWriter
        do {
            writer = try RecordWriter(encoder, to: destination, replacing: mayReplace, asOf: SystemClock().today)
        } catch let failure as RecordWriter.Failure {
            throw UsageError(failure.description)
        }
        let source = RecordSource(command: command, input: input, isQuiet: isQuiet)
        if let code = try await source.forEach(console, { try writer.write($0) }) { return code }
        try writer.finish()
        if !isQuiet, let output {
            console.warn("✓ \(writer.count) \(writer.count == 1 ? "record" : "records") in '\(output)'\n")
        }
        return .done
    }
}

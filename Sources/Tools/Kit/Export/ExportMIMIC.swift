import Formats

/// `export-mimic`.
public struct ExportMIMIC: Command {
    public static let name = "export-mimic"
    public static let help = Help(
        "Writes canonical records as CSV tables of MIMIC-IV, modules hosp and icu.",
        arguments: Export.arguments, options: Export.options,
        examples: [("export-mimic patients.ndjson folder", "Make folder/hosp/*.csv and folder/icu/*.csv.")])

    private let export: Export

    public init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: [.mimic])
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

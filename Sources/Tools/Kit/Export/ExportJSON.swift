import Formats

/// `export-json`.
public struct ExportJSON: Command {
    public static let name = "export-json"
    public static let help = Help(
        "Writes records as canonical JSON, whatever usual names of fields they came with.",
        arguments: Export.arguments, options: [Export.format([.json, .ndjson])] + Export.options,
        examples: [("export-json patients.ndjson patients.json", "Make an array of the lines.")])

    private let export: Export

    public init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: [.json, .ndjson])
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

import Formats

/// `export-csv`.
public struct ExportCSV: Command {
    public static let name = "export-csv"
    public static let help = Help(
        "Writes canonical records as CSV (RFC 4180): a file for each table.",
        arguments: Export.arguments, options: [tables] + Export.options,
        examples: [
            ("export-csv patients.ndjson folder", "Make all tables."),
            ("export-csv patients.ndjson --tables patients", "Show one table."),
        ])

    private static let tables = Option(
        "tables", "The tables, with commas between them; by default all.", value: "NAMES")
    private let export: Export

    public init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: [.csv], tables: Self.tables)
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

import Formats

/// `export-x12-837p`.
public struct ExportX12Professional: Command {
    public static let name = "export-x12-837p"
    public static let help = Help(
        "Writes professional claims as X12 837P (005010X222A1).",
        arguments: ExportX12.arguments,
        options: ExportX12.options,
        examples: [("export-x12-837p households.ndjson 837p.x12", "Write the claims of a cohort.")])

    private let export: ExportX12

    public init(_ words: [String]) throws(UsageError) {
        export = try ExportX12(words, as: Self.self, .x12Professional)
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

/// `export-x12-837i`.
public struct ExportX12Institutional: Command {
    public static let name = "export-x12-837i"
    public static let help = Help(
        "Writes institutional claims as X12 837I (005010X223A2).",
        arguments: ExportX12.arguments,
        options: ExportX12.options,
        examples: [
            ("export-x12-837i --stdin --usage P < household.json", "Write those of a household, as production data.")
        ])

    private let export: ExportX12

    public init(_ words: [String]) throws(UsageError) {
        export = try ExportX12(words, as: Self.self, .x12Institutional)
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

/// `export-x12-835`.
public struct ExportX12Remittance: Command {
    public static let name = "export-x12-835"
    public static let help = Help(
        "Writes payments and their claims as X12 835 (005010X221A1).",
        arguments: ExportX12.arguments,
        options: ExportX12.options,
        examples: [("export-x12-835 households.ndjson 835.x12", "Write the payments of a cohort.")])

    private let export: ExportX12

    public init(_ words: [String]) throws(UsageError) {
        export = try ExportX12(words, as: Self.self, .x12Remittance)
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

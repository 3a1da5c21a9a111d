import Formats

/// `export-fhir`.
public struct ExportFHIR: Command {
    public static let name = "export-fhir"
    public static let help = Help(
        "Writes canonical records as FHIR R4: Bundles, or a file for each resource type.",
        arguments: Export.arguments, options: [Export.format([.fhirBundle, .fhir])] + Export.options,
        examples: [
            ("export-fhir patient.json bundle.json", "Make a Bundle of a patient."),
            ("export-fhir patients.ndjson folder --format fhir", "Make the NDJSON files of Bulk Data."),
        ])

    private let export: Export

    public init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: [.fhirBundle, .fhir])
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

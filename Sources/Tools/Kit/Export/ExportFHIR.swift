import Formats

/// `export-fhir`.
public struct ExportFHIR: Command {
    public static let name = "export-fhir"
    public static let help = Help(
        "Writes canonical records as FHIR R4: Bundles, or a file for each resource type.",
        arguments: Export.arguments, options: [Export.format(formats), Export.profile] + Export.options,
        examples: [
            ("export-fhir patient.json bundle.json", "Make a Bundle of a patient."),
            ("export-fhir patients.ndjson folder --format fhir", "Make the NDJSON files of Bulk Data."),
            ("export-fhir patient.json --format fhir-transaction", "Make a Bundle that a server stores."),
        ])

    private static let formats: [Format] = [.fhirBundle, .fhir, .fhirTransaction, .fhirDocument]

    private let export: Export

    public init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: Self.formats, profiles: Export.profile)
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

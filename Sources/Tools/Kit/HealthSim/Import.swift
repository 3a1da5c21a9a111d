import Formats

/// `healthsim import`.
struct Import: Command {
    static let name = "healthsim import"
    static let help = Help(
        "Reads FHIR R4 back: writes canonical JSON of a Bundle or of resources.",
        arguments: [
            .init(
                "BUNDLE", "FHIR R4: a Bundle of any type, an array or lines (NDJSON) of Bundles or of resources."),
            .init("OUTPUT", "A file; by default standard output."),
        ],
        options: [Export.format([.json, .ndjson])] + Export.options,
        examples: [
            ("healthsim import bundle.json patient.json", "Make a canonical record of a Bundle."),
            (
                "cat fhir/*.ndjson | healthsim import --stdin --format ndjson",
                "Make records of the files of a Bulk Data export."
            ),
        ])

    private let export: Export

    init(_ words: [String]) throws(UsageError) {
        export = try Export(words, as: Self.self, formats: [.json, .ndjson])
    }

    func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

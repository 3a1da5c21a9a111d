import Formats
import HealthSimCore

/// `export-x12-834`.
public struct ExportX12Enrollment: Command {
    public static let name = "export-x12-834"
    public static let help = Help(
        "Writes enrolment as X12 834 (005010X220A1): who is covered, or what has changed.",
        arguments: ExportX12.arguments,
        options: [asOf, from, through] + ExportX12.options,
        examples: [
            ("export-x12-834 households.ndjson 834.x12 --as-of 2025-01-15", "Write everybody who is covered on a day."),
            (
                "export-x12-834 all.ndjson 834.x12 --from 2024-12-01 --through 2024-12-31",
                "Write the additions, changes and terminations of a month."
            ),
        ])

    private static let asOf = Option("as-of", "Write a full file: everybody who is covered on a day.", value: "DATE")
    private static let from = Option("from", "Write what was processed from a day on.", value: "DATE")
    private static let through = Option("through", "The last day of the changes.", value: "DATE")

    private let export: ExportX12

    public init(_ words: [String]) throws(UsageError) {
        export = try ExportX12(words, as: Self.self) { (arguments, options) throws(UsageError) in
            X12CohortEncoder(enrollment: try Self.scope(arguments), options: options)
        }
    }

    private static func scope(_ arguments: Arguments) throws(UsageError) -> X12EnrollmentScope {
        let day = try ExportX12.day(arguments, asOf)
        let (first, last) = (try ExportX12.day(arguments, from), try ExportX12.day(arguments, through))
        switch (day, first, last) {
        case (let day?, nil, nil): return .everyone(on: day)
        case (nil, let first?, let last?) where first <= last: return .changes(from: first, through: last)
        case (nil, _?, _?): throw UsageError("--from is after --through")
        default: throw UsageError("give --as-of DATE for a full file, or --from DATE and --through DATE for changes")
        }
    }

    public func run(_ console: Console) async throws -> ExitCode { try await export.run(console) }
}

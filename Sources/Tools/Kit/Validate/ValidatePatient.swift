import Formats
import HealthSimCore
import PatientSim

/// `validate-patient`.
public struct ValidatePatient: Command {
    public static let name = "validate-patient"
    public static let help = Help(
        "Checks patient records and prints all findings as JSON.",
        arguments: [
            .init("INPUT", "Canonical JSON: a record, an array of records, or one record a line (NDJSON)."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: [
            .stdin, .stdout,
            asOf,
            .force,
            Option("quiet", "Print the result only when there is an error."),
        ],
        examples: [
            ("validate-patient patient.json", "Check a record."),
            (
                "validate-patient --stdin --as-of 2025-01-15 < patients.ndjson",
                "Check many, and that none is from tomorrow."
            ),
        ])

    private static let asOf = Option(
        "as-of", "The day after which nothing can have happened yet; by default that is not checked.", value: "DATE")

    private let input: Input
    private let output: String?
    private let validator: PatientValidator
    private let mayReplace: Bool
    private let isQuiet: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        (input, output) = try Input.andOutput(of: arguments)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
        var day: CalendarDate?
        if let text = arguments.value(Self.asOf) {
            day = CalendarDate(iso: text)
            if day == nil { throw UsageError("--as-of is '\(text)': expected a date, as 2025-01-15") }
        }
        validator = PatientValidator(asOf: day)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        var stream = JSONElementStream(read: try input.pieces(console))
        var reader = CanonicalJSONReader()
        var findings = FindingCollection()
        do {
            while let element = try stream.next() {
                findings.add(try reader.read(element).validated(by: validator), of: element.index)
            }
        } catch let error as JSONError {
            try console.write(invalidJSON(error))
            return .couldNotRun
        }
        let result = findings.result
        if !(isQuiet && result.valid) { try write(result.json(pretty: true) + "\n", console) }
        return result.valid ? .done : .invalid
    }

    private func write(_ text: String, _ console: Console) throws {
        guard let output else { return try console.write(text) }
        try writeFile(output, text, replacing: mayReplace)
    }
}

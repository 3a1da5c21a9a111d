import Formats
import HealthSimCore
import PatientSim

/// `validate-patient`.
public struct ValidatePatient: Command {
    public static let name = "validate-patient"
    public static let help = Help(
        "Checks patient records and prints all findings as JSON.",
        arguments: [
            Export.input,
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: [
            .stdin, .stdout,
            asOf,
            explain,
            rules,
            .force,
            Option("quiet", "Print the result only when there is an error."),
        ],
        examples: [
            ("validate-patient patient.json", "Check a record."),
            ("validate-patient bundle.json", "Check the patient of a FHIR Bundle."),
            (
                "validate-patient --stdin --as-of 2025-01-15 < patients.ndjson",
                "Check many, and that none is from tomorrow."
            ),
            ("validate-patient --explain TEMP-005", "What a rule checks, why, and what breaks it."),
        ])

    private static let asOf = Option(
        "as-of", "The day after which nothing can have happened yet; by default that is not checked.", value: "DATE")

    private static let explain = Option(
        "explain", "Print a rule, or all: what holds, why, its source.", value: "RULE")
    private static let rules = Option("rules", "List the rules, one a line.")

    /// What is to be printed in place of a check.
    private let page: String?
    private let input: Input
    private let output: String?
    private let validator: PatientValidator
    private let mayReplace: Bool
    private let isQuiet: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        page = try RulePages.page(
            explaining: arguments.value(Self.explain), listing: arguments.has(Self.rules), of: RulePages.patient)
        // Who asks for rules gives no records.
        (input, output) = page == nil ? try Input.andOutput(of: arguments) : (.standardInput, nil)
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
        if let page {
            try console.write(page)
            return .done
        }
        var records = RecordInput(read: try input.pieces(console))
        var findings = FindingCollection()
        do {
            while let item = try records.next() {
                findings.add(item.reading.validated(by: validator), of: item.index)
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

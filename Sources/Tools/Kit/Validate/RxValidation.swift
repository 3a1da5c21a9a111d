import Executors
import Formats
import HealthSimCore
import RxMemberSim

/// What `validate-prescription` and `validate-pharmacy-claim` have in common: they read documents and print all findings
/// as JSON.
struct RxValidation: Sendable {
    /// The options of both commands.
    static let options: [Option] = MemberValidation.options

    static func arguments(_ document: String) -> [Help.Argument] {
        [
            .init("INPUT", "Canonical JSON: a household or a \(document), an array of them, or one a line (NDJSON)."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ]
    }

    /// What is to be printed in place of a check.
    private let page: String?
    private let input: Input
    private let output: String?
    private let validator: RxValidator
    private let mayReplace: Bool
    private let isQuiet: Bool

    init(_ words: [String], for help: Help, rules: [RulePages.Entry]) throws(UsageError) {
        let arguments = try Arguments(words, for: help)
        page = try RulePages.page(
            explaining: arguments.value(MemberValidation.explain), listing: arguments.has(MemberValidation.rules),
            of: rules)
        // Who asks for rules gives no documents.
        (input, output) = page == nil ? try Input.andOutput(of: arguments) : (.standardInput, nil)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
        var day: CalendarDate?
        if let text = arguments.value(MemberValidation.asOf) {
            day = CalendarDate(iso: text)
            if day == nil { throw UsageError("--as-of is '\(text)': expected a date, as 2025-01-15") }
        }
        validator = RxValidator(asOf: day)
    }

    /// Runs the command.
    /// - Parameter check: everything that is wrong with a document.
    func run(
        _ console: Console, _ check: (RxInput.Document, RxValidator) -> ValidationResult
    ) async throws -> ExitCode {
        if let page {
            try console.write(page)
            return .done
        }
        var documents = RxInput(read: try input.pieces(console))
        var findings = FindingCollection()
        do {
            while let item = try documents.next() {
                findings.add(check(item.document, validator), of: item.index)
            }
        } catch let error as JSONError {
            try console.write(invalidJSON(error))
            return .couldNotRun
        }
        let result = findings.result
        if !(isQuiet && result.valid) { try write(result.json(pretty: true) + "\n", console) }
        return result.valid ? .done : .invalid
    }

    /// The finding that a document is one for another command.
    static func isAnother(_ kind: String, _ command: String) -> ValidationResult {
        let message = "This is a \(kind): \(command) checks it"
        return ValidationResult([Finding(.error, field: "", message: message, rule: "READ-001")])
    }

    private func write(_ text: String, _ console: Console) throws {
        guard let output else { return try console.write(text) }
        try writeFile(output, text, replacing: mayReplace)
    }
}

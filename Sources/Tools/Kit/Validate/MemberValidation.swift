import Executors
import Formats
import HealthSimCore
import MemberSim

/// What `validate-member` and `validate-claim` have in common: they read documents and print all findings as JSON.
struct MemberValidation: Sendable {
    static let asOf = Option(
        "as-of", "The day after which nothing can have happened yet; by default that is not checked.", value: "DATE")
    static let explain = Option("explain", "Print a rule, or all: what holds, why, its source.", value: "RULE")
    static let rules = Option("rules", "List the rules, one a line.")

    /// The options of both commands.
    static let options: [Option] = [
        .stdin, .stdout, asOf, explain, rules, .force,
        Option("quiet", "Print the result only when there is an error."),
    ]

    static let arguments: [Help.Argument] = [
        .init("INPUT", "Canonical JSON: a household or a claim, an array of them, or one a line (NDJSON)."),
        .init("OUTPUT", "A file for the result; by default standard output."),
    ]

    /// What is to be printed in place of a check.
    private let page: String?
    private let input: Input
    private let output: String?
    private let validator: MemberValidator
    private let mayReplace: Bool
    private let isQuiet: Bool

    init(_ words: [String], for help: Help, rules: [RulePages.Entry]) throws(UsageError) {
        let arguments = try Arguments(words, for: help)
        page = try RulePages.page(
            explaining: arguments.value(Self.explain), listing: arguments.has(Self.rules), of: rules)
        // Who asks for rules gives no documents.
        (input, output) = page == nil ? try Input.andOutput(of: arguments) : (.standardInput, nil)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
        var day: CalendarDate?
        if let text = arguments.value(Self.asOf) {
            day = CalendarDate(iso: text)
            if day == nil { throw UsageError("--as-of is '\(text)': expected a date, as 2025-01-15") }
        }
        validator = MemberValidator(asOf: day)
    }

    /// Runs the command.
    /// - Parameter check: everything that is wrong with a document.
    func run(
        _ console: Console, _ check: (MemberInput.Document, MemberValidator) -> ValidationResult
    ) async throws -> ExitCode {
        if let page {
            try console.write(page)
            return .done
        }
        var documents = MemberInput(read: try input.pieces(console))
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

    private func write(_ text: String, _ console: Console) throws {
        guard let output else { return try console.write(text) }
        try writeFile(output, text, replacing: mayReplace)
    }
}

import Executors
import HealthSimCore

/// What all validators have in common: they read documents and print all findings as JSON.
struct DocumentValidation: Sendable {
    static let asOf = Option(
        "as-of", "The day after which nothing can have happened yet; by default that is not checked.", value: "DATE")
    static let explain = Option("explain", "Print a rule, or all: what holds, why, its source.", value: "RULE")
    static let rules = Option("rules", "List the rules, one a line.")

    /// The options of a validator.
    static let options: [Option] = [
        .stdin, .stdout, asOf, explain, rules, .force,
        Option("quiet", "Print the result only when there is an error."),
    ]

    /// The arguments of a validator of households and of what stands alone: `claim`.
    static func arguments(_ document: String) -> [Help.Argument] {
        [
            .init("INPUT", "Canonical JSON: a household or a \(document), an array of them, or one a line (NDJSON)."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ]
    }

    /// A document that was read and checked: what is wrong with it, and its place in the input where there are several.
    typealias Checked = (result: ValidationResult, index: Int?)

    /// The day after which nothing can have happened yet.
    let asOf: CalendarDate?
    /// What is to be printed in place of a check.
    private let page: String?
    private let input: Input
    private let output: String?
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
        guard let text = arguments.value(Self.asOf) else {
            asOf = nil
            return
        }
        asOf = CalendarDate(iso: text)
        if asOf == nil { throw UsageError("--as-of is '\(text)': expected a date, as 2025-01-15") }
    }

    /// Runs the command.
    /// - Parameter reading: makes, of the pieces of the input, what gives its checked documents one by one, then nil.
    func run(
        _ console: Console, _ reading: (@escaping () throws -> [UInt8]?) -> () throws -> Checked?
    ) throws -> ExitCode {
        if let page {
            try console.write(page)
            return .done
        }
        let next = reading(try input.pieces(console))
        var findings = FindingCollection()
        do {
            while let checked = try next() { findings.add(checked.result, of: checked.index) }
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

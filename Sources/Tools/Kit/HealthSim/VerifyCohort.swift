import Executors
import Formats
import HealthSimCore

/// `healthsim verify`.
struct VerifyCohort: Command {
    static let name = "healthsim verify"
    static let help = Help(
        "Reads a cohort back and checks every link, date, balance and code again.",
        arguments: [.init("COHORT", "The folder of a cohort, with its manifest.")],
        options: [
            .json, format, findings, noDigests, rules,
            Option("quiet", "Print the report only when there is an error."),
        ],
        examples: [
            ("healthsim verify cohort", "Check all formats of a cohort."),
            ("healthsim verify cohort --json > verification.json", "Keep the report for a program."),
            ("healthsim verify cohort --format csv,x12-835", "Check the tables and the payments only."),
            ("healthsim verify edited --no-digests", "Check a cohort that was changed on purpose."),
        ])

    private static let noDigests = Option(
        "no-digests", "Leave out lengths and SHA-256 of the files, for a cohort that was changed on purpose.")

    private static let findings = Option(
        "findings", "How many findings of a rule are named for a file; by default 10.", value: "N")
    private static let format = Option(
        "format", "The formats to read, with commas between them; by default all.", value: "NAMES")
    private static let rules = Option("rules", "List the rules, one a line.")

    private let formats: [Format]
    private let folder: String?
    private let checksDigests: Bool
    private let named: Int
    private let asJSON: Bool
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        asJSON = arguments.has(.json)
        isQuiet = arguments.has(.quiet)
        checksDigests = !arguments.has(Self.noDigests)
        named = try arguments.integer(Self.findings, in: 1...1_000_000) ?? 10
        var formats: [Format] = []
        for word in try arguments.list(Self.format) ?? [] {
            let found = Format.named(word)
            if found.isEmpty { throw UsageError(unknown: word, as: "format", among: Format.allCases.map(\.rawValue)) }
            formats += found
        }
        self.formats = formats
        folder = arguments.has(Self.rules) ? nil : arguments.positionals.first
        if folder == nil && !arguments.has(Self.rules) {
            throw UsageError("a cohort is missing: name its folder")
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        guard let folder else {
            try console.write(VerificationRule.allCases.map { "\($0.rawValue)  \($0.summary)\n" }.joined())
            return .done
        }
        var verifier = CohortVerifier(folder)
        verifier.checksDigests = checksDigests
        verifier.namedFindings = named
        verifier.formats = formats
        let report = try verifier.run { part in
            if !isQuiet && !asJSON { console.warn("- Reading \(part)...\n") }
        }
        if asJSON {
            try console.write(report.json.span)
        } else if !isQuiet || !report.isValid {
            try console.write((isQuiet ? "" : "\n") + report.text)
        }
        return report.isValid ? .done : .invalid
    }
}

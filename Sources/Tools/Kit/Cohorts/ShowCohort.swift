import Executors
import HealthSimCore

/// `healthsim cohort show`.
struct ShowCohort: Command {
    static let name = "healthsim cohort show"
    static let help = Help(
        "Shows what a kept cohort was made from and what is in it.",
        arguments: [Help.Argument("NAME", "The name of the cohort.", required: true)],
        options: StoreArguments.options + [specification, .json],
        examples: [
            ("healthsim cohort show diabetics-2025", "Show seed, date, counts, tables and tags."),
            ("healthsim cohort show diabetics-2025 --specification > again.json", "Get the specification back."),
        ])

    private static let specification = Option(
        "specification", "Print the specification that makes it again, and nothing else.")

    private let arguments: StoreArguments
    private let name: String
    private let asJSON: Bool
    private let isSpecification: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        name = arguments.positionals[0]
        asJSON = arguments.has(.json)
        isSpecification = arguments.has(Self.specification)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let cohort = try arguments.store(console).cohort(named: name)
        if isSpecification {
            var writer = JSONWriter(pretty: true)
            cohort.specification.write(to: &writer)
            writer.newline()
            try console.write(writer.buffer)
        } else if asJSON {
            var writer = JSONWriter(pretty: true)
            cohort.write(to: &writer, inFull: true)
            writer.newline()
            try console.write(writer.buffer)
        } else {
            try console.write(cohort.text)
        }
        return .done
    }
}

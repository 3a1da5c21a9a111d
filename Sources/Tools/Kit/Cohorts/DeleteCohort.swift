import Executors

/// `healthsim cohort delete`.
struct DeleteCohort: Command {
    static let name = "healthsim cohort delete"
    static let help = Help(
        "Removes a kept cohort: its rows, or the files that its run wrote.",
        arguments: [Help.Argument("NAME", "The name of the cohort.", required: true)],
        options: StoreArguments.options + [.quiet],
        examples: [("healthsim cohort delete diabetics", "Remove a cohort from healthsim.duckdb.")])

    private let arguments: StoreArguments
    private let name: String
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        name = arguments.positionals[0]
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        switch try arguments.store(console) {
        case .database(let store):
            let contents = try store.contents()
            let cohort = try contents.cohort(named: name)
            try store.perform(CohortChange.delete(cohort, in: contents.layout))
        case .folders(let folders):
            try folders.delete(try folders.entry(named: name))
        }
        if !isQuiet { console.warn("✓ '\(name)' is deleted\n") }
        return .done
    }
}

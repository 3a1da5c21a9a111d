import Executors

/// `healthsim cohort clone`.
struct CloneCohort: Command {
    static let name = "healthsim cohort clone"
    static let help = Help(
        "Copies a kept cohort under another name.",
        arguments: [
            Help.Argument("NAME", "The name of the cohort.", required: true),
            Help.Argument("NEW", "The name of the copy.", required: true),
        ],
        options: StoreArguments.options + [.quiet],
        examples: [("healthsim cohort clone diabetics diabetics-baseline", "Keep a copy.")])

    private let arguments: StoreArguments
    private let name: String
    private let copy: CohortName
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        name = arguments.positionals[0]
        copy = try StoreArguments.name(arguments.positionals[1])
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        switch try arguments.store(console) {
        case .database(let store):
            let contents = try store.contents()
            let cohort = try contents.cohort(named: name)
            guard !contents.cohorts.contains(where: { $0.name == copy.description }) else {
                throw CohortStoreError.taken(name: copy.description)
            }
            try store.perform(CohortChange.clone(cohort, as: copy, in: contents.layout))
        case .folders(let folders):
            try folders.clone(try folders.entry(named: name), as: copy.description)
        }
        if !isQuiet { console.warn("✓ '\(name)' is copied to '\(copy)'\n") }
        return .done
    }
}

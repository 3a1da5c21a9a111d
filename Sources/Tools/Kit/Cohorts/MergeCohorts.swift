import Executors
import HealthSimCore

/// `healthsim cohort merge`.
struct MergeCohorts: Command {
    static let name = "healthsim cohort merge"
    static let help = Help(
        "Joins two saved cohorts to a third; ids of both become COHORT:ID in it.",
        arguments: [
            Help.Argument("A", "The name of a cohort.", required: true),
            Help.Argument("B", "The name of another one.", required: true),
            Help.Argument("NEW", "The name of the cohort of both.", required: true),
        ],
        options: [.database, .tags, .description, .quiet],
        examples: [("healthsim cohort merge texas ohio both", "Have the people of two cohorts in one.")])

    private let arguments: StoreArguments
    private let names: [String]
    private let new: CohortName
    private let tags: [String]
    private let description: String
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        names = Array(arguments.positionals.prefix(2))
        new = try StoreArguments.name(arguments.positionals[2])
        tags = try StoreArguments.tags(arguments)
        description = arguments.value(.description) ?? ""
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let store = try arguments.databaseStore(console)
        let contents = try store.contents()
        let cohorts = try names.map { name throws(CohortStoreError) in try contents.cohort(named: name) }
        guard !contents.cohorts.contains(where: { $0.name == new.description }) else {
            throw CohortStoreError.taken(name: new.description)
        }
        let merge = try CohortMerge(cohorts[0], cohorts[1], in: contents.layout)
        let cohort = merge.cohort(named: new, description: description, tags: tags)
        try store.perform(merge.steps(of: cohort, named: new))
        if !isQuiet { console.warn("✓ '\(names[0])' and '\(names[1])' are joined to '\(new)'\n") }
        return .done
    }
}

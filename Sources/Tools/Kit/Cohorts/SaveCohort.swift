import Executors

/// `healthsim cohort save`.
struct SaveCohort: Command {
    static let name = "healthsim cohort save"
    static let help = Help(
        "Puts the cohort of a folder into a database, in one transaction.",
        arguments: [
            Help.Argument("FOLDER", "The folder of a complete cohort with CSV tables.", required: true),
            Help.Argument("NAME", "The name to save it under.", required: true),
        ],
        options: [.database, .tags, .description, .force, .quiet],
        examples: [("healthsim cohort save medicare-diabetic-texas-001 diabetics", "Save what a run has made.")])

    private let folder: String
    private let saving: CohortSaving

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        folder = arguments.positionals[0]
        _ = try StoreArguments(arguments)
        saving = CohortSaving(
            name: try StoreArguments.name(arguments.positionals[1]),
            database: arguments.value(.database) ?? StoreArguments.usualDatabase,
            description: arguments.value(.description) ?? "", tags: try StoreArguments.tags(arguments),
            isForced: arguments.has(.force), isQuiet: arguments.has(.quiet))
    }

    func run(_ console: Console) async throws -> ExitCode {
        switch try saving.save(folder, console) {
        case .saved(let cohort):
            if !saving.isQuiet { try saving.tell(cohort, console) }
            return .done
        case .wasThere(let cohort):
            if !saving.isQuiet { console.warn("✓ '\(cohort.name)' is saved already\n") }
            return .done
        case .stopped:
            console.warn("\(Self.name): \(DuckDB.Failure.stopped)\n")
            return Interruption.exitCode
        }
    }
}

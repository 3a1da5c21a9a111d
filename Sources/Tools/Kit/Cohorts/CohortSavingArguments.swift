import Executors

/// What the words of a command, or a specification, say about keeping the cohort of a run.
struct CohortSavingArguments: Sendable {
    /// The options that say so.
    static let options: [Option] = [saveCohort, .database, .tags, .description]

    private static let saveCohort = Option(
        "save-cohort", "Save the cohort under a name in a database too, through the command duckdb.", value: "NAME")

    private let name: CohortName?
    private let database: String
    private let tags: [String]
    private let description: String
    private let isForced: Bool
    private let isQuiet: Bool
    private let isPart: Bool

    init(_ arguments: Arguments, partition: Partition) throws(UsageError) {
        if let text = arguments.value(Self.saveCohort) {
            name = try StoreArguments.name(text)
        } else {
            name = nil
        }
        database = arguments.value(.database) ?? StoreArguments.usualDatabase
        if database.isEmpty { throw UsageError("--database has an empty value") }
        tags = try StoreArguments.tags(arguments)
        description = arguments.value(.description) ?? ""
        isForced = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
        isPart = !partition.isWhole
        if name != nil && isPart {
            throw UsageError(
                "--save-cohort needs the whole cohort: make it without --partition, or load the joined files yourself")
        }
    }

    /// What is to be done after the run of a specification; nil when its cohort is not to be saved.
    func saving(of profile: ProfileSpecification) throws -> CohortSaving? {
        let options = profile.options
        let stated = options.savesCohort && !isPart ? options.cohortName.isEmpty ? profile.id : options.cohortName : nil
        guard let name = try name ?? stated.map(StoreArguments.name) else { return nil }
        return CohortSaving(
            name: name, database: database, description: description.isEmpty ? profile.name : description, tags: tags,
            isForced: isForced, isQuiet: isQuiet)
    }
}

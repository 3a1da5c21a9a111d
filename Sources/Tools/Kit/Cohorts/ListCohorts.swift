import Executors
import HealthSimCore

/// `healthsim cohort list`.
struct ListCohorts: Command {
    static let name = "healthsim cohort list"
    static let help = Help(
        "Lists the cohorts that are kept in a database, or as folders.",
        options: StoreArguments.options + [tag, .json],
        examples: [
            ("healthsim cohort list", "List the cohorts of healthsim.duckdb, or of this folder."),
            ("healthsim cohort list --database lab.duckdb --tag diabetes", "List those with a tag."),
        ])

    private static let tag = Option("tag", "Only the cohorts that have this tag.", value: "WORD")

    private let arguments: StoreArguments
    private let tag: String?
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        tag = arguments.value(Self.tag)
        asJSON = arguments.has(.json)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let all = try arguments.store(console).cohorts()
        let cohorts = all.filter { cohort in tag.map { cohort.tags.contains($0) } ?? true }
        if asJSON {
            var writer = JSONWriter(pretty: true)
            writer.beginArray()
            for cohort in cohorts { cohort.write(to: &writer, inFull: false) }
            writer.endArray()
            writer.newline()
            try console.write(writer.buffer)
        } else if cohorts.isEmpty {
            console.warn("There are no cohorts\(tag.map { " with the tag '\($0)'" } ?? "") here.\n")
        } else {
            try console.write(KeptCohort.table(of: cohorts))
        }
        return .done
    }
}

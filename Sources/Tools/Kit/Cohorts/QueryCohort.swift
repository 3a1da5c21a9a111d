import Executors

/// `healthsim cohort query`.
struct QueryCohort: Command {
    static let name = "healthsim cohort query"
    static let help = Help(
        "Answers a question in SQL about a saved cohort; nothing can be changed by it.",
        arguments: [
            Help.Argument("NAME", "The name of the cohort; without it, all cohorts, with the column cohort_id."),
            Help.Argument("SQL", "One SELECT; the tables are those of the cohort alone. '-' reads standard input."),
        ],
        options: [.database, format, file],
        examples: [
            (
                "healthsim cohort query diabetics \"SELECT gender, count(*) FROM patients GROUP BY ALL\"",
                "Count the patients of a cohort."
            ),
            ("healthsim cohort query diabetics --file examples/sql/patients-with-hba1c.sql", "Ask a prepared question."),
            ("healthsim cohort query \"SELECT name, seed FROM cohorts\"", "Ask about all cohorts."),
        ])

    private static let format = Option("format", "table, csv, json or markdown; by default table.", value: "NAME")
    private static let file = Option("file", "Read the question from a file.", value: "FILE")
    private static let modes = ["table": "-box", "csv": "-csv", "json": "-json", "markdown": "-markdown"]

    private let arguments: StoreArguments
    private let cohort: String?
    private let question: Input
    private let text: String?
    private let mode: String
    private let isCSV: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        let format = arguments.value(Self.format) ?? "table"
        guard let mode = Self.modes[format] else {
            throw UsageError(unknown: format, as: "format", among: ["table", "csv", "json", "markdown"], listing: true)
        }
        self.mode = mode
        isCSV = format == "csv"
        var positionals = arguments.positionals
        if let file = arguments.value(Self.file) {
            guard positionals.count < 2 else { throw UsageError("the question is given twice: as words and as --file") }
            question = .file(file)
            text = nil
        } else {
            guard let last = positionals.popLast() else { throw UsageError("the question is missing") }
            question = .standardInput
            text = last == "-" ? nil : last
        }
        cohort = positionals.first
    }

    func run(_ console: Console) async throws -> ExitCode {
        let store = try arguments.databaseStore(console)
        let contents = try store.contents()
        let question = try text ?? String(decoding: self.question.contents(console), as: UTF8.self)
        let sql =
            if let cohort {
                CohortQuery.about(
                    try contents.cohort(named: cohort), in: contents.layout, database: store.path, question: question)
            } else {
                CohortQuery.aboutAll(in: contents.layout, database: store.path, question: question)
            }
        Interruption.watch()
        defer { Interruption.ignore() }
        do {
            let words = ["-no-init", "-bail", "-batch", mode, "-nullvalue", isCSV ? "" : "NULL"]
            try store.duckdb.run(words, [sql]) { try console.write($0.span) }
        } catch DuckDB.Failure.stopped {
            return Interruption.exitCode
        }
        return .done
    }
}

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
            (
                "healthsim cohort query diabetics --file examples/sql/patients-with-hba1c.sql",
                "Ask a prepared question."
            ),
            ("healthsim cohort query \"SELECT name, seed FROM cohorts\"", "Ask about all cohorts."),
        ])

    private static let format = Option("format", "table, csv, json or markdown; by default table.", value: "NAME")
    private static let file = Option("file", "Read the question from a file.", value: "FILE")
    private static let formats = ["table", "csv", "json", "markdown"]

    private let arguments: StoreArguments
    private let cohort: String?
    private let question: Input
    private let text: String?
    private let format: String

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        format = arguments.value(Self.format) ?? "table"
        guard Self.formats.contains(format) else {
            throw UsageError(unknown: format, as: "format", among: Self.formats, listing: true)
        }
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
        let question = CohortQuery.Question(
            try text ?? String(decoding: self.question.contents(console), as: UTF8.self), asJSON: format == "json")
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
            try answer(sql, store.duckdb, console)
        } catch DuckDB.Failure.stopped {
            return Interruption.exitCode
        }
        return .done
    }

    private func answer(_ sql: String, _ duckdb: DuckDB, _ console: Console) throws {
        switch format {
        case "json":
            var rows = JSONRows()
            try duckdb.run(["-no-init", "-bail", "-batch", "-list", "-noheader"], [sql]) { bytes in
                try console.write(rows.converted(bytes).span)
            }
            try console.write(rows.end)
        case "csv":
            try duckdb.run(["-no-init", "-bail", "-batch", "-csv", "-nullvalue", ""], [sql]) {
                try console.write($0.span)
            }
        default:
            let mode = format == "markdown" ? "-markdown" : "-box"
            try duckdb.run(["-no-init", "-bail", "-batch", mode], [sql]) { try console.write($0.span) }
        }
    }
}

/// Turns lines of JSON into an array, as they come.
private struct JSONRows {
    private var isEmpty = true
    private var isLineStart = true

    mutating func converted(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                isLineStart = true
                continue
            }
            if isLineStart { out += Array((isEmpty ? "[\n  " : ",\n  ").utf8) }
            (isEmpty, isLineStart) = (false, false)
            out.append(byte)
        }
        return out
    }

    var end: String { isEmpty ? "[]\n" : "\n]\n" }
}

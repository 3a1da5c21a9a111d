import Executors
import Formats
import HealthSimCore

/// `healthsim cohort export`.
struct ExportCohort: Command {
    static let name = "healthsim cohort export"
    static let help = Help(
        "Writes a kept cohort to files: its tables, or formats of a run made again.",
        arguments: [Help.Argument("NAME", "The name of the cohort.", required: true)],
        options: StoreArguments.options + [.format, out, fromTables, jobs, .force, .quiet],
        examples: [
            ("healthsim cohort export diabetics --format parquet --out warehouse", "Write the tables as Parquet."),
            ("healthsim cohort export diabetics --format fhir,x12-837p --out interfaces", "Write formats of a run."),
        ])

    private static let out = Option("out", "The folder of the files; by default the name of the cohort.", value: "DIR")
    private static let fromTables = Option(
        "from-tables", "Write csv from the tables as they are, and not by making the cohort again.")
    private static let jobs = Option(
        "jobs", "How many processors to keep busy; by default all there are. No byte depends on it.", value: "N")

    private let arguments: StoreArguments
    private let name: String
    private let formats: [Format]
    private let tables: [CohortTableExport.Kind]
    private let out: String
    private let readsTables: Bool
    private let jobs: UInt64?
    private let isForced: Bool
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        self.arguments = try StoreArguments(arguments)
        name = arguments.positionals[0]
        let asked = try arguments.list(.format) ?? ["csv"]
        tables = asked.contains("parquet") ? [.parquet] : []
        let others = asked.filter { $0 != "parquet" }
        formats = try others.isEmpty ? [] : Self.formats(others)
        out = arguments.value(Self.out) ?? arguments.positionals[0]
        readsTables = arguments.has(Self.fromTables)
        jobs = try arguments.integer(Self.jobs, in: 1...1_024)
        isForced = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    private static func formats(_ words: [String]) throws(UsageError) -> [Format] {
        try SpecificationArguments.formats(
            Arguments(["--format", words.joined(separator: ",")], for: Help("", options: [.format]))) ?? []
    }

    func run(_ console: Console) async throws -> ExitCode {
        let store = try arguments.store(console)
        let cohort = try store.cohort(named: name)
        var again = formats
        var kinds = tables
        if again.contains(.csv), readsTables || !cohort.isRepeatable {
            again.removeAll { $0 == .csv }
            kinds.insert(.csv, at: 0)
        }
        if let format = again.first, !cohort.isRepeatable {
            throw CohortStoreError.joined(name: name, format: format.rawValue)
        }
        if !kinds.isEmpty {
            guard case .database(let database) = store else {
                throw UsageError(
                    "parquet and --from-tables need a database: save the cohort by 'healthsim cohort save'")
            }
            try write(kinds, of: cohort, database)
            if !isQuiet { console.warn("✓ Tables written to '\(out)'\n") }
        }
        return again.isEmpty ? .done : try await remake(cohort, again, console)
    }

    // MARK: - Tables

    private func write(_ kinds: [CohortTableExport.Kind], of cohort: KeptCohort, _ store: DatabaseStore) throws {
        let layout = try store.contents().layout
        let files = kinds.flatMap { CohortTableExport.files(of: cohort, in: layout, as: $0) }
        try TableFiles(folder: out, files: files.map(\.path)).write(replacing: isForced) { suffix in
            Interruption.watch()
            defer { Interruption.ignore() }
            let sql = files.map { $0.sql(in: out, suffix: suffix) }
            _ = try store.duckdb.lines(CohortTableExport.preparation + sql.joined(), database: store.path)
        }
    }

    // MARK: - Formats of a run

    private func remake(_ cohort: KeptCohort, _ formats: [Format], _ console: Console) async throws -> ExitCode {
        if cohort.version != Version.current, !isQuiet {
            console.warn(
                "⚠ '\(name)' was made by healthsim \(cohort.version), this is \(Version.current): bytes may differ\n")
        }
        let code = try await Execute(again: cohort, formats: formats, out: out, jobs: jobs, isForced: isForced).run(
            console)
        guard code == .done, let manifest = try StoredManifest(folder: out) else { return code }
        let differing = manifest.files.filter { file in
            cohort.files.contains { $0.path == file.path && $0.digest != file.digest }
        }
        guard differing.isEmpty else {
            let paths = differing.map(\.path).joined(separator: ", ")
            console.warn("✗ Not as the cohort was saved: \(paths)\n")
            return .invalid
        }
        if !isQuiet {
            let same = manifest.files.count { file in cohort.files.contains { $0.path == file.path } }
            let remark = same == 0 ? "" : "; \(same) of them were in the cohort as saved, with the same bytes"
            console.warn("✓ \(manifest.files.count) files written to '\(out)'\(remark)\n")
        }
        return .done
    }
}

import Executors
import HealthSimCore

extension Option {
    /// Where cohorts are kept.
    static let database = Option(
        "database", "The DuckDB file that saved cohorts are in; by default healthsim.duckdb.", value: "FILE")
    /// Where cohorts are folders.
    static let folder = Option(
        "folder", "Use the cohort folders in this folder, without DuckDB, in place of a database.", value: "DIR")
    /// What a cohort is for.
    static let description = Option("description", "What the cohort is for, in words.", value: "TEXT")
    /// Words that a cohort is found by.
    static let tags = Option("tags", "Words that the cohort is found by, with commas between them.", value: "WORDS")
}

/// Which store a command uses.
struct StoreArguments: Sendable {
    /// The options that say so.
    static let options: [Option] = [.database, .folder]
    /// The database when none is named.
    static let usualDatabase = "healthsim.duckdb"

    private let database: String?
    private let folder: String?

    init(_ arguments: Arguments) throws(UsageError) {
        database = arguments.value(.database)
        folder = arguments.value(.folder)
        if database != nil && folder != nil {
            throw UsageError("--database and --folder are two stores: give one of them")
        }
        if database?.isEmpty == true { throw UsageError("--database has an empty value") }
        if folder?.isEmpty == true { throw UsageError("--folder has an empty value") }
    }

    /// The store: what is named, else the usual database where there is one, else the folders here.
    func store(_ console: Console) throws -> CohortStore {
        if let folder { return .folders(CohortFolders(folder)) }
        if database == nil, !DatabaseStore.exists(Self.usualDatabase) { return .folders(CohortFolders(".")) }
        return .database(try databaseStore(console))
    }

    /// The database, for what folders cannot do.
    func databaseStore(_ console: Console) throws -> DatabaseStore {
        if folder != nil {
            throw UsageError("this needs a database: save the cohort first, by 'healthsim cohort save'")
        }
        let path = database ?? Self.usualDatabase
        guard DatabaseStore.exists(path) else {
            throw UsageError(
                "there is no database '\(path)': save a cohort first, by --save-cohort or 'healthsim cohort save'")
        }
        return DatabaseStore(path: path, duckdb: try DuckDB.find(console))
    }

    /// The name of a cohort that is to be.
    static func name(_ text: String) throws(UsageError) -> CohortName {
        guard let name = CohortName(text) else { throw UsageError("\(CohortStoreError.invalidName(text))") }
        return name
    }

    /// The tags of an option.
    static func tags(_ arguments: Arguments) throws(UsageError) -> [String] {
        var tags: [String] = []
        for tag in try arguments.list(.tags) ?? [] {
            let tag = try Self.tag(tag)
            if !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    /// A tag: like a name, without commas.
    static func tag(_ text: String) throws(UsageError) -> String {
        guard let tag = CohortName(text), !text.contains(",") else {
            throw UsageError("'\(text)' is no tag, which \(CohortName.rule) without commas")
        }
        return tag.description
    }
}

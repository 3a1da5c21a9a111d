import Executors
import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A database with saved cohorts.
struct DatabaseStore: Sendable {
    /// What is in it.
    struct Contents {
        var cohorts: [KeptCohort] = []
        var layout = StoreLayout()

        /// The cohort of a name.
        func cohort(named name: String) throws(CohortStoreError) -> KeptCohort {
            guard let cohort = cohorts.first(where: { $0.name == name }) else {
                throw .unknown(name: name, nearest: NearestName.of(name, among: cohorts.map(\.name)))
            }
            return cohort
        }
    }

    /// The path of the file.
    let path: String
    let duckdb: DuckDB

    /// Whether there is a file.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// What is in it; nothing when there is no file.
    func contents() throws -> Contents {
        guard Self.exists(path) else { return Contents() }
        var contents = Contents()
        contents.layout = try StoreLayout(lines: try duckdb.lines(CohortCatalog.columns, database: path))
        if contents.layout.hasCohorts {
            contents.cohorts = try KeptCohort.cohorts(lines: try duckdb.lines(CohortCatalog.list, database: path))
        }
        return contents
    }

    /// Makes a change; Ctrl-C ends it, and all is as it was.
    func perform(_ steps: [CohortLoad.Step], progress: (Int) -> Void = { _ in }) throws {
        Interruption.watch()
        defer { Interruption.ignore() }
        try duckdb.perform(steps, database: path, progress: progress)
    }

    /// Makes a change of a single step.
    func perform(_ sql: String) throws { try perform([CohortLoad.Step(what: "change", sql: sql)]) }
}

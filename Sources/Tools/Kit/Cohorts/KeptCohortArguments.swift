import Executors
import HealthSimCore

/// A cohort of a database that a command line names: its persons are made again from what it was made from.
struct KeptCohortArguments: Sendable {
    private let name: String
    private let store: StoreArguments

    /// The cohort of a name; nil when the name is that of a cohort folder and no database is given.
    ///
    /// - Throws: when there is neither a folder nor a database.
    init?(_ name: String, _ arguments: Arguments) throws(UsageError) {
        // Then --database is where --save-cohort puts the new one.
        if SavedCohort.isComplete(in: name) { return nil }
        guard arguments.value(.database) != nil || DatabaseStore.exists(StoreArguments.usualDatabase) else {
            throw UsageError(
                "--from-cohort: '\(name)' is no folder with a complete cohort, and there is no database "
                    + "'\(StoreArguments.usualDatabase)': name the DuckDB file of a kept cohort by --database FILE")
        }
        self.name = name
        store = try StoreArguments(arguments)
    }

    /// The cohort, if its persons can be made again.
    func cohort(_ console: Console) throws -> KeptCohort {
        let cohort = try store.databaseStore(console).contents().cohort(named: name)
        guard cohort.isRepeatable else {
            throw UsageError("--from-cohort: '\(name)' was joined from cohorts: lay the journey on each of them")
        }
        guard cohort.specification["membership"] == nil, cohort.specification["pharmacy"] == nil else {
            throw UsageError("--from-cohort: '\(name)' has no clinical records for a journey to go on with")
        }
        guard cohort.version == Version.current else {
            throw UsageError(
                "--from-cohort: \(SavedCohortError.version(folder: name, found: cohort.version, current: Version.current))"
            )
        }
        return cohort
    }
}

import Executors
import HealthSimCore

/// Puts the cohort of a folder into a database.
struct CohortSaving: Sendable {
    let name: CohortName
    let database: String
    let description: String
    let tags: [String]
    /// Whether a cohort of the same name gives way.
    let isForced: Bool
    let isQuiet: Bool

    /// What came of it.
    enum Outcome: Hashable, Sendable {
        case saved(KeptCohort)
        /// The same cohort was there under the name.
        case wasThere(KeptCohort)
        /// Ctrl-C came: nothing was changed.
        case stopped
    }

    /// Makes sure, before any work is done, that the name is free.
    ///
    /// Where DuckDB is missing, or the database in use, that is told when the cohort is complete: it can be saved later.
    /// - Parameter resuming: whether the cohort may have been saved already.
    func check(_ console: Console, resuming: Bool) throws {
        guard !isForced, !resuming, DatabaseStore.exists(database) else { return }
        do {
            let store = DatabaseStore(path: database, duckdb: try DuckDB.find(console))
            if try store.contents().cohorts.contains(where: { $0.name == name.description }) {
                throw CohortStoreError.taken(name: name.description)
            }
        } catch let failure as DuckDB.Failure {
            guard !isQuiet else { return }
            console.warn("⚠ The cohort will be made, but cannot be saved as it stands: \(failure)\n")
        }
    }

    /// Saves the cohort of a folder.
    func save(_ folder: String, _ console: Console) throws -> Outcome {
        guard let manifest = try StoredManifest(folder: folder) else {
            throw CohortStoreError.incomplete(folder: folder)
        }
        guard !manifest.isFailed else { throw CohortStoreError.failed(folder: folder) }
        let load = try CohortLoad(manifest, in: folder, as: name, description: description, tags: tags)
        let store = DatabaseStore(path: database, duckdb: try DuckDB.find(console))
        let contents = try store.contents()
        let old = contents.cohorts.first { $0.name == name.description }
        if let old, !isForced {
            guard old.manifest == manifest.digest else { throw CohortStoreError.taken(name: name.description) }
            return .wasThere(old)
        }
        let steps = try load.steps(into: contents.layout, replacing: old)
        do {
            try store.perform(steps) { step in
                guard console.isTerminal, !isQuiet else { return }
                console.warn("\r\u{1B}[K- Saving: \(steps[step].what) (\(step + 1) of \(steps.count))")
            }
        } catch DuckDB.Failure.stopped {
            if console.isTerminal, !isQuiet { console.warn("\n") }
            return .stopped
        }
        if console.isTerminal, !isQuiet { console.warn("\r\u{1B}[K") }
        return .saved(load.cohort)
    }

    /// Saves the cohort of a run that is complete, and tells of it.
    func save(_ folder: String, after command: String, asJSON: Bool, _ console: Console) throws -> ExitCode {
        let later = "'\(folder)' is complete and stays: go on with --resume, or by 'healthsim cohort save'"
        guard !Interruption.isRequested else {
            console.warn("\(command): stopped before saving; \(later)\n")
            return Interruption.exitCode
        }
        do {
            switch try save(folder, console) {
            case .saved(let cohort):
                if asJSON || isQuiet { break }
                try tell(cohort, console)
            case .wasThere: if !isQuiet { console.warn("✓ '\(name)' is saved already in '\(database)'\n") }
            case .stopped:
                console.warn("\(command): \(DuckDB.Failure.stopped); \(later)\n")
                return Interruption.exitCode
            }
            return .done
        } catch let failure as DuckDB.Failure {
            console.warn("\(command): \(failure)\n\(command): \(later)\n")
            return .couldNotRun
        }
    }

    /// Tells what was saved, in the layout of the report.
    func tell(_ cohort: KeptCohort, _ console: Console) throws {
        let width = (cohort.tables.map(\.name.count).max() ?? 0) + 2
        let lines = cohort.tables.map { table in
            "  - main." + Figures.padded(table.name + ":", to: width) + "\(Figures.grouped(table.count)) rows\n"
        }
        try console.write("Cohort saved: \(cohort.name) (\(database))\n" + lines.joined())
    }
}

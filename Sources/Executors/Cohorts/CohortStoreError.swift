/// Why a cohort is not kept, found or changed.
public enum CohortStoreError: Error, Hashable, Sendable {
    /// There is no cohort of a name; the nearest that there is, or nil.
    case unknown(name: String, nearest: String?)
    /// There is a cohort of the name already.
    case taken(name: String)
    /// A text cannot be a name.
    case invalidName(String)
    /// A folder has no complete cohort.
    case incomplete(folder: String)
    /// A folder has no tables as CSV.
    case noTables(folder: String)
    /// A folder has a part of a cohort.
    case part(folder: String, part: String)
    /// A file is not as the manifest says.
    case changed(path: String)
    /// A CSV file is of a table that this version has not.
    case otherTable(path: String)
    /// A CSV file has other columns than the table has in this version.
    case otherColumns(path: String)
    /// Something else is in the database.
    case obstacle(String)
    /// A check of the run failed, and the run is strict.
    case failed(folder: String)
    /// Two cohorts to be joined are the same one.
    case same(name: String)
    /// A cohort was joined from others, and cannot be made again.
    case joined(name: String, format: String)
}

extension CohortStoreError: CustomStringConvertible {
    /// What is the matter and what helps, in a sentence or two.
    public var description: String {
        switch self {
        case .unknown(let name, let nearest):
            "there is no cohort '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        case .taken(let name):
            "there is a cohort '\(name)' already: choose another name, or replace it with --force"
        case .invalidName(let text):
            "'\(text.prefix(80))' cannot be the name of a cohort, which \(CohortName.rule)"
        case .incomplete(let folder):
            "'\(folder)' has no complete cohort (no \(CohortManifest.name)): make it first, or continue it with --resume"
        case .noTables(let folder):
            "'\(folder)' has no CSV tables, from which a cohort is saved: make it with --format csv among others"
        case .part(let folder, let part):
            "'\(folder)' has part \(part) of a cohort: only a whole cohort can be saved"
        case .changed(let path):
            "'\(path)' is not as the manifest says: it was changed after the run"
        case .otherTable(let path):
            "'\(path)' is a table that this version of healthsim has not: make the cohort again"
        case .otherColumns(let path):
            "'\(path)' has other columns than this version of healthsim writes: make the cohort again"
        case .obstacle(let text):
            "\(text): use another database"
        case .failed(let folder):
            "checks of the strict run failed: the cohort stays in '\(folder)' and is not saved"
        case .same(let name):
            "'\(name)' cannot be joined with itself"
        case .joined(let name, let format):
            "'\(name)' was joined from other cohorts and cannot be made again in the format '\(format)': "
                + "csv and parquet are written from its tables"
        }
    }
}

import Executors

extension SavedCohort {
    /// The cohort in a folder, for a command line that names it.
    static func reading(_ folder: String) throws(UsageError) -> SavedCohort {
        do {
            return try SavedCohort(folder: folder)
        } catch let error as SavedCohortError {
            throw UsageError("--from-cohort: \(error)")
        } catch {
            throw UsageError("--from-cohort: \(error)")
        }
    }
}

import Executors
import HealthSimCore

/// Where cohorts are kept.
enum CohortStore {
    case database(DatabaseStore)
    case folders(CohortFolders)

    /// The cohorts, in the order in which they came, or by the names of their folders.
    func cohorts() throws -> [KeptCohort] {
        switch self {
        case .database(let store): try store.contents().cohorts
        case .folders(let folders): try folders.entries().map(\.cohort)
        }
    }

    /// The cohort of a name.
    func cohort(named name: String) throws -> KeptCohort {
        switch self {
        case .database(let store): try store.contents().cohort(named: name)
        case .folders(let folders): try folders.entry(named: name).cohort
        }
    }
}

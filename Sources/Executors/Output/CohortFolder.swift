import HealthSimCore

/// The folder that a cohort is written to.
///
/// Files are written beside their final names and renamed when all are complete; the manifest comes last. A journal says
/// how far the run has come: a process may be killed at any moment, and the run goes on from the last
/// journal to the same bytes. Not to be shared between tasks.
final class CohortFolder {
    /// What to do with what is in the folder already.
    enum Mode: Hashable, Sendable {
        /// Nothing of a cohort may be there.
        case fresh
        /// What an interrupted run left is continued; with nothing there, a fresh run begins.
        case resume
        /// What is there is replaced, when the new cohort is complete.
        case force
    }

    /// The path of the folder.
    let path: String
    let identity: RunIdentity
    let plan: [PlannedFile]
    let disk: Disk
    /// How many bytes may be written before the next journal.
    let journalBytes: UInt64
    /// How many were written since the last one.
    var unsaved: UInt64 = 0
    /// The files that are open for writing, in the order of the plan.
    var files: [OutputFile] = []
    /// Files of an older cohort that this one replaces.
    var replaced: [String] = []
    private let lock: Int32
    /// The first household that is not written.
    var next: UInt64
    /// What was counted up to `next`.
    var statistics: RunStatistics
    /// How far the folder was when it was opened.
    var progress = Progress.running

    /// How far a cohort is.
    enum Progress: Hashable, Sendable {
        /// Households are still to be written, or footers.
        case running
        /// All is written; the names are to be changed.
        case written([ProgressJournal.File])
        /// The manifest is there: there is nothing to do.
        case complete
    }

    /// Opens a folder for a run.
    /// - Parameter empty: statistics with nothing counted.
    init(
        _ path: String, plan: [PlannedFile], identity: RunIdentity, empty: RunStatistics, mode: Mode,
        journalBytes: UInt64, disk: Disk
    ) throws {
        self.path = path
        self.plan = plan
        self.identity = identity
        self.disk = disk
        self.journalBytes = journalBytes
        next = identity.range.lowerBound
        statistics = empty
        try disk.makeFolder(path)
        guard let lock = try disk.lock(folder: path) else { throw CohortError.busy(folder: path) }
        self.lock = lock
        switch mode {
        case .fresh: try begin()
        case .force: try beginForced()
        case .resume: try resume()
        }
    }

    deinit { Disk.close(lock) }

    /// The path of a file of the folder.
    func url(_ name: String) -> String { path + "/" + name }

    /// The households of this part of the cohort.
    var range: Range<UInt64> { identity.range }
}

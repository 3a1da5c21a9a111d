/// Why a cohort folder is not written.
public enum CohortError: Error, Hashable, Sendable {
    /// The folder has a complete cohort.
    case complete(folder: String)
    /// The folder has a cohort whose run was interrupted.
    case unfinished(folder: String)
    /// A file is in the way that this run did not write.
    case occupied(path: String)
    /// The run to be resumed was another one; each difference is a sentence.
    case different(folder: String, differences: [String])
    /// What the interrupted run left is not what its journal says.
    case damaged(path: String, reason: String)
    /// Another process is writing to the folder.
    case busy(folder: String)
    /// The run was asked to stop; it can be resumed.
    case stopped(folder: String, done: UInt64, count: UInt64)
}

extension CohortError: CustomStringConvertible {
    /// What is the matter and what helps, in a sentence or two.
    public var description: String {
        switch self {
        case .complete(let folder):
            "'\(folder)' has a complete cohort already: choose another folder with --out, or replace it with --force"
        case .unfinished(let folder):
            "'\(folder)' has an unfinished run: continue it with --resume, or start again with --force"
        case .occupied(let path):
            "'\(path)' exists already: choose another folder with --out, or replace it with --force"
        case .different(let folder, let differences):
            "the run in '\(folder)' cannot be continued by this one: \(differences.joined(separator: "; ")). "
                + "Give the same specification and options, or start again with --force"
        case .damaged(let path, let reason):
            "'\(path)' \(reason): the run cannot be continued; start again with --force"
        case .busy(let folder):
            "another process is writing to '\(folder)'"
        case .stopped(let folder, let done, let count):
            "stopped after \(Figures.grouped(done)) of \(Figures.grouped(count)) households: "
                + "continue in '\(folder)' with --resume"
        }
    }
}

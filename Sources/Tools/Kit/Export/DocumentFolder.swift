import Executors
import HealthSimCore

/// A folder of documents, each a file of its own.
struct DocumentFolder: Sendable {
    /// The folder.
    let path: String
    /// Whether files that exist may be replaced.
    let mayReplace: Bool

    /// Writes a document beside its name and renames it.
    /// - Parameter name: its path within the folder; the folders on the way are made.
    /// - Throws: `UsageError` for a file that may not be replaced, `FileFailure` when it cannot be written.
    func write(_ document: ByteBuffer, to name: String) throws {
        do {
            try WholeFile.write(
                [UInt8](document), to: "\(path)/\(name)", replacing: mayReplace, makingFolders: true)
        } catch let failure as RecordWriter.Failure {
            throw UsageError(failure.description)
        }
    }
}

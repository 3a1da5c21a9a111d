import Executors

/// Files that another program writes: beside their names, and renamed when all are complete.
struct TableFiles {
    let folder: String
    /// The paths below the folder.
    let files: [String]

    private static let suffix = ".partial"

    /// Has the files written under their names with a suffix, and renames them.
    ///
    /// - Throws: `RecordWriter.Failure.exists` when one is there and may not be replaced; what `write` throws, and
    ///   nothing is left then.
    func write(replacing: Bool, _ write: (_ suffix: String) throws -> Void) throws {
        if !replacing {
            for file in files where try FileAccess.exists(path(file)) {
                throw RecordWriter.Failure.exists(path(file))
            }
        }
        for file in files { try FileAccess.makeFolder(ofFile: path(file)) }
        do {
            try write(Self.suffix)
            for file in files { try FileAccess.rename(path(file) + Self.suffix, to: path(file)) }
        } catch {
            for file in files { FileAccess.discard(path(file) + Self.suffix) }
            throw error
        }
    }

    private func path(_ file: String) -> String { folder + "/" + file }
}

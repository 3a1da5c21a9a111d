/// A file that is written in one go: beside its name, then renamed.
package enum WholeFile {
    /// Writes a file.
    /// - Parameters:
    ///   - replacing: whether a file that exists may be replaced.
    ///   - makingFolders: whether the folder of the file is made when it is missing.
    /// - Throws: `RecordWriter.Failure.exists`, or `FileFailure`.
    package static func write(
        _ content: [UInt8], to path: String, replacing: Bool, makingFolders: Bool = false
    ) throws {
        let disk = Disk()
        guard try replacing || disk.length(of: path) == nil else { throw RecordWriter.Failure.exists(path) }
        let (folder, name) = parts(of: path)
        if makingFolders { try disk.makeFolder(folder) }
        let file = try OutputFile(name, in: folder, disk: disk)
        do {
            try file.append(content)
            try file.sync()
            try disk.rename(file.partialPath, to: file.path)
        } catch {
            try? disk.remove(file.partialPath)
            throw error
        }
    }

    /// The folder of a path, and the name in it.
    static func parts(of path: String) -> (folder: String, name: String) {
        guard let end = path.lastIndex(of: "/") else { return (".", path) }
        return (end == path.startIndex ? "/" : String(path[..<end]), String(path[path.index(after: end)...]))
    }
}

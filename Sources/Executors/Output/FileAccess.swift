/// What commands do with files that other programs write.
package enum FileAccess {
    /// Whether there is a file or folder of a path.
    package static func exists(_ path: String) throws -> Bool { try Disk().length(of: path) != nil }

    /// Makes the folder of a file, and those above it.
    package static func makeFolder(ofFile path: String) throws {
        try Disk().makeFolder(WholeFile.parts(of: path).folder)
    }

    /// Gives a file another name; what had that name is gone.
    package static func rename(_ path: String, to name: String) throws { try Disk().rename(path, to: name) }

    /// Removes a file that is of no use to anybody.
    package static func discard(_ path: String) { try? Disk().remove(path) }
}

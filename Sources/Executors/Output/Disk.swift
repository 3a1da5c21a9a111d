#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Files and folders, by the calls of POSIX: what was refused is thrown as `FileFailure`.
///
/// A test may watch each step that changes something and stop there, as a process that is killed would.
struct Disk: Sendable {
    /// A step that changes something on the disk.
    enum Step: Hashable, Sendable {
        case makeFolder, open, write, truncate, sync, rename, remove
    }

    /// Called before each step; what it throws is thrown on, and the step is not made.
    var watch: (@Sendable (_ step: Step, _ path: String) throws -> Void)?

    /// The most bytes that one step writes.
    var largestWrite = Int.max

    /// Creates a folder and those above it, where they are missing.
    func makeFolder(_ path: String) throws {
        if try length(of: path) != nil {
            guard try isFolder(path) else { throw FileFailure("create the folder", path, code: ENOTDIR) }
            return
        }
        if let end = path.lastIndex(of: "/"), end != path.startIndex { try makeFolder(String(path[..<end])) }
        try watch?(.makeFolder, path)
        guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure("create the folder", path) }
    }

    /// Whether a path is a folder.
    func isFolder(_ path: String) throws -> Bool {
        var information = stat()
        guard unsafe stat(path, &information) == 0 else { throw FileFailure("open", path) }
        return information.st_mode & S_IFMT == S_IFDIR
    }

    /// The length of a file in bytes; nil when there is none.
    func length(of path: String) throws -> UInt64? {
        var information = stat()
        guard unsafe stat(path, &information) == 0 else {
            if errno == ENOENT { return nil }
            throw FileFailure("open", path)
        }
        return UInt64(information.st_size)
    }

    /// Opens a file for writing at its end, and creates it where it is missing.
    func openForAppending(_ path: String) throws -> Int32 {
        try watch?(.open, path)
        while true {
            let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
            if file >= 0 { return file }
            if errno != EINTR { throw FileFailure("create", path) }
        }
    }

    /// Writes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) throws {
        guard let start = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            try watch?(.write, path)
            // The range lies within the bytes.
            let written = unsafe Self.write(file, start + done, min(bytes.count - done, largestWrite))
            if written > 0 {
                done += written
            } else if written < 0 && errno != EINTR {
                throw FileFailure("write", path)
            }
        }
    }

    /// Cuts a file to a length.
    func truncate(_ file: Int32, to length: UInt64, path: String) throws {
        try watch?(.truncate, path)
        while ftruncate(file, off_t(length)) != 0 {
            if errno != EINTR { throw FileFailure("shorten", path) }
        }
    }

    /// Waits until what was written has reached the disk.
    func sync(_ file: Int32, path: String) throws {
        try watch?(.sync, path)
        while fsync(file) != 0 {
            // Pipes and some file systems have nothing to wait for.
            if errno == EINVAL || errno == ENOTSUP { return }
            if errno != EINTR { throw FileFailure("write", path) }
        }
    }

    /// Waits until the names in a folder have reached the disk.
    func syncFolder(_ path: String) throws {
        let folder = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw FileFailure("open", path) }
        defer { Self.close(folder) }
        try sync(folder, path: path)
    }

    /// Gives a file another name; what had that name is gone.
    func rename(_ path: String, to name: String) throws {
        try watch?(.rename, path)
        guard Self.rename(path, name) == 0 else { throw FileFailure("rename", path) }
    }

    /// Removes a file; one that is not there is no error.
    func remove(_ path: String) throws {
        try watch?(.remove, path)
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileFailure("remove", path) }
    }

    /// Removes a folder unless something is in it.
    func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

    // The members above hide the functions of the same names.
    private static func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.write(file, bytes, count)
        #elseif canImport(Musl)
        unsafe Musl.write(file, bytes, count)
        #else
        unsafe Darwin.write(file, bytes, count)
        #endif
    }

    private static func rename(_ old: String, _ new: String) -> Int32 {
        #if canImport(Glibc)
        unsafe Glibc.rename(old, new)
        #elseif canImport(Musl)
        unsafe Musl.rename(old, new)
        #else
        unsafe Darwin.rename(old, new)
        #endif
    }
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the system refused to do with a file.
public struct FileFailure: Error, Hashable, Sendable {
    /// What was tried, as it reads after "cannot": `write`, `create the folder`.
    public let operation: String
    /// The path of the file or folder.
    public let path: String
    /// The error number of the system.
    public let code: Int32

    /// A failure with an error number of the system, by default the one of the call just made.
    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Whether there is no room left: more room, and the same can be tried again.
    public var isLackOfSpace: Bool { code == ENOSPC || code == EDQUOT }

    /// Whether there is no file or folder of this name.
    public var isMissing: Bool { code == ENOENT }

    /// The reason in words.
    public var reason: String {
        switch code {
        case ENOSPC: "no space left on the disk"
        case EDQUOT: "the disk quota is used up"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the file system can only be read"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case EEXIST: "it exists already"
        case ENOTEMPTY: "the folder is not empty"
        case ENAMETOOLONG: "the name is too long"
        case EFBIG: "the file is too large"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "input/output error"
        case EPIPE: "the reader has closed the pipe"
        default: "error \(code)"
        }
    }
}

extension FileFailure: CustomStringConvertible {
    /// `cannot write 'cohort/csv/patients.csv.partial': no space left on the disk`.
    public var description: String { "cannot \(operation) '\(path)': \(reason)" }
}

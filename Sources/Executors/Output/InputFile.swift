#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that is read from its beginning to its end, piece by piece. Not to be shared between tasks.
package final class InputFile {
    /// The path.
    package let path: String
    private let file: Int32

    /// How many bytes a piece has at most.
    private static let piece = 1 << 18

    /// Opens a file.
    /// - Throws: `FileFailure`, also for a folder.
    package init(_ path: String) throws {
        self.path = path
        guard try !Disk().isFolder(path) else { throw FileFailure("read", path, code: EISDIR) }
        file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if file < 0 { throw FileFailure("open", path) }
    }

    deinit { if file >= 0 { Disk.close(file) } }

    /// The next bytes; nil at the end.
    package func next() throws -> [UInt8]? {
        let size = Self.piece
        while true {
            var result = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                // The system writes no more bytes than the buffer has room for.
                result = unsafe Disk.read(file, UnsafeMutableRawBufferPointer(buffer))
                count = max(0, result)
            }
            if result >= 0 { return result == 0 ? nil : bytes }
            if errno != EINTR { throw FileFailure("read", path) }
        }
    }

    /// All of the bytes.
    /// - Parameter limit: a file that is longer is refused.
    package static func contents(of path: String, limit: Int) throws -> [UInt8] {
        let input = try InputFile(path)
        var all: [UInt8] = []
        while let more = try input.next() {
            guard all.count + more.count <= limit else { throw FileFailure("read", path, code: EFBIG) }
            all += more
        }
        return all
    }
}

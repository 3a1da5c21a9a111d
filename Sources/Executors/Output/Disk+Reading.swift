#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Disk {
    /// The bytes of a file; nil when there is none.
    /// - Parameter limit: a file that is longer is refused.
    func contents(of path: String, limit: Int = 1 << 30) throws -> [UInt8]? {
        var all: [UInt8] = []
        let found = try unsafe read(path) { piece in
            guard all.count + piece.count <= limit else { throw FileFailure("read", path, code: EFBIG) }
            unsafe all.append(contentsOf: piece)
        }
        return found ? all : nil
    }

    /// Reads a file piece by piece.
    /// - Returns: whether there is such a file.
    func read(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return false }
            throw FileFailure("open", path)
        }
        defer { Self.close(file) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { unsafe piece.deallocate() }
        while true {
            let count = unsafe Self.read(file, piece)
            if count == 0 { return true }
            if count > 0 {
                // At most as many bytes were read as there is room for.
                try unsafe body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            } else if errno != EINTR {
                throw FileFailure("read", path)
            }
        }
    }

    /// Opens a folder and makes sure that no other process has it, as long as the descriptor is open.
    ///
    /// A process that is just being started shares the descriptors of its parent for a moment, locks included: so a
    /// lock that is taken is asked for again for a fifth of a second.
    /// - Returns: the descriptor; nil when another process has the folder.
    func lock(folder path: String) throws -> Int32? {
        let folder = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw FileFailure("open", path) }
        var attempts = 20
        while flock(folder, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            // Some network file systems have no locks: then there is nothing to be known.
            guard errno == EWOULDBLOCK else { return folder }
            guard attempts > 0 else {
                Self.close(folder)
                return nil
            }
            attempts -= 1
            usleep(10_000)
        }
        return folder
    }

    /// Gives a descriptor back.
    static func close(_ file: Int32) { _ = Self.closeDescriptor(file) }

    private static func closeDescriptor(_ file: Int32) -> Int32 {
        #if canImport(Glibc)
        Glibc.close(file)
        #elseif canImport(Musl)
        Musl.close(file)
        #else
        Darwin.close(file)
        #endif
    }

    static func read(_ file: Int32, _ target: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.read(file, target.baseAddress, target.count)
        #elseif canImport(Musl)
        unsafe Musl.read(file, target.baseAddress, target.count)
        #else
        unsafe Darwin.read(file, target.baseAddress, target.count)
        #endif
    }
}

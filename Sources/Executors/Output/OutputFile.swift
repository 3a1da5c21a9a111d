import HealthSimCore

/// A file that is written beside its final name, `patients.csv.partial`, until it is complete.
///
/// It counts its bytes and rows and digests what it writes. Not to be shared between tasks.
final class OutputFile {
    /// The path below the folder of the cohort: `csv/patients.csv`.
    let name: String
    /// The path of the complete file.
    let path: String
    /// How many rows were written.
    private(set) var rows: UInt64
    /// The digest of what was written.
    private(set) var hash: SHA256
    private let file: Int32
    private let disk: Disk

    /// What is added to the name of a file that is not complete.
    static let suffix = ".partial"

    /// How many bytes were written.
    var bytes: UInt64 { hash.count }

    /// The path while it is not complete.
    var partialPath: String { path + Self.suffix }

    /// Opens a file for its first bytes; what an earlier run left of it is dropped.
    convenience init(_ name: String, in folder: String, disk: Disk) throws {
        try self.init(name, in: folder, hash: SHA256(), rows: 0, disk: disk)
    }

    /// Opens a file to go on after what was digested, and drops what lies behind that.
    init(_ name: String, in folder: String, hash: SHA256, rows: UInt64, disk: Disk) throws {
        self.name = name
        path = folder + "/" + name
        self.rows = rows
        self.hash = hash
        self.disk = disk
        file = try disk.openForAppending(path + Self.suffix)
        try disk.truncate(file, to: hash.count, path: path + Self.suffix)
    }

    deinit { Disk.close(file) }

    /// Appends bytes with a number of rows in them.
    func append(_ buffer: ByteBuffer, droppingFirst dropped: Int = 0, rows added: Int = 0) throws {
        try unsafe buffer.withBytes { bytes in
            try unsafe append(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(dropped)))
        }
        rows += UInt64(added)
    }

    /// Appends bytes that are no rows: a header or footer.
    func append(_ bytes: [UInt8]) throws {
        try unsafe bytes.withUnsafeBytes { try unsafe append($0) }
    }

    private func append(_ bytes: UnsafeRawBufferPointer) throws {
        try unsafe disk.write(bytes, to: file, path: partialPath)
        unsafe hash.update(bytes)
    }

    /// Waits until the file has reached the disk.
    func sync() throws { try disk.sync(file, path: partialPath) }
}

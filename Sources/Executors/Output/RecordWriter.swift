package import Formats
package import HealthSimCore
package import PatientSim

/// Writes records one after another in one format: to files, or as one stream.
///
/// Files are written beside their names and renamed by `finish()`; when that is not reached, nothing of them is left.
/// Not to be shared between tasks.
package final class RecordWriter {
    /// Where the records go.
    package enum Destination {
        /// The one file of the format, or the folder of its files.
        case path(String)
        /// A stream, as standard output; only for a format whose files can follow each other in one.
        case stream((ByteBuffer) throws -> Void)
    }

    /// Why records cannot be written as they were to be.
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// The format has several files that make no sense in one stream.
        case severalFiles([String])
        /// There is something of this name.
        case exists(String)

        package var description: String {
            switch self {
            case .severalFiles(let names):
                "\(names.joined(separator: ", ")) are several files: name a folder for them"
            case .exists(let path): "'\(path)' exists already: choose another name, or replace it with --force"
            }
        }
    }

    /// How many bytes are gathered before they are written.
    private static let enough = 1 << 20

    private let encoder: any RecordEncoder
    private let stream: ((ByteBuffer) throws -> Void)?
    private var outputs: [OutputFile] = []
    private var buffers: [ByteBuffer]
    private var rows: [Int]
    private var isFirst: [Bool]
    private var isFinished = false
    /// Providers that a record has brought into the directory.
    private var listed: Set<Text> = []
    /// The folders that were not there before.
    private var madeFolders: [String] = []
    private let disk = Disk()
    private let asOf: CalendarDate

    /// How many records were written.
    package private(set) var count = 0
    /// How many rows the first file has.
    package var rowCount: Int { rows[0] }

    /// A writer.
    /// - Parameters:
    ///   - replacing: whether files that exist may be replaced.
    ///   - asOf: the day for the files that tell of the others.
    package init(
        _ encoder: any RecordEncoder, to destination: Destination, replacing: Bool, asOf: CalendarDate
    ) throws {
        self.encoder = encoder
        self.asOf = asOf
        let files = encoder.files
        buffers = files.map { ByteBuffer($0.header) }
        rows = files.map { _ in 0 }
        isFirst = files.map { _ in true }
        switch destination {
        case .stream(let write):
            let canFollow = files.allSatisfy { $0.header.isEmpty && $0.separator.isEmpty && $0.footer.isEmpty }
            guard files.count == 1 || canFollow else { throw Failure.severalFiles(files.map(\.name)) }
            stream = write
        case .path(let path):
            stream = nil
            outputs = try open(path, replacing: replacing)
        }
    }

    private func open(_ path: String, replacing: Bool) throws -> [OutputFile] {
        let names = encoder.files.map(\.name)
        let isFolder = try names.count > 1 || path.hasSuffix("/") || disk.length(of: path) != nil && disk.isFolder(path)
        var (folder, files) = (path, names)
        while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
        if isFolder {
            try makeFolder(folder)
            for name in names {
                guard let end = name.lastIndex(of: "/") else { continue }
                try makeFolder(folder + "/" + name[..<end])
            }
        } else {
            let parts = WholeFile.parts(of: path)
            (folder, files) = (parts.folder, [parts.name])
        }
        for file in files where try !replacing && disk.length(of: folder + "/" + file) != nil {
            throw Failure.exists(isFolder ? folder + "/" + file : path)
        }
        return try files.map { try OutputFile($0, in: folder, disk: disk) }
    }

    /// Makes a folder where it is missing.
    private func makeFolder(_ folder: String) throws {
        guard try disk.length(of: folder) == nil else { return }
        madeFolders.append(folder)
        try disk.makeFolder(folder)
    }

    deinit {
        // What is not complete is of no use: there is no journal to go on from.
        guard !isFinished else { return }
        for output in outputs { try? disk.remove(output.partialPath) }
        for folder in madeFolders.reversed() { disk.removeEmptyFolder(folder) }
    }

    /// Writes a record.
    ///
    /// Its practitioners and facilities become part of the format's directory when they are new.
    package func write(_ record: PatientRecord) throws {
        var record = record
        if record.listedPractitioners.isEmpty {
            record.listedPractitioners = record.practitioners.filter { listed.insert($0.npi).inserted }
        }
        if record.listedFacilities.isEmpty {
            record.listedFacilities = record.facilities.filter { listed.insert($0.npi).inserted }
        }
        encoder.encode(record, into: &buffers, rows: &rows)
        count += 1
        if buffers.contains(where: { $0.count >= Self.enough }) { try flush() }
    }

    /// Writes what the products hold of households that follow each other: a whole batch, for a format with batches.
    package func write(_ households: [Household]) throws {
        encoder.encode(households, into: &buffers, rows: &rows)
        count += households.count
        if buffers.contains(where: { $0.count >= Self.enough }) { try flush() }
    }

    /// Writes rows of the first file that are encoded already.
    package func write(encoded bytes: ByteBuffer, rows added: Int) throws {
        buffers[0].append(contentsOf: bytes)
        rows[0] += added
        if buffers[0].count >= Self.enough { try flush() }
    }

    private func flush() throws {
        for (index, file) in encoder.files.enumerated() where !buffers[index].isEmpty {
            if isFirst[index] && !file.separator.isEmpty && rows[index] > 0 {
                // The first row has nothing before it to be separated from; only the header is.
                buffers[index].remove(file.separator.count, at: file.header.count)
            }
            if rows[index] > 0 { isFirst[index] = false }
            if let stream {
                try stream(buffers[index])
            } else {
                try outputs[index].append(buffers[index])
            }
            buffers[index].removeAll()
        }
    }

    /// Writes what is left and gives the files their names.
    /// - Parameter footer: what ends the first file, in place of its own, made of the number of its rows.
    package func finish(footer: ((Int) -> [UInt8])? = nil) throws {
        for (index, file) in encoder.files.enumerated() {
            if isFirst[index] && rows[index] > 0 { try flush() }
            buffers[index].append(contentsOf: index == 0 ? footer?(rows[0]) ?? file.footer : file.footer)
            // In one stream with the rows, a file that tells of them would be one of them.
            guard file.isSummary, stream == nil else { continue }
            buffers[index].append(
                contentsOf: encoder.summary(file, rows: rows.map { UInt64($0) }, asOf: asOf))
        }
        try flush()
        for output in outputs { try output.sync() }
        for output in outputs { try disk.rename(output.partialPath, to: output.path) }
        isFinished = true
    }
}

extension ByteBuffer {
    /// Takes bytes out of the content.
    fileprivate mutating func remove(_ number: Int, at start: Int) {
        var bytes = [UInt8](self)
        bytes.removeSubrange(start..<start + number)
        self = ByteBuffer(bytes)
    }
}

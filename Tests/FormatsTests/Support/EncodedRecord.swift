import Formats
import HealthSimCore
import PatientSim
import Testing

/// A record as an encoder wrote it, read back as JSON by the strict reader.
struct EncodedRecord {
    private let encoder: any RecordEncoder
    private let buffers: [ByteBuffer]
    let rows: [Int]

    init(_ record: PatientRecord, by encoder: any RecordEncoder) {
        self.encoder = encoder
        var buffers = [ByteBuffer](repeating: ByteBuffer(), count: encoder.files.count)
        var rows = [Int](repeating: 0, count: encoder.files.count)
        encoder.encode(record, into: &buffers, rows: &rows)
        self.buffers = buffers
        self.rows = rows
    }

    /// The text of a file.
    func text(_ file: String) throws -> String {
        let index = try #require(encoder.files.firstIndex { $0.name == file })
        return buffers[index].description
    }

    /// The number of rows counted for a file.
    func rowCount(_ file: String) throws -> Int {
        rows[try #require(encoder.files.firstIndex { $0.name == file })]
    }

    /// The values of the lines of a file.
    func lines(_ file: String) throws -> [JSONValue] {
        let text = try text(file)
        #expect(text.isEmpty || text.hasSuffix("\n"))
        return try text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    }
}

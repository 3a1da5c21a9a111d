public import HealthSimCore
public import PatientSim

/// Writes canonical records as one JSON array or as NDJSON, a record a line in both.
public struct CanonicalJSONEncoder: RecordEncoder {
    /// How the records stand in the file.
    public enum Layout: Hashable, Sendable {
        /// One array, `records.json`.
        case array
        /// One object a line, `records.ndjson`.
        case lines
    }

    /// How the records stand in the file.
    public let layout: Layout

    /// `records.json` or `records.ndjson`.
    public let files: [EncodedFile]

    /// An encoder of canonical records.
    public init(_ layout: Layout) {
        self.layout = layout
        switch layout {
        case .array:
            files = [
                EncodedFile(
                    name: "records.json", header: Array("[\n".utf8), separator: Array(",\n".utf8),
                    footer: Array("\n]\n".utf8), what: "records")
            ]
        case .lines: files = [EncodedFile(name: "records.ndjson", what: "records")]
        }
    }

    /// `json` or `ndjson`.
    public var format: Format {
        switch layout {
        case .array: .json
        case .lines: .ndjson
        }
    }

    /// Appends a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        // The buffer is lent to the writer, not copied.
        var json = JSONWriter()
        swap(&json.buffer, &buffers[0])
        if layout == .array { json.buffer.append(",\n") }
        CanonicalJSON.write(record, to: &json)
        if layout == .lines { json.newline() }
        swap(&json.buffer, &buffers[0])
        rows[0] += 1
    }
}

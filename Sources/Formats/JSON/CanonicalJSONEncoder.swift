public import HealthSimCore
import MemberSim
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

    /// Whose records are written.
    public let contents: EncodingOptions.Contents

    /// `records.json` or `records.ndjson` for clinical records, `households.json` or `households.ndjson` for what payers
    /// hold, `prescriptions.json` or `prescriptions.ndjson` for what pharmacy benefits hold.
    public let files: [EncodedFile]

    /// An encoder of canonical records, of patients alone unless stated.
    public init(_ layout: Layout, contents: EncodingOptions.Contents = .patients) {
        self.layout = layout
        self.contents = contents
        let names =
            (contents.contains(.patients) ? ["records"] : []) + (contents.contains(.members) ? ["households"] : [])
            + (contents.contains(.prescriptions) ? ["prescriptions"] : [])
        files = names.map { name in
            switch layout {
            case .array:
                EncodedFile(
                    name: "\(name).json", header: Array("[\n".utf8), separator: Array(",\n".utf8),
                    footer: Array("\n]\n".utf8), what: name)
            case .lines: EncodedFile(name: "\(name).ndjson", what: name)
            }
        }
    }

    /// `json` or `ndjson`.
    public var format: Format {
        switch layout {
        case .array: .json
        case .lines: .ndjson
        }
    }

    /// Appends what the products hold of some households.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        for household in households {
            if contents.contains(.patients) {
                for record in household.records { encode(record, into: &buffers, rows: &rows) }
            }
            if contents.contains(.members), let membership = household.membership {
                let place = contents.contains(.patients) ? 1 : 0
                write(to: place, &buffers, &rows) { CanonicalJSON.write(membership, to: &$0) }
            }
            if contents.contains(.prescriptions), let card = household.pharmacy {
                write(to: files.count - 1, &buffers, &rows) { CanonicalJSON.write(card, to: &$0) }
            }
        }
    }

    /// Appends a clinical record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        write(to: 0, &buffers, &rows) { CanonicalJSON.write(record, to: &$0) }
    }

    private func write(
        to file: Int, _ buffers: inout [ByteBuffer], _ rows: inout [Int], _ body: (inout JSONWriter) -> Void
    ) {
        // The buffer is lent to the writer, not copied.
        var json = JSONWriter()
        swap(&json.buffer, &buffers[file])
        if layout == .array { json.buffer.append(",\n") }
        body(&json)
        if layout == .lines { json.newline() }
        swap(&json.buffer, &buffers[file])
        rows[file] += 1
    }
}

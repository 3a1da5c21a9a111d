public import HealthSimCore
public import PatientSim

/// Encodes records of one format into the files of that format.
///
/// Encoding is a pure function of the record: no state passes from one to the next, so that records can be encoded on
/// any worker and their bytes joined in order.
public protocol RecordEncoder: Sendable {
    /// The format.
    var format: Format { get }

    /// The files below `OUT/<format>/`, in a fixed order.
    var files: [EncodedFile] { get }

    /// How many households are encoded together, 1 or more.
    ///
    /// A format whose files consist of batches (an X12 interchange has an envelope and counts) is given whole batches:
    /// those of the indices `n * householdsPerBatch ..< (n + 1) * householdsPerBatch`. So a batch is a function of its
    /// number too.
    var householdsPerBatch: UInt64 { get }

    /// Appends the records of households that follow each other.
    ///
    /// - Parameters:
    ///   - households: in the order of their index; for a format with batches exactly one batch, the last of a run
    ///     perhaps shorter.
    ///   - buffers: as in ``encode(_:into:rows:)-(PatientRecord,_,_)``.
    ///   - rows: likewise.
    func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int])

    /// Appends a clinical record to the files.
    ///
    /// - Parameters:
    ///   - buffers: one for each file, in the order of `files`; each row ends as the format ends rows, and begins with
    ///     the file's separator.
    ///   - rows: one count for each file; the rows written are added.
    func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int])

    /// The content of a file that tells of the others (`EncodedFile.isSummary`).
    ///
    /// - Parameters:
    ///   - file: which of `files`.
    ///   - rows: the rows written to each of `files`.
    ///   - asOf: the day of the run.
    func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8]
}

extension RecordEncoder {
    /// Nothing: what payers exchange has no clinical records in it.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {}

    /// One: most formats write each household by itself.
    public var householdsPerBatch: UInt64 { 1 }

    /// Appends the clinical records, one by one.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        for household in households {
            for record in household.records { encode(record, into: &buffers, rows: &rows) }
        }
    }

    /// Nothing: few formats have such a file.
    public func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8] { [] }

    /// A record as the content of each file, without headers, separators before the first row, and footers.
    public func encode(_ record: PatientRecord) -> [ByteBuffer] {
        var buffers = [ByteBuffer](repeating: ByteBuffer(), count: files.count)
        var rows = [Int](repeating: 0, count: files.count)
        encode(record, into: &buffers, rows: &rows)
        return zip(files, buffers).map { file, buffer in
            guard !file.separator.isEmpty, !buffer.isEmpty else { return buffer }
            return ByteBuffer([UInt8]([UInt8](buffer).dropFirst(file.separator.count)))
        }
    }
}

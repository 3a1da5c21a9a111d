public import HealthSimCore
public import PatientSim

/// Encodes records of one format into the files of that format.
///
/// An encoder is shared by all workers, so it must be a value without state: what it learns about a record is gone
/// with the next one.
public protocol RecordEncoder: Sendable {
    /// The format.
    var format: Format { get }

    /// The files below `OUT/<format>/`, in a fixed order.
    var files: [EncodedFile] { get }

    /// Appends a record to the buffers and counts the rows written.
    ///
    /// Before every row the separator of the file is written; what runs at the beginning of a file drops the first.
    /// - Parameters:
    ///   - buffers: one for each file, in the same order.
    ///   - rows: the number of rows of each file so far, in the same order.
    func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int])
}

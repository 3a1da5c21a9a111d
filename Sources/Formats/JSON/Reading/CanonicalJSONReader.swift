public import HealthSimCore

/// Reads canonical records, as `CanonicalJSON` writes them and as people and other programs spell them.
///
/// All problems of a record are found together, each with its path (`encounters[2].admission_time`). Other usual names
/// of fields are understood (`date_of_birth`, `sex`, `given_name`), codes may stand as plain strings, times without an
/// offset are taken as UTC; what is not known is a warning. `docs/mappings/canonical-json.md` has all of it.
///
/// ```swift
/// var reader = CanonicalJSONReader()
/// var stream = JSONElementStream(bytes)
/// while let element = try stream.next() {
///     let reading = try reader.read(element)
///     …
/// }
/// ```
public struct CanonicalJSONReader {
    private var parser: RecordParser

    /// A reader, to be used for many records: it keeps its memory.
    public init() { parser = RecordParser(JSONReader("")) }

    /// Reads one element of a stream.
    /// - Throws: `JSONError` when the text is not JSON, with the place in the whole input. A record with errors is a
    ///   result and throws nothing.
    public mutating func read(_ element: JSONElement) throws(JSONError) -> PatientReading {
        element.restart(&parser.reader)
        return try parser.record()
    }

    /// Reads a record from the bytes of one JSON value.
    /// - Throws: `JSONError` when the text is not JSON.
    public mutating func read(_ bytes: [UInt8]) throws(JSONError) -> PatientReading {
        parser.reader.restart(bytes)
        return try parser.record()
    }
}

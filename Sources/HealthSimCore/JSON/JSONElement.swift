/// One of the values that a `JSONElementStream` gives, as the bytes it was written in.
public struct JSONElement: Sendable {
    /// The value as it is written, without the white space around it.
    ///
    /// Its brackets match and its strings are closed; the rest is checked by the reader that reads it.
    public let bytes: [UInt8]

    /// Where the value begins in the whole input.
    public let position: JSONPosition

    /// The number of the value, from 0.
    public let index: Int

    /// A reader of the value, whose errors name places of the whole input.
    public func reader() -> JSONReader { JSONReader(bytes, origin: position) }

    /// Turns a reader to the value; quicker than a new reader when there are many small values.
    public func restart(_ reader: inout JSONReader) { reader.restart(bytes, origin: position) }

    /// The value held in memory, with places of the whole input.
    /// - Throws: `JSONError` when it is not JSON.
    public func value() throws(JSONError) -> JSONValue {
        var reader = reader()
        let value = try JSONValue(reading: &reader)
        try reader.finish()
        return value
    }
}

/// Writes JSON into a byte buffer, one token after another.
///
/// The writer puts the commas and colons; that containers are closed and that members have keys is up to the caller
/// (checked in debug builds). Several values after one another, with `newline()` between, are NDJSON.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.field("id", 41)
/// writer.key("name")
/// writer.string("Ana \"Nita\" Ruiz")
/// writer.endObject()                       // {"id":41,"name":"Ana \"Nita\" Ruiz"}
/// ```
public struct JSONWriter: Sendable {
    /// What is written. It may be appended to between two values, and taken out and exchanged for an empty one.
    public var buffer: ByteBuffer

    /// Whether every member and element stands on its own line, indented by two spaces a level.
    public let pretty: Bool

    /// How many containers are open.
    public internal(set) var depth = 0

    /// Whether the next value or key comes after another one in the same container.
    var needsComma = false

    /// Whether a key has just been written; kept up when `pretty` only.
    var afterKey = false

    /// A writer that appends to `buffer`.
    public init(into buffer: ByteBuffer = ByteBuffer(), pretty: Bool = false) {
        self.buffer = buffer
        self.pretty = pretty
    }

    /// Begins an object, as a value.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Ends the object begun last.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Begins an array, as a value.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Ends the array begun last.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the key of a member. What is written next is its value.
    /// - Parameter name: must hold nothing that JSON escapes (quotation marks, backslashes, controls).
    @inline(__always)
    public mutating func key(_ name: StaticString) {
        assert(name.needsNoEscape, "this key needs escaping: pass it as a String")
        if pretty || !name.hasPointerRepresentation { return key(name.description) }
        let count = name.utf8CodeUnitCount
        let comma = needsComma
        unsafe buffer.appendUnchecked(room: count &+ 4) { target in
            unsafe target.storeKey(name, comma: comma)
        }
        needsComma = false
    }

    /// Writes the key of a member. What is written next is its value.
    @_disfavoredOverload  // so that a literal is a `StaticString`
    public mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        if pretty { buffer.append(": ") } else { buffer.append(UInt8(ascii: ":")) }
        needsComma = false
        afterKey = true
    }

    /// Writes a string.
    @inline(__always)
    public mutating func string(_ text: String) {
        separate()
        appendQuoted(text)
        needsComma = true
    }

    /// Writes a string whose text is given as valid UTF-8.
    @inline(__always)
    public mutating func string(utf8 bytes: UnsafeRawBufferPointer) {
        separate()
        unsafe appendQuoted(bytes)
        needsComma = true
    }

    /// Writes an integer.
    @inlinable
    public mutating func integer(_ value: some BinaryInteger) {
        beginScalar()
        buffer.append(integer: value)
    }

    /// Writes a number with exactly `places` decimals; see `ByteBuffer.append(decimal:places:)`.
    public mutating func decimal(_ value: Double, places: Int) {
        beginScalar()
        buffer.append(decimal: value, places: places)
    }

    /// Writes a number with the digits that it needs to read back the same.
    public mutating func number(_ value: Double) {
        beginScalar()
        buffer.append(shortest: value)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        beginScalar()
        if value { buffer.append("true") } else { buffer.append("false") }
    }

    /// Writes `null`.
    public mutating func null() {
        beginScalar()
        buffer.append("null")
    }

    /// Ends a line, as between the records of NDJSON: what follows is a new value of the top level.
    public mutating func newline() {
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }
}

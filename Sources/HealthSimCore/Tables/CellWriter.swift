/// Writes the cells of tables into bytes, as CSV or as NDJSON.
///
/// A ``Table`` drives it; a column of its own kind calls one of the methods once for each cell.
///
/// CSV is RFC 4180: commas, lines that end in CR LF, quotation marks around a cell only where it holds a comma, a
/// quotation mark or a line end. A missing value and an empty text are both an empty cell.
public struct CellWriter: Sendable {
    /// How rows are written.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        case csv, ndjson
    }

    /// How rows are written.
    public let format: Format
    @usableFromInline var json: JSONWriter

    /// A writer that appends to `buffer`.
    public init(_ format: Format, into buffer: ByteBuffer = ByteBuffer()) {
        self.format = format
        json = JSONWriter(into: buffer)
    }

    /// What is written; to be taken out and exchanged for an empty one between rows.
    @inlinable public var buffer: ByteBuffer {
        get { json.buffer }
        _modify { yield &json.buffer }
    }

    @inlinable var isCSV: Bool { format == .csv }

    /// A cell without a value: empty, or `null`.
    @inlinable
    public mutating func null() {
        if !isCSV { json.null() }
    }

    /// A text.
    @inlinable
    @inline(__always)
    public mutating func text(_ value: Text?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(csv: value) } else { json.string(value) }
    }

    /// A text.
    @inlinable
    @inline(__always)
    public mutating func text(_ value: String?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(csv: value) } else { json.string(value) }
    }

    /// A whole number.
    @inlinable
    @inline(__always)
    public mutating func integer(_ value: Int?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(integer: value) } else { json.integer(value) }
    }

    /// A number with `places` decimals, 0 to 15; what is not finite has no value.
    @inlinable
    @inline(__always)
    public mutating func decimal(_ value: Double?, places: Int) {
        guard let value, value.isFinite else { return null() }
        if isCSV { json.buffer.append(decimal: value, places: places) } else { json.decimal(value, places: places) }
    }

    /// A day.
    @inlinable
    @inline(__always)
    public mutating func date(_ value: CalendarDate?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.date(value) }
    }

    /// A moment.
    @inlinable
    @inline(__always)
    public mutating func timestamp(_ value: Timestamp?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.timestamp(value) }
    }

    /// A truth value.
    @inlinable
    @inline(__always)
    public mutating func boolean(_ value: Bool?) {
        guard let value else { return null() }
        guard isCSV else { return json.bool(value) }
        if value { json.buffer.append("true") } else { json.buffer.append("false") }
    }

    /// An amount; a number in JSON.
    @inlinable
    @inline(__always)
    public mutating func money(_ value: Money?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.money(value) }
    }

    /// Writes the key of a cell in NDJSON.
    @usableFromInline
    mutating func writeKey(_ name: String) { json.key(name) }

    /// Ends a cell in NDJSON: one for which nothing was written has no value.
    @usableFromInline
    mutating func endValue() {
        if !json.needsComma { json.null() }
    }
}

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
    var json: JSONWriter

    /// A writer that appends to `buffer`.
    public init(_ format: Format, into buffer: ByteBuffer = ByteBuffer()) {
        self.format = format
        json = JSONWriter(into: buffer)
    }

    /// What is written; to be taken out and exchanged for an empty one between rows.
    public var buffer: ByteBuffer {
        get { json.buffer }
        _modify { yield &json.buffer }
    }

    @inline(__always)
    var isCSV: Bool { format == .csv }

    /// A cell without a value: empty, or `null`.
    public mutating func null() {
        if !isCSV { json.null() }
    }

    /// A text.
    @inline(__always)
    public mutating func text(_ value: Text?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(csv: value) } else { json.string(value) }
    }

    /// A text.
    @inline(__always)
    public mutating func text(_ value: String?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(csv: value) } else { json.string(value) }
    }

    /// A whole number.
    @inline(__always)
    public mutating func integer(_ value: Int?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(integer: value) } else { json.integer(value) }
    }

    /// A number with `places` decimals, 0 to 15; what is not finite has no value.
    @inline(__always)
    public mutating func decimal(_ value: Double?, places: Int) {
        guard let value, value.isFinite else { return null() }
        if isCSV { json.buffer.append(decimal: value, places: places) } else { json.decimal(value, places: places) }
    }

    /// A day.
    @inline(__always)
    public mutating func date(_ value: CalendarDate?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.date(value) }
    }

    /// A moment.
    @inline(__always)
    public mutating func timestamp(_ value: Timestamp?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.timestamp(value) }
    }

    /// A truth value.
    @inline(__always)
    public mutating func boolean(_ value: Bool?) {
        guard let value else { return null() }
        guard isCSV else { return json.bool(value) }
        if value { json.buffer.append("true") } else { json.buffer.append("false") }
    }

    /// An amount; a number in JSON.
    @inline(__always)
    public mutating func money(_ value: Money?) {
        guard let value else { return null() }
        if isCSV { json.buffer.append(value) } else { json.money(value) }
    }
}

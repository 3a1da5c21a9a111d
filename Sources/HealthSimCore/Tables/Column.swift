/// A column of a table of `Row`s: its name, type and meaning, and where its cells come from.
///
/// Accessors that capture nothing cost no reference count, so that workers who write the same table do not slow each
/// other down.
public struct Column<Row>: Sendable {
    /// Where the cell of a row comes from; nothing is an empty cell, and `null` in JSON.
    @usableFromInline
    enum Accessor: Sendable {
        case text(@Sendable (Row) -> Text?)
        case string(@Sendable (Row) -> String?)
        case integer(@Sendable (Row) -> Int?)
        case decimal(@Sendable (Row) -> Double?, places: Int)
        case date(@Sendable (Row) -> CalendarDate?)
        case timestamp(@Sendable (Row) -> Timestamp?)
        case boolean(@Sendable (Row) -> Bool?)
        case money(@Sendable (Row) -> Money?)
        case cell(@Sendable (Row, inout CellWriter) -> Void)
    }

    /// Name, type and meaning.
    public let schema: ColumnSchema
    @usableFromInline let accessor: Accessor

    private init(_ name: String, _ type: ColumnType, _ summary: String, _ isRequired: Bool, _ accessor: Accessor) {
        schema = ColumnSchema(name: name, type: type, summary: summary, isRequired: isRequired)
        self.accessor = accessor
    }

    /// A column whose cells are written by a closure, which calls one method of the writer once.
    public static func cell(
        _ name: String, _ type: ColumnType, _ summary: String, required: Bool = false,
        _ write: @escaping @Sendable (Row, inout CellWriter) -> Void
    ) -> Column { Column(name, type, summary, required, .cell(write)) }

    /// A column of text.
    public static func text(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Text?
    ) -> Column { Column(name, .text, summary, required, .text(value)) }

    /// A column of text.
    public static func text(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> String?
    ) -> Column { Column(name, .text, summary, required, .string(value)) }

    /// A column of whole numbers.
    public static func integer(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Int?
    ) -> Column { Column(name, .integer, summary, required, .integer(value)) }

    /// A column of numbers with `places` decimals (0 to 15); what is not finite is an empty cell.
    public static func decimal(
        _ name: String, places: Int, _ summary: String, required: Bool = false,
        _ value: @escaping @Sendable (Row) -> Double?
    ) -> Column { Column(name, .decimal(places: places), summary, required, .decimal(value, places: places)) }

    /// A column of days.
    public static func date(
        _ name: String, _ summary: String, required: Bool = false,
        _ value: @escaping @Sendable (Row) -> CalendarDate?
    ) -> Column { Column(name, .date, summary, required, .date(value)) }

    /// A column of moments.
    public static func timestamp(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Timestamp?
    ) -> Column { Column(name, .timestamp, summary, required, .timestamp(value)) }

    /// A column of truth values.
    public static func boolean(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Bool?
    ) -> Column { Column(name, .boolean, summary, required, .boolean(value)) }

    /// A column of amounts.
    public static func money(
        _ name: String, _ summary: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Money?
    ) -> Column { Column(name, .money, summary, required, .money(value)) }
}

extension Column.Accessor {
    /// Writes the cell of a row.
    @inlinable
    @inline(__always)
    func write(_ row: Row, to cells: inout CellWriter) {
        switch self {
        case .text(let value): cells.text(value(row))
        case .string(let value): cells.text(value(row))
        case .integer(let value): cells.integer(value(row))
        case .decimal(let value, let places): cells.decimal(value(row), places: places)
        case .date(let value): cells.date(value(row))
        case .timestamp(let value): cells.timestamp(value(row))
        case .boolean(let value): cells.boolean(value(row))
        case .money(let value): cells.money(value(row))
        case .cell(let write): write(row, &cells)
        }
    }

    /// Writes the cell of a row as CSV, with a comma behind it.
    @inlinable
    @inline(__always)
    func writeCSV(_ row: Row, to cells: inout CellWriter) {
        switch self {
        case .text(let value): if let value = value(row) { return cells.json.buffer.append(cell: value) }
        case .string(let value): cells.text(value(row))
        case .integer(let value): if let value = value(row) { return cells.json.buffer.append(cell: value) }
        case .decimal(let value, let places):
            if let value = value(row), value.isFinite { return cells.json.buffer.append(cell: value, places: places) }
        case .date(let value): if let value = value(row) { return cells.json.buffer.append(cell: value) }
        case .timestamp(let value): if let value = value(row) { return cells.json.buffer.append(cell: value) }
        case .boolean(let value): cells.boolean(value(row))
        case .money(let value): if let value = value(row) { return cells.json.buffer.append(cell: value) }
        case .cell(let write): write(row, &cells)
        }
        cells.json.buffer.append(UInt8(ascii: ","))
    }
}

/// A table of `Row`s, declared once: it gives the CSV, the NDJSON, the SQL and the data dictionary.
///
/// ```swift
/// let table = Table<Patient>("patients", "A patient.", key: ["mrn"], columns: [
///     .text("mrn", "Medical record number.") { $0.mrn },
///     .date("birth_date", "Date of birth.", required: true) { $0.birthDate },
/// ])
/// var cells = CellWriter(.csv)
/// table.writeHeader(to: &cells)
/// table.write(patient, to: &cells)
/// ```
public struct Table<Row>: Sendable {
    /// Name, meaning and columns, without the accessors.
    public let schema: TableSchema
    /// The columns, in order.
    public let columns: [Column<Row>]
    /// The accessors of the columns, apart from their names so that a row touches nothing else.
    @usableFromInline let accessors: [Column<Row>.Accessor]

    /// A table of some columns.
    ///
    /// - Parameters:
    ///   - name: the name of the table, and of its file without the extension.
    ///   - summary: what a row is, in one sentence.
    ///   - key: the names of the columns that identify a row.
    ///   - columns: at least one; no two with the same name.
    public init(_ name: String, _ summary: String, key: [String] = [], columns: [Column<Row>]) {
        schema = TableSchema(name: name, summary: summary, key: key, columns: columns.map(\.schema))
        self.columns = columns
        accessors = columns.map(\.accessor)
    }

    /// The name of the table.
    public var name: String { schema.name }

    /// Writes the names of the columns as a line of CSV; nothing in NDJSON, which has no header.
    public func writeHeader(to cells: inout CellWriter) {
        guard cells.isCSV else { return }
        for (index, column) in columns.enumerated() {
            if index > 0 { cells.buffer.append(UInt8(ascii: ",")) }
            cells.buffer.append(csv: column.schema.name)
        }
        cells.buffer.append("\r\n")
    }

    /// Writes a row as a line.
    @inlinable
    public func write(_ row: Row, to cells: inout CellWriter) {
        if cells.isCSV { writeCSV(row, to: &cells) } else { writeJSON(row, to: &cells) }
    }

    /// Writes rows as lines, in their order.
    @inlinable
    public func write(_ rows: [Row], to cells: inout CellWriter) {
        unsafe rows.withUnsafeBufferPointer { rows in
            for index in rows.indices { unsafe rows.lend(at: index) { write($0, to: &cells) } }
        }
    }

    @inlinable
    func writeCSV(_ row: Row, to cells: inout CellWriter) {
        let start = cells.json.buffer.count
        let accessors = accessors.span
        for index in accessors.indices { accessors[index].writeCSV(row, to: &cells) }
        cells.json.buffer.endRow(from: start)
    }

    @inlinable
    func writeJSON(_ row: Row, to cells: inout CellWriter) {
        let accessors = accessors.span
        cells.json.beginObject()
        for index in accessors.indices {
            cells.writeKey(schema.columns[index].name)
            accessors[index].write(row, to: &cells)
            // A cell of its own kind that wrote nothing has no value.
            cells.endValue()
        }
        cells.json.endObject()
        cells.json.newline()
    }
}

/// A table of `references/`: a header and rows of text, parsed once.
///
/// The texts are immortal: they point into the embedded file.
public struct ReferenceTable: Sendable {
    /// The path below `references/` without its extension, such as `people/family-names`.
    public let name: String
    /// The names of the columns.
    public let columns: [String]
    /// The cells, row after row.
    private let cells: [Text]

    /// The number of rows, without the header.
    public var count: Int { columns.isEmpty ? 0 : cells.count / columns.count }

    /// The table with a name.
    ///
    /// A missing or ragged table is a defect of the build or of the directory that replaces it: it is a precondition,
    /// with the table's name in the message.
    public static func named(_ name: String) -> ReferenceTable {
        guard let table = ReferenceTable(name: name) else {
            preconditionFailure("reference table '\(name)' is missing or has rows of unequal length")
        }
        return table
    }

    /// The table with a name, or nothing when it is missing, empty, no CSV, or has rows of unequal length.
    package init?(name: String) {
        guard let bytes = unsafe ReferenceStore.bytes(named: name + ".csv") else { return nil }
        var (reader, record) = (CSVReader(), CSVRecord())
        var columns: [String] = []
        var cells: [Text] = []
        // Few tables have shorter cells on average.
        cells.reserveCapacity(bytes.count / 6)
        do {
            while try unsafe reader.next(in: bytes.span, into: &record) {
                if columns.isEmpty {
                    columns = unsafe record.strings(in: bytes.span)
                } else {
                    for field in record.fields { unsafe cells.append(Self.text(of: field, in: bytes)) }
                }
            }
        } catch {
            return nil
        }
        guard !columns.isEmpty else { return nil }
        self.name = name
        self.columns = columns
        self.cells = cells
    }

    /// A cell as text over the immortal bytes; only one with doubled quotation marks is copied.
    @unsafe
    private static func text(of field: CSVRecord.Field, in bytes: UnsafeBufferPointer<UInt8>) -> Text {
        // The range is that of a field which was read from these bytes.
        let content = unsafe UnsafeBufferPointer(rebasing: bytes[field.range])
        guard field.hasDoubledQuotes else { return unsafe Text(immortal: content) }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
        var (length, index) = (0, 0)
        while index < content.count {
            unsafe memory.initializeElement(at: length, to: content[index])
            length += 1
            index += unsafe content[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return unsafe Text(immortal: UnsafeBufferPointer(rebasing: memory[..<length]))
    }

    /// The position of a column.
    public func column(_ name: String) -> Int {
        guard let index = columns.firstIndex(of: name) else {
            preconditionFailure("reference table '\(self.name)' has no column '\(name)'")
        }
        return index
    }

    /// A row of the table.
    public subscript(row: Int) -> Row {
        precondition(row >= 0 && row < count, "row out of range")
        return Row(table: self, start: row * columns.count)
    }

    /// Every row, in the order of the file.
    public var rows: [Row] { (0..<count).map { self[$0] } }

    /// One row; cells by the position of their column.
    public struct Row: Sendable {
        private let table: ReferenceTable
        private let start: Int

        fileprivate init(table: ReferenceTable, start: Int) {
            self.table = table
            self.start = start
        }

        /// The cell of a column.
        public subscript(column: Int) -> Text { table.cells[start + column] }

        /// The cell of a column by name.
        public subscript(column: String) -> Text { table.cells[start + table.column(column)] }

        /// The cell as a number, or nothing when it is empty or not a number.
        public func double(_ column: String) -> Double? { Double(self[column].string) }

        /// The cell as a whole number, or nothing when it is empty or not one.
        public func integer(_ column: String) -> Int? { Int(self[column].string) }
    }
}

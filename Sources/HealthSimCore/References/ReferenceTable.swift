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

    /// The table with a name, or nothing when it is missing, empty, or has rows of unequal length.
    package init?(name: String) {
        guard let bytes = unsafe ReferenceStore.bytes(named: name + ".csv") else { return nil }
        var reader = unsafe ImmortalCSV(bytes: bytes)
        var header: [Text] = []
        reader.appendRow(to: &header)
        let columns = header.map(\.string)
        var cells: [Text] = []
        // Few tables have shorter cells on average.
        cells.reserveCapacity(bytes.count / 6)
        while case let count = reader.appendRow(to: &cells), count > 0 {
            guard count == columns.count else { return nil }
        }
        guard !columns.isEmpty else { return nil }
        self.name = name
        self.columns = columns
        self.cells = cells
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

/// Splits immortal CSV bytes into immortal texts.
@safe
struct ImmortalCSV {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    @unsafe
    init(bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

    /// Appends the cells of the next row that is not empty and says how many they are: 0 at the end.
    @discardableResult
    mutating func appendRow(to cells: inout [Text]) -> Int {
        while unsafe position < bytes.count, unsafe bytes[position] == 0x0A { position += 1 }
        guard unsafe position < bytes.count else { return 0 }
        let start = cells.count
        while true {
            cells.append(nextCell())
            guard unsafe position < bytes.count else { break }
            let separator = unsafe bytes[position]
            position += 1
            if separator == 0x0A { break }
        }
        return cells.count - start
    }

    private mutating func nextCell() -> Text {
        if unsafe position < bytes.count, unsafe bytes[position] == UInt8(ascii: "\"") { return quotedCell() }
        let start = position
        while unsafe position < bytes.count, unsafe bytes[position] != UInt8(ascii: ","),
            unsafe bytes[position] != 0x0A
        { position += 1 }
        return unsafe Text(immortal: UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }

    /// A quoted cell; only one with doubled quotes is copied.
    private mutating func quotedCell() -> Text {
        position += 1
        let start = position
        var doubled = false
        while unsafe position < bytes.count {
            if unsafe bytes[position] == UInt8(ascii: "\"") {
                guard unsafe position + 1 < bytes.count, unsafe bytes[position + 1] == UInt8(ascii: "\"") else { break }
                doubled = true
                position += 1
            }
            position += 1
        }
        let content = unsafe UnsafeBufferPointer(rebasing: bytes[start..<min(position, bytes.count)])
        position += 1
        guard doubled else { return unsafe Text(immortal: content) }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
        var length = 0
        var index = 0
        while index < content.count {
            unsafe memory.initializeElement(at: length, to: content[index])
            length += 1
            index += unsafe content[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return unsafe Text(immortal: UnsafeBufferPointer(rebasing: memory[..<length]))
    }
}

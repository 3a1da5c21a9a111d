/// A table of `references/`: a header and rows of text, whose cells are found once.
///
/// The texts are immortal: they point into the embedded file. A cell becomes a text when it is asked for, so that columns
/// nobody reads cost next to nothing.
public struct ReferenceTable: Sendable {
    /// The path below `references/` without its extension, such as `people/family-names`.
    public let name: String
    private let contents: Contents

    /// The names of the columns.
    public var columns: [String] { contents.columns }

    /// The number of rows, without the header.
    public var count: Int { contents.count }

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
        unsafe self.init(name: name, immortal: bytes)
    }

    /// The table of bytes that are never freed, or nothing when they are no CSV or have rows of unequal length.
    @unsafe
    package init?(name: String, immortal bytes: UnsafeBufferPointer<UInt8>) {
        guard let contents = unsafe Contents(bytes) else { return nil }
        self.name = name
        self.contents = contents
    }

    /// The position of a column.
    public func column(_ name: String) -> Int {
        guard let index = contents.column(name) else {
            preconditionFailure("reference table '\(self.name)' has no column '\(name)'")
        }
        return index
    }

    /// A row of the table.
    public subscript(row: Int) -> Row {
        precondition(row >= 0 && row < count, "row out of range")
        return Row(contents: contents, row: row)
    }

    /// Every row, in the order of the file.
    public var rows: Rows { Rows(contents: contents) }

    /// The rows of a table, each made when it is asked for.
    public struct Rows: RandomAccessCollection, Sendable {
        fileprivate let contents: Contents

        /// Zero.
        public var startIndex: Int { 0 }

        /// The number of rows.
        public var endIndex: Int { contents.count }

        /// A row.
        public subscript(row: Int) -> Row {
            precondition(row >= 0 && row < contents.count, "row out of range")
            return Row(contents: contents, row: row)
        }
    }

    /// One row; cells by the position of their column.
    public struct Row: Sendable {
        private let contents: Contents
        private let start: Int

        fileprivate init(contents: Contents, row: Int) {
            self.contents = contents
            start = (row + 1) * contents.columns.count
        }

        /// The cell of a column.
        public subscript(column: Int) -> Text { contents.text(start + column) }

        /// The cell of a column by name.
        public subscript(column: String) -> Text {
            guard let index = contents.column(column) else {
                preconditionFailure("a reference table has no column '\(column)'")
            }
            return contents.text(start + index)
        }

        /// The cell as a number, or nothing when it is empty or not a number.
        public func double(_ column: String) -> Double? { self[column].double }

        /// The cell as a whole number, or nothing when it is empty or not one.
        public func integer(_ column: String) -> Int? {
            let cell = self[column]
            return cell.wholeNumber.map(Int.init) ?? (cell.isEmpty ? nil : Int(cell.string))
        }
    }
}

extension ReferenceTable {
    /// What a table holds; one object, so that a row is a reference and a number.
    fileprivate final class Contents: Sendable {
        let columns: [String]
        let count: Int
        private let keys: [NameKey]
        /// The address of the bytes of the file, which are never freed.
        private let address: UInt
        /// The cells, row after row, the header first.
        private let cells: [ReferenceCells.Cell]
        /// Whether a cell without quotation marks may hold what JSON or CSV escapes.
        private let hasSpecials: Bool
        /// The texts of cells that are not in the file as they are: those with doubled quotation marks.
        private let copies: [Text]

        @unsafe
        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard let found = unsafe ReferenceCells(bytes.span) else { return nil }
            address = UInt(bitPattern: bytes.baseAddress)
            cells = found.cells
            hasSpecials = found.hasSpecials
            let copies = found.copied.map { unsafe Self.single(UnsafeBufferPointer(rebasing: bytes[$0])) }
            self.copies = copies
            count = cells.count / found.width - 1
            columns = found.cells.prefix(found.width).map { cell in
                if cell.isCopied { return copies[Int(cell.start)].string }
                let start = Int(cell.start)
                return unsafe String(decoding: bytes[start..<start + cell.count], as: UTF8.self)
            }
            keys = columns.map { NameKey($0) }
        }

        func text(_ index: Int) -> Text {
            let cell = cells[index]
            if cell.isCopied { return copies[Int(cell.start)] }
            // The cell was found in the bytes at the address, which are never freed.
            let bytes = unsafe UnsafeBufferPointer(
                start: UnsafePointer<UInt8>(bitPattern: address + UInt(cell.start)), count: cell.count)
            return hasSpecials || cell.isQuoted ? unsafe Text(immortal: bytes) : unsafe Text(plain: bytes)
        }

        /// The position of a column, or nothing.
        func column(_ name: String) -> Int? {
            let key = NameKey(name)
            for index in keys.indices where keys[index] == key && (key.isWhole || columns[index] == name) {
                return index
            }
            return nil
        }

        /// The text of a cell with doubled quotation marks, each of which stands for one, in memory that is never freed.
        @unsafe
        private static func single(_ content: UnsafeBufferPointer<UInt8>) -> Text {
            let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
            var (length, index) = (0, 0)
            while index < content.count {
                unsafe memory.initializeElement(at: length, to: content[index])
                length += 1
                index += unsafe content[index] == UInt8(ascii: "\"") ? 2 : 1
            }
            return unsafe Text(immortal: UnsafeBufferPointer(rebasing: memory[..<length]))
        }
    }
}

/// Where the cells of a table lie in the bytes of its file.
///
/// It reads what ``CSVReader`` reads, but tells not why a file is none: that is told once, by `ReferenceStore.problem`.
struct ReferenceCells {
    /// Where a cell lies: 8 bytes, as a table may have half a million.
    struct Cell: Sendable {
        /// The offset of its first byte, without the quotation mark; or a position in `copied`.
        let start: UInt32
        /// The number of its bytes, and the highest bit where they stand in quotation marks.
        private let size: UInt32

        /// The number of its bytes.
        var count: Int { Int(size & 0x7FFF_FFFF) }

        /// Whether it stands in quotation marks.
        var isQuoted: Bool { size >> 31 != 0 }

        /// Whether `start` is a position in `copied`.
        var isCopied: Bool { size == .max }

        /// A cell without quotation marks.
        fileprivate init(_ range: Range<Int>) {
            (start, size) = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.count))
        }

        /// A cell in quotation marks.
        fileprivate init(quoted range: Range<Int>) {
            (start, size) = (UInt32(range.lowerBound), UInt32(range.count) | 1 << 31)
        }

        /// A cell at a position in `copied`.
        fileprivate init(copy position: Int) { (start, size) = (UInt32(position), .max) }
    }

    /// The cells, row after row, the header first.
    let cells: [Cell]
    /// The ranges of the cells with doubled quotation marks.
    let copied: [Range<Int>]
    /// The number of columns.
    let width: Int
    /// Whether a cell without quotation marks may hold what JSON or CSV escapes.
    let hasSpecials: Bool

    /// The cells of a file; nothing when it is empty, no CSV, or has rows of unequal length.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count < Int(Int32.max) else { return nil }
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        var draft = Draft(start: hasMark ? 3 : 0)
        var isRead = false
        // Every cell has a byte behind it, but for the last. What is not written of the memory is not taken.
        cells = unsafe [Cell](unsafeUninitializedCapacity: bytes.count + 1) { memory, count in
            isRead = unsafe draft.read(bytes, into: memory)
            count = draft.count
        }
        guard isRead, draft.width > 0 else { return nil }
        (copied, width, hasSpecials) = (draft.copied, draft.width, draft.hasSpecials)
    }
}

extension ReferenceCells {
    /// The cells while they are found.
    private struct Draft {
        /// The number of cells so far.
        var count = 0
        var copied: [Range<Int>] = []
        var width = 0
        var hasSpecials = false
        /// Where the cell begins that is being read.
        var start: Int
        /// The number of cells before the row that is being read.
        var rowStart = 0

        init(start: Int) { self.start = start }

        /// Goes through the bytes, eight at a time, from one byte that ends a cell to the next; false for no CSV.
        @unsafe
        mutating func read(_ bytes: Span<UInt8>, into cells: UnsafeMutableBufferPointer<Cell>) -> Bool {
            var at = start
            var backslashes: UInt64 = 0
            words: while at < bytes.count {
                let word = ReferenceCells.word(bytes, at)
                backslashes |= WordScan.bytes(UInt8(ascii: "\\"), in: word)
                var stops = ReferenceCells.stops(word)
                while stops != 0 {
                    let place = at + stops.trailingZeroBitCount / 8
                    stops &= stops - 1
                    switch bytes[place] {
                    case UInt8(ascii: ","):
                        unsafe add(Cell(start..<place), to: cells)
                        start = place + 1
                    case 0x0A: guard unsafe endLine(bytes, at: place, cells) else { return false }
                    case UInt8(ascii: "\""):
                        guard place == start, unsafe readQuoted(bytes, cells) else { return false }
                        at = start
                        continue words
                    case 0x0D: guard place + 1 < bytes.count, bytes[place + 1] == 0x0A else { return false }
                    case 0: return false
                    default: hasSpecials = true
                    }
                }
                at += 8
            }
            if backslashes != 0 { hasSpecials = true }
            guard start < bytes.count || count > rowStart else { return true }
            unsafe add(Cell(start..<bytes.count), to: cells)
            return endRow()
        }

        @inline(__always)
        @unsafe
        private mutating func add(_ cell: Cell, to cells: UnsafeMutableBufferPointer<Cell>) {
            unsafe cells.initializeElement(at: count, to: cell)
            count += 1
        }

        /// Ends a cell and its row at a line feed; an empty line is passed over.
        @inline(__always)
        @unsafe
        private mutating func endLine(
            _ bytes: Span<UInt8>, at place: Int, _ cells: UnsafeMutableBufferPointer<Cell>
        ) -> Bool {
            let end = place > start && bytes[place - 1] == 0x0D ? place - 1 : place
            let cell = start..<end
            start = place + 1
            if cell.isEmpty && count == rowStart { return true }
            unsafe add(Cell(cell), to: cells)
            return endRow()
        }

        @inline(__always)
        private mutating func endRow() -> Bool {
            if width == 0 { width = count }
            defer { rowStart = count }
            return count - rowStart == width
        }

        /// Reads a cell in quotation marks and what ends it; false when nothing does.
        @unsafe
        private mutating func readQuoted(
            _ bytes: Span<UInt8>, _ cells: UnsafeMutableBufferPointer<Cell>
        ) -> Bool {
            let first = start + 1
            var (end, isDoubled) = (first, false)
            while true {
                guard let quote = ReferenceCells.quote(bytes, from: end) else { return false }
                end = quote
                guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
                isDoubled = true
                end += 2
            }
            if isDoubled {
                unsafe add(Cell(copy: copied.count), to: cells)
                copied.append(first..<end)
            } else {
                unsafe add(Cell(quoted: first..<end), to: cells)
            }
            start = end + 1
            guard start < bytes.count else { return endRow() }
            switch bytes[start] {
            case UInt8(ascii: ","):
                start += 1
                return true
            case 0x0A: start += 1
            case 0x0D:
                guard start + 1 < bytes.count, bytes[start + 1] == 0x0A else { return false }
                start += 2
            default: return false
            }
            return endRow()
        }
    }

    /// The next quotation mark; nothing when there is none, or a NUL before it.
    private static func quote(_ bytes: Span<UInt8>, from position: Int) -> Int? {
        var at = position
        while at < bytes.count {
            let word = word(bytes, at)
            let stops = WordScan.bytes(UInt8(ascii: "\""), in: word) | WordScan.bytes(0, in: word)
            if stops != 0 {
                let place = at + stops.trailingZeroBitCount / 8
                return bytes[place] == 0 ? nil : place
            }
            at += 8
        }
        return nil
    }

    /// Eight bytes; what is behind the last one reads as blanks.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
        if at + 8 <= bytes.count {
            // The eight bytes lie within the span.
            return unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        var word: UInt64 = 0
        for index in stride(from: 7, through: 0, by: -1) {
            word = word << 8 | (at + index < bytes.count ? UInt64(bytes[at + index]) : 0x20)
        }
        return word
    }

    /// Exactly a bit for every comma, quotation mark, and control: line ends, NUL, and others that end nothing.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let low = ~WordScan.highs
        let comma = word ^ (WordScan.ones &* UInt64(UInt8(ascii: ",")))
        let quote = word ^ (WordScan.ones &* UInt64(UInt8(ascii: "\"")))
        // A sum of the lower seven bits that does not reach the eighth is that of a byte that is zero, or below 32.
        let isComma = ((comma & low) &+ low) | comma
        let isQuote = ((quote & low) &+ low) | quote
        let isControl = ((word & low) &+ (WordScan.ones &* 0x60)) | word
        return ~(isComma & isQuote & isControl) & WordScan.highs
    }
}

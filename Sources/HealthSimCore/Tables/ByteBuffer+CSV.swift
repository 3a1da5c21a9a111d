extension ByteBuffer {
    /// Appends a cell of CSV: in quotation marks, its own doubled, where the text needs that; else as it is.
    ///
    /// Source: RFC 4180, section 2, rules 5 to 7.
    @inline(__always)
    public mutating func append(csv text: String) {
        let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe append(csv: UnsafeRawBufferPointer(bytes))
        }
        if done == nil { unsafe Array(text.utf8).withUnsafeBytes { unsafe append(csv: $0) } }
    }

    /// Appends a cell of CSV; see the same for a `String`.
    @inline(__always)
    public mutating func append(csv text: Text) {
        if text.isPlain { return append(text: text) }
        unsafe text.withUTF8 { unsafe append(csv: UnsafeRawBufferPointer($0)) }
    }

    /// Appends a cell of CSV and the comma behind it.
    @usableFromInline
    mutating func append(cell text: Text) {
        if let short = text.short, append(cell: short) { return }
        let isPlain = text.isPlain
        unsafe text.withUTF8 { unsafe append(cell: UnsafeRawBufferPointer($0), isPlain: isPlain) }
    }

    /// Appends a short text as a cell and the comma behind it, unless it needs quotation marks.
    ///
    /// Most cells are short. Their two words are stored as they are, and what lies behind the end is written over.
    @inline(__always)
    private mutating func append(cell text: ShortText) -> Bool {
        let count = text.count
        let (low, high) = text.words
        // What is behind the end is zero, and would pass for a control character.
        let lowMask = count >= 8 ? UInt64.max : 1 &<< (8 &* UInt64(count)) &- 1
        let highMask = count > 8 ? 1 &<< (8 &* UInt64(count &- 8)) &- 1 : UInt64.zero
        guard WordScan.cellSpecials(low) & lowMask | WordScan.cellSpecials(high) & highMask == 0 else { return false }
        unsafe appendUnchecked(room: count &+ 1) { target in
            // Two words are less than the slack behind the room.
            unsafe target.storeBytes(of: low.littleEndian, as: UInt64.self)
            unsafe target.storeBytes(of: high.littleEndian, toByteOffset: 8, as: UInt64.self)
            unsafe target.storeBytes(of: UInt8(ascii: ","), toByteOffset: count, as: UInt8.self)
            return count &+ 1
        }
        return true
    }

    /// Appends a cell of CSV and the comma behind it; `isPlain` where no byte of it needs a look.
    @inline(__always)
    private mutating func append(cell bytes: UnsafeRawBufferPointer, isPlain: Bool) {
        guard let source = bytes.baseAddress else { return append(UInt8(ascii: ",")) }
        let total = bytes.count
        var isDone = true
        unsafe appendUnchecked(room: total &+ 1) { target in
            if isPlain {
                unsafe target.copyShort(from: source, count: total)
            } else {
                isDone = unsafe target.copyPlainCell(from: source, count: total)
            }
            unsafe target.storeBytes(of: UInt8(ascii: ","), toByteOffset: total, as: UInt8.self)
            return isDone ? total &+ 1 : 0
        }
        guard !isDone else { return }
        unsafe appendSlowly(csv: bytes)
        append(UInt8(ascii: ","))
    }

    /// Ends a row whose cells, from a place on, have a comma each behind them.
    @usableFromInline
    mutating func endRow(from start: Int) {
        removeLast()
        // A line without any byte would not be read as a row.
        if count == start { append("\"\"") }
        append("\r\n")
    }

    /// Appends a cell of CSV whose text is given as UTF-8.
    @inline(__always)
    package mutating func append(csv bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        let total = bytes.count
        var plain = false
        unsafe appendUnchecked(room: total) { target in
            plain = unsafe target.copyPlainCell(from: source, count: total)
            return plain ? total : 0
        }
        if !plain { unsafe appendSlowly(csv: bytes) }
    }

    /// Whether a cell has a comma or a line end, and whether it has a quotation mark.
    private static func quotes(for bytes: UnsafeRawBufferPointer) -> (needed: Bool, contained: Bool) {
        var (stops, quotes): (UInt64, UInt64) = (0, 0)
        func look(at word: UInt64) {
            quotes |= WordScan.bytes(0x22, in: word)
            stops |= WordScan.bytes(0x2C, in: word) | WordScan.bytes(0x0A, in: word) | WordScan.bytes(0x0D, in: word)
        }
        var at = 0
        while at &+ 8 <= bytes.count {
            // The eight bytes lie within the cell.
            look(at: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at &+= 8
        }
        while at < bytes.count {
            // Below the number of bytes.
            look(at: UInt64(unsafe bytes[at]))
            at &+= 1
        }
        return (stops != 0, quotes != 0)
    }

    @inline(never)
    private mutating func appendSlowly(csv bytes: UnsafeRawBufferPointer) {
        let (needsQuotes, hasQuotes) = unsafe Self.quotes(for: bytes)
        guard needsQuotes || hasQuotes else { return unsafe append(contentsOf: bytes) }
        append(UInt8(ascii: "\""))
        guard hasQuotes else {
            unsafe append(contentsOf: bytes)
            append(UInt8(ascii: "\""))
            return
        }
        var rest = unsafe bytes[...]
        while let quote = unsafe rest.firstIndex(of: UInt8(ascii: "\"")) {
            unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[...quote]))
            append(UInt8(ascii: "\""))
            unsafe rest = rest[(quote + 1)...]
        }
        unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: rest))
        append(UInt8(ascii: "\""))
    }
}

extension UnsafeMutableRawPointer {
    /// Copies bytes unless one of them is a quotation mark, a comma or a control character.
    ///
    /// Reads nothing past the source and writes nothing past `count` bytes.
    /// - Returns: whether all were copied.
    @inline(__always)
    fileprivate func copyPlainCell(from source: UnsafeRawPointer, count: Int) -> Bool {
        guard count >= 8 else { return unsafe copyShortCell(from: source, count: count) }
        var at = 0
        // Every load of eight bytes ends at `count` or before it; the last may overlap the one before.
        while at &+ 8 < count {
            let word = unsafe source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            unsafe storeBytes(of: word, toByteOffset: at, as: UInt64.self)
            if WordScan.cellSpecials(word) != 0 { return false }
            at &+= 8
        }
        let word = unsafe source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        unsafe storeBytes(of: word, toByteOffset: count &- 8, as: UInt64.self)
        return WordScan.cellSpecials(word) == 0
    }

    /// The same for at most seven bytes.
    @inline(__always)
    private func copyShortCell(from source: UnsafeRawPointer, count: Int) -> Bool {
        // In each branch the parts overlap and together are exactly the bytes 0..<count.
        if count >= 4 {
            let first = unsafe source.loadUnaligned(as: UInt32.self)
            let last = unsafe source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            unsafe storeBytes(of: first, as: UInt32.self)
            unsafe storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
            return WordScan.cellSpecials(UInt64(first) | UInt64(last) &<< 32) == 0
        }
        guard count > 0 else { return true }
        let first = unsafe source.load(as: UInt8.self)
        let middle = unsafe source.load(fromByteOffset: count &>> 1, as: UInt8.self)
        let last = unsafe source.load(fromByteOffset: count &- 1, as: UInt8.self)
        unsafe storeBytes(of: first, as: UInt8.self)
        unsafe storeBytes(of: middle, toByteOffset: count &>> 1, as: UInt8.self)
        unsafe storeBytes(of: last, toByteOffset: count &- 1, as: UInt8.self)
        // The other five bytes are blanks, which are ordinary.
        let word = UInt64(first) | UInt64(middle) &<< 8 | UInt64(last) &<< 16 | 0x2020_2020_2000_0000
        return WordScan.cellSpecials(word) == 0
    }
}

extension WordScan {
    /// A bit for every byte that may need quotation marks in CSV: controls, quotation mark, comma.
    @inline(__always)
    fileprivate static func cellSpecials(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let comma = word ^ (ones &* 0x2C)
        let control = (word &- (ones &* 0x20)) & ~word
        return (((quote &- ones) & ~quote) | ((comma &- ones) & ~comma) | control) & highs
    }
}

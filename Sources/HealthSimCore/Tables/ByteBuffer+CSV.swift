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

    @inline(never)
    private mutating func appendSlowly(csv bytes: UnsafeRawBufferPointer) {
        let needsQuotes = unsafe bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return unsafe append(contentsOf: bytes) }
        append(UInt8(ascii: "\""))
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
        var at = 0
        // Every load of eight bytes ends at `count` or before it.
        while at &+ 8 <= count {
            let word = unsafe source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            unsafe storeBytes(of: word, toByteOffset: at, as: UInt64.self)
            if WordScan.cellSpecials(word) != 0 { return false }
            at &+= 8
        }
        while at < count {
            let byte = unsafe source.load(fromByteOffset: at, as: UInt8.self)
            if byte < 0x20 || byte == 0x22 || byte == 0x2C { return false }
            unsafe storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
            at &+= 1
        }
        return true
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

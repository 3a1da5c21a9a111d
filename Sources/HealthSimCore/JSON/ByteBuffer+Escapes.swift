extension ByteBuffer {
    /// Appends the content of a JSON string: the text with what must be escaped escaped, without the quotation marks.
    ///
    /// Escaped are the quotation mark, the backslash and the controls below U+0020, as `\n`, `\t`, `\r`, `\b`, `\f` or
    /// `\u00XX`; all other text stays as it is. Source: RFC 8259, section 7.
    public mutating func append(escaping text: String) {
        let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe append(escaping: UnsafeRawBufferPointer(bytes))
        }
        if done == nil {
            unsafe Array(text.utf8).withUnsafeBytes { unsafe append(escaping: $0) }
        }
    }

    /// Appends the content of a JSON string whose text is given as UTF-8.
    @inline(__always)
    package mutating func append(escaping bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        let total = bytes.count
        var plain = 0
        unsafe appendUnchecked(room: total) { target in
            plain = unsafe target.copyPlain(from: source, count: total)
            return plain
        }
        if plain < total {
            unsafe appendSlowly(escaping: UnsafeRawBufferPointer(rebasing: bytes[plain...]))
        }
    }

    @inline(never)
    package mutating func appendSlowly(escaping bytes: UnsafeRawBufferPointer) {
        var rest = unsafe bytes
        // Each turn appends one escape and then what is plain after it.
        while let byte = unsafe rest.first {
            append(escaped: byte)
            unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest.dropFirst())
            guard let source = rest.baseAddress, rest.count > 0 else { return }
            let total = rest.count
            var plain = 0
            unsafe appendUnchecked(room: total) { target in
                plain = unsafe target.copyPlain(from: source, count: total)
                return plain
            }
            unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest[plain...])
        }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case 0..<0x20:
            append("\\u00")
            append(UInt8(ascii: "0") + byte >> 4)
            append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") - 10 + byte & 15)
        default: append(byte)
        }
    }
}

extension UnsafeMutableRawPointer {
    /// Copies bytes up to the first that JSON must escape.
    ///
    /// Reads nothing past the source; may write `ByteBuffer.slack` bytes past what is copied.
    /// - Returns: how many bytes were plain.
    @inline(__always)
    package func copyPlain(from source: UnsafeRawPointer, count: Int) -> Int {
        var at = 0
        // Every load of eight bytes ends at `count` or before it.
        while at &+ 8 <= count {
            let word = unsafe source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            unsafe storeBytes(of: word, toByteOffset: at, as: UInt64.self)
            let found = WordScan.escapes(word)
            if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
            at &+= 8
        }
        while at < count {
            let byte = unsafe source.load(fromByteOffset: at, as: UInt8.self)
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return at }
            unsafe storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
            at &+= 1
        }
        return count
    }
}

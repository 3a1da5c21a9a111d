extension JSONWriter {
    /// What stands before a key or a value: a comma when it is due, and its own line when pretty.
    @inline(__always)
    mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        if pretty { breakLine() }
    }

    /// What stands before a scalar; after it a comma is due.
    @usableFromInline
    mutating func beginScalar() {
        separate()
        needsComma = true
    }

    mutating func open(_ bracket: UInt8) {
        separate()
        buffer.append(bracket)
        needsComma = false
        afterKey = false
        depth += 1
    }

    mutating func close(_ bracket: UInt8) {
        assert(depth > 0, "an object or array is ended that was not begun")
        depth -= 1
        if pretty && needsComma {
            buffer.append(UInt8(ascii: "\n"))
            buffer.append(repeating: UInt8(ascii: " "), count: 2 * depth)
        }
        buffer.append(bracket)
        needsComma = true
        afterKey = false
    }

    @inline(never)
    private mutating func breakLine() {
        if !afterKey && depth > 0 {
            buffer.append(UInt8(ascii: "\n"))
            buffer.append(repeating: UInt8(ascii: " "), count: 2 * depth)
        }
        afterKey = false
    }

    mutating func appendQuoted(_ text: String) {
        let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe appendQuoted(UnsafeRawBufferPointer(bytes))
        }
        if done == nil {
            unsafe Array(text.utf8).withUnsafeBytes { unsafe appendQuoted($0) }
        }
    }

    /// A quotation mark, the text with its escapes, a quotation mark.
    @inline(__always)
    mutating func appendQuoted(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count
        guard let source = bytes.baseAddress, count > 0 else { return buffer.append("\"\"") }
        var plain = 0
        unsafe buffer.appendUnchecked(room: count &+ 2) { target in
            unsafe target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
            plain = unsafe (target + 1).copyPlain(from: source, count: count)
            // Right when all was plain, else overwritten by the first escape.
            unsafe target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: plain &+ 1, as: UInt8.self)
            return plain == count ? plain &+ 2 : plain &+ 1
        }
        if plain < count {
            unsafe buffer.appendSlowly(escaping: UnsafeRawBufferPointer(rebasing: bytes[plain...]))
            buffer.append(UInt8(ascii: "\""))
        }
    }
}

extension UnsafeMutableRawPointer {
    /// Stores a comma when it is due, a name in quotation marks, and a colon.
    ///
    /// There must be room for four bytes more than the name has.
    /// - Returns: how many bytes it took.
    @inline(__always)
    func storeKey(_ name: StaticString, comma: Bool) -> Int {
        let count = name.utf8CodeUnitCount
        unsafe storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
        let start = comma ? 1 : 0
        unsafe storeBytes(of: UInt8(ascii: "\""), toByteOffset: start, as: UInt8.self)
        // The caller made sure that the name has a pointer.
        unsafe (self + start + 1).copyShort(from: UnsafeRawPointer(name.utf8Start), count: count)
        unsafe storeBytes(of: UInt16(littleEndian: 0x3A22), toByteOffset: start &+ 1 &+ count, as: UInt16.self)
        return start &+ count &+ 3
    }
}

extension StaticString {
    /// Whether JSON can quote this text as it is.
    package var needsNoEscape: Bool {
        withUTF8Buffer { bytes in unsafe bytes.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C } }
    }
}

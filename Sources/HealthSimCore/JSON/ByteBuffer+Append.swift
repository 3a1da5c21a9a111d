extension ByteBuffer {
    /// Appends one byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) {
        unsafe appendUnchecked(room: 1) { target in
            unsafe target.storeBytes(of: byte, as: UInt8.self)
            return 1
        }
    }

    /// Appends text that is known at compile time, as UTF-8.
    @inline(__always)
    public mutating func append(_ text: StaticString) {
        if text.hasPointerRepresentation {
            // A static string lives as long as the program.
            unsafe append(from: UnsafeRawPointer(text.utf8Start), count: text.utf8CodeUnitCount)
        } else {
            text.withUTF8Buffer { unsafe append(contentsOf: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Appends the UTF-8 bytes of a string.
    @inline(__always)
    public mutating func append(utf8 text: String) {
        let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe append(contentsOf: UnsafeRawBufferPointer(bytes))
        }
        if done == nil { append(contentsOf: Array(text.utf8)) }
    }

    /// Appends the bytes of an array.
    public mutating func append(contentsOf bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }

    /// Appends the bytes of a span.
    public mutating func append(contentsOf bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }

    /// Appends the content of another buffer.
    public mutating func append(contentsOf other: ByteBuffer) {
        unsafe other.withBytes { unsafe append(contentsOf: $0) }
    }

    /// Appends the bytes behind a pointer.
    @inline(__always)
    public mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        unsafe append(from: base, count: bytes.count)
    }

    /// Appends `number` times the same byte.
    public mutating func append(repeating byte: UInt8, count number: Int) {
        precondition(number >= 0)
        unsafe appendUnchecked(room: number) { target in
            unsafe target.initializeMemory(as: UInt8.self, repeating: byte, count: number)
            return number
        }
    }

    @inline(__always)
    package mutating func append(from source: UnsafeRawPointer, count number: Int) {
        unsafe appendUnchecked(room: number) { target in
            unsafe target.copyShort(from: source, count: number)
            return number
        }
    }
}

extension UnsafeMutableRawPointer {
    /// Copies `number` bytes, quickly when they are few: a call of `memcpy` costs more than most fields.
    ///
    /// Reads nothing past the source; writes nothing past the target.
    @inline(__always)
    package func copyShort(from source: UnsafeRawPointer, count number: Int) {
        // In each branch the two halves overlap and together cover exactly the bytes 0..<number.
        if number > 64 {
            unsafe copyMemory(from: source, byteCount: number)
        } else if number >= 32 {
            unsafe copyEnds(from: source, count: number, as: SIMD32<UInt8>.self)
        } else if number >= 16 {
            unsafe copyEnds(from: source, count: number, as: SIMD16<UInt8>.self)
        } else if number >= 8 {
            unsafe copyEnds(from: source, count: number, as: UInt64.self)
        } else if number >= 4 {
            unsafe copyEnds(from: source, count: number, as: UInt32.self)
        } else if number >= 2 {
            unsafe copyEnds(from: source, count: number, as: UInt16.self)
        } else if number == 1 {
            unsafe storeBytes(of: source.load(as: UInt8.self), as: UInt8.self)
        }
    }

    @inline(__always)
    private func copyEnds<Part: BitwiseCopyable>(
        from source: UnsafeRawPointer, count number: Int, as part: Part.Type
    ) {
        let back = number &- MemoryLayout<Part>.size
        let first = unsafe source.loadUnaligned(as: part)
        let last = unsafe source.loadUnaligned(fromByteOffset: back, as: part)
        unsafe storeBytes(of: first, as: part)
        unsafe storeBytes(of: last, toByteOffset: back, as: part)
    }
}

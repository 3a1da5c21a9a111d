/// A name as three numbers, by which it is compared with many others: its first sixteen bytes, and how many it has.
package struct NameKey: Equatable, Sendable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64
    @usableFromInline let count: Int

    /// Whether names with the same numbers are the same.
    @inlinable package var isWhole: Bool { count <= 16 }

    /// Whether two names have the same numbers.
    @inlinable
    package static func == (left: NameKey, right: NameKey) -> Bool {
        left.low == right.low && left.count == right.count && left.high == right.high
    }

    /// The numbers of a name.
    package init(_ name: String) {
        var name = name
        self = name.withUTF8 { unsafe NameKey(UnsafeRawBufferPointer($0)) }
    }

    /// The numbers of a name.
    package init(_ name: Text) { self = unsafe name.withUTF8 { unsafe NameKey(UnsafeRawBufferPointer($0)) } }

    @unsafe
    private init(_ bytes: UnsafeRawBufferPointer) {
        (low, high) = unsafe bytes.leadingWords
        count = bytes.count
    }
}

extension UnsafeRawBufferPointer {
    /// The first sixteen bytes as two numbers, the first one lowest in each; zeros after the end.
    @inline(__always)
    @unsafe
    var leadingWords: (low: UInt64, high: UInt64) {
        // Every load lies within the buffer; two of a short one overlap, and say the same where they do.
        if count >= 8 {
            let low = unsafe UInt64(littleEndian: loadUnaligned(as: UInt64.self))
            if count >= 16 {
                return unsafe (low, UInt64(littleEndian: loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
            }
            let last = unsafe UInt64(littleEndian: loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            return (low, last >> UInt64(8 * (16 - count)))
        }
        if count >= 4 {
            let first = unsafe UInt64(UInt32(littleEndian: loadUnaligned(as: UInt32.self)))
            let last = unsafe UInt64(UInt32(littleEndian: loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            return (first | last << UInt64(8 * (count - 4)), 0)
        }
        var low: UInt64 = 0
        for index in 0..<count { unsafe low |= UInt64(self[index]) << UInt64(8 * index) }
        return (low, 0)
    }
}

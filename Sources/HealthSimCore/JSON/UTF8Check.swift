/// Whether bytes are UTF-8. Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum UTF8Check {
    /// How many bytes the sequence of more than one byte at a place has, or 0 when it is not well formed.
    ///
    /// Reads a byte only when those before it fit, so a zero at the end of the text is the last byte read.
    @inline(__always)
    static func sequence(at place: UnsafeRawPointer) -> Int {
        let first = unsafe place.load(as: UInt8.self)
        let second = unsafe place.load(fromByteOffset: 1, as: UInt8.self)
        switch first {
        case 0xC2...0xDF:
            return isContinuation(second) ? 2 : 0
        case 0xE0...0xEF:
            let allowed: ClosedRange<UInt8> =
                first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
            guard allowed ~= second, isContinuation(unsafe place.load(fromByteOffset: 2, as: UInt8.self)) else {
                return 0
            }
            return 3
        case 0xF0...0xF4:
            let allowed: ClosedRange<UInt8> =
                first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            guard allowed ~= second, isContinuation(unsafe place.load(fromByteOffset: 2, as: UInt8.self)),
                isContinuation(unsafe place.load(fromByteOffset: 3, as: UInt8.self))
            else { return 0 }
            return 4
        default:
            return 0
        }
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

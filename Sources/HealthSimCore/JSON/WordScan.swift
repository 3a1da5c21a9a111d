/// Questions about eight bytes at once, held in a 64-bit word in little-endian order.
///
/// Source: Alan Mycroft's test for a zero byte; see "Bit Twiddling Hacks", S. E. Anderson, Stanford. The lowest bit
/// set in an answer belongs to the first such byte; unless said otherwise, bits above it may be false alarms.
package enum WordScan {
    package static let ones: UInt64 = 0x0101_0101_0101_0101
    package static let highs: UInt64 = 0x8080_8080_8080_8080

    /// A bit for every byte that JSON must escape in a string: controls, quotation mark, backslash.
    @inline(__always)
    package static func escapes(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- (ones &* 0x20)) & ~word
        return (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highs
    }

    /// A bit for every byte at which the reading of a string must look closer: those that `escapes` names, and
    /// every byte that is not ASCII.
    @inline(__always)
    package static func stringStops(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        // Bytes from 0x80 stop anyway, so the subtractions need no correction for them.
        return ((quote &- ones) | (backslash &- ones) | (word &- (ones &* 0x20)) | word) & highs
    }

    /// A bit for every byte that equals `byte`.
    @inline(__always)
    package static func bytes(_ byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highs
    }

    /// Exactly a bit for every byte that is zero.
    @inline(__always)
    package static func zeros(_ word: UInt64) -> UInt64 { ~(((word & ~highs) &+ ~highs) | word) & highs }

    /// Exactly a bit for every byte that continues a UTF-8 sequence (0x80...0xBF).
    @inline(__always)
    package static func continuations(_ word: UInt64) -> UInt64 {
        word & (~word << 1) & highs
    }
}

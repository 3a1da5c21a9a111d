/// Up to 15 bytes of UTF-8 without a zero byte, in the bytes of the value itself.
///
/// One byte less than two words, so that `Text` has the sixteenth to tell its kinds apart.
struct ShortText: Hashable, Comparable, Sendable {
    /// The first eight bytes, the first one lowest; zeros after the end.
    private let low: UInt64
    private let middle: UInt32
    private let high: UInt16
    private let top: UInt8

    /// No bytes.
    init() { self.init(low: 0, high: 0) }

    /// The bytes of two words, the first one lowest in each; the highest byte of the second is not used.
    init(low: UInt64, high: UInt64) {
        self.low = low
        middle = UInt32(truncatingIfNeeded: high)
        self.high = UInt16(truncatingIfNeeded: high >> 32)
        top = UInt8(truncatingIfNeeded: high >> 48)
    }

    /// The bytes of a string; nothing when they are more than 15 or one of them is zero.
    init?(_ string: String) {
        guard string.utf8.count <= 15 else { return nil }
        var string = string
        guard let short = string.withUTF8({ unsafe ShortText(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = short
    }

    /// The bytes; nothing when they are more than 15 or one of them is zero.
    @unsafe
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= 15 else { return nil }
        let words = unsafe bytes.leadingWords
        // The zeros of both words are those after the end, unless one is among the bytes.
        let zeros = WordScan.zeros(words.low).nonzeroBitCount + WordScan.zeros(words.high).nonzeroBitCount
        guard zeros == 16 - bytes.count else { return nil }
        self.init(low: words.low, high: words.high)
    }

    /// The ninth byte and those after it.
    private var rest: UInt64 { UInt64(middle) | UInt64(high) << 32 | UInt64(top) << 48 }

    /// The number of bytes.
    var count: Int {
        let rest = rest
        return rest == 0 ? (71 - low.leadingZeroBitCount) / 8 : 8 + (71 - rest.leadingZeroBitCount) / 8
    }

    /// The bytes as two words, the first one lowest in each; zeros after the end.
    var words: (low: UInt64, high: UInt64) { (low, rest) }

    /// The first eight bytes, the first one highest; zeros after the end.
    var leadingBytes: UInt64 { low.byteSwapped }

    /// A number that different texts hardly ever share.
    var fingerprint: UInt64 {
        let product = (low ^ rest &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// Calls `body` with the bytes; they are valid during the call only.
    @unsafe
    func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let words = (low.littleEndian, rest.littleEndian)
        return unsafe withUnsafeBytes(of: words) { bytes in
            // The first `count` of the sixteen bytes are the text.
            unsafe body(UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count]))
        }
    }

    /// The order of the bytes: without a zero byte, the shorter of two that begin alike is the smaller number too.
    static func < (left: ShortText, right: ShortText) -> Bool {
        left.low == right.low ? left.rest.byteSwapped < right.rest.byteSwapped : left.leadingBytes < right.leadingBytes
    }

    static func == (left: ShortText, right: ShortText) -> Bool { left.low == right.low && left.rest == right.rest }
}

/// Reads numbers of a fixed width and separators from the front of some bytes.
@usableFromInline
struct FixedDigits<Bytes: Collection<UInt8>> {
    @usableFromInline var rest: Bytes.SubSequence

    @inlinable
    init(_ bytes: Bytes) { rest = bytes[...] }

    @inlinable var isAtEnd: Bool { rest.isEmpty }

    /// The next byte, which stays.
    @inlinable var peek: UInt8? { rest.first }

    /// The number of the next `width` bytes, which must all be ASCII digits.
    @inlinable
    mutating func digits(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let byte = rest.first, byte &- UInt8(ascii: "0") <= 9 else { return nil }
            value = value * 10 + Int(byte &- UInt8(ascii: "0"))
            rest.removeFirst()
        }
        return value
    }

    /// Moves past one expected byte.
    @inlinable
    mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }
}

/// A short ASCII text put together without a heap allocation a piece.
struct DigitText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(32) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends a number from 0 to 99 as two digits.
    mutating func append(twoDigits value: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(value / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Appends a year as four digits, or with a sign where four do not do.
    mutating func append(year: Int) {
        if 0...9999 ~= year {
            append(twoDigits: year / 100)
            append(twoDigits: year % 100)
        } else {
            let digits = String(year.magnitude)
            append(UInt8(ascii: year < 0 ? "-" : "+"))
            for _ in digits.utf8.count..<max(4, digits.utf8.count) { append(UInt8(ascii: "0")) }
            bytes.append(contentsOf: digits.utf8)
        }
    }
}

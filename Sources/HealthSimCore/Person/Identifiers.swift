/// Identifiers that are a prefix and the number of a person.
///
/// The number is the person's place in the cohort, counted from 1. From a hundred million on the identifiers are
/// longer, never ambiguous.
public enum Identifiers {
    /// The medical record number of a person: `MRN` and the number in at least 8 digits, `MRN00000001`.
    public static func mrn(_ number: UInt64) -> Text { text("MRN", number, digits: 8) }

    /// The member number of a person at a payer: `MEM` and the number in at least 8 digits, `MEM00000001`.
    public static func memberID(_ number: UInt64) -> Text { text("MEM", number, digits: 8) }

    /// Whether a text is a medical record number as `mrn(_:)` makes them.
    public static func isMRN(_ text: some StringProtocol) -> Bool { hasForm(text, prefix: "MRN") }

    /// Whether a text is a member number as `memberID(_:)` makes them.
    public static func isMemberID(_ text: some StringProtocol) -> Bool { hasForm(text, prefix: "MEM") }

    /// Three capitals, then 8 digits or more of which the first is not 0 when there are more.
    private static func hasForm(_ text: some StringProtocol, prefix: String) -> Bool {
        let digits = text.utf8.dropFirst(3)
        return text.hasPrefix(prefix) && digits.count >= 8 && digits.allSatisfy(\.isDigit)
            && (digits.count == 8 || digits.first != UInt8(ascii: "0"))
    }

    /// A prefix and a number, filled up with zeros to at least `digits` digits.
    ///
    /// Up to 15 bytes the text needs no memory of its own.
    package static func text(_ prefix: StaticString, _ number: UInt64, digits: Int) -> Text {
        precondition(prefix.utf8CodeUnitCount + max(digits, 20) <= 64, "a prefix and 20 digits must fit 64 bytes")
        var value = number
        var width = 1
        while value >= 10 {
            value /= 10
            width += 1
        }
        width = max(width, digits)
        let count = prefix.utf8CodeUnitCount + width
        guard count <= 15 else { return long(prefix, number, count: count) }
        // Sixteen digits as bytes of one number, the first digit lowest: those before the wanted ones are shifted out, and
        // the prefix is put below the rest.
        let (upper, lower) = number.quotientAndRemainder(dividingBy: 100_000_000)
        let digits = (UInt128(eightDigits(lower)) << 64 | UInt128(eightDigits(upper))) >> UInt128(8 * (16 - width))
        var bytes = digits << UInt128(8 * prefix.utf8CodeUnitCount)
        for position in 0..<prefix.utf8CodeUnitCount {
            // The position lies within the prefix.
            bytes |= unsafe UInt128(prefix.utf8Start[position]) << UInt128(8 * position)
        }
        return Text(ShortText(low: UInt64(truncatingIfNeeded: bytes), high: UInt64(truncatingIfNeeded: bytes >> 64)))
    }

    /// An identifier of three letters and twelve digits, of which the first eight are one number and the last four another:
    /// `text(prefix, number * 10_000 + entry, digits: 12)`, several times as fast.
    package static func text(_ prefix: StaticString, number: UInt64, entry: UInt64) -> Text {
        guard prefix.utf8CodeUnitCount == 3, number < 100_000_000, entry < 10_000 else {
            return text(prefix, number * 10_000 + entry, digits: 12)
        }
        // The prefix has three bytes.
        let (a, b, c) = unsafe (prefix.utf8Start[0], prefix.utf8Start[1], prefix.utf8Start[2])
        let letters = UInt64(a) | UInt64(b) << 8 | UInt64(c) << 16
        let digits = eightDigits(number)
        return Text(ShortText(low: letters | digits << 24, high: digits >> 40 | (eightDigits(entry) >> 32) << 24))
    }

    /// Two letters and a number below 10⁷ in seven digits.
    static func text(_ letters: (first: UInt8, second: UInt8), _ number: UInt64) -> Text {
        let bytes = UInt64(letters.first) | UInt64(letters.second) << 8
        // The first of the eight digits is a zero.
        let digits = eightDigits(number) >> 8
        return Text(ShortText(low: bytes | digits << 16, high: digits >> 48))
    }

    /// The eight digits of a number below 10⁸ as bytes, the first digit lowest.
    ///
    /// Halves are split into quarters and those into digits, all of them at once: each division by a constant is a product
    /// and a shift. Source: the method of Paul Khuong, "How to print integers really fast" (2017).
    private static func eightDigits(_ number: UInt64) -> UInt64 {
        let halves = number / 10_000 | (number % 10_000) << 32
        let hundreds = (halves &* 10_486) >> 20 & 0x7F_0000_007F
        let pairs = hundreds | (halves &- hundreds &* 100) << 16
        let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
        return (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030_3030_3030
    }

    /// The text of a large number: `count` bytes, more than a short text has.
    private static func long(_ prefix: StaticString, _ number: UInt64, count: Int) -> Text {
        let digits = String(number)
        let zeros = String(repeating: "0", count: count - prefix.utf8CodeUnitCount - digits.utf8.count)
        return Text(prefix.description + zeros + digits)
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

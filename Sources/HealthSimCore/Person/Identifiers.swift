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
        return Text(
            unsafe String(unsafeUninitializedCapacity: count) { buffer in
                // Every one of the `count` bytes is written once: the digits from the end, then the prefix.
                var rest = number
                for position in (prefix.utf8CodeUnitCount..<count).reversed() {
                    unsafe buffer.initializeElement(at: position, to: UInt8(ascii: "0") + UInt8(rest % 10))
                    rest /= 10
                }
                for position in 0..<prefix.utf8CodeUnitCount {
                    unsafe buffer.initializeElement(at: position, to: prefix.utf8Start[position])
                }
                return count
            })
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

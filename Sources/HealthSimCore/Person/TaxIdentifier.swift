/// Taxpayer identification numbers of providers (employer identification numbers), nine digits.
///
/// The numbers made here begin with 96 or 97, prefixes that the IRS does not assign, and their fourth and fifth digit are
/// such that they are nobody's social security, taxpayer (ITIN) or adoption number either.
/// Source: IRS, "How EINs are Assigned and Valid EIN Prefixes" (as of 2023: not 00, 07–09, 17–19, 28, 29, 49, 69, 70, 78, 79,
/// 89, 96, 97), as quoted by several public pages.
public enum TaxIdentifier {
    /// How many numbers there are: 20 areas, 54 groups, 10,000 serials.
    package static let capacity: UInt64 = 20 * TaxpayerGroup.count * 10_000

    /// The number at a position below the capacity, as nine digits.
    package static func text(_ position: UInt64) -> Text {
        precondition(position < capacity, "there are \(capacity) tax identifiers")
        let (block, serial) = position.quotientAndRemainder(dividingBy: 10_000)
        let (area, group) = block.quotientAndRemainder(dividingBy: TaxpayerGroup.count)
        return Identifiers.text(
            "", (960 + area) * 1_000_000 + TaxpayerGroup.group(at: group) * 10_000 + serial, digits: 9)
    }

    /// Whether a text is a tax identifier in form: nine digits, with or without the hyphen after the second.
    public static func isValid(_ text: some StringProtocol) -> Bool { number(text) != nil }

    /// Whether a text is a tax identifier that nobody has.
    public static func isSynthetic(_ text: some StringProtocol) -> Bool {
        guard let number = number(text) else { return false }
        return (96...97).contains(number / 10_000_000) && TaxpayerGroup.contains(number / 10_000 % 100)
    }

    private static func number(_ text: some StringProtocol) -> UInt64? {
        var bytes = Array(text.utf8)
        if bytes.count == 10, bytes[2] == UInt8(ascii: "-") { bytes.remove(at: 2) }
        guard bytes.count == 9, bytes.allSatisfy(\.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
    }
}

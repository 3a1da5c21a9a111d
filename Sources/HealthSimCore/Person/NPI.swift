/// National provider identifiers.
///
/// Ten digits of which the last is a check digit. The numbers made here begin with 2: the CMS numbers providers from 1
/// and has never given out one that begins with 2, though the standard allows it.
/// Source: 45 CFR 162.406; CMS, "Requirements for National Provider Identifier (NPI) and NPI Check Digit" (2004): the Luhn
/// formula over 80840 and the number.
public enum NPI {
    /// How many numbers begin with 2.
    package static let capacity: UInt64 = 100_000_000

    /// The identifier for a number below 100,000,000: 2, the number in eight digits, the check digit.
    package static func text(_ number: UInt64) -> Text {
        precondition(number < capacity, "an NPI has room for eight digits")
        let body = 200_000_000 + number
        return Identifiers.text("", body * 10 + checkDigit(of: body), digits: 10)
    }

    /// The identifier for a number below 100,000,000, as a number of ten digits.
    package static func number(_ number: UInt64) -> UInt64 {
        precondition(number < capacity, "an NPI has room for eight digits")
        let body = 200_000_000 + number
        return body * 10 + checkDigit(of: body)
    }

    /// The number of an identifier that `text(_:)` makes; nil for any other text.
    package static func number(of text: Text) -> UInt64? {
        guard text.utf8Count == 10, let digits = text.wholeNumber, digits / 1_000_000_000 == 2,
            digits % 10 == checkDigit(of: digits / 10)
        else { return nil }
        return digits / 10 - 200_000_000
    }

    /// The digit that makes nine digits a valid identifier.
    ///
    /// Counted from the right, every other digit beginning with the last is doubled and its digits added. The prefix 80840
    /// adds 24.
    package static func checkDigit(of body: UInt64) -> UInt64 {
        var sum: UInt64 = 24
        var rest = body
        var doubles = true
        while rest > 0 {
            let digit = rest % 10 * (doubles ? 2 : 1)
            sum += digit > 9 ? digit - 9 : digit
            rest /= 10
            doubles.toggle()
        }
        return (10 - sum % 10) % 10
    }

    /// Whether a text is an identifier: ten digits, the first 1 or 2, the last the check digit.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count == 10, let number = Text(String(text)).wholeNumber else { return false }
        return (1...2).contains(number / 1_000_000_000) && number % 10 == checkDigit(of: number / 10)
    }

    /// Whether a text is an identifier; the same for the texts of records.
    public static func isValid(_ text: Text) -> Bool {
        guard text.utf8Count == 10, let number = text.wholeNumber else { return false }
        return (1...2).contains(number / 1_000_000_000) && number % 10 == checkDigit(of: number / 10)
    }

    /// Whether a text is a valid identifier that no provider has: it begins with 2.
    public static func isSynthetic(_ text: some StringProtocol) -> Bool { text.hasPrefix("2") && isValid(text) }
}

/// Registration numbers of the Drug Enforcement Administration.
///
/// Two letters, six digits and a check digit. The first letter is the kind of registrant: A, B, F, G, M, P, R, X and a few
/// more are in use; the numbers made here begin with Z, which no list of registrant kinds has. The second is the initial of
/// the registrant's family name.
/// Source: 21 CFR 1301; DEA Diversion Control Division, registrant type codes, as described in public secondary sources (not
/// checked against a DEA publication).
public enum DEANumber {
    /// The registration number for a number and an initial; the numbers repeat after a million.
    ///
    /// - Parameter initial: a capital of ASCII; anything else becomes 9, as for registrants under a business name.
    package static func text(_ number: UInt64, initial: UInt8) -> Text {
        let body = number % 1_000_000
        let second = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(initial) ? initial : UInt8(ascii: "9")
        return Identifiers.text((UInt8(ascii: "Z"), second), body * 10 + checkDigit(of: body))
    }

    /// The digit that makes six digits a valid number: the last one of (1st + 3rd + 5th) + 2 × (2nd + 4th + 6th).
    static func checkDigit(of body: UInt64) -> UInt64 {
        var sum: UInt64 = 0
        var rest = body
        for position in 0..<6 {
            sum += rest % 10 * (position.isMultiple(of: 2) ? 2 : 1)
            rest /= 10
        }
        return sum % 10
    }

    /// Whether a text is a registration number in form: a capital, a capital or 9, six digits and their check digit.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard bytes.count == 9, capitals.contains(bytes[0]),
            capitals.contains(bytes[1]) || bytes[1] == UInt8(ascii: "9"),
            let number = Text(String(text.dropFirst(2))).wholeNumber
        else { return false }
        return number % 10 == checkDigit(of: number / 10)
    }

    /// Whether a text is a valid number of a kind of registrant that does not exist: it begins with Z.
    public static func isSynthetic(_ text: some StringProtocol) -> Bool { text.hasPrefix("Z") && isValid(text) }
}

/// A social security number that was never issued.
///
/// The area is 900 to 999 and the group lies outside those of the taxpayer numbers (ITIN) and adoption numbers.
/// Source: SSA, "Social Security Number Randomization"; IRS Publication 1915 (ITIN groups 50–65, 70–88, 90–92, 94–99).
public struct SocialSecurityNumber: Hashable, Sendable {
    /// The nine digits as a number; 0 when there is none.
    public let digits: UInt32

    /// - Parameter digits: nine digits.
    public init(digits: UInt32) { self.digits = digits }

    /// The number with hyphens, `912-34-5678`; empty when there is none.
    public var formatted: String {
        guard digits > 0 else { return "" }
        let text = String(1_000_000_000 + UInt64(digits)).dropFirst()
        return "\(text.prefix(3))-\(text.dropFirst(3).prefix(2))-\(text.dropFirst(5))"
    }

    /// The number as reports print it, `xxx-xx-5678`.
    public var masked: String { digits == 0 ? "" : "xxx-xx-\(formatted.suffix(4))" }
}

extension SocialSecurityNumber: Codable {
    /// Reads the digits of a text, with or without hyphens; an empty text is no number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let digits = text.filter { $0 != "-" }
        guard let number = digits.isEmpty ? 0 : UInt32(digits), digits.utf8.count <= 9 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a number of 9 digits")
        }
        self.init(digits: number)
    }

    /// Writes `912-34-5678`; an empty text when there is no number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(formatted)
    }
}

/// A telephone number of the North American plan.
public struct TelephoneNumber: Hashable, Sendable {
    /// The ten digits as a number; 0 when there is none.
    public let digits: UInt64

    /// - Parameter digits: ten digits, area code first.
    public init(digits: UInt64) { self.digits = digits }

    /// The number with hyphens, `713-555-0142`; empty when there is none.
    public var formatted: String {
        guard digits > 0 else { return "" }
        let text = String(digits)
        return "\(text.prefix(3))-\(text.dropFirst(3).prefix(3))-\(text.dropFirst(6))"
    }
}

extension TelephoneNumber: Codable {
    /// Reads the digits of a text, with or without hyphens; an empty text is no number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let digits = text.filter { $0 != "-" }
        guard let number = digits.isEmpty ? 0 : UInt64(digits), digits.utf8.count <= 10 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a number of 10 digits")
        }
        self.init(digits: number)
    }

    /// Writes `713-555-0142`; an empty text when there is no number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(formatted)
    }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
    /// The day that a text such as `2024-03-05` names; nil for any other shape and for days that do not exist.
    ///
    /// Source: ISO 8601, extended calendar date; RFC 3339 `full-date`.
    public init?(iso text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// The day of an ISO 8601 text; the same as ``init(iso:)``.
    public init?(_ description: String) { self.init(iso: description) }

    /// The day of the ten bytes of an ISO 8601 date; nil for anything else.
    @inlinable
    package init?(utf8 bytes: some Collection<UInt8>) {
        var reader = FixedDigits(bytes)
        guard let date = CalendarDate(reading: &reader), reader.isAtEnd else { return nil }
        self = date
    }

    @inlinable
    init?<Bytes: Collection<UInt8>>(reading reader: inout FixedDigits<Bytes>) {
        guard
            let year = reader.digits(4), reader.skip(UInt8(ascii: "-")),
            let month = reader.digits(2), reader.skip(UInt8(ascii: "-")),
            let day = reader.digits(2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date in ISO 8601: `2024-03-05`. Years beyond 9999 or before 0000 carry a sign: `+12024-03-05`.
    public var description: String {
        let (year, month, day) = civil
        var text = DigitText()
        text.append(year: year)
        text.append(UInt8(ascii: "-"))
        text.append(twoDigits: month)
        text.append(UInt8(ascii: "-"))
        text.append(twoDigits: day)
        return text.string
    }
}

extension CalendarDate: Codable {
    /// Reads an ISO 8601 text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a date: expected YYYY-MM-DD, such as 2024-03-05")
        }
        self = date
    }

    /// Writes an ISO 8601 text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

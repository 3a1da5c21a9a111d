extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
    /// The moment that a text such as `2024-03-05T08:15:00-06:00` or `2024-03-05T14:15:00Z` names.
    ///
    /// Nil for any other shape. Seconds must be there; a fraction of a second (1 to 9 digits) is read and dropped. Leap
    /// seconds (`:60`) and `24:00:00` are not read. Offsets reach from -14:00 to +14:00.
    /// Source: RFC 3339 `date-time` in upper case; FHIR R4 `instant`.
    ///
    /// - Parameter offsetWhenMissing: the offset in minutes to take for a text without one; by default such a text
    ///   is not read.
    public init?(iso text: some StringProtocol, offsetWhenMissing: Int? = nil) {
        self.init(utf8: text.utf8, offsetWhenMissing: offsetWhenMissing)
    }

    /// The moment of an ISO 8601 text with an offset; the same as ``init(iso:offsetWhenMissing:)``.
    public init?(_ description: String) { self.init(iso: description) }

    /// The moment of the bytes of an ISO 8601 text; see ``init(iso:offsetWhenMissing:)``.
    @inlinable
    package init?(utf8 bytes: some Collection<UInt8>, offsetWhenMissing: Int? = nil) {
        var reader = FixedDigits(bytes)
        guard
            let date = CalendarDate(reading: &reader), reader.skip(UInt8(ascii: "T")),
            let hour = reader.digits(2), hour < 24, reader.skip(UInt8(ascii: ":")),
            let minute = reader.digits(2), minute < 60, reader.skip(UInt8(ascii: ":")),
            let second = reader.digits(2), second < 60
        else { return nil }
        if reader.skip(UInt8(ascii: ".")) {
            var places = 0
            while places < 9, reader.digits(1) != nil { places += 1 }
            guard places > 0 else { return nil }
        }
        guard let offset = Self.offset(reading: &reader) ?? offsetWhenMissing, reader.isAtEnd else { return nil }
        self.init(date: date, secondOfDay: hour * 3_600 + minute * 60 + second, offsetMinutes: offset)
    }

    /// Reads `Z`, `+hh:mm` or `-hh:mm`.
    @inlinable
    static func offset<Bytes: Collection<UInt8>>(reading reader: inout FixedDigits<Bytes>) -> Int? {
        if reader.skip(UInt8(ascii: "Z")) { return 0 }
        let isBehind = reader.peek == UInt8(ascii: "-")
        guard
            reader.skip(UInt8(ascii: isBehind ? "-" : "+")),
            let hours = reader.digits(2), reader.skip(UInt8(ascii: ":")),
            let minutes = reader.digits(2), minutes < 60, hours * 60 + minutes <= 840
        else { return nil }
        return (hours * 60 + minutes) * (isBehind ? -1 : 1)
    }

    /// The moment in ISO 8601 with its offset: `2024-03-05T08:15:00-06:00`. UTC is `+00:00`.
    public var description: String {
        let (year, month, day) = date.civil
        let (seconds, minutes) = (secondOfDay, abs(offsetMinutes))
        var text = DigitText()
        text.append(year: year)
        text.append(UInt8(ascii: "-"))
        text.append(twoDigits: month)
        text.append(UInt8(ascii: "-"))
        text.append(twoDigits: day)
        text.append(UInt8(ascii: "T"))
        text.append(twoDigits: seconds / 3_600)
        text.append(UInt8(ascii: ":"))
        text.append(twoDigits: seconds / 60 % 60)
        text.append(UInt8(ascii: ":"))
        text.append(twoDigits: seconds % 60)
        text.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
        text.append(twoDigits: minutes / 60)
        text.append(UInt8(ascii: ":"))
        text.append(twoDigits: minutes % 60)
        return text.string
    }
}

extension Timestamp: Codable {
    /// Reads an ISO 8601 text with an offset.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Timestamp(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "'\(text)' is not a date-time: expected date, time and offset, such as 2024-03-05T08:15:00-06:00")
        }
        self = moment
    }

    /// Writes an ISO 8601 text with the offset.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

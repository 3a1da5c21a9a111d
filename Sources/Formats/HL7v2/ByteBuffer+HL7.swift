import HealthSimCore

extension ByteBuffer {
    /// Appends a text as the content of a field or component, with escapes.
    ///
    /// The delimiters become `\F\ \S\ \T\ \R\ \E\`, a control character becomes `\X0D\`. A text of two quotation marks
    /// and no more, which alone in a field would delete it, is written as `\X22\\X22\`.
    /// Source: HL7 2.5.1, section 2.7 "Use of escape sequences in text fields", and 2.6 for `""`.
    /// - Parameter isFormatted: whether the field has the type FT, in which a line end is `\.br\`.
    mutating func append(hl7 text: Text, isFormatted: Bool = false) {
        unsafe text.withUTF8 { bytes in unsafe append(hl7: UnsafeRawBufferPointer(bytes), isFormatted: isFormatted) }
    }

    /// Appends the content of a field whose text is given as UTF-8.
    mutating func append(hl7 bytes: UnsafeRawBufferPointer, isFormatted: Bool = false) {
        if bytes.count == 2, unsafe bytes[0] == 0x22, unsafe bytes[1] == 0x22 { return append("\\X22\\\\X22\\") }
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, unsafe !HL7Delimiter.mustBeEscaped(bytes[end]) { end &+= 1 }
            unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            if end < bytes.count { unsafe append(escapedHL7: bytes[end], isFormatted: isFormatted) }
            start = end &+ 1
        }
    }

    private mutating func append(escapedHL7 byte: UInt8, isFormatted: Bool) {
        switch byte {
        case HL7Delimiter.field: append("\\F\\")
        case HL7Delimiter.component: append("\\S\\")
        case HL7Delimiter.subcomponent: append("\\T\\")
        case HL7Delimiter.repetition: append("\\R\\")
        case HL7Delimiter.escape: append("\\E\\")
        case 0x0A where isFormatted: append("\\.br\\")
        default:
            append("\\X")
            appendHexadecimal(byte >> 4)
            appendHexadecimal(byte & 15)
            append("\\")
        }
    }

    private mutating func appendHexadecimal(_ digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "A") &- 10 &+ digit)
    }

    /// Appends a date, `20240305`.
    mutating func append(hl7 date: CalendarDate) {
        let (year, month, day) = date.civil
        append(magnitude: UInt64(max(0, min(9_999, year))) * 10_000 + UInt64(month) * 100 + UInt64(day), digits: 8)
    }

    /// Appends a moment with its offset from UTC, `20240305081500-0600`.
    mutating func append(hl7 moment: Timestamp) {
        append(hl7: moment.date)
        let seconds = moment.secondOfDay
        append(magnitude: UInt64(seconds / 3_600 * 10_000 + seconds / 60 % 60 * 100 + seconds % 60), digits: 6)
        let offset = moment.offsetMinutes
        append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        append(magnitude: UInt64(offset.magnitude / 60 * 100 + offset.magnitude % 60), digits: 4)
    }
}

/// The delimiters of a message: those that the standard recommends, `|^~\&`.
enum HL7Delimiter {
    static let field = UInt8(ascii: "|")
    static let component = UInt8(ascii: "^")
    static let repetition = UInt8(ascii: "~")
    static let escape = UInt8(ascii: "\\")
    static let subcomponent = UInt8(ascii: "&")

    /// Whether a byte cannot stand for itself in a text.
    @inline(__always)
    static func mustBeEscaped(_ byte: UInt8) -> Bool {
        // Two words with a bit for each byte that must be escaped: 0 to 63 and 64 to 127.
        if byte < 64 { return 0x0000_0040_FFFF_FFFF as UInt64 &>> UInt64(byte) & 1 != 0 }
        return byte < 128 && 0xD000_0000_5000_0000 as UInt64 &>> UInt64(byte &- 64) & 1 != 0
    }
}

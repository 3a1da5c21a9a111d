import HealthSimCore

extension ByteBuffer {
    /// Appends text as content of XHTML that stands in a JSON string: escaped for the one, then for the other.
    ///
    /// Controls, which XML has no text for, become blanks. Source: W3C XML 1.0, section 2.4; RFC 8259, section 7.
    mutating func append(xhtml text: Text) {
        unsafe text.withUTF8 { bytes in
            var isPlain = true
            for index in bytes.indices where unsafe Self.isSpecial(bytes[index]) { isPlain = false }
            if isPlain { return unsafe append(contentsOf: UnsafeRawBufferPointer(bytes)) }
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                switch byte {
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "<"): append("&lt;")
                case UInt8(ascii: ">"): append("&gt;")
                case UInt8(ascii: "\""): append("&quot;")
                case UInt8(ascii: "\\"): append(#"\\"#)
                case 0..<0x20: append(" ")
                default: append(byte)
                }
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    /// Appends bytes in base64, with padding and without line breaks. Source: RFC 4648, section 4.
    mutating func append(base64 bytes: UnsafeRawBufferPointer) {
        let count = bytes.count
        unsafe appendUnchecked(room: (count + 2) / 3 * 4) { target in
            var (from, to) = (0, 0)
            while from < count {
                // Reads up to three bytes of the source, each below `count`; stores four of the room asked for.
                var group = unsafe UInt32(bytes[from]) << 16
                if from + 1 < count { unsafe group |= UInt32(bytes[from + 1]) << 8 }
                if from + 2 < count { unsafe group |= UInt32(bytes[from + 2]) }
                for place in 0..<4 {
                    let isPadding = from + place > count
                    let digit = isPadding ? UInt8(ascii: "=") : Self.base64Digit(group >> UInt32(18 - 6 * place) & 63)
                    unsafe target.storeBytes(of: digit, toByteOffset: to + place, as: UInt8.self)
                }
                from += 3
                to += 4
            }
            return to
        }
    }

    private static func base64Digit(_ value: UInt32) -> UInt8 {
        let small = UInt8(truncatingIfNeeded: value)
        switch small {
        case 0..<26: return UInt8(ascii: "A") + small
        case 26..<52: return UInt8(ascii: "a") + small - 26
        case 52..<62: return UInt8(ascii: "0") + small - 52
        case 62: return UInt8(ascii: "+")
        default: return UInt8(ascii: "/")
        }
    }

    /// Appends the value of a query's parameter: letters, digits, `-`, `.`, `_` and `~` as they are, other bytes as `%2F`.
    ///
    /// Source: RFC 3986, section 2.
    mutating func append(queryValue text: Text) {
        unsafe text.withUTF8 { bytes in
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
                let isDigit = byte &- UInt8(ascii: "0") < 10
                if isLetter || isDigit || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E {
                    append(byte)
                } else {
                    append("%")
                    append(Self.hexadecimal(byte >> 4))
                    append(Self.hexadecimal(byte & 15))
                }
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}

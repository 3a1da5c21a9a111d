import HealthSimCore

extension ByteBuffer {
    /// Appends text as content of an element or of an attribute in double quotation marks.
    ///
    /// A line break or tab stays one within an attribute too. What XML has no text for, even escaped (the other controls,
    /// U+FFFE, U+FFFF), becomes U+FFFD. Source: W3C XML 1.0, sections 2.2, 2.4 and 3.3.3.
    mutating func append(xml text: Text) {
        unsafe text.withUTF8 { bytes in
            var isPlain = true
            for index in bytes.indices where unsafe Self.mayNeedEscape(bytes[index]) { isPlain = false }
            if isPlain { return unsafe append(contentsOf: UnsafeRawBufferPointer(bytes)) }
            var index = 0
            while index < bytes.count {
                let byte = unsafe bytes[index]
                switch byte {
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "<"): append("&lt;")
                case UInt8(ascii: ">"): append("&gt;")
                case UInt8(ascii: "\""): append("&quot;")
                case 0x09: append("&#9;")
                case 0x0A: append("&#10;")
                case 0x0D: append("&#13;")
                case 0..<0x20: append("\u{FFFD}")
                case 0xEF where unsafe Self.isNoCharacter(bytes, at: index):
                    append("\u{FFFD}")
                    index += 2
                default: append(byte)
                }
                index += 1
            }
        }
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
        default: false
        }
    }

    /// Whether U+FFFE or U+FFFF begins at a place.
    @unsafe
    private static func isNoCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        // The three bytes are within the text.
        return unsafe bytes[index + 1] == 0xBF && (bytes[index + 2] == 0xBE || bytes[index + 2] == 0xBF)
    }
}

extension JSONReader {
    /// Reads the number at the reading place, a digit or a minus sign.
    /// - Returns: whether it has neither a fraction nor an exponent.
    @inline(__always)
    @discardableResult
    mutating func scanNumber() throws(JSONError) -> Bool {
        tokenStart = at
        textStart = at
        isEscaped = false
        if byte == UInt8(ascii: "-") { at &+= 1 }
        if byte == UInt8(ascii: "0") {
            at &+= 1
            if isDigit { throw malformed("a number cannot begin with a zero", at: tokenStart) }
        } else {
            try skipDigits()
        }
        var isWhole = true
        if byte == UInt8(ascii: ".") {
            isWhole = false
            at &+= 1
            try skipDigits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            at &+= 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at &+= 1 }
            try skipDigits()
        }
        length = at &- textStart
        return isWhole
    }

    @inline(__always)
    private var isDigit: Bool { byte &- UInt8(ascii: "0") < 10 }

    /// One digit or more.
    @inline(__always)
    private mutating func skipDigits() throws(JSONError) {
        guard isDigit else { throw malformed("expected a digit") }
        // The zeros after the text are no digits.
        repeat { at &+= 1 } while isDigit
    }

    /// The current number, taken apart.
    var parts: DecimalParts {
        // The range was scanned by this reader, and found to be a number.
        unsafe DecimalParts(UnsafeRawBufferPointer(start: base + textStart, count: length))
    }
}

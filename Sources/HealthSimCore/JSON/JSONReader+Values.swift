extension JSONReader {
    /// Makes sure that a value of this kind comes next, and moves to it.
    @inline(__always)
    mutating func expect(_ kind: JSONKind) throws(JSONError) {
        precondition(valueIsDue, "no value comes next here")
        skipWhitespace()
        let fits =
            switch kind {
            case .object: byte == UInt8(ascii: "{")
            case .array: byte == UInt8(ascii: "[")
            case .string: byte == UInt8(ascii: "\"")
            case .number: byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") < 10
            case .bool: byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f")
            case .null: byte == UInt8(ascii: "n")
            }
        if !fits { throw try unexpected(kind) }
    }

    @inline(never)
    private mutating func unexpected(_ wanted: JSONKind) throws(JSONError) -> JSONError {
        let found = try kind()
        return mismatch("expected \(wanted.article), found \(found.article)", at: at)
    }

    /// Reads a string.
    public mutating func string() throws(JSONError) -> String {
        try expect(.string)
        try scanString()
        valueIsDue = false
        return tokenText
    }

    /// Reads a string and gives its UTF-8 bytes to `body`, without making a `String` unless it has escapes.
    public mutating func string<Result>(
        _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(JSONError) -> Result {
        try expect(.string)
        try scanString()
        valueIsDue = false
        if isEscaped {
            return unsafe Array(decodedText.utf8).withUnsafeBytes { unsafe body($0) }
        }
        // The range was scanned by this reader, which keeps the text alive.
        return unsafe body(UnsafeRawBufferPointer(start: base + textStart, count: length))
    }

    /// Reads `true` or `false`.
    public mutating func bool() throws(JSONError) -> Bool {
        try expect(.bool)
        if byte == UInt8(ascii: "t") {
            try scanWord("true")
            return true
        }
        try scanWord("false")
        return false
    }

    /// Reads `null`, if that is what comes next.
    /// - Returns: whether it was; if not, the value is still unread.
    public mutating func null() throws(JSONError) -> Bool {
        precondition(valueIsDue, "no value comes next here")
        skipWhitespace()
        guard byte == UInt8(ascii: "n") else { return false }
        try scanWord("null")
        return true
    }

    /// Reads an integer. `2.0` and `1e6` are integers too.
    public mutating func integer() throws(JSONError) -> Int64 {
        try scaled(places: 0) { "expected an integer of 64 bits, found \($0)" }
    }

    /// Reads an integer within a range, such as `0...150`.
    public mutating func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int {
        let value = try scaled(places: 0) { "expected an integer, found \($0)" }
        guard range.contains(Int(value)) else {
            throw takeBack("expected an integer from \(range.lowerBound) to \(range.upperBound), found \(value)")
        }
        return Int(value)
    }

    /// Reads a number as an exact integer of its last place: with two places, `12.5` is 1250. No binary fraction is involved.
    ///
    /// A number with more places, other than zeros, is a mismatch.
    public mutating func fixedPoint(places: Int) throws(JSONError) -> Int64 {
        try scaled(places: places) { "expected a number with at most \(places) decimals, found \($0)" }
    }

    private mutating func scaled(
        places: Int, otherwise message: (String) -> String
    ) throws(JSONError) -> Int64 {
        try expect(.number)
        let isWhole = try scanNumber()
        if isWhole && length <= 18 && places == 0 {
            valueIsDue = false
            return shortInteger
        }
        guard let value = parts.scaled(places: places) else { throw takeBack(message(tokenText)) }
        valueIsDue = false
        return value
    }

    /// The current number, of at most 18 bytes with no fraction or exponent.
    private var shortInteger: Int64 {
        var value: Int64 = 0
        var place = textStart
        let isNegative = unsafe base.load(fromByteOffset: place, as: UInt8.self) == UInt8(ascii: "-")
        if isNegative { place &+= 1 }
        while place < at {
            // Digits of the number that was just scanned.
            value = value &* 10 &+ Int64(unsafe base.load(fromByteOffset: place, as: UInt8.self) &- 48)
            place &+= 1
        }
        return isNegative ? -value : value
    }

    /// Reads a number as the nearest `Double`. One that is too large for it is a mismatch.
    public mutating func double() throws(JSONError) -> Double {
        try expect(.number)
        try scanNumber()
        let value = parts.exactDouble ?? Double(tokenText) ?? .nan
        guard value.isFinite else { throw takeBack("this number is too large") }
        valueIsDue = false
        return value
    }

    /// Reads a number as it is written.
    public mutating func numberText() throws(JSONError) -> String {
        try expect(.number)
        try scanNumber()
        valueIsDue = false
        return tokenText
    }

    /// A mismatch of the number or string that was just scanned, which is unread again.
    @inline(never)
    mutating func takeBack(_ message: String) -> JSONError {
        at = tokenStart
        valueIsDue = true
        return mismatch(message)
    }
}

extension JSONReader {
    /// Reads the string at the reading place, which is a quotation mark; checks escapes and UTF-8.
    @inline(__always)
    mutating func scanString() throws(JSONError) {
        tokenStart = at
        textStart = at &+ 1
        isEscaped = false
        var place = textStart
        while true {
            // The margin makes eight bytes readable, and its zeros stop the loop.
            let stops = unsafe WordScan.stringStops(base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            if stops == 0 {
                place &+= 8
                continue
            }
            place &+= stops.trailingZeroBitCount &>> 3
            let found = unsafe base.load(fromByteOffset: place, as: UInt8.self)
            if found == UInt8(ascii: "\"") {
                length = place &- textStart
                at = place &+ 1
                return
            }
            place = try scanUnusual(found, at: place)
        }
    }

    /// What is neither plain ASCII nor the end of the string.
    /// - Returns: the place after it.
    @inline(never)
    private mutating func scanUnusual(_ found: UInt8, at place: Int) throws(JSONError) -> Int {
        if found >= 0x80 {
            let count = unsafe UTF8Check.sequence(at: base + place)
            if count == 0 { throw malformed("this is not valid UTF-8", at: place) }
            return place &+ count
        }
        if found == UInt8(ascii: "\\") {
            isEscaped = true
            return try scanEscape(at: place)
        }
        if place >= end { throw malformed("the string that begins here has no end", at: tokenStart, kind: .incomplete) }
        throw malformed("a control character in a string must be escaped", at: place)
    }

    /// Checks the escape at `place`, a surrogate pair with both halves.
    /// - Returns: the place after it.
    private func scanEscape(at place: Int) throws(JSONError) -> Int {
        // A zero of the margin is no letter of an escape, so nothing is read beyond it.
        switch unsafe base.load(fromByteOffset: place + 1, as: UInt8.self) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return place + 2
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal(at: place + 2) else {
                throw malformed("expected \\u and four digits", at: place)
            }
            switch unit {
            case 0xD800...0xDBFF:
                guard unsafe base.load(fromByteOffset: place + 6, as: UInt8.self) == UInt8(ascii: "\\"),
                    unsafe base.load(fromByteOffset: place + 7, as: UInt8.self) == UInt8(ascii: "u"),
                    let low = hexadecimal(at: place + 8), 0xDC00...0xDFFF ~= low
                else { throw malformed("half of a surrogate pair", at: place) }
                return place + 12
            case 0xDC00...0xDFFF:
                throw malformed("half of a surrogate pair", at: place)
            default:
                return place + 6
            }
        default:
            throw malformed("this escape does not exist", at: place)
        }
    }

    /// The value of four hexadecimal digits.
    private func hexadecimal(at place: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in 0..<4 {
            // At most four bytes past the end, well within the margin.
            let digit = unsafe base.load(fromByteOffset: place + offset, as: UInt8.self)
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }

    /// The current text, which has escapes that were checked, decoded.
    var decodedText: String {
        var result = ""
        result.reserveCapacity(length)
        var place = textStart
        let stop = textStart + length
        while place < stop {
            let from = place
            // Each load lies within the text that was scanned.
            while place < stop, unsafe base.load(fromByteOffset: place, as: UInt8.self) != UInt8(ascii: "\\") {
                place += 1
            }
            result += unsafe String(
                decoding: UnsafeRawBufferPointer(start: base + from, count: place - from), as: UTF8.self)
            if place < stop { result.unicodeScalars.append(decodedEscape(at: &place)) }
        }
        return result
    }

    /// The scalar of an escape that was checked; moves behind it.
    private func decodedEscape(at place: inout Int) -> UnicodeScalar {
        defer { place += 2 }
        let letter = unsafe base.load(fromByteOffset: place + 1, as: UInt8.self)
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            var value = hexadecimal(at: place + 2) ?? 0xFFFD
            place += 4
            if 0xD800...0xDBFF ~= value {
                value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal(at: place + 4) ?? 0xDC00) - 0xDC00
                place += 6
            }
            return UnicodeScalar(value) ?? "\u{FFFD}"
        default: return UnicodeScalar(letter)
        }
    }
}

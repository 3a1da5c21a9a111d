import HealthSimCore

// MARK: - Elements

extension X12Writer {
    /// Writes an element that is known at compile time; the caller vouches for its characters.
    @inline(__always)
    mutating func element(_ code: StaticString) {
        nextElement()
        open()
        out.append(code)
    }

    /// Writes a text with characters that X12 knows, at most `max` of them; leaves the element empty if it is.
    @inline(__always)
    mutating func element(_ text: Text, max: Int = 80) {
        nextElement()
        if !text.isEmpty { content(text, max: max) }
    }

    /// Writes a whole number.
    @inline(__always)
    mutating func element(_ number: Int) {
        nextElement()
        open()
        out.append(integer: number)
    }

    /// Writes a whole number of at least so many digits.
    mutating func element(_ number: Int, width: Int) {
        nextElement()
        open()
        out.append(integer: number, width: width)
    }

    /// Writes an amount of type R: `92.5`, `100`, `0`, `-.05`.
    @inline(__always)
    mutating func element(_ amount: Money) {
        nextElement()
        open()
        appendScaled(amount.cents, places: 2)
    }

    /// Writes a number of type R that is given as an integer with decimal places: 1,250 with 3 places is `1.25`.
    mutating func element(scaled value: Int64, places: Int) {
        nextElement()
        open()
        appendScaled(value, places: places)
    }

    /// Writes a day, `20250110`.
    @inline(__always)
    mutating func element(_ date: CalendarDate) {
        nextElement()
        open()
        appendDate(date)
    }

    /// Writes a range of days, `20250103-20250107`.
    mutating func element(from first: CalendarDate, through last: CalendarDate) {
        nextElement()
        open()
        appendDate(first)
        out.append(UInt8(ascii: "-"))
        appendDate(last)
    }

    /// Writes a moment, `202501031015`.
    mutating func element(_ moment: Timestamp) {
        nextElement()
        open()
        appendDate(moment.date)
        appendTime(moment.secondOfDay / 60)
    }

    /// Writes a time of day, `1015`.
    mutating func element(minuteOfDay: Int) {
        nextElement()
        open()
        appendTime(minuteOfDay)
    }
}

// MARK: - Components

extension X12Writer {
    /// Writes a component that is known at compile time.
    @inline(__always)
    mutating func component(_ code: StaticString) {
        nextComponent()
        open()
        out.append(code)
    }

    /// Writes a text as a component.
    @inline(__always)
    mutating func component(_ text: Text, max: Int = 48) {
        nextComponent()
        if !text.isEmpty { content(text, max: max) }
    }

    /// Writes a whole number as a component.
    @inline(__always)
    mutating func component(_ number: Int) {
        nextComponent()
        open()
        out.append(integer: number)
    }

    /// Writes an amount as a component.
    mutating func component(_ amount: Money) {
        nextComponent()
        open()
        appendScaled(amount.cents, places: 2)
    }

    /// Writes a day as a component.
    mutating func component(_ date: CalendarDate) {
        nextComponent()
        open()
        appendDate(date)
    }

    /// Writes a range of days as a component.
    mutating func component(from first: CalendarDate, through last: CalendarDate) {
        nextComponent()
        open()
        appendDate(first)
        out.append(UInt8(ascii: "-"))
        appendDate(last)
    }
}

// MARK: - Bytes

extension X12Writer {
    /// Writes an amount as type R, without what is owed before it.
    @inline(__always)
    mutating func appendScaled(_ value: Int64, places: Int) {
        var (magnitude, places) = (value.magnitude, places)
        while places > 0, magnitude % 10 == 0 {
            magnitude /= 10
            places &-= 1
        }
        if value < 0 { out.append(UInt8(ascii: "-")) }
        guard places > 0 else {
            return out.append(magnitude: magnitude, digits: ByteBuffer.digitCount(UInt(magnitude)))
        }
        let scale = ByteBuffer.powerOfTen(places)
        // Source: X12.6, type R: leading zeros are suppressed, also before the point.
        if magnitude >= scale {
            out.append(magnitude: magnitude / scale, digits: ByteBuffer.digitCount(UInt(magnitude / scale)))
        }
        out.append(UInt8(ascii: "."))
        out.append(magnitude: magnitude % scale, digits: places)
    }

    @inline(__always)
    mutating func appendDate(_ date: CalendarDate) {
        let (year, month, day) = date.civil
        out.append(magnitude: UInt64(Swift.max(0, Swift.min(9_999, year)) * 10_000 + month * 100 + day), digits: 8)
    }

    @inline(__always)
    mutating func appendTime(_ minuteOfDay: Int) {
        let minutes = Swift.max(0, Swift.min(minuteOfDay, 1_439))
        out.append(magnitude: UInt64(minutes / 60 * 100 + minutes % 60), digits: 4)
    }

    /// Writes a text after what is owed; if nothing is left of it the element stays empty.
    @inline(__always)
    private mutating func content(_ text: Text, max: Int) {
        let (start, elements, components) = beforeContent()
        open()
        let content = out.count
        appendContent(text, max: max)
        if out.count == content { takeBack(to: start, elements: elements, components: components) }
    }

    /// Appends a text: each character as the set allows it, without spaces at its ends, at most `max` bytes.
    mutating func appendContent(_ text: Text, max: Int) {
        let start = out.count
        let room = Swift.max(text.utf8Count * 2, 8)
        let table = characters
        var isPlain = true
        unsafe text.withUTF8 { bytes in
            unsafe out.appendUnchecked(room: room) { target in
                var written = 0
                for index in 0..<bytes.count {
                    let byte = unsafe bytes[index]
                    if byte >= 0x80 {
                        isPlain = false
                        return 0
                    }
                    let mapped = table[byte]
                    if written == 0 && mapped == UInt8(ascii: " ") { continue }
                    unsafe target.storeBytes(of: mapped, toByteOffset: written, as: UInt8.self)
                    written &+= 1
                }
                return written
            }
        }
        if !isPlain { appendTransliterated(text) }
        trim(from: start, max: max)
    }

    /// The slow way, for texts with characters beyond ASCII.
    private mutating func appendTransliterated(_ text: Text) {
        let start = out.count
        func append(_ byte: UInt8) {
            let mapped = characters[byte]
            if out.count > start || mapped != UInt8(ascii: " ") { out.append(mapped) }
        }
        for scalar in text.string.unicodeScalars {
            if scalar.value < 0x80 {
                append(UInt8(truncatingIfNeeded: scalar.value))
            } else if scalar.properties.canonicalCombiningClass != .notReordered {
                continue  // an accent of its own
            } else if let spelling = X12Transliteration.spelling(scalar) {
                for byte in spelling.description.utf8 { append(byte) }
            } else {
                append(UInt8(ascii: " "))
            }
        }
    }

    /// Cuts what was written from a place on to a length, and the spaces at its end.
    @inline(__always)
    private mutating func trim(from start: Int, max: Int) {
        if out.count - start > max { out.removeLast(out.count - start - max) }
        var spaces = 0
        let count = out.count
        out.withSpan { span in
            while count - spaces > start, span[count - spaces - 1] == UInt8(ascii: " ") { spaces += 1 }
        }
        if spaces > 0 { out.removeLast(spaces) }
    }
}

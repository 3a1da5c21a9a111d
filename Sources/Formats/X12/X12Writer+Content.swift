import HealthSimCore

// MARK: - Elements

extension X12Writer {
    /// Writes an element that is known at compile time; the caller vouches for its characters.
    @inline(__always)
    mutating func element(_ code: StaticString) {
        nextElement()
        open()
        put(code)
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
        put(integer: number)
    }

    /// Writes a whole number of at least so many digits.
    mutating func element(_ number: Int, width: Int) {
        nextElement()
        open()
        put(integer: number, width: width)
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
        put(UInt8(ascii: "-"))
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
        put(code)
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
        put(integer: number)
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
        put(UInt8(ascii: "-"))
        appendDate(last)
    }
}

// MARK: - Bytes

extension X12Writer {
    /// Writes a whole number with at least so many digits, without what is owed before it.
    @inline(__always)
    mutating func put(integer number: Int, width: Int = 1) {
        if number < 0 { put(UInt8(ascii: "-")) }
        put(UInt64(number.magnitude), digits: Swift.max(width, ByteBuffer.digitCount(number.magnitude)))
    }

    /// Writes an amount as type R, without what is owed before it.
    @inline(__always)
    mutating func appendScaled(_ value: Int64, places: Int) {
        var (magnitude, places) = (value.magnitude, places)
        while places > 0, magnitude % 10 == 0 {
            magnitude /= 10
            places &-= 1
        }
        if value < 0 { put(UInt8(ascii: "-")) }
        guard places > 0 else { return put(magnitude, digits: ByteBuffer.digitCount(UInt(magnitude))) }
        let scale = ByteBuffer.powerOfTen(places)
        // Source: X12.6, type R: leading zeros are suppressed, also before the point.
        if magnitude >= scale {
            put(magnitude / scale, digits: ByteBuffer.digitCount(UInt(magnitude / scale)))
        }
        put(UInt8(ascii: "."))
        put(magnitude % scale, digits: places)
    }

    @inline(__always)
    mutating func appendDate(_ date: CalendarDate) {
        let (year, month, day) = date.civil
        put(UInt64(Swift.max(0, Swift.min(9_999, year)) * 10_000 + month * 100 + day), digits: 8)
    }

    @inline(__always)
    mutating func appendTime(_ minuteOfDay: Int) {
        let minutes = Swift.max(0, Swift.min(minuteOfDay, 1_439))
        put(UInt64(minutes / 60 * 100 + minutes % 60), digits: 4)
    }

    /// Writes a text after what is owed; if nothing is left of it the element stays empty.
    @inline(__always)
    private mutating func content(_ text: Text, max: Int) { put(text, max: max, opens: true) }

    /// Writes a text: each character as the set allows it, without spaces at its ends, at most `max` bytes (256).
    ///
    /// - Parameter opens: whether what is owed is written before it, unless nothing is left of it.
    /// - Returns: how many bytes it came to.
    @discardableResult
    mutating func put(_ text: Text, max: Int, opens: Bool = false) -> Int {
        let table = characters
        let written: Int? = unsafe text.withUTF8 { bytes in
            var (start, end) = (0, bytes.count)
            // A letter beyond ASCII has two bytes or more, and goes another way.
            while start < end, unsafe table[bytes[start]] == UInt8(ascii: " "), unsafe bytes[start] < 0x80 {
                start &+= 1
            }
            end = Swift.min(end, start &+ Swift.min(max, 256))
            var all: UInt8 = 0
            for index in start..<end { all |= unsafe bytes[index] }
            guard all < 0x80 else { return nil }
            while end > start, unsafe table[bytes[end &- 1]] == UInt8(ascii: " ") { end &-= 1 }
            guard end > start else { return 0 }
            if opens { open() }
            for index in start..<end { put(unsafe table[bytes[index]]) }
            return end &- start
        }
        return written ?? putTransliterated(text, max: max, opens: opens)
    }

    /// The slow way, for texts with characters beyond ASCII.
    private mutating func putTransliterated(_ text: Text, max: Int, opens: Bool) -> Int {
        var bytes: [UInt8] = []
        func add(_ byte: UInt8) {
            let mapped = characters[byte]
            if !bytes.isEmpty || mapped != UInt8(ascii: " ") { bytes.append(mapped) }
        }
        for scalar in text.string.unicodeScalars {
            if scalar.value < 0x80 {
                add(UInt8(truncatingIfNeeded: scalar.value))
            } else if scalar.properties.canonicalCombiningClass != .notReordered {
                continue  // an accent of its own
            } else if let spelling = X12Transliteration.spelling(scalar) {
                for byte in spelling.description.utf8 { add(byte) }
            } else {
                add(UInt8(ascii: " "))
            }
        }
        bytes = Array(bytes.prefix(Swift.min(max, 256)))
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        guard !bytes.isEmpty else { return 0 }
        if opens { open() }
        for byte in bytes { put(byte) }
        return bytes.count
    }
}

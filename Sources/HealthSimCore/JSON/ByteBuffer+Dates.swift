extension ByteBuffer {
    /// Appends a date as ISO 8601, `2024-03-05`; the same text as its `description`.
    public mutating func append(_ date: CalendarDate) {
        let (year, month, day) = date.civil
        guard 0...9999 ~= year else { return append(utf8: date.description) }
        unsafe appendUnchecked(room: 10) { target in
            unsafe target.store(year: year, month: month, day: day)
            return 10
        }
    }

    /// Appends a moment as ISO 8601 with its offset, `2024-03-05T08:15:00-06:00`; the same text as its `description`.
    public mutating func append(_ moment: Timestamp) {
        let (year, month, day) = moment.date.civil
        guard 0...9999 ~= year else { return append(utf8: moment.description) }
        let seconds = moment.secondOfDay
        let offset = moment.offsetMinutes
        unsafe appendUnchecked(room: 25) { target in
            // Together exactly the bytes 0..<25.
            unsafe target.store(year: year, month: month, day: day)
            unsafe target.store(UInt8(ascii: "T"), at: 10)
            unsafe target.store(pair: seconds / 3_600, at: 11)
            unsafe target.store(UInt8(ascii: ":"), at: 13)
            unsafe target.store(pair: seconds / 60 % 60, at: 14)
            unsafe target.store(UInt8(ascii: ":"), at: 16)
            unsafe target.store(pair: seconds % 60, at: 17)
            unsafe target.store(UInt8(ascii: offset < 0 ? "-" : "+"), at: 19)
            unsafe target.store(pair: Int(offset.magnitude) / 60, at: 20)
            unsafe target.store(UInt8(ascii: ":"), at: 22)
            unsafe target.store(pair: Int(offset.magnitude) % 60, at: 23)
            return 25
        }
    }

    /// Appends the UTF-8 bytes of a text.
    @inline(__always)
    public mutating func append(text: Text) {
        unsafe text.withUTF8 { unsafe append(contentsOf: UnsafeRawBufferPointer($0)) }
    }

    /// Appends the content of a JSON string: the text with what must be escaped escaped, without quotation marks.
    public mutating func append(escaping text: Text) {
        if text.isPlain { return append(text: text) }
        unsafe text.withUTF8 { unsafe append(escaping: UnsafeRawBufferPointer($0)) }
    }
}

extension UnsafeMutableRawPointer {
    @inline(__always)
    fileprivate func store(_ byte: UInt8, at place: Int) {
        unsafe storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
    }

    /// Stores the two digits of a number from 0 to 99.
    @inline(__always)
    fileprivate func store(pair value: Int, at place: Int) {
        let tens = UInt16(truncatingIfNeeded: value / 10)
        let digits = 0x3030 &+ tens &+ (UInt16(truncatingIfNeeded: value) &- tens &* 10) &<< 8
        unsafe storeBytes(of: digits.littleEndian, toByteOffset: place, as: UInt16.self)
    }

    /// Stores the ten bytes of a date.
    @inline(__always)
    fileprivate func store(year: Int, month: Int, day: Int) {
        unsafe store(pair: year / 100, at: 0)
        unsafe store(pair: year % 100, at: 2)
        unsafe store(UInt8(ascii: "-"), at: 4)
        unsafe store(pair: month, at: 5)
        unsafe store(UInt8(ascii: "-"), at: 7)
        unsafe store(pair: day, at: 8)
    }
}

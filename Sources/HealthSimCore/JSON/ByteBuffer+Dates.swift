extension ByteBuffer {
    /// Appends a date as ISO 8601, `2024-03-05`; the same text as its `description`.
    public mutating func append(_ date: CalendarDate) {
        let civil = date.civil
        guard 0...9999 ~= civil.year else { return append(utf8: date.description) }
        unsafe appendUnchecked(room: 10) { unsafe $0.store(civil) }
    }

    /// Appends a cell of CSV with a date, and a comma.
    @usableFromInline
    mutating func append(cell date: CalendarDate) {
        let civil = date.civil
        if 0...9999 ~= civil.year { return unsafe appendCell(room: 10) { unsafe $0.store(civil) } }
        append(date)
        append(UInt8(ascii: ","))
    }

    /// Appends a moment as ISO 8601 with its offset, `2024-03-05T08:15:00-06:00`; the same text as its `description`.
    public mutating func append(_ moment: Timestamp) {
        let civil = moment.date.civil
        guard 0...9999 ~= civil.year else { return append(utf8: moment.description) }
        unsafe appendUnchecked(room: 25) { unsafe $0.store(moment, on: civil) }
    }

    /// Appends a cell of CSV with a moment, and a comma.
    @usableFromInline
    mutating func append(cell moment: Timestamp) {
        let civil = moment.date.civil
        if 0...9999 ~= civil.year { return unsafe appendCell(room: 25) { unsafe $0.store(moment, on: civil) } }
        append(moment)
        append(UInt8(ascii: ","))
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
    fileprivate func store(pair value: UInt32, at place: Int) {
        // A tenth of a number below 100 by a product and a shift.
        let tens = (value &* 103) &>> 10
        let digits = UInt16(truncatingIfNeeded: 0x3030 &+ tens &+ (value &- tens &* 10) &<< 8)
        unsafe storeBytes(of: digits.littleEndian, toByteOffset: place, as: UInt16.self)
    }

    /// Stores the ten bytes of a date whose year has at most four digits, and gives their number.
    @inline(__always)
    fileprivate func store(_ civil: (year: Int, month: Int, day: Int)) -> Int {
        let year = UInt32(truncatingIfNeeded: civil.year)
        unsafe store(pair: year / 100, at: 0)
        unsafe store(pair: year % 100, at: 2)
        unsafe store(UInt8(ascii: "-"), at: 4)
        unsafe store(pair: UInt32(truncatingIfNeeded: civil.month), at: 5)
        unsafe store(UInt8(ascii: "-"), at: 7)
        unsafe store(pair: UInt32(truncatingIfNeeded: civil.day), at: 8)
        return 10
    }

    /// Stores the 25 bytes of a moment, and gives their number.
    @inline(__always)
    fileprivate func store(_ moment: Timestamp, on civil: (year: Int, month: Int, day: Int)) -> Int {
        let minutes = UInt32(truncatingIfNeeded: moment.secondOfDay) / 60
        let seconds = UInt32(truncatingIfNeeded: moment.secondOfDay) &- minutes &* 60
        let offset = UInt32(truncatingIfNeeded: moment.offsetMinutes.magnitude)
        // Together exactly the bytes 0..<25.
        _ = unsafe store(civil)
        unsafe store(UInt8(ascii: "T"), at: 10)
        unsafe store(pair: minutes / 60, at: 11)
        unsafe store(UInt8(ascii: ":"), at: 13)
        unsafe store(pair: minutes % 60, at: 14)
        unsafe store(UInt8(ascii: ":"), at: 16)
        unsafe store(pair: seconds, at: 17)
        unsafe store(UInt8(ascii: moment.offsetMinutes < 0 ? "-" : "+"), at: 19)
        unsafe store(pair: offset / 60, at: 20)
        unsafe store(UInt8(ascii: ":"), at: 22)
        unsafe store(pair: offset % 60, at: 23)
        return 25
    }
}

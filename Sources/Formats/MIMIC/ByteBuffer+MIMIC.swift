import HealthSimCore

/// The cells of MIMIC-IV: each is followed by a comma, the last one by a line feed instead. An empty cell is NULL.
extension ByteBuffer {
    /// Ends a row.
    @inline(__always)
    mutating func endRow() {
        removeLast()
        append(UInt8(ascii: "\n"))
    }

    /// Cells without a value.
    @inline(__always)
    mutating func nothing(_ count: Int = 1) { append(repeating: UInt8(ascii: ","), count: count) }

    @inline(__always)
    private mutating func endCell() { append(UInt8(ascii: ",")) }

    /// A whole number.
    @inline(__always)
    mutating func cell(_ value: Int?) {
        if let value { append(integer: value) }
        endCell()
    }

    /// Words that need no quotation marks.
    @inline(__always)
    mutating func cell(_ words: StaticString) {
        append(words)
        endCell()
    }

    /// A text.
    @inline(__always)
    mutating func cell(text: Text?) {
        if let text { append(csv: text) }
        endCell()
    }

    /// A text of which at most `limit` bytes are written, without cutting a character.
    mutating func cell(text: Text?, limit: Int) {
        if let text {
            if text.utf8Count <= limit {
                append(csv: text)
            } else {
                unsafe text.withUTF8 { bytes in
                    var end = limit
                    // A byte that goes on a character begins with the bits 10.
                    while end > 0, unsafe bytes[end] & 0xC0 == 0x80 { end -= 1 }
                    unsafe append(csv: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<end])))
                }
            }
        }
        endCell()
    }

    /// A code of ICD-10 without its point, at most 7 characters.
    mutating func cell(undotted code: Text) {
        append(undotted: code)
        endCell()
    }

    /// The characters of a code without points, at most 7.
    mutating func append(undotted code: Text) {
        unsafe code.withUTF8 { bytes in
            var count = 0
            for index in 0..<bytes.count {
                let byte = unsafe bytes[index]
                guard byte != UInt8(ascii: "."), count < 7 else { continue }
                append(byte)
                count += 1
            }
        }
    }

    /// A number in the fewest digits.
    mutating func cell(number: Double?) {
        if let number, number.isFinite {
            if number.magnitude < 0x1p53, number == number.rounded() {
                append(integer: Int(number))
            } else {
                append(shortest: number)
            }
        }
        endCell()
    }

    /// A number with the decimals it is reported with.
    mutating func cell(measured value: Double?, places: Int) {
        if let value, value.isFinite { append(measured: value, places: places) }
        endCell()
    }

    /// A day.
    mutating func cell(date: CalendarDate?) {
        if let date { append(date) }
        endCell()
    }

    /// A day at midnight, where MIMIC wants a time for a day.
    mutating func cell(midnightOf date: CalendarDate) {
        append(date)
        cell(" 00:00:00")
    }

    /// A time, `2174-12-04 13:34:00`.
    mutating func cell(date: CalendarDate, secondOfDay: Int) {
        append(date)
        append(UInt8(ascii: " "))
        append(magnitude: UInt64(secondOfDay / 3_600), digits: 2)
        append(UInt8(ascii: ":"))
        append(magnitude: UInt64(secondOfDay / 60 % 60), digits: 2)
        append(UInt8(ascii: ":"))
        append(magnitude: UInt64(secondOfDay % 60), digits: 2)
        endCell()
    }

    /// An identifier of two numbers, `10000001-12`.
    mutating func cell(_ first: Int, dash second: Int) {
        append(integer: first)
        append(UInt8(ascii: "-"))
        append(integer: second)
        endCell()
    }
}

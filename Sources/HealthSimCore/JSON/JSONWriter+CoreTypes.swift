extension JSONWriter {
    /// Writes a string.
    @inline(__always)
    public mutating func string(_ text: Text) {
        separate()
        if text.isPlain {
            buffer.append(UInt8(ascii: "\""))
            buffer.append(text: text)
            buffer.append(UInt8(ascii: "\""))
        } else {
            unsafe text.withUTF8 { unsafe appendQuoted(UnsafeRawBufferPointer($0)) }
        }
        needsComma = true
    }

    /// Writes a date as a string, `"2024-03-05"`.
    public mutating func date(_ value: CalendarDate) {
        beginScalar()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(value)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Writes a moment as a string with its offset, `"2024-03-05T08:15:00-06:00"`.
    public mutating func timestamp(_ value: Timestamp) {
        beginScalar()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(value)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Writes an amount as a number with two decimals, `12.34`.
    public mutating func money(_ value: Money) {
        beginScalar()
        buffer.append(value)
    }

    /// Writes a member whose value is a string.
    public mutating func field(_ name: StaticString, _ value: Text) {
        unsafe value.withUTF8 { unsafe field(name, utf8: UnsafeRawBufferPointer($0)) }
    }

    /// Writes a member whose value is a string, or nothing at all for `nil`.
    public mutating func field(_ name: StaticString, _ value: Text?) {
        guard let value else { return }
        field(name, value)
    }

    /// Writes a member whose value is a date.
    public mutating func field(_ name: StaticString, _ value: CalendarDate) {
        key(name)
        date(value)
    }

    /// Writes a member whose value is a date, or nothing at all for `nil`.
    public mutating func field(_ name: StaticString, _ value: CalendarDate?) {
        guard let value else { return }
        field(name, value)
    }

    /// Writes a member whose value is a moment.
    public mutating func field(_ name: StaticString, _ value: Timestamp) {
        key(name)
        timestamp(value)
    }

    /// Writes a member whose value is a moment, or nothing at all for `nil`.
    public mutating func field(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        field(name, value)
    }

    /// Writes a member whose value is an amount, a number with two decimals.
    public mutating func field(_ name: StaticString, _ value: Money) {
        key(name)
        money(value)
    }
}

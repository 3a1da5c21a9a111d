extension JSONReader {
    /// Reads a string as a text.
    public mutating func text() throws(JSONError) -> Text {
        try expect(.string)
        try scanString()
        valueIsDue = false
        return tokenWord
    }

    /// Reads a date, a string such as `"2024-03-05"`.
    public mutating func date() throws(JSONError) -> CalendarDate {
        guard let date = try unsafe string({ unsafe CalendarDate(utf8: $0) }) else {
            throw takeBack("expected a date that exists, as 2024-03-05, found \(tokenText)")
        }
        return date
    }

    /// Reads a moment, a string such as `"2024-03-05T08:15:00-06:00"`.
    public mutating func timestamp() throws(JSONError) -> Timestamp {
        guard let moment = try unsafe string({ unsafe Timestamp(utf8: $0) }) else {
            throw takeBack("expected a date and time with an offset, as 2024-03-05T08:15:00-06:00, found \(tokenText)")
        }
        return moment
    }

    /// Reads an amount, a number with at most two decimals.
    public mutating func money() throws(JSONError) -> Money { Money(cents: try fixedPoint(places: 2)) }
}

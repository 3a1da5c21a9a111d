import HealthSimCore

/// A row of a table that was read, with its line and the number of its household.
struct TableRow: Sendable {
    /// The line on which it begins, from 1.
    let line: Int
    /// The content of its fields, one after the other, without quotation marks.
    let bytes: [UInt8]
    /// Where each field ends in `bytes`.
    let ends: [Int]
    /// The number of the household that it belongs to; 0 when no identifier in it tells.
    var number: UInt64 = 0

    /// A field as text; empty for a column that the table has not (nil).
    func text(_ column: Int?) -> Text {
        guard let column, column < ends.count else { return .empty }
        return Text(String(decoding: field(column), as: UTF8.self))
    }

    /// The bytes of a field.
    func field(_ column: Int) -> ArraySlice<UInt8> { bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]] }

    /// Whether a field is empty; so is one of a column that the table has not.
    func isEmpty(_ column: Int?) -> Bool {
        guard let column, column < ends.count else { return true }
        return field(column).isEmpty
    }

    /// An amount; zero for an empty field.
    func money(_ column: Int?) -> Money {
        guard let column, column < ends.count else { return .zero }
        return Money(utf8: field(column)) ?? .zero
    }

    /// The day of a date or of a moment.
    func date(_ column: Int?) -> CalendarDate? {
        guard let column, column < ends.count else { return nil }
        return CalendarDate(iso: String(decoding: field(column).prefix(10), as: UTF8.self))
    }
}

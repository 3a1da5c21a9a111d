/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// It is the number of days since 1970-01-01, in 4 bytes; year, month and day are computed when asked for. It reads
/// and prints years 0001 to 9999; arithmetic may leave that range and traps only beyond ±5.8 million years.
///
/// Sources: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`; for the way back, Cassio
/// Neri and Lorenz Schneider, "Euclidean affine functions and their application to calendar algorithms", 2023.
@frozen
public struct CalendarDate: Hashable, Sendable {
    @usableFromInline let days: Int32

    /// The day that lies `daysSinceEpoch` days after 1970-01-01 (before it when negative).
    ///
    /// Traps when the count does not fit 32 bits.
    @inlinable
    public init(daysSinceEpoch: some BinaryInteger) { days = Int32(daysSinceEpoch) }

    /// The day of a year (1 to 9999), month (1 to 12) and day of the month; nil when there is no such day.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.daysIn(month: month, year: year) else {
            return nil
        }
        days = Self.daysSinceEpoch(year: year, month: month, day: day)
    }

    /// The number of days since 1970-01-01; negative before it.
    @inlinable
    public var daysSinceEpoch: Int { Int(days) }

    /// 1970-01-01.
    public static let epoch = CalendarDate(daysSinceEpoch: 0)
}

// MARK: - Year, month and day

extension CalendarDate {
    /// The year, month (1 to 12) and day of the month (1 to 31), computed together.
    @inlinable
    public var civil: (year: Int, month: Int, day: Int) {
        // Days and years counted from 1 March of a year far enough back that nothing is negative.
        let shifted = UInt64(truncatingIfNeeded: Int(days) + 719_468 + 14_704 * 146_097)
        let (century, quarterDays) = (4 * shifted + 3).quotientAndRemainder(dividingBy: 146_097)
        let scaled = 2_939_745 * (quarterDays | 3)  // 2^32 times the year of the century and its part gone by
        let yearOfCentury = Int(truncatingIfNeeded: scaled >> 32)
        let dayOfYear = UInt32(truncatingIfNeeded: scaled) / 2_939_745 / 4  // from 1 March, 0 to 365
        let monthAndDay = 2_141 * dayOfYear + 197_913  // 2^16 times the month, 3 to 14, and its part gone by
        let isNextYear = dayOfYear >= 306  // January and February
        let month = Int(monthAndDay >> 16)
        return (
            100 * Int(truncatingIfNeeded: century) + yearOfCentury - 400 * 14_704 + (isNextYear ? 1 : 0),
            isNextYear ? month - 12 : month, Int((monthAndDay & 0xFFFF) / 2_141) + 1
        )
    }

    /// The year: 2024.
    @inlinable
    public var year: Int { civil.year }

    /// The month of the year, 1 to 12.
    @inlinable
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    @inlinable
    public var day: Int { civil.day }

    /// The day of the year, 1 to 366.
    @inlinable
    public var dayOfYear: Int {
        Int(days - Self.daysSinceEpoch(year: year, month: 1, day: 1)) + 1
    }

    /// The first day of this day's month.
    @inlinable
    public var startOfMonth: CalendarDate { CalendarDate(daysSinceEpoch: daysSinceEpoch - day + 1) }

    /// The last day of this day's month.
    @inlinable
    public var endOfMonth: CalendarDate {
        let (year, month, day) = civil
        return CalendarDate(daysSinceEpoch: daysSinceEpoch + Self.daysIn(month: month, year: year) - day)
    }

    /// Whether a year has 366 days.
    @inlinable
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month: 28 to 31. `month` is 1 to 12.
    @inlinable
    public static func daysIn(month: Int, year: Int) -> Int {
        month == 2 ? (isLeap(year: year) ? 29 : 28) : 30 + ((month + month >> 3) & 1)
    }

    /// Days since 1970-01-01 of a day that is known to exist.
    @inlinable
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year  // years begin on 1 March
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }
}

// MARK: - Order

extension CalendarDate: Strideable {
    /// Whether a day is earlier than another.
    @inlinable
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.days < right.days }

    /// Whether two days are the same.
    @inlinable
    public static func == (left: CalendarDate, right: CalendarDate) -> Bool { left.days == right.days }

    /// Days from this day to another; `days(until:)` by the name that ranges and strides use.
    @inlinable
    public func distance(to other: CalendarDate) -> Int { days(until: other) }

    /// The day `count` days later; `adding(days:)` by the name that ranges and strides use.
    @inlinable
    public func advanced(by count: Int) -> CalendarDate { adding(days: count) }
}

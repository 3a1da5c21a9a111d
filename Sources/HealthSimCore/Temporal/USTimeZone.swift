/// A time zone of the United States, by its IANA name, with its daylight saving time.
///
/// Daylight time begins and ends at 2:00 local time: since 2007 from the second Sunday of March to the first Sunday of
/// November, 1987 to 2006 from the first Sunday of April to the last of October, 1967 to 1986 from the last Sunday of
/// April (1974 from 6 January, 1975 from 23 February). Arizona, Hawaii and the territories have none; the Navajo Nation
/// has (`America/Shiprock`). Earlier years are approximated by standard time, and a zone that changed sides (parts of
/// Indiana, Kentucky and North Dakota before 2011, Alaska before 1984) by the offset it has now.
///
/// Source: 15 U.S.C. 260a and its amendments; offsets from the IANA time zone database, 2024a.
@frozen
public struct USTimeZone: Hashable, Sendable {
    @usableFromInline let row: UInt8
    @usableFromInline let standardOffset: Int16
    /// The first year with daylight time; `Int16.max` where there is none.
    @usableFromInline let firstYear: Int16

    /// The zone of an IANA name such as `America/Chicago`; nil for a name that is none of the US.
    ///
    /// The older names (`US/Central`, `America/Indianapolis`) are read too.
    /// - Complexity: a search through some 60 names; look a zone up once, not once a date.
    public init?(_ name: some StringProtocol) {
        guard let row = Self.table.firstIndex(where: { $0.name == name }) else { return nil }
        self.row = UInt8(truncatingIfNeeded: row)
        standardOffset = Self.table[row].standardOffset
        firstYear = Self.table[row].firstYear
    }

    /// The IANA name, as it was given.
    public var name: String { Self.table[Int(row)].name }

    /// Standard time minus UTC, in minutes: -360 for Chicago.
    @inlinable
    public var standardOffsetMinutes: Int { Int(standardOffset) }

    /// Whether the clocks change in this zone now.
    @inlinable
    public var observesDaylightSaving: Bool { firstYear != .max }

    /// All names that are read, the usual ones first.
    public static var names: [String] { table.map(\.name) }
}

// MARK: - Offsets

extension USTimeZone {
    /// Local time minus UTC in minutes at a local date and time of day.
    ///
    /// In the hour that is skipped in spring it is the standard offset; in the hour that is repeated in autumn the
    /// daylight offset, so the first of the two.
    /// - Parameter secondOfDay: 0 to 86,399; by default noon.
    @inlinable
    public func offsetMinutes(on date: CalendarDate, secondOfDay: Int = 43_200) -> Int {
        let (year, month, _) = date.civil
        guard year >= Int(firstYear), month <= 11 else { return standardOffsetMinutes }
        if 5...9 ~= month { return standardOffsetMinutes + 60 }
        let (start, end) = Self.daylight(in: year)
        let isAfterStart = date > start || (date == start && secondOfDay >= 3 * 3_600)
        let isBeforeEnd = date < end || (date == end && secondOfDay < 2 * 3_600)
        return standardOffsetMinutes + (isAfterStart && isBeforeEnd ? 60 : 0)
    }

    /// Local time minus UTC in minutes at a moment.
    @inlinable
    public func offsetMinutes(at moment: Timestamp) -> Int {
        let standard = moment.at(offsetMinutes: standardOffsetMinutes)
        let (year, month, _) = standard.date.civil
        guard year >= Int(firstYear), month <= 11 else { return standardOffsetMinutes }
        let (start, end) = Self.daylight(in: year)
        // 2:00 daylight time, at which it ends, is 1:00 standard time.
        let begins = Timestamp(date: start, secondOfDay: 2 * 3_600, offsetMinutes: standardOffsetMinutes)
        let ends = Timestamp(date: end, secondOfDay: 3_600, offsetMinutes: standardOffsetMinutes)
        return standardOffsetMinutes + (begins <= moment && moment < ends ? 60 : 0)
    }

    /// The moment of a local date and time of day; in the hour that is skipped in spring, an hour later on the clock.
    @inlinable
    public func timestamp(_ date: CalendarDate, secondOfDay: Int) -> Timestamp {
        let offset = offsetMinutes(on: date, secondOfDay: secondOfDay)
        let moment = Timestamp(date: date, secondOfDay: secondOfDay, offsetMinutes: offset)
        guard offset == standardOffsetMinutes, 7_200..<10_800 ~= secondOfDay, observesDaylightSaving else {
            return moment
        }
        return moment.at(offsetMinutes: offsetMinutes(at: moment))
    }

    /// The same moment, with the offset that this zone has then.
    @inlinable
    public func local(_ moment: Timestamp) -> Timestamp { moment.at(offsetMinutes: offsetMinutes(at: moment)) }

    /// The first and the last day of daylight time in a year since 1967.
    @inlinable
    static func daylight(in year: Int) -> (start: CalendarDate, end: CalendarDate) {
        if year >= 2007 {
            return (.nth(2, .sunday, month: 3, year: year), .nth(1, .sunday, month: 11, year: year))
        }
        let end = CalendarDate.last(.sunday, month: 10, year: year)
        switch year {
        case 1987...: return (.nth(1, .sunday, month: 4, year: year), end)
        case 1974: return (.nth(1, .sunday, month: 1, year: year), end)
        case 1975: return (.last(.sunday, month: 2, year: year), end)
        default: return (.last(.sunday, month: 4, year: year), end)
        }
    }
}

extension USTimeZone: Codable, CustomStringConvertible {
    /// The IANA name.
    public var description: String { name }

    /// Reads an IANA name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let zone = USTimeZone(name) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(name)' is not a time zone of the US: expected a name such as America/Chicago")
        }
        self = zone
    }

    /// Writes the IANA name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

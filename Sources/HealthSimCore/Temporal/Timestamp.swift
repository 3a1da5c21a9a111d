/// A moment, to the second, with the offset from UTC of the place where it happened.
///
/// Two timestamps are compared by the moment alone: 08:15 at -06:00 equals 14:15 at +00:00, and has the same hash.
@frozen
public struct Timestamp: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds; negative before it.
    public let secondsSinceEpoch: Int64

    @usableFromInline let offset: Int16

    /// A moment by its seconds since 1970-01-01T00:00:00Z, seen from a place.
    ///
    /// - Parameter offsetMinutes: local time minus UTC, from -840 to 840; -360 for Chicago in winter.
    @inlinable
    public init(secondsSinceEpoch: Int64, offsetMinutes: Int = 0) {
        precondition(-840...840 ~= offsetMinutes, "an offset from UTC is at most 14 hours")
        self.secondsSinceEpoch = secondsSinceEpoch
        offset = Int16(truncatingIfNeeded: offsetMinutes)
    }

    /// A moment by the local date and the seconds since local midnight.
    ///
    /// - Parameters:
    ///   - secondOfDay: usually 0 to 86,399; other values fall on the days before or after.
    ///   - offsetMinutes: local time minus UTC, from -840 to 840.
    @inlinable
    public init(date: CalendarDate, secondOfDay: Int = 0, offsetMinutes: Int = 0) {
        let local = date.daysSinceEpoch * 86_400 + secondOfDay
        self.init(secondsSinceEpoch: Int64(local - offsetMinutes * 60), offsetMinutes: offsetMinutes)
    }

    /// Local time minus UTC, in minutes: -360 for Chicago in winter.
    @inlinable
    public var offsetMinutes: Int { Int(offset) }

    /// The local date.
    @inlinable
    public var date: CalendarDate { CalendarDate(daysSinceEpoch: Self.floorDivide(localSeconds, 86_400)) }

    /// Seconds since local midnight, 0 to 86,399.
    @inlinable
    public var secondOfDay: Int {
        let local = localSeconds
        return local - Self.floorDivide(local, 86_400) * 86_400
    }

    /// The local hour, 0 to 23.
    @inlinable
    public var hour: Int { secondOfDay / 3_600 }

    /// The minute of the local hour, 0 to 59.
    @inlinable
    public var minute: Int { secondOfDay / 60 % 60 }

    /// The second of the minute, 0 to 59.
    @inlinable
    public var second: Int { secondOfDay % 60 }

    @inlinable
    var localSeconds: Int { Int(secondsSinceEpoch) + Int(offset) * 60 }

    @inlinable
    static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        let quotient = value / divisor
        return value - quotient * divisor < 0 ? quotient - 1 : quotient
    }
}

extension Timestamp {
    /// The moment `count` seconds later, at the same offset.
    @inlinable
    public func adding(seconds count: Int) -> Timestamp {
        Timestamp(secondsSinceEpoch: secondsSinceEpoch + Int64(count), offsetMinutes: offsetMinutes)
    }

    /// The moment `count` minutes later, at the same offset.
    @inlinable
    public func adding(minutes count: Int) -> Timestamp { adding(seconds: count * 60) }

    /// The moment `count` hours later, at the same offset.
    @inlinable
    public func adding(hours count: Int) -> Timestamp { adding(seconds: count * 3_600) }

    /// The same local time `count` days later, at the same offset.
    @inlinable
    public func adding(days count: Int) -> Timestamp { adding(seconds: count * 86_400) }

    /// Seconds from this moment to another; negative when the other is earlier.
    @inlinable
    public func seconds(until other: Timestamp) -> Int { Int(other.secondsSinceEpoch - secondsSinceEpoch) }

    /// The same moment seen from a place with another offset.
    @inlinable
    public func at(offsetMinutes: Int) -> Timestamp {
        Timestamp(secondsSinceEpoch: secondsSinceEpoch, offsetMinutes: offsetMinutes)
    }
}

extension Timestamp: Comparable, Hashable {
    /// Whether two timestamps are the same moment, at whatever offsets.
    @inlinable
    public static func == (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSinceEpoch == right.secondsSinceEpoch
    }

    /// Whether a moment is earlier than another.
    @inlinable
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }

    /// Hashes the moment, without the offset.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(secondsSinceEpoch) }
}

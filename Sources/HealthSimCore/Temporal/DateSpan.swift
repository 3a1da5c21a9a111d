/// A stretch of whole days from a start to an end, both included; open when it has no end.
@frozen
public struct DateSpan: Hashable, Sendable {
    /// The first day.
    public let start: CalendarDate
    /// The last day; nil while the span goes on.
    public let end: CalendarDate?

    /// The days from `start` to `end`, both included; nil when the end is before the start.
    @inlinable
    public init?(start: CalendarDate, end: CalendarDate?) {
        if let end, end < start { return nil }
        self.start = start
        self.end = end
    }

    /// The days from one on, without an end.
    @inlinable
    public init(from start: CalendarDate) {
        self.start = start
        end = nil
    }

    /// The days of a range.
    @inlinable
    public init(_ range: ClosedRange<CalendarDate>) {
        start = range.lowerBound
        end = range.upperBound
    }

    /// Whether a day lies in the span.
    @inlinable
    public func contains(_ date: CalendarDate) -> Bool {
        guard date >= start else { return false }
        guard let end else { return true }
        return date <= end
    }

    /// Whether every day of another span lies in this one.
    @inlinable
    public func contains(_ other: DateSpan) -> Bool { intersection(other) == other }

    /// Whether the two spans have a day in common.
    @inlinable
    public func overlaps(_ other: DateSpan) -> Bool { intersection(other) != nil }

    /// The days that both spans have; nil when there are none.
    @inlinable
    public func intersection(_ other: DateSpan) -> DateSpan? {
        let earlierEnd =
            switch (end, other.end) {
            case (let mine?, let theirs?): min(mine, theirs)
            case (let end, nil), (nil, let end): end
            }
        return DateSpan(start: max(start, other.start), end: earlierEnd)
    }

    /// The number of days, both ends counted; nil for an open span.
    @inlinable
    public var days: Int? { end.map { start.days(until: $0) + 1 } }
}

extension DateSpan: CustomStringConvertible, Codable {
    /// The two days as an ISO 8601 interval, `2024-01-01/2024-03-31`; `..` stands for an open end.
    public var description: String { "\(start)/\(end?.description ?? "..")" }

    private enum CodingKeys: String, CodingKey {
        case start, end
    }

    /// Reads `{"start": …, "end": …}`; the end may be missing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let start = try container.decode(CalendarDate.self, forKey: .start)
        let end = try container.decodeIfPresent(CalendarDate.self, forKey: .end)
        guard let span = DateSpan(start: start, end: end) else {
            throw DecodingError.dataCorruptedError(
                forKey: .end, in: container, debugDescription: "the end lies before the start, \(start)")
        }
        self = span
    }
}

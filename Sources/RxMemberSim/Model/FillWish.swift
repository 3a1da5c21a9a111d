public import HealthSimCore

/// What is known beforehand of how a prescription is filled: a day on which it is, or days on which it is not.
public struct FillWish: Hashable, Sendable, Codable {
    /// What happens.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// The first fill is asked for on that day.
        case first
        /// A refill is asked for on that day.
        case again
        /// From that day on nothing is filled for some days.
        case pause
    }

    public var kind: Kind
    public var date: CalendarDate
    /// The length of a pause, in days.
    public var days: Int

    /// A wish.
    public init(_ kind: Kind, on date: CalendarDate, days: Int = 0) {
        self.kind = kind
        self.date = date
        self.days = days
    }
}

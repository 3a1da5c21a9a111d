public import HealthSimCore

/// A prescription from before what is told, of a drug that is in use: it is filled until an order takes its place.
public struct FormerPrescription: Hashable, Sendable, Codable {
    /// When it was written, before `start`.
    public var written: Timestamp
    /// The first day that is told: it is refilled from then on, what is at hand lasts until some day within one fill.
    public var start: CalendarDate

    /// A prescription from its parts.
    public init(written: Timestamp, start: CalendarDate) {
        self.written = written
        self.start = start
    }
}

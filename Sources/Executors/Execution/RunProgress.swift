public import HealthSimCore

/// How far a run has come.
public struct RunProgress: Hashable, Sendable {
    /// How many households of this run are written.
    public let done: UInt64
    /// How many there are to be written.
    public let count: UInt64
    /// How many were written when the run began: more than none when it continues another.
    public let before: UInt64
    /// What was counted so far.
    public let statistics: RunStatistics

    package init(done: UInt64, count: UInt64, before: UInt64, statistics: RunStatistics) {
        self.done = done
        self.count = count
        self.before = before
        self.statistics = statistics
    }
}

/// The time, as the program that runs the library knows it: it stands in the report and nowhere else.
public struct RunClock: Sendable {
    /// The moment now, in UTC.
    public let now: @Sendable () -> Timestamp
    /// The seconds since the run began.
    public let seconds: @Sendable () -> Double

    /// A clock.
    public init(now: @escaping @Sendable () -> Timestamp, seconds: @escaping @Sendable () -> Double) {
        self.now = now
        self.seconds = seconds
    }
}

/// How a run ended.
public enum RunOutcome: Hashable, Sendable {
    /// The cohort is complete.
    case finished(ExecutionReport)
    /// The cohort was complete before; nothing was written.
    case wasComplete(folder: String)
}

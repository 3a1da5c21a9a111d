import Executors
import HealthSimCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The clocks of the machine.
struct SystemClock: Sendable {
    private let start = ContinuousClock.now

    /// The seconds since the clock was made.
    var seconds: Double {
        let passed = start.duration(to: .now).components
        return Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    }

    /// The day, in Greenwich.
    var today: CalendarDate { Timestamp(secondsSinceEpoch: Int64(time(nil))).date }

    /// The clock for reports.
    var runClock: RunClock {
        RunClock(
            now: { Timestamp(secondsSinceEpoch: Int64(time(nil))) },
            seconds: { seconds })
    }
}

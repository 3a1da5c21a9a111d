import Foundation

/// One row of the table: a piece of work, and the unit in which its speed is told.
///
/// What counts is the processor's time, so that the table can be measured on a machine that has other work too.
struct Benchmark {
    /// How a speed is told.
    enum Unit {
        /// Bytes of output or input a second; more is better.
        case gigabytesPerSecond, megabytesPerSecond
        /// How many rows of linked tables a second; more is better.
        case recordsPerSecond
        /// How many times as much as one worker two do in the same time; more is better.
        case times
        /// Time for one of many; less is better.
        case nanosecondsEach, microsecondsEach
    }

    /// What is measured, as the table shows it.
    let name: String
    let unit: Unit

    /// What the project promises, in the same unit: a floor for speeds, a ceiling for times.
    let goal: Double?

    /// Does the work once, for some tenths of a second, and says how much it was: bytes, or how many of them.
    let work: () -> Int

    /// What one worker does, where `work` is that of two.
    let single: (() -> Int)?

    init(
        _ name: String, _ unit: Unit, goal: Double? = nil, single: (() -> Int)? = nil, work: @escaping () -> Int
    ) {
        self.single = single
        self.name = name
        self.unit = unit
        self.goal = goal
        self.work = work
    }

    /// The median of `runs` timed runs after one that is not counted.
    func measure(runs: Int = 7) -> Double {
        let value = median(of: work, runs: runs)
        guard let single else { return value }
        // Two workers spend two seconds of processor time in a second.
        return 2 * value / median(of: single, runs: runs)
    }

    private func median(of work: () -> Int, runs: Int) -> Double {
        _ = work()
        var results: [Double] = []
        for _ in 0..<runs {
            let start = clock()
            let amount = work()
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            results.append(value(amount: amount, seconds: seconds))
        }
        results.sort()
        return results[runs / 2]
    }

    private func value(amount: Int, seconds: Double) -> Double {
        switch unit {
        case .gigabytesPerSecond: Double(amount) / seconds / 1e9
        case .recordsPerSecond: Double(amount) / seconds
        case .megabytesPerSecond, .times: Double(amount) / seconds / 1e6
        case .nanosecondsEach: seconds * 1e9 / Double(amount)
        case .microsecondsEach: seconds * 1e6 / Double(amount)
        }
    }
}

extension Benchmark.Unit: CustomStringConvertible {
    var description: String {
        switch self {
        case .gigabytesPerSecond: "GB/s"
        case .megabytesPerSecond: "MB/s"
        case .recordsPerSecond: "records/s"
        case .times: "×"
        case .nanosecondsEach: "ns"
        case .microsecondsEach: "µs"
        }
    }

    /// Bytes a second of a measured value, for the comparison with `memcpy`; nil for times.
    func bytesPerSecond(_ value: Double) -> Double? {
        switch self {
        case .gigabytesPerSecond: value * 1e9
        case .megabytesPerSecond: value * 1e6
        case .recordsPerSecond, .times, .nanosecondsEach, .microsecondsEach: nil
        }
    }

    /// Whether a measured value keeps the promise.
    func reaches(_ goal: Double, _ value: Double) -> Bool {
        switch self {
        case .gigabytesPerSecond, .megabytesPerSecond, .recordsPerSecond, .times: value >= goal
        case .nanosecondsEach, .microsecondsEach: value <= goal
        }
    }
}

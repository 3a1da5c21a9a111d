/// One row of the table: a piece of work, and the unit in which its speed is told.
struct Benchmark {
    /// How a speed is told.
    enum Unit {
        /// Bytes of output or input a second; more is better.
        case gigabytesPerSecond, megabytesPerSecond
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

    init(_ name: String, _ unit: Unit, goal: Double? = nil, work: @escaping () -> Int) {
        self.name = name
        self.unit = unit
        self.goal = goal
        self.work = work
    }

    /// The median of `runs` timed runs after one that is not counted.
    func measure(runs: Int = 7) -> Double {
        _ = work()
        let clock = ContinuousClock()
        var results: [Double] = []
        for _ in 0..<runs {
            var amount = 0
            let time = clock.measure { amount = work() }
            results.append(value(amount: amount, seconds: time / .seconds(1)))
        }
        results.sort()
        return results[runs / 2]
    }

    private func value(amount: Int, seconds: Double) -> Double {
        switch unit {
        case .gigabytesPerSecond: Double(amount) / seconds / 1e9
        case .megabytesPerSecond: Double(amount) / seconds / 1e6
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
        case .nanosecondsEach: "ns"
        case .microsecondsEach: "µs"
        }
    }

    /// Bytes a second of a measured value, for the comparison with `memcpy`; nil for times.
    func bytesPerSecond(_ value: Double) -> Double? {
        switch self {
        case .gigabytesPerSecond: value * 1e9
        case .megabytesPerSecond: value * 1e6
        case .nanosecondsEach, .microsecondsEach: nil
        }
    }

    /// Whether a measured value keeps the promise.
    func reaches(_ goal: Double, _ value: Double) -> Bool {
        switch self {
        case .gigabytesPerSecond, .megabytesPerSecond: value >= goal
        case .nanosecondsEach, .microsecondsEach: value <= goal
        }
    }
}

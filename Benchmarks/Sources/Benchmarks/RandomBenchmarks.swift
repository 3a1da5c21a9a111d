import HealthSimCore

/// What draws cost: a stream, a stratum, numbers of the distributions.
enum RandomBenchmarks {
    private static let labs: RandomStream.Purpose = "patient.labs"

    static func all() -> [Benchmark] {
        [
            Benchmark("random stream and its first number", .nanosecondsEach, goal: 50) {
                summing(10_000_000) { index in
                    var stream = RandomStream(seed: 42, purpose: labs, index: UInt64(index))
                    return stream.uniform()
                }
            },
            stratum("stratified quantile of 200", count: 200),
            stratum("stratified quantile of 10⁶", count: 1_000_000),
            // Just above a power of two the permutation walks longest.
            stratum("stratified quantile of 2³⁰ + 1", count: (1 << 30) + 1),
            draws("normal draw") { $0.normal() },
            draws("integer below 1,000") { Double($0.integer(below: 1_000)) },
            draws("gamma draw") { $0.gamma(mean: 4, deviation: 3) },
            draws("Poisson draw") { Double($0.poisson(mean: 4)) },
            sampler("truncated normal draw", .normal(mean: 72, deviation: 8, within: 65...95)),
            sampler(
                "weighted draw",
                .weighted((1...50).map { .init(value: Double($0), weight: Double($0)) })),
            quantiles("gamma quantile", .gamma(mean: 4, deviation: 3)),
        ]
    }

    private static func stratum(_ name: String, count: UInt64) -> Benchmark {
        let draw = StratifiedDraw(seed: 42, purpose: labs, count: count)
        return Benchmark(name, .nanosecondsEach, goal: 100) {
            // A step that shares no factor with the counts, so that the positions are far apart.
            var index: UInt64 = 0
            return summing(4_000_000) { _ in
                index += 123_456_791
                return draw.quantile(of: index % count)
            }
        }
    }

    private static func draws(
        _ name: String, draw: @escaping (inout RandomStream) -> Double
    ) -> Benchmark {
        Benchmark(name, .nanosecondsEach) {
            var stream = RandomStream(seed: 42, purpose: labs, index: 0)
            return summing(4_000_000) { _ in draw(&stream) }
        }
    }

    private static func sampler(_ name: String, _ distribution: Distribution) -> Benchmark {
        let sampler = Distribution.Sampler(distribution)
        return draws(name) { sampler.sample(&$0) }
    }

    private static func quantiles(_ name: String, _ distribution: Distribution) -> Benchmark {
        let sampler = Distribution.Sampler(distribution)
        return Benchmark(name, .nanosecondsEach) {
            summing(400_000) { sampler.value(at: (Double($0) + 0.5) / 400_000) }
        }
    }

    /// Makes this many numbers, adds them up so that none is left out, and says how many they were.
    @inline(__always)
    private static func summing(_ count: Int, _ number: (Int) -> Double) -> Int {
        var sum = 0.0
        for index in 0..<count { sum += number(index) }
        precondition(sum.isFinite, "a number is not finite")
        return count
    }
}

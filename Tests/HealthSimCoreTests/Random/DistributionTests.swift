import HealthSimCore
import Testing

struct DistributionTests {
    /// A distribution with its distribution function: the probability of at most x, known from the tests of its own
    /// type.
    struct Case: CustomTestStringConvertible {
        let distribution: Distribution
        let cdf: @Sendable (Double) -> Double
        var testDescription: String { "\(distribution)" }

        init(_ distribution: Distribution, cdf: @escaping @Sendable (Double) -> Double) {
            self.distribution = distribution
            self.cdf = cdf
        }

        /// A distribution cut to an interval, by the function before the cut.
        static func cut(
            _ distribution: Distribution, _ range: ClosedRange<Double>, of whole: @escaping @Sendable (Double) -> Double
        ) -> Case {
            let (low, high) = (whole(range.lowerBound), whole(range.upperBound))
            return Case(distribution) { (whole(min(max($0, range.lowerBound), range.upperBound)) - low) / (high - low) }
        }
    }

    static let continuous: [Case] = [
        Case(.normal(mean: 72, deviation: 8)) { Normal.cdf(($0 - 72) / 8) },
        .cut(.normal(mean: 72, deviation: 8, within: 65...95), 65...95) { Normal.cdf(($0 - 72) / 8) },
        .cut(.normal(mean: 0, deviation: 1, within: (-.infinity)...(-3)), -40...(-3)) { Normal.cdf($0) },
        Case(.logNormal(mean: 1_200, deviation: 900)) { LogNormal(mean: 1_200, deviation: 900).cdf($0) },
        .cut(.logNormal(mean: 1_200, deviation: 900, within: 500...2_000), 500...2_000) {
            LogNormal(mean: 1_200, deviation: 900).cdf($0)
        },
        Case(.uniform(-3...5)) { ($0 + 3) / 8 },
        Case(.gamma(mean: 4, deviation: 3)) { Gamma(mean: 4, deviation: 3).cdf($0) },
        Case(.gamma(mean: 2, deviation: 5)) { Gamma(mean: 2, deviation: 5).cdf($0) },
        Case(.gamma(mean: 900, deviation: 30)) { Gamma(mean: 900, deviation: 30).cdf($0) },
        .cut(.gamma(mean: 4, deviation: 3, within: 1...6), 1...6) { Gamma(mean: 4, deviation: 3).cdf($0) },
        Case(.beta(alpha: 2, beta: 5)) { Beta(alpha: 2, beta: 5).cdf($0) },
        Case(.beta(alpha: 0.5, beta: 0.7)) { Beta(alpha: 0.5, beta: 0.7).cdf($0) },
        Case(.exponential(mean: 14)) { 1 - DeterministicMath.exp(-$0 / 14) },
        Case(.bands([.init(range: 0...18, weight: 1), .init(range: 65...85, weight: 3)])) { x in
            x < 18 ? x / 72 : 0.25 + 0.75 * max(0, x - 65) / 20
        },
    ]

    static let discrete: [Case] = [
        Case(.integers(-2...3)) { min(1, max(0, ($0 + 3) / 6)) },
        Case(.poisson(mean: 3.2)) { Poisson(mean: 3.2).cdf(Int($0)) },
        Case(.poisson(mean: 47)) { Poisson(mean: 47).cdf(Int($0)) },
        Case(.weighted([.init(value: 5, weight: 1), .init(value: 2, weight: 0), .init(value: 9, weight: 3)])) {
            $0 < 5 ? 0 : ($0 < 9 ? 0.25 : 1)
        },
    ]

    /// One draw of each of 3,000 seeds.
    private static func sample(_ distribution: Distribution) -> [Double] {
        let sampler = Distribution.Sampler(distribution)
        return (UInt64(0)..<3_000).map { seed in
            var stream = RandomStream(seed: seed, purpose: "distributions", index: seed % 7)
            return sampler.sample(&stream)
        }
    }

    @Test(arguments: continuous) func `draws follow the distribution function`(sample: Case) {
        let values = Self.sample(sample.distribution)
        #expect(Statistics.kolmogorov(values, cdf: sample.cdf) < Statistics.kolmogorovLimit)
    }

    @Test(arguments: discrete) func `whole draws come up as often as they are likely`(sample: Case) {
        let values = Self.sample(sample.distribution)
        let range = -3...120
        let counts = range.map { whole in values.count { $0 == Double(whole) } }
        let shares = range.map { sample.cdf(Double($0)) - sample.cdf(Double($0) - 1) }
        #expect(counts.reduce(0, +) == values.count)
        let (merged, expected) = Statistics.merged(counts, shares.map { $0 * 3_000 })
        #expect(Statistics.chiSquare(merged, expected: expected) < Statistics.chiSquareLimit)
    }

    @Test(arguments: continuous) func `the value at a quantile has that much below it`(sample: Case) {
        let sampler = Distribution.Sampler(sample.distribution)
        var last = -Double.infinity
        for step in 1..<400 {
            let quantile = Double(step) / 400
            let value = sampler.value(at: quantile)
            #expect(value == sample.distribution.value(at: quantile))
            #expect(value > last)
            #expect(abs(sample.cdf(value) - quantile) < 1e-11)
            last = value
        }
    }

    /// The mean of n draws is normal about the mean with deviation σ / √n: 4.9 of them. The deviation of n draws is,
    /// with a kurtosis below 120 (the widest case, the log-normal one), within √(119 / 4n) = 10 % of σ a deviation.
    @Test(arguments: continuous + discrete) func `draws have the stated mean and deviation`(sample: Case) {
        let values = Self.sample(sample.distribution)
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        let deviation = sample.distribution.deviation
        #expect(abs(mean - sample.distribution.mean) < 4.9 * deviation / count.squareRoot())
        #expect(abs(square.squareRoot() / deviation - 1) < 0.4)
    }

    /// The mean over evenly spread quantiles approaches the mean: this is what strata do.
    @Test(arguments: continuous + discrete) func `strata meet mean and deviation closely`(sample: Case) {
        let sampler = Distribution.Sampler(sample.distribution)
        let values = (0..<2_000).map { sampler.value(at: (Double($0) + 0.5) / 2_000) }
        let mean = values.reduce(0, +) / 2_000
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2_000
        let deviation = sample.distribution.deviation
        // The last stratum of the most skewed case holds values around ten deviations, whose middle is off by about
        // two: 2 / 2,000 of the mean and (10² - 8²) / 2,000 of the variance.
        #expect(abs(mean - sample.distribution.mean) < 0.001 * deviation)
        #expect(abs(square.squareRoot() / deviation - 1) < 0.02)
    }

    @Test func `integers are reached at both ends of the quantiles`() {
        let days = Distribution.integers(1...7)
        #expect(days.value(at: 0) == 1 && days.value(at: 1) == 7)
        let counts = (0..<70).map { days.value(at: (Double($0) + 0.5) / 70) }
        #expect((1...7).allSatisfy { day in counts.count { $0 == Double(day) } == 10 })
        #expect(days.mean == 4 && days.deviation == 2)
    }

    @Test func `a cut moves nothing onto a bound`() {
        let cut = Distribution.normal(mean: 72, deviation: 8, within: 65...95)
        let values = Self.sample(cut)
        #expect(values.allSatisfy { $0 > 65 && $0 < 95 })
        // Clipping would put Φ(-7/8) = 19 % of the draws on 65; of 3,000 draws within a thousandth of a year of it
        // there are about 0.3.
        #expect(values.count { $0 < 65.001 } < 8)
    }

    @Test func `sampling through a sampler or the distribution is the same`() {
        for sample in Self.continuous + Self.discrete {
            var one = RandomStream(seed: 3, purpose: "same", index: 0)
            var two = one
            let sampler = Distribution.Sampler(sample.distribution)
            for _ in 0..<20 { #expect(sampler.sample(&one) == sample.distribution.sample(&two)) }
            #expect(one == two)
        }
    }

    @Test func `a fixed value is itself, with no deviation`() {
        var stream = RandomStream(seed: 1, purpose: "fixed", index: 0)
        let fixed = Distribution.fixed(7.5)
        #expect(fixed.sample(&stream) == 7.5 && fixed.value(at: 0.2) == 7.5)
        #expect(fixed.mean == 7.5 && fixed.deviation == 0)
    }

    @Test func `mixtures have the moments of their parts`() {
        let bands = Distribution.bands([.init(range: 0...10, weight: 1), .init(range: 20...20, weight: 1)])
        // Middles 5 and 20, so 7.5 either side of 12.5; the first has variance 100 / 12 of its own.
        #expect(bands.mean == 12.5)
        #expect(abs(bands.deviation - (56.25 + 100.0 / 24).squareRoot()) < 1e-14)
        #expect(bands.value(at: 0.75) == 20 && bands.value(at: 0.25) == 5)
    }
}

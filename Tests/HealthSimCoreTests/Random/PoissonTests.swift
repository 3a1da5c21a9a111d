import HealthSimCore
import Testing

/// The expected values are those of scipy 1.17.
struct PoissonTests {
    static let quantiles: [(Double, Double, Int)] = [
        (0.01, 0.001, 0), (0.01, 0.2, 0), (0.01, 0.5, 0), (0.01, 0.9, 0), (0.01, 0.9999, 1), (0.01, 0.999999999999, 4),
        (0.5, 0.001, 0), (0.5, 0.2, 0), (0.5, 0.5, 0), (0.5, 0.9, 1), (0.5, 0.9999, 5), (0.5, 0.999999999999, 11),
        (3.0, 0.001, 0), (3.0, 0.2, 2), (3.0, 0.5, 3), (3.0, 0.9, 5), (3.0, 0.9999, 11), (3.0, 0.999999999999, 22),
        (12.0, 0.001, 3), (12.0, 0.2, 9), (12.0, 0.5, 12), (12.0, 0.9, 17), (12.0, 0.9999, 27),
        (12.0, 0.999999999999, 43), (29.9, 0.001, 15), (29.9, 0.2, 25), (29.9, 0.5, 30), (29.9, 0.9, 37),
        (29.9, 0.9999, 52), (29.9, 0.999999999999, 76), (30.1, 0.001, 15), (30.1, 0.2, 25), (30.1, 0.5, 30),
        (30.1, 0.9, 37), (30.1, 0.9999, 53), (30.1, 0.999999999999, 76), (250.0, 0.001, 203), (250.0, 0.2, 237),
        (250.0, 0.5, 250), (250.0, 0.9, 270), (250.0, 0.9999, 311), (250.0, 0.999999999999, 369),
        (1000000.0, 0.001, 996911), (1000000.0, 0.2, 999158), (1000000.0, 0.5, 1000000), (1000000.0, 0.9, 1001282),
        (1000000.0, 0.9999, 1003721), (1000000.0, 0.999999999999, 1007043),
    ]

    @Test(arguments: quantiles) func `the quantile is the smallest count that reaches the probability`(
        mean: Double, p: Double, expected: Int
    ) {
        let poisson = Poisson(mean: mean)
        #expect(poisson.quantile(p) == expected)
        #expect(poisson.cdf(expected) >= p)
        #expect(poisson.cdf(expected - 1) < p)
    }

    @Test func `of mean 0 nothing ever happens`() {
        #expect(Poisson(mean: 0).quantile(0.999) == 0)
        #expect(Poisson(mean: 0).cdf(0) == 1)
    }

    @Test(arguments: [0.5, 40, 1e12]) func `the ends are counts`(mean: Double) {
        #expect(Poisson(mean: mean).quantile(0) == 0)
        let most = Double(Poisson(mean: mean).quantile(1))
        // Beyond 9 deviations, and 40 events, nothing is left that a Double could tell from 1.
        #expect(most > mean && most < mean + 12 * mean.squareRoot() + 60)
    }
}

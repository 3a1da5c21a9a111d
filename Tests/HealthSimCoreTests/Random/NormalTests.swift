import HealthSimCore
import Testing

/// The expected values are those of 50-digit arithmetic (mpmath 1.3).
struct NormalTests {
    static let probabilities: [(Double, Double)] = [
        (-38.0, Double(bitPattern: 58401720)), (-37.5, 4.605353009581955e-308), (-20.0, 2.7536241186062337e-89),
        (-10.0, 7.619853024160525e-24), (-5.7, 5.990371401063528e-09), (-5.6, 1.071759025831093e-08),
        (-3.0, 0.0013498980316300946), (-1.0, 0.15865525393145705), (-0.68, 0.2482522304535705),
        (-0.67, 0.2514288950953101), (-1e-10, 0.49999999996010575), (0.0, 0.5), (0.3, 0.6179114221889527),
        (0.67, 0.7485711049046899), (0.68, 0.7517477695464295), (1.0, 0.8413447460685429), (1.959963984540054, 0.975),
        (3.0, 0.9986501019683699), (5.6, 0.9999999892824097), (8.0, 0.9999999999999993),
    ]

    @Test(arguments: probabilities) func `the cumulative probability is exact to 14 digits, also in the tail`(
        x: Double, expected: Double
    ) {
        // Below 10⁻³⁰⁷ a Double has fewer digits: one step there.
        #expect(abs(Normal.cdf(x) - expected) <= max(1e-14 * expected, .leastNonzeroMagnitude))
    }

    static let quantiles: [(Double, Double)] = [
        (1e-300, -37.0470962993612), (1e-100, -21.273453560965326), (1e-20, -9.262340089798407),
        (1e-12, -7.034483825301132), (1e-05, -4.264890793922825), (0.001, -3.0902323061678136),
        (0.02425, -1.972961051311885), (0.074, -1.4466320671589785), (0.076, -1.4325027208258116),
        (0.1, -1.2815515655446004), (0.25, -0.6744897501960817), (0.4999, -0.00025066283008800747),
        (0.6, 0.2533471031357997), (0.75, 0.6744897501960817), (0.9, 1.2815515655446006), (0.975, 1.9599639845400538),
        (0.99, 2.3263478740408408), (0.999999, 4.753424308817087),
    ]

    @Test(arguments: quantiles) func `the quantile is exact to 2 in 10¹⁵`(p: Double, expected: Double) {
        #expect(abs(Normal.quantile(p) - expected) <= 2e-15 * abs(expected))
    }

    @Test func `the quantile is odd about one half and undone by the cumulative probability`() {
        for step in 1..<512 {
            let p = Double(step) / 1024
            #expect(Normal.quantile(p) == -Normal.quantile(1 - p))
            #expect(abs(Normal.cdf(Normal.quantile(p)) - p) < 1e-14 * p)
        }
    }

    @Test func `the ends are infinite`() {
        #expect(Normal.quantile(0) == -.infinity)
        #expect(Normal.quantile(1) == .infinity)
        #expect(Normal.quantile(1.5).isNaN)
        #expect(Normal.cdf(-.infinity) == 0)
        #expect(Normal.cdf(.infinity) == 1)
        #expect(Normal.cdf(.nan).isNaN)
    }

    @Test func `the density is the slope of the cumulative probability`() {
        for x in stride(from: -6.0, through: 6, by: 0.37) {
            // The central difference is off by h² (x² - 1) / 6 of the density, and by rounding of at most 10⁻¹⁶ / h.
            let slope = (Normal.cdf(x + 1e-4) - Normal.cdf(x - 1e-4)) / 2e-4
            #expect(abs(slope - Normal.density(x)) < 1e-7 * Normal.density(x) + 2e-12)
        }
    }
}

import HealthSimCore
import Testing

/// The expected values are those of 50-digit arithmetic (mpmath 1.3).
struct TruncatedGammaTests {
    struct Case: CustomTestStringConvertible {
        let mean, deviation, lower, upper: Double
        let meanAfter, deviationAfter, quarter: Double

        init(
            _ mean: Double, _ deviation: Double, _ lower: Double, _ upper: Double, _ meanAfter: Double,
            _ deviationAfter: Double, _ quarter: Double
        ) {
            (self.mean, self.deviation, self.lower, self.upper) = (mean, deviation, lower, upper)
            (self.meanAfter, self.deviationAfter, self.quarter) = (meanAfter, deviationAfter, quarter)
        }

        var testDescription: String { "\(mean) ± \(deviation) within \(lower)...\(upper)" }
    }

    static let cases: [Case] = [
        .init(4.0, 3.0, 1.0, 10.0, 3.9571940503705676, 2.17108438046147, 2.1884953314072373),
        .init(4.0, 3.0, 0.0, 2.0, 1.1666892690000326, 0.513831313614146, 0.7611971835033088),
        .init(1.0, 3.0, 0.2, 30.0, 3.0531680188420802, 4.178689169383512, 0.5363712086746348),
        .init(50.0, 5.0, 49.0, 51.0, 49.99342105664249, 0.5758041246686498, 49.495110442971225),
        .init(50.0, 5.0, 80.0, 200.0, 81.25183256172565, 1.2263175227063488, 80.36694954783296),
    ]

    @Test(arguments: cases) func `mean, deviation and quantile are those after the cut`(sample: Case) {
        let cut = Distribution.gamma(
            mean: sample.mean, deviation: sample.deviation, within: sample.lower...sample.upper)
        #expect(abs(cut.mean - sample.meanAfter) < 1e-11 * sample.meanAfter)
        #expect(abs(cut.deviation - sample.deviationAfter) < 1e-8 * sample.deviationAfter)
        #expect(abs(cut.value(at: 0.25) - sample.quarter) < 1e-11 * sample.quarter)
        #expect(cut.value(at: 0) == sample.lower)
        #expect(cut.value(at: 1) == sample.upper)
    }
}

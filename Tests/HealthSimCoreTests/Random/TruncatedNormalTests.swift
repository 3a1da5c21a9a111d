import HealthSimCore
import Testing

/// The expected values are those of 50-digit quadrature (mpmath 1.3).
struct TruncatedNormalTests {
    struct Case: CustomTestStringConvertible {
        let mean, deviation, lower, upper: Double
        let meanAfter, deviationAfter, tenth, ninth: Double

        init(
            _ mean: Double, _ deviation: Double, _ lower: Double, _ upper: Double, _ meanAfter: Double,
            _ deviationAfter: Double, _ tenth: Double, _ ninth: Double
        ) {
            (self.mean, self.deviation, self.lower, self.upper) = (mean, deviation, lower, upper)
            (self.meanAfter, self.deviationAfter) = (meanAfter, deviationAfter)
            (self.tenth, self.ninth) = (tenth, ninth)
        }

        var distribution: TruncatedNormal {
            TruncatedNormal(mean: mean, deviation: deviation, within: lower...upper)
        }
        var testDescription: String { "\(mean) ± \(deviation) within \(lower)...\(upper)" }
    }

    static let cases: [Case] = [
        .init(72.0, 8.0, 65.0, 95.0, 74.63289605138407, 6.0609614795972035, 67.13388913611422, 83.09502689657297),
        .init(0.0, 1.0, -1.0, 1.0, 0.0, 0.539560093754897, -0.7490145989695701, 0.7490145989695701),
        .init(0.0, 1.0, 2.0, .infinity, 2.373215532822841, 0.33805191970181336, 2.0440335029544965, 2.837275980456457),
        .init(
            0.0, 1.0, -.infinity, -6.0, -6.158482604544599, 0.15487942661685822, -6.363414284520761, -6.017085062660678),
        .init(50.0, 10.0, 49.9, 50.1, 50.0, 0.05773464201933381, 49.92000048000355, 50.07999951999645),
        .init(7.0, 1.5, 4.0, 14.0, 7.082860494717581, 1.4122458579383854, 5.241076378196858, 8.941924005928875),
        .init(0.0, 1.0, 30.0, 31.0, 30.033259667433622, 0.03322305693092197, 30.003507923244175, 30.076570337034926),
        .init(0.0, 1.0, 40.0, .infinity, 40.02496884720726, 0.024953323998846103, 40.00263228320701, 40.05748745803602),
        .init(
            10.0, 0.1, -.infinity, 2.0, 1.9987503903201767, 0.0012494146871703635, 1.9971227354009413,
            1.9998683210073864),
    ]

    @Test(arguments: cases) func `quantiles are exact, however far out`(sample: Case) {
        // To 14 digits of the value and 12 of its distance to others.
        let tolerance = 1e-12 * sample.deviationAfter + 1e-14 * abs(sample.tenth)
        #expect(abs(sample.distribution.value(at: 0.1) - sample.tenth) < tolerance)
        #expect(abs(sample.distribution.value(at: 0.9) - sample.ninth) < tolerance)
    }

    @Test(arguments: cases) func `mean and deviation are those after the cut`(sample: Case) {
        let cut = Distribution.normal(
            mean: sample.mean, deviation: sample.deviation, within: sample.lower...sample.upper)
        #expect(abs(cut.mean - sample.meanAfter) < 1e-12 * sample.deviationAfter + 1e-14 * abs(sample.meanAfter))
        #expect(abs(cut.deviation - sample.deviationAfter) < 1e-11 * sample.deviationAfter)
    }

    @Test(arguments: cases) func `values rise with the quantile and lie in the interval`(sample: Case) {
        let distribution = sample.distribution
        var last = distribution.value(at: 0)
        #expect(last == sample.lower)
        for step in 1..<1_000 {
            let value = distribution.value(at: Double(step) / 1_000)
            #expect(value > last && value < sample.upper)
            last = value
        }
        #expect(distribution.value(at: 1) == sample.upper)
    }

    @Test func `an interval of one number gives that number`() {
        for bound in [-300.0, 0, 5, 2_000] {
            let distribution = TruncatedNormal(mean: 1, deviation: 2, within: bound...bound)
            #expect(distribution.value(at: 0.3) == bound)
            #expect(Distribution.normal(mean: 1, deviation: 2, within: bound...bound).deviation == 0)
        }
    }

    @Test func `an interval beyond all numbers of deviations stays finite`() {
        let distribution = TruncatedNormal(mean: 0, deviation: 1e-200, within: 5...6)
        #expect(distribution.value(at: 0.5) == 5)
    }
}

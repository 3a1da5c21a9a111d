import HealthSimCore
import Testing

/// The expected values are those of 50-digit arithmetic (mpmath 1.3).
struct LogNormalTests {
    struct Case: CustomTestStringConvertible {
        let mean, deviation, lower, upper: Double
        let logMean, logDeviation, twentieth, nineteenth, meanAfter, deviationAfter: Double

        init(
            _ mean: Double, _ deviation: Double, _ lower: Double, _ upper: Double, _ logMean: Double,
            _ logDeviation: Double, _ twentieth: Double, _ nineteenth: Double, _ meanAfter: Double,
            _ deviationAfter: Double
        ) {
            (self.mean, self.deviation, self.lower, self.upper) = (mean, deviation, lower, upper)
            (self.logMean, self.logDeviation) = (logMean, logDeviation)
            (self.twentieth, self.nineteenth) = (twentieth, nineteenth)
            (self.meanAfter, self.deviationAfter) = (meanAfter, deviationAfter)
        }

        var testDescription: String { "\(mean) ± \(deviation) within \(lower)...\(upper)" }
    }

    static let cases: [Case] = [
        .init(
            1200.0, 900.0, 100.0, 5000.0, 6.866933284461882, 0.6680472308365776, 319.92716926578805, 2880.6556258257524,
            1165.3443434979076, 785.6182028242929),
        .init(
            5.5, 0.4, 5.0, 6.0, 1.702110433632214, 0.07263137897921813, 4.867801737030066, 6.181607931859793,
            5.48686162866875, 0.25930675769293704),
        .init(
            3.0, 9.0, 0.5, 200.0, -0.05268025782891315, 1.5174271293851465, 0.07818904152260156, 11.510564427878851,
            4.303492472761359, 8.651996057716511),
        .init(
            100.0, 1.0, 101.0, 150.0, 4.605120188487925, 0.009999750013540755, 98.3637226090569, 101.6533314800485,
            101.53276931275039, 0.4543597243695353),
    ]

    @Test(arguments: cases) func `the parameters are those of the value`(sample: Case) {
        let whole = LogNormal(mean: sample.mean, deviation: sample.deviation)
        #expect(abs(whole.logMean - sample.logMean) < 1e-14)
        #expect(abs(whole.logDeviation - sample.logDeviation) < 1e-14)
        #expect(abs(whole.quantile(0.05) - sample.twentieth) < 1e-13 * sample.twentieth)
        #expect(abs(whole.quantile(0.95) - sample.nineteenth) < 1e-13 * sample.nineteenth)
        #expect(abs(whole.cdf(sample.twentieth) - 0.05) < 1e-13)
    }

    @Test(arguments: cases) func `mean and deviation are those after the cut`(sample: Case) {
        let cut = Distribution.logNormal(
            mean: sample.mean, deviation: sample.deviation, within: sample.lower...sample.upper)
        #expect(abs(cut.mean - sample.meanAfter) < 1e-12 * sample.meanAfter)
        #expect(abs(cut.deviation - sample.deviationAfter) < 1e-11 * sample.deviationAfter)
    }
}

import HealthSimCore
import Testing

/// The expected values are those of 50-digit arithmetic (mpmath 1.3).
struct GammaTests {
    static let quantiles: [(Double, Double, Double)] = [
        (0.1, 1e-06, 6.0730483624079264e-61), (0.1, 0.3, 3.586086018410947e-06), (0.1, 0.5, 0.0005933911044602261),
        (0.1, 0.99999, 7.359481813983105), (0.5, 1e-06, 7.853981633978594e-13), (0.5, 0.3, 0.07423593091627272),
        (0.5, 0.5, 0.2274682115597864), (0.5, 0.99999, 9.755710482333132), (1.0, 1e-06, 1.0000005000003334e-06),
        (1.0, 0.3, 0.35667494393873234), (1.0, 0.5, 0.6931471805599453), (1.0, 0.99999, 11.51292546497478),
        (2.5, 1e-06, 0.006448080103248548), (2.5, 0.3, 1.499954066379953), (2.5, 0.5, 2.1757300955477636),
        (2.5, 0.99999, 15.42809497022296), (9.9, 1e-06, 1.2463926613901974), (9.9, 0.3, 8.041417325810995),
        (9.9, 0.5, 9.568736046249812), (9.9, 0.99999, 29.35574051801706), (10.0, 1e-06, 1.276818787864408),
        (10.0, 0.3, 8.132928242506392), (10.0, 0.5, 9.668714614714132), (10.0, 0.99999, 29.52227519340725),
        (40.0, 1e-06, 16.753150234308062), (40.0, 0.3, 36.45767115693809), (40.0, 0.5, 39.6671650106891),
        (40.0, 0.99999, 72.88183585209525), (99.0, 1e-06, 58.67332485673636), (99.0, 0.3, 93.5506364279982),
        (99.0, 0.5, 98.66686692923837), (99.0, 0.99999, 147.28513835928376), (101.0, 1e-06, 60.20048491095854),
        (101.0, 0.3, 95.49809416511795), (101.0, 0.5, 100.66686294933625), (101.0, 0.99999, 149.71055666679447),
        (2500.0, 1e-06, 2269.485112576903), (2500.0, 0.3, 2473.5402724288706), (2500.0, 0.5, 2499.666674569055),
        (2500.0, 0.99999, 2719.000277096505), (1000000.0, 1e-06, 995253.7719775001),
        (1000000.0, 0.3, 999475.3579172359), (1000000.0, 0.5, 999999.6666666864),
        (1000000.0, 0.99999, 1004270.6218826431),
    ]

    @Test(arguments: quantiles) func `the quantile is exact to 12 digits`(shape: Double, p: Double, expected: Double) {
        let gamma = Gamma(shape: shape, scale: 1)
        #expect(abs(gamma.quantile(p) - expected) <= 1e-12 * expected)
        #expect(abs(Gamma(shape: shape, scale: 7).quantile(p) - 7 * expected) <= 1e-12 * 7 * expected)
    }

    static let probabilities: [(Double, Double, Double)] = [
        (0.3, 0.001, 0.14024245892486736), (0.3, 2.0, 0.977974019172853), (1.0, 1.0, 0.6321205588285577),
        (5.0, 1.0, 0.0036598468273437122), (5.0, 5.9, 0.7013352132383804), (5.0, 6.1, 0.7281057346810453),
        (5.0, 20.0, 0.9999830552560699), (50.0, 30.0, 0.0005188914625480343), (50.0, 80.0, 0.9998692160234086),
        (150.0, 120.0, 0.004563441304151243), (150.0, 149.0, 0.4782302571374064), (150.0, 190.0, 0.9988191646112505),
        (10000.0, 9700.0, 0.001234175584468492), (10000.0, 10100.0, 0.8413487504471796),
    ]

    @Test(arguments: probabilities) func `the cumulative probability is exact to 12 digits`(
        shape: Double, x: Double, expected: Double
    ) {
        #expect(abs(Gamma(shape: shape, scale: 1).cdf(x) - expected) <= 1e-12 * expected)
    }

    @Test func `mean and deviation give shape and scale`() {
        let gamma = Gamma(mean: 12, deviation: 4)
        #expect(abs(gamma.shape - 9) < 1e-14)
        #expect(abs(gamma.scale - 4.0 / 3) < 1e-15)
        #expect(abs(gamma.mean - 12) < 1e-14)
        #expect(abs(gamma.deviation - 4) < 1e-14)
    }

    @Test func `the ends are 0 and infinity`() {
        let gamma = Gamma(shape: 2, scale: 3)
        #expect(gamma.quantile(0) == 0)
        #expect(gamma.quantile(1) == .infinity)
        #expect(gamma.cdf(-1) == 0)
        #expect(gamma.cdf(.infinity) == 1)
    }

    /// Rejection corrects a proposal that is a few percent off at most: it takes this many draws to see it missing. For
    /// the shape 1 quantiles are known without the integral, so that the cells of equal probability are cheap.
    @Test func `a hundred thousand draws fill forty cells equally`() {
        let ends = (1...40).map { -DeterministicMath.log1p(-Double($0) / 40) }
        var stream = RandomStream(seed: 1, purpose: "gamma", index: 0)
        let gamma = Gamma(shape: 1, scale: 1)
        var counts = [Int](repeating: 0, count: 40)
        for _ in 0..<100_000 {
            let value = gamma.sample(&stream)
            counts[ends.firstIndex { value <= $0 } ?? 39] += 1
        }
        #expect(Statistics.chiSquare(counts) < Statistics.chiSquareLimit)
    }
}

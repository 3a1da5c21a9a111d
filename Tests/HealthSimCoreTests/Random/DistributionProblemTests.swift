import HealthSimCore
import Testing

struct DistributionProblemTests {
    struct Case: CustomTestStringConvertible {
        let distribution: Distribution
        let parameters: [String]
        var testDescription: String { "\(distribution)" }

        init(_ distribution: Distribution, _ parameters: String...) {
            self.distribution = distribution
            self.parameters = parameters
        }
    }

    @Test(arguments: [
        Case(.normal(mean: .nan, deviation: 0), "mean", "deviation"),
        Case(.normal(mean: 1, deviation: -2, within: .infinity ... .infinity), "deviation", "within"),
        Case(.logNormal(mean: 0, deviation: .infinity, within: -5...0), "mean", "deviation", "within"),
        Case(.logNormal(mean: 1, deviation: 1e9), "deviation"),
        Case(.gamma(mean: -1, deviation: 0), "mean", "deviation"),
        Case(.gamma(mean: 1, deviation: 1e-9), "deviation"),
        Case(.gamma(mean: 1, deviation: 1, within: 5_000...6_000), "within"),
        Case(.uniform(0 ... .infinity), "upper bound"),
        Case(.uniform(-.infinity ... .infinity), "lower bound", "upper bound"),
        Case(.integers(.min ... .max), "lower bound", "upper bound"),
        Case(.beta(alpha: 0, beta: .nan), "alpha", "beta"),
        Case(.poisson(mean: -0.1), "mean"),
        Case(.poisson(mean: .infinity), "mean"),
        Case(.exponential(mean: 0), "mean"),
        Case(.fixed(.infinity), "value"),
        Case(.weighted([]), "values"),
        Case(
            .weighted([.init(value: .nan, weight: 1), .init(value: 2, weight: -1)]), "values[0].value",
            "values[1].weight"),
        Case(.weighted([.init(value: 1, weight: 0)]), "values"),
        Case(.bands([.init(range: 0 ... .infinity, weight: .nan)]), "bands[0].upper bound", "bands[0].weight"),
    ]) func `every parameter that makes no sense is named`(sample: Case) {
        #expect(sample.distribution.problems.map(\.parameter) == sample.parameters)
        #expect(sample.distribution.problems.allSatisfy { $0.message.hasPrefix("must ") })
    }

    @Test func `a distribution that can be used has no problems`() {
        for sample in DistributionTests.continuous + DistributionTests.discrete {
            #expect(sample.distribution.problems.isEmpty)
        }
    }
}

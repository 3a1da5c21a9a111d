/// A parameter of a distribution that makes no sense.
public struct DistributionProblem: Error, Hashable, Sendable {
    /// The name of the parameter in `Distribution`, with a position in a list: `deviation`, `bands[2].weight`.
    public let parameter: String
    /// What would be right: `must be positive`.
    public let message: String
    /// What it is, when it is a single number.
    public let value: Double?
}

extension Distribution {
    /// Everything that makes no sense in the parameters; empty for a distribution that can be used.
    public var problems: [DistributionProblem] {
        switch self {
        case .fixed(let value):
            return Self.finite(value, "value")
        case .normal(let mean, let deviation, let range):
            let own = Self.finite(mean, "mean") + Self.positive(deviation, "deviation")
            return own + Self.interval(range)
        case .logNormal(let mean, let deviation, let range):
            return Self.skewed(mean, deviation) + Self.interval(range, isPositive: true)
        case .gamma(let mean, let deviation, let range):
            let own = Self.skewed(mean, deviation) + Self.interval(range, isPositive: true)
            guard own.isEmpty, let range else { return own }
            let whole = Gamma(mean: mean, deviation: deviation)
            if range.lowerBound < range.upperBound && !(TruncatedGamma(whole, within: range).mass > 0) {
                return Self.check(false, "within", "must hold a part of the distribution", nil)
            }
            return []
        case .uniform(let range):
            return Self.finite(range.lowerBound, "lower bound") + Self.finite(range.upperBound, "upper bound")
        case .integers(let range):
            return Self.exact(range.lowerBound, "lower bound") + Self.exact(range.upperBound, "upper bound")
        case .beta(let alpha, let beta):
            return Self.check(alpha >= 1e-3 && alpha <= 1e9, "alpha", "must lie in 0.001...10^9", alpha)
                + Self.check(beta >= 1e-3 && beta <= 1e9, "beta", "must lie in 0.001...10^9", beta)
        case .poisson(let mean):
            return Self.check(mean >= 0 && mean <= 1e12, "mean", "must lie in 0...10^12", mean)
        case .exponential(let mean):
            return Self.positive(mean, "mean")
        case .weighted(let values):
            let own = values.enumerated().flatMap { Self.finite($1.value, "values[\($0)].value") }
            return own + Self.weights(values.map(\.weight), list: "values")
        case .bands(let bands):
            let own = bands.enumerated().flatMap { position, band in
                Self.finite(band.range.lowerBound, "bands[\(position)].lower bound")
                    + Self.finite(band.range.upperBound, "bands[\(position)].upper bound")
            }
            return own + Self.weights(bands.map(\.weight), list: "bands")
        }
    }

    private static func check(
        _ isRight: Bool, _ parameter: @autoclosure () -> String, _ message: String, _ value: Double?
    ) -> [DistributionProblem] {
        isRight ? [] : [DistributionProblem(parameter: parameter(), message: message, value: value)]
    }

    private static func finite(_ value: Double, _ parameter: @autoclosure () -> String) -> [DistributionProblem] {
        check(value.isFinite, parameter(), "must be finite", value)
    }

    private static func positive(_ value: Double, _ parameter: String) -> [DistributionProblem] {
        check(value > 0 && value.isFinite, parameter, "must be positive", value)
    }

    private static func exact(_ value: Int, _ parameter: String) -> [DistributionProblem] {
        check(abs(Double(value)) <= 0x1p53, parameter, "must lie within ±2^53", Double(value))
    }

    private static func interval(_ range: ClosedRange<Double>?, isPositive: Bool = false) -> [DistributionProblem] {
        guard let range else { return [] }
        let upper = range.upperBound
        let end =
            isPositive
            ? check(upper > 0, "within", "must reach above 0", upper)
            : check(upper > -.infinity, "within", "must end at a number", upper)
        return end + check(range.lowerBound < .infinity, "within", "must begin at a number", range.lowerBound)
    }

    private static func skewed(_ mean: Double, _ deviation: Double) -> [DistributionProblem] {
        let own = positive(mean, "mean") + positive(deviation, "deviation")
        guard own.isEmpty else { return own }
        let ratio = mean / deviation
        return check(
            ratio >= 1e-3 && ratio <= 1e6, "deviation", "must be a millionth to a thousandfold of the mean", deviation)
    }

    private static func weights(_ weights: [Double], list: String) -> [DistributionProblem] {
        let own = weights.enumerated().flatMap { position, weight in
            check(weight >= 0 && weight.isFinite, "\(list)[\(position)].weight", "must not be negative", weight)
        }
        guard own.isEmpty else { return own }
        let total = weights.reduce(0, +)
        return check(total > 0 && total.isFinite, list, "must have a positive weight", total)
    }
}

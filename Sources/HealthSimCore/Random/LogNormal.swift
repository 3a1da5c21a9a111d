/// The log-normal distribution: positive, skewed to the right; its logarithm is normal.
public struct LogNormal: Hashable, Sendable {
    /// Of the value, not of its logarithm; positive.
    public let mean: Double
    /// Of the value, not of its logarithm; positive.
    public let deviation: Double
    /// The mean of the logarithm.
    public let logMean: Double
    /// The deviation of the logarithm.
    public let logDeviation: Double

    /// The distribution of values with a mean and a deviation, both positive.
    public init(mean: Double, deviation: Double) {
        precondition(mean > 0 && mean.isFinite && deviation > 0 && deviation.isFinite, "both must be positive")
        self.mean = mean
        self.deviation = deviation
        let ratio = deviation / mean
        let logVariance = DeterministicMath.log1p(ratio * ratio)
        logMean = DeterministicMath.log(mean) - 0.5 * logVariance
        logDeviation = logVariance.squareRoot()
    }

    /// The probability of a value of at most x.
    public func cdf(_ x: Double) -> Double {
        x <= 0 ? 0 : Normal.cdf((DeterministicMath.log(x) - logMean) / logDeviation)
    }

    /// The value that a share p (0 ... 1) of the draws lies below.
    public func quantile(_ p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "a quantile lies in 0...1")
        return DeterministicMath.exp(logMean + logDeviation * Normal.quantile(p))
    }

    /// A value: one draw of the stream.
    public func sample(_ stream: inout RandomStream) -> Double {
        quantile(stream.uniformOpen())
    }
}

/// The beta distribution: a share between 0 and 1, such as adherence.
public struct Beta: Hashable, Sendable {
    /// Positive; as if alpha - 1 successes had been seen.
    public let alpha: Double
    /// Positive; as if beta - 1 failures had been seen.
    public let beta: Double

    /// The distribution with density proportional to xᵅ⁻¹ (1 - x)ᵝ⁻¹.
    public init(alpha: Double, beta: Double) {
        precondition(alpha > 0 && alpha.isFinite && beta > 0 && beta.isFinite, "alpha and beta must be positive")
        self.alpha = alpha
        self.beta = beta
    }

    /// alpha / (alpha + beta).
    public var mean: Double { alpha / (alpha + beta) }

    /// √(mean (1 - mean) / (alpha + beta + 1)).
    public var deviation: Double {
        (mean * (beta / (alpha + beta)) / (alpha + beta + 1)).squareRoot()
    }

    /// The probability of a value of at most x.
    public func cdf(_ x: Double) -> Double {
        BetaFunction.shares(alpha, beta, x, 1 - x).lower
    }

    /// The value that a share p (0 ... 1) of the draws lies below. Relative error about 10⁻¹².
    public func quantile(_ p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "a quantile lies in 0...1")
        return BetaFunction.inverse(alpha, beta, lower: p, upper: 1 - p).x
    }

    /// A value, as the share of one gamma number in the sum of two.
    public func sample(_ stream: inout RandomStream) -> Double {
        let successes = Gamma(shape: alpha, scale: 1).sample(&stream)
        let failures = Gamma(shape: beta, scale: 1).sample(&stream)
        let sum = successes + failures
        // Both are 0 only for shapes of a few thousandths, whose values lie at the ends: by their chances.
        return sum > 0 ? successes / sum : (stream.chance(mean) ? 1 : 0)
    }
}

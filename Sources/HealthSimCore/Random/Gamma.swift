/// The gamma distribution: positive, skewed to the right; costs, lengths of stay, counts a year before rounding.
public struct Gamma: Hashable, Sendable {
    /// Positive; 1 is the exponential distribution, large ones are almost normal.
    public let shape: Double
    /// Positive; in the unit of the values.
    public let scale: Double

    /// The distribution of a shape and a scale: mean = shape × scale, variance = shape × scale².
    public init(shape: Double, scale: Double) {
        precondition(shape > 0 && shape.isFinite && scale > 0 && scale.isFinite, "shape and scale must be positive")
        self.shape = shape
        self.scale = scale
    }

    /// The distribution of a mean and a deviation, both positive.
    public init(mean: Double, deviation: Double) {
        let ratio = mean / deviation
        self.init(shape: ratio * ratio, scale: deviation / ratio)
    }

    /// shape × scale.
    public var mean: Double { shape * scale }

    /// √shape × scale.
    public var deviation: Double { shape.squareRoot() * scale }

    /// The probability of a value of at most x.
    public func cdf(_ x: Double) -> Double {
        GammaFunction.shares(shape, x / scale).lower
    }

    /// The value that a share p (0 ... 1) of the draws lies below. Relative error about 10⁻¹².
    public func quantile(_ p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "a quantile lies in 0...1")
        return scale * GammaFunction.inverse(shape, lower: p, upper: 1 - p)
    }

    /// A value, by rejection from a cubed normal one: about one normal and one uniform draw of the stream.
    ///
    /// Source: Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000); shapes below
    /// 1 by their power of a uniform number.
    public func sample(_ stream: inout RandomStream) -> Double {
        let d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let z = stream.normal()
            let root = 1 + c * z
            guard root > 0 else { continue }
            let v = root * root * root
            let u = DeterministicMath.log(stream.uniformOpen())
            guard u < 0.5 * z * z + d * (1 - v + DeterministicMath.log(v)) else { continue }
            let boost = shape < 1 ? DeterministicMath.exp(DeterministicMath.log(stream.uniformOpen()) / shape) : 1
            return d * v * boost * scale
        }
    }
}

/// A distribution of a number, by its parameters.
///
///     let age = Distribution.normal(mean: 72, deviation: 8, within: 65...95)
///     age.value(at: ages.quantile(of: index))      // stratified: the shape is met exactly
///     age.sample(&stream)                          // an independent draw
///
/// An interval cuts the distribution and draws from what is left, in proportion; nothing is moved onto a bound. Mean
/// and deviation in a case are those before the cut; the properties `mean` and `deviation` are those after it. Either
/// end of an interval may be infinite.
///
/// A case can hold parameters that make no sense; `problems` names them all. Every other use of such a distribution is
/// a mistake of the caller and traps. For many draws make a `Sampler`, which does what depends on the parameters once.
public enum Distribution: Hashable, Sendable {
    /// Always the same finite value.
    case fixed(Double)
    /// Normal; the deviation is positive.
    case normal(mean: Double, deviation: Double, within: ClosedRange<Double>? = nil)
    /// Log-normal, with the mean and deviation of the value, not of its logarithm; both positive.
    case logNormal(mean: Double, deviation: Double, within: ClosedRange<Double>? = nil)
    /// Uniform between finite bounds.
    case uniform(ClosedRange<Double>)
    /// Whole numbers, each equally likely, both ends included; both within ±2⁵³.
    case integers(ClosedRange<Int>)
    /// Gamma; mean and deviation are positive.
    case gamma(mean: Double, deviation: Double, within: ClosedRange<Double>? = nil)
    /// Beta, between 0 and 1; both parameters are positive.
    case beta(alpha: Double, beta: Double)
    /// Poisson: a count, of which so many are expected: 0 ... 10¹².
    case poisson(mean: Double)
    /// Exponential; the mean is positive.
    case exponential(mean: Double)
    /// One of some values, each as likely as its weight says.
    case weighted([WeightedValue])
    /// One of some intervals, each as likely as its weight says, and uniform within it: age bands.
    case bands([Band])

    /// A value and how often it occurs.
    public struct WeightedValue: Hashable, Sendable {
        /// Finite.
        public var value: Double
        /// Not negative; only the proportion to the other weights counts.
        public var weight: Double

        /// A value and how often it occurs.
        public init(value: Double, weight: Double) {
            self.value = value
            self.weight = weight
        }
    }

    /// An interval and how often its values occur.
    public struct Band: Hashable, Sendable {
        /// Finite. For whole years of age 18 to 44 give 18...45 and round the values down.
        public var range: ClosedRange<Double>
        /// Not negative; only the proportion to the other weights counts.
        public var weight: Double

        /// An interval and how often its values occur.
        public init(range: ClosedRange<Double>, weight: Double) {
            self.range = range
            self.weight = weight
        }
    }

    /// A draw. The same as one of `Sampler(self)`.
    public func sample(_ stream: inout RandomStream) -> Double {
        Sampler(self).sample(&stream)
    }

    /// The value that a share of the draws lies below: the inverse distribution function, for stratified draws.
    /// - Parameter quantile: 0 ... 1. At 0 and 1 the ends of the distribution, which may be infinite.
    public func value(at quantile: Double) -> Double {
        Sampler(self).value(at: quantile)
    }
}

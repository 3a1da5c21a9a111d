/// A normal distribution cut to an interval, drawn by the inverse of its distribution function: no draw lies on a bound
/// more often than near it.
///
/// Mean and deviation are those of the normal distribution before the cut. The bounds may be infinite. Any interval
/// will do, however far out: beyond 35 deviations, where the probability itself is below the smallest number, its
/// logarithm is solved for.
public struct TruncatedNormal: Hashable, Sendable {
    /// Of the distribution before the cut.
    public let mean: Double
    /// Of the distribution before the cut; positive.
    public let deviation: Double
    /// Where the values lie, both ends included.
    public let range: ClosedRange<Double>

    /// The probabilities below and above the bounds, each exact also where it is small.
    private let belowLower: Double
    private let aboveUpper: Double
    private let mass: Double

    /// A normal distribution cut to an interval.
    public init(mean: Double, deviation: Double, within range: ClosedRange<Double>) {
        precondition(mean.isFinite && deviation > 0 && deviation.isFinite, "a deviation must be positive")
        precondition(range.lowerBound < .infinity && range.upperBound > -.infinity, "the interval holds no number")
        self.mean = mean
        self.deviation = deviation
        self.range = range
        let lower = (range.lowerBound - mean) / deviation
        let upper = (range.upperBound - mean) / deviation
        belowLower = Normal.cdf(lower)
        aboveUpper = Normal.cdf(-upper)
        mass = lower > 0 ? Normal.cdf(-lower) - aboveUpper : Normal.cdf(upper) - belowLower
    }

    /// The value that a share p (0 ... 1) of the draws lies below.
    public func value(at p: Double) -> Double {
        precondition(p >= 0 && p <= 1, "a quantile lies in 0...1")
        if p == 0 { return range.lowerBound }
        if p == 1 { return range.upperBound }
        let lower = (range.lowerBound - mean) / deviation
        let upper = (range.upperBound - mean) / deviation
        let width = (range.upperBound - range.lowerBound) / deviation
        let value: Double
        if lower > 35 {
            value = range.lowerBound + deviation * Self.excess(over: lower, width: width, at: p)
        } else if upper < -35 {
            value = range.upperBound - deviation * Self.excess(over: -upper, width: width, at: 1 - p)
        } else {
            let below = belowLower + p * mass
            let above = aboveUpper + (1 - p) * mass
            value = mean + deviation * (below < above ? Normal.quantile(below) : -Normal.quantile(above))
        }
        // Only rounding can lead beyond a bound.
        return min(max(value, range.lowerBound), range.upperBound)
    }

    /// How far above the bound the quantile of a standard normal distribution lies, cut to an interval of a width that
    /// begins at the bound, which is above 35.
    ///
    /// With a the bound and Q(x) = exp(-x²/2) m(x) the upper tail, it is the x - a where log Q(a) - log Q(x) is
    /// -log(1 - p (1 - Q(a + width) / Q(a))); by Newton from where it would be if m were constant, which it almost is.
    private static func excess(over bound: Double, width: Double, at p: Double) -> Double {
        // Beyond, the square would overflow; the excess is nothing then in any case.
        let a = min(bound, 1e150)
        let edge = Normal.scaledTail(a)
        let rest =
            width < .infinity
            ? DeterministicMath.exp(-width * (a + 0.5 * width)) * (Normal.scaledTail(a + width) / edge) : 0
        let target = -DeterministicMath.log1p(-p * (1 - rest))
        var excess = 2 * target / (a + (a * a + 2 * target).squareRoot())
        for _ in 0..<4 {
            let tail = Normal.scaledTail(a + excess)
            let error = excess * (a + 0.5 * excess) - DeterministicMath.log(tail / edge) - target
            // The slope is the hazard, 1 / (√2π m).
            excess -= error * 2.5066282746310005024 * tail
        }
        return excess
    }
}

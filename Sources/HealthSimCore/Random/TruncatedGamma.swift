/// A gamma distribution cut to an interval, drawn by the inverse of its distribution function.
struct TruncatedGamma: Hashable, Sendable {
    let whole: Gamma
    let range: ClosedRange<Double>

    /// The probabilities below and above the bounds, each exact also where it is small, and that between them.
    private let belowLower: Double
    private let aboveUpper: Double
    let mass: Double

    init(_ whole: Gamma, within range: ClosedRange<Double>) {
        self.whole = whole
        self.range = range
        let lower = GammaFunction.shares(whole.shape, range.lowerBound / whole.scale)
        let upper = GammaFunction.shares(whole.shape, range.upperBound / whole.scale)
        belowLower = lower.lower
        aboveUpper = upper.upper
        mass = lower.lower < lower.upper ? upper.lower - lower.lower : lower.upper - upper.upper
    }

    func value(at p: Double) -> Double {
        if p == 0 { return max(0, range.lowerBound) }
        if p == 1 { return range.upperBound }
        let below = belowLower + p * mass
        let above = aboveUpper + (1 - p) * mass
        let value = whole.scale * GammaFunction.inverse(whole.shape, lower: below, upper: above)
        // Only rounding can lead beyond a bound.
        return min(max(value, range.lowerBound), range.upperBound)
    }

    /// The mean and deviation after the cut; relative error of the mean below 10⁻¹², of the deviation below 10⁻⁸.
    var moments: (mean: Double, deviation: Double) {
        let lower = max(0, range.lowerBound / whole.scale)
        let upper = range.upperBound / whole.scale
        let peak = min(max(whole.shape - 1, lower), upper)
        let first = max(lower, peak - GammaFunction.reach(whole.shape, below: peak))
        let last = min(upper, peak + GammaFunction.reach(whole.shape, above: peak))
        guard last < 1.5 * first else { return momentsByMass }
        // Narrow against its distance from 0: the moments by mass would be differences of almost equal numbers.
        let moments = Quadrature.moments(from: first, to: last, panels: 32) { x in
            GammaFunction.kernel(whole.shape, x) / x
        } value: {
            $0
        }
        return (whole.scale * moments.mean, whole.scale * moments.deviation)
    }

    /// By the masses of the distributions of one and two shapes more, which are its first and second moments.
    private var momentsByMass: (mean: Double, deviation: Double) {
        let first = TruncatedGamma(Gamma(shape: whole.shape + 1, scale: whole.scale), within: range).mass / mass
        let second = TruncatedGamma(Gamma(shape: whole.shape + 2, scale: whole.scale), within: range).mass / mass
        let mean = whole.mean * first
        let square = whole.mean * (whole.mean + whole.scale) * second
        return (mean, max(0, square - mean * mean).squareRoot())
    }
}

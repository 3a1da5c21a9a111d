extension TruncatedNormal {
    /// The mean and deviation after the cut, of the value or of e to the value; relative error below 10⁻¹².
    ///
    /// By quadrature over the part of the interval that matters: the textbook formulas are differences of almost equal
    /// numbers where the interval is narrow or far out.
    func moments(ofExponential: Bool = false) -> (mean: Double, deviation: Double) {
        let lower = (range.lowerBound - mean) / deviation
        let upper = (range.upperBound - mean) / deviation
        // The square of the exponential weighs most about twice the deviation.
        let center = ofExponential ? 2 * deviation : 0
        let first = max(lower, -Self.reach(from: min(max(0, lower), upper)))
        let last = min(upper, center + Self.reach(from: min(max(center, lower), upper) - center))
        let peak = min(max(0, first), last)
        let moments = Quadrature.moments(from: first, to: last, panels: 48) { z in
            DeterministicMath.exp(-0.5 * (z - peak) * (z + peak))
        } value: { z in
            ofExponential ? DeterministicMath.exp(deviation * z) : z
        }
        if ofExponential {
            let scale = DeterministicMath.exp(mean)
            return (scale * moments.mean, scale * moments.deviation)
        }
        return (mean + deviation * moments.mean, deviation * moments.deviation)
    }

    /// Where a normal density has fallen to e⁻⁴⁵ of what it is at z: √(z² + 90).
    private static func reach(from z: Double) -> Double {
        abs(z) + 90 / (abs(z) + (z * z + 90).squareRoot())
    }
}

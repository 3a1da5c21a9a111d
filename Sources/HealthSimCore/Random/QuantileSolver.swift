/// Finds the quantile of a distribution of positive numbers from its shares and density.
struct QuantileSolver {
    /// The shares to be met, below and above; the smaller of the two is the one that is.
    let lower: Double
    let upper: Double
    /// About how wide the distribution is.
    let scale: Double
    /// No value lies beyond.
    let end: Double

    /// The value with the shares, from a first guess of it.
    ///
    /// Far away the logarithm of the share is solved for, by Newton: in the tails it is almost linear, in the logarithm
    /// of the value below and in the value above. Nearby, Halley's step: Newton's, bent by the slope of the density.
    /// A bracket keeps both from leaving.
    /// - Parameter shape: the shares below and above a value, the density there and the slope of its logarithm.
    func solve(
        from start: Double, shape: (Double) -> (lower: Double, upper: Double, density: Double, slope: Double)
    ) -> Double {
        var x = start
        var bracket = 0.0...end
        for _ in 0..<100 {
            let found = shape(x)
            let isLower = lower < upper
            let share = isLower ? found.lower : found.upper
            let error = isLower ? found.lower - lower : upper - found.upper
            if error == 0 { return x }
            bracket = error > 0 ? bracket.lowerBound...x : x...bracket.upperBound
            var next: Double
            let ratio = share / (isLower ? lower : upper)
            if ratio > 0.9 && ratio < 1.1 {
                let newton = error / found.density
                let bend = 0.5 * newton * found.slope
                next = x - newton / (1 - min(0.5, max(-1, bend)))
                // The error after the step is about the third power of it, against what the density changes over.
                if abs(newton) < 1e-5 * min(x, scale) && abs(bend) < 1e-5 { return next }
            } else {
                let step = DeterministicMath.log(ratio) * share / found.density
                next = isLower ? x * DeterministicMath.exp(-step / x) : x + step
            }
            if !(next > bracket.lowerBound && next < bracket.upperBound) { next = Self.middle(of: bracket) }
            if next == x { return x }
            x = next
        }
        return x
    }

    /// Halves a bracket, on the logarithm's scale where it is wide.
    private static func middle(of bracket: ClosedRange<Double>) -> Double {
        let low = max(bracket.lowerBound, 0x1p-1000)
        if bracket.upperBound == .infinity { return 2 * low }
        return 4 * low < bracket.upperBound
            ? low.squareRoot() * bracket.upperBound.squareRoot() : 0.5 * (bracket.lowerBound + bracket.upperBound)
    }
}

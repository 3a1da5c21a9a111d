/// The incomplete beta integral, with the same bits on every platform.
enum BetaFunction {
    /// The logarithm of B(a, b) = Γ(a) Γ(b) / Γ(a + b).
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        let (small, large) = (min(a, b), max(a, b))
        if large < 10 { return GammaFunction.logGamma(a) + GammaFunction.logGamma(b) - GammaFunction.logGamma(a + b) }
        // log Γ(large) - log Γ(sum) by Stirling, with what cancels left out.
        let sum = small + large
        let rest = GammaFunction.stirlingRest(large) - GammaFunction.stirlingRest(sum)
        let main = small - small * DeterministicMath.log(sum) - (large - 0.5) * DeterministicMath.log1p(small / large)
        return GammaFunction.logGamma(small) + main + rest
    }

    /// xᵃ (1 - x)ᵇ / B(a, b): x (1 - x) times the density of the beta distribution; y is 1 - x.
    static func kernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        if x <= 0 || y <= 0 { return 0 }
        if a < 10 || b < 10 {
            return DeterministicMath.exp(a * DeterministicMath.log(x) + b * DeterministicMath.log(y) - logBeta(a, b))
        }
        // About the mode the large terms cancel: they are left out by Stirling's formula for all three.
        let sum = a + b
        let away = x < y ? x - a / sum : b / sum - y
        let exponent =
            a * DeterministicMath.logLess(ratio: x * sum / a, excess: away * sum / a)
            + b * DeterministicMath.logLess(ratio: y * sum / b, excess: -away * sum / b)
        let rest = GammaFunction.stirlingRest(sum) - GammaFunction.stirlingRest(a) - GammaFunction.stirlingRest(b)
        return (a / sum * b * 0.15915494309189533577).squareRoot() * DeterministicMath.exp(exponent + rest)
    }

    /// The parts of B(a, b) below and above x = 1 - y, as shares; the smaller one is exact to about 10⁻¹³ of itself.
    /// - Complexity: O(√max(a, b)).
    static func shares(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if y <= 0 { return (1, 0) }
        if x * (a + b + 2) < a + 1 {
            let lower = kernel(a, b, x, y) * fraction(a, b, x) / a
            return (lower, 1 - lower)
        }
        let upper = kernel(b, a, y, x) * fraction(b, a, y) / b
        return (1 - upper, upper)
    }

    /// The continued fraction 26.5.8 of Abramowitz and Stegun, by Lentz's method.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var value = d
        for i in 1...100_000 {
            let m = Double(i)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            value *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            let step = d * c
            value *= step
            if abs(step - 1) < 0x1p-52 { break }
        }
        return value
    }

    private static func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }

    /// The x whose shares are p below and q = 1 - p above, and 1 - x, each exact also where it is small.
    static func inverse(_ a: Double, _ b: Double, lower p: Double, upper q: Double) -> (x: Double, y: Double) {
        if shares(a, b, 0.5, 0.5).lower >= p {
            let x = lowerHalfInverse(a, b, p, q)
            return (x, 1 - x)
        }
        let y = lowerHalfInverse(b, a, q, p)
        return (1 - y, y)
    }

    /// The inverse where it is at most ½.
    private static func lowerHalfInverse(_ a: Double, _ b: Double, _ p: Double, _ q: Double) -> Double {
        if p <= 0 { return 0 }
        // Near 0 the share is xᵃ / (a B(a, b)).
        let power = DeterministicMath.exp((DeterministicMath.log(p * a) + logBeta(a, b)) / a)
        if power < 1e-290 { return power }
        let mean = a / (a + b)
        let deviation = (mean * (1 - mean) / (a + b + 1)).squareRoot()
        let normal = mean + (p < q ? Normal.quantile(p) : -Normal.quantile(q)) * deviation
        let start = min(0.5, a > 1 && b > 1 && normal > 0.2 * mean ? normal : power)
        let solver = QuantileSolver(lower: p, upper: q, scale: deviation, end: 1)
        return solver.solve(from: start) { x in
            let (lower, upper) = shares(a, b, x, 1 - x)
            return (lower, upper, kernel(a, b, x, 1 - x) / (x * (1 - x)), (a - 1) / x - (b - 1) / (1 - x))
        }
    }
}

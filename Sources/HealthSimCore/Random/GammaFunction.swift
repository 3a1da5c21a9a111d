/// The gamma function and its incomplete integrals, with the same bits on every platform.
enum GammaFunction {
    /// The logarithm of Γ(x) for x > 0, by Stirling's series, shifted up to where it converges.
    static func logGamma(_ x: Double) -> Double {
        var shifted = x
        var product = 1.0
        while shifted < 10 {
            product *= shifted
            shifted += 1
        }
        let main = (shifted - 0.5) * DeterministicMath.log(shifted) - shifted + 0.91893853320467274178
        let sum = main + stirlingRest(shifted)
        return product == 1 ? sum : sum - DeterministicMath.log(product)
    }

    /// What Stirling's formula leaves of log Γ(x), for x ≥ 10.
    static func stirlingRest(_ x: Double) -> Double {
        let z = 1 / (x * x)
        var sum = 1.0 / 156
        sum = sum * z - 691.0 / 360_360
        sum = sum * z + 1.0 / 1_188
        sum = sum * z - 1.0 / 1_680
        sum = sum * z + 1.0 / 1_260
        sum = sum * z - 1.0 / 360
        sum = sum * z + 1.0 / 12
        return sum / x
    }

    /// xᵃ e⁻ˣ / Γ(a), for a > 0 and x ≥ 0: x times the density of the gamma distribution of shape a.
    static func kernel(_ a: Double, _ x: Double) -> Double {
        if x == 0 { return 0 }
        if a < 10 { return DeterministicMath.exp(a * DeterministicMath.log(x) - x - logGamma(a)) }
        let exponent = a * DeterministicMath.logLess(ratio: x / a, excess: (x - a) / a) - stirlingRest(a)
        return (a * 0.15915494309189533577).squareRoot() * DeterministicMath.exp(exponent)
    }

    /// The parts of Γ(a) below and above x, as shares; the smaller one is exact to about 10⁻¹³ of itself.
    static func shares(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if x == .infinity { return (1, 0) }
        if x < a + 1 {
            let lower = a < 100 ? lowerSeries(a, x) : lowerIntegral(a, x)
            return (lower, 1 - lower)
        }
        let upper = a < 100 ? upperFraction(a, x) : upperIntegral(a, x)
        return (1 - upper, upper)
    }

    /// Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.5.29.
    private static func lowerSeries(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var n = a
        while term > sum * 0x1p-54 {
            n += 1
            term *= x / n
            sum += term
        }
        return sum * kernel(a, x)
    }

    /// The continued fraction 6.5.31 there, contracted, by Lentz's method.
    private static func upperFraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var c = 1e300
        var d = 1 / b
        var value = d
        for i in 1...10_000 {
            let factor = -Double(i) * (Double(i) - a)
            b += 2
            d = nonzero(factor * d + b)
            c = nonzero(b + factor / c)
            d = 1 / d
            let step = c * d
            value *= step
            if abs(step - 1) < 0x1p-52 { break }
        }
        return value * kernel(a, x)
    }

    private static func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }

    /// For a ≥ 100 the density is integrated from x outwards, as far as it matters.
    private static func lowerIntegral(_ a: Double, _ x: Double) -> Double {
        Quadrature.integral(from: x - reach(a, below: x), to: x, panels: 4) { $0 > 0 ? kernel(a, $0) / $0 : 0 }
    }

    private static func upperIntegral(_ a: Double, _ x: Double) -> Double {
        Quadrature.integral(from: x, to: x + reach(a, above: x), panels: 4) { kernel(a, $0) / $0 }
    }

    /// How far the density matters below x: until it is e⁻⁴² of what it is at the mode, or of what it is at x,
    /// whichever is nearer; at most x.
    static func reach(_ a: Double, below x: Double) -> Double {
        let rate = (a - 1 - x) / x
        let length = min(x, (84 * a).squareRoot())
        return rate > 0 ? min(length, 42 / rate) : length
    }

    /// How far the density matters above x, likewise.
    static func reach(_ a: Double, above x: Double) -> Double {
        let rate = (x - a + 1) / x
        let length = 42 + (42 * 42 + 84 * a).squareRoot()
        return rate > 0 ? min(length, 42 / rate) : length
    }

    /// The x whose shares are p below and q = 1 - p above; the smaller of the two is the one that is met.
    static func inverse(_ a: Double, lower p: Double, upper q: Double) -> Double {
        if p <= 0 { return 0 }
        if q <= 0 { return .infinity }
        let x = start(a, p, q)
        // Where xᵃ alone decides, or the result is below the smallest number, the start is exact.
        if x < 1e-290 { return x }
        let solver = QuantileSolver(lower: p, upper: q, scale: max(1, a).squareRoot(), end: .infinity)
        return solver.solve(from: x) { x in
            let (lower, upper) = shares(a, x)
            return (lower, upper, kernel(a, x) / x, (a - 1) / x - 1)
        }
    }

    /// Wilson and Hilferty's approximation for shapes above 1; for smaller ones, the power law near 0 joined to an
    /// exponential tail (Press et al., "Numerical Recipes", 3rd edition, 6.2.1).
    private static func start(_ a: Double, _ p: Double, _ q: Double) -> Double {
        if a > 1 {
            let z = p < q ? Normal.quantile(p) : -Normal.quantile(q)
            let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
            if root > 0.3 { return a * root * root * root }
        } else if q < 0.5 {
            let split = 1 - a * (0.253 + a * 0.12)
            if p > split { return 1 - DeterministicMath.log(q / (1 - split)) }
        }
        return DeterministicMath.exp((DeterministicMath.log(p) + logGamma(a + 1)) / a)
    }
}

extension Normal {
    /// The probability of a standard normal draw of at most x.
    ///
    /// Relative error below 10⁻¹⁴ also in the lower tail, down to the smallest number (x = -38.4). The upper tail is
    /// `cdf(-x)`.
    ///
    /// Source: Cody, "Rational Chebyshev Approximations for the Error Function", Mathematics of Computation 23 (1969).
    public static func cdf(_ x: Double) -> Double {
        let y = abs(x)
        if y <= 0.67448975 { return 0.5 + x * centralRatio(y * y) }
        let tail = y < 38.6 ? kernel(y) * scaledTail(y) : (x == x ? 0 : x)
        return x > 0 ? 1 - tail : tail
    }

    /// The density at x.
    public static func density(_ x: Double) -> Double {
        abs(x) < 38.6 ? 0.39894228040143267794 * kernel(abs(x)) : 0
    }

    /// The upper tail beyond y ≥ 0 times exp(y²/2), which neither under- nor overflows: Mills' ratio over √2π.
    static func scaledTail(_ y: Double) -> Double {
        if y <= 0.67448975 { return (0.5 - y * centralRatio(y * y)) * DeterministicMath.exp(0.5 * y * y) }
        return y <= 5.65685 ? middleRatio(y) : farRatio(y)
    }

    /// exp(-y²/2), by a square of few bits and a small rest, for the rounding of y² would be multiplied by it.
    private static func kernel(_ y: Double) -> Double {
        let coarse = Double(Int(y * 16)) / 16
        let rest = (y - coarse) * (y + coarse)
        return DeterministicMath.exp(-0.5 * coarse * coarse) * DeterministicMath.exp(-0.5 * rest)
    }

    @inline(__always)
    private static func centralRatio(_ z: Double) -> Double {
        var n = 0.065682337918207449113 * z
        n = (n + 2.2352520354606839287) * z
        n = (n + 161.02823106855587881) * z
        n = (n + 1067.6894854603709582) * z
        var d = z
        d = (d + 47.20258190468824187) * z
        d = (d + 976.09855173777669322) * z
        d = (d + 10260.932208618978205) * z
        return (n + 18154.981253343561249) / (d + 45507.789335026729956)
    }

    private static func middleRatio(_ y: Double) -> Double {
        var n = 1.0765576773720192317e-8 * y
        n = (n + 0.39894151208813466764) * y
        n = (n + 8.8831497943883759412) * y
        n = (n + 93.506656132177855979) * y
        n = (n + 597.27027639480026226) * y
        n = (n + 2494.5375852903726711) * y
        n = (n + 6848.1904505362823326) * y
        n = (n + 11602.651437647350124) * y
        var d = y
        d = (d + 22.266688044328115691) * y
        d = (d + 235.38790178262499861) * y
        d = (d + 1519.377599407554805) * y
        d = (d + 6485.558298266760755) * y
        d = (d + 18615.571640885098091) * y
        d = (d + 34900.952721145977266) * y
        d = (d + 38912.003286093271411) * y
        return (n + 9842.7148383839780218) / (d + 19685.429676859990727)
    }

    private static func farRatio(_ y: Double) -> Double {
        let z = 1 / (y * y)
        var n = 0.02307344176494017303 * z
        n = (n + 0.21589853405795699) * z
        n = (n + 0.1274011611602473639) * z
        n = (n + 0.022235277870649807) * z
        n = (n + 0.001421619193227893466) * z
        var d = z
        d = (d + 1.28426009614491121) * z
        d = (d + 0.468238212480865118) * z
        d = (d + 0.0659881378689285515) * z
        d = (d + 0.00378239633202758244) * z
        return (0.39894228040143267794 - z * (n + 2.9112874951168792e-5) / (d + 7.29751555083966205e-5)) / y
    }
}

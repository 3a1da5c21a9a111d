/// Logarithm and exponential with the same bits on every platform.
///
/// The C libraries of Linux (glibc, musl), macOS and Windows differ in the last bit of `log`, `exp` and `pow`, so that
/// a cohort made through them would depend on the machine. These use only `+ - * /` and square roots, which IEEE 754
/// rounds in one way only, in a fixed order. (Swift never contracts `a * b + c` to a fused operation by itself.)
/// Everything in `Random/` goes through them; results that are not rounded afterwards should too.
///
/// Errors, measured against 50-digit arithmetic: `log` and `exp` below 1 ulp, `log1p` below 2, `expm1` below 4.
public enum DeterministicMath {
    // The natural logarithm of 2 in two parts: the first has 33 bits, so that its products with exponents are exact.
    private static let ln2High = 0x1.62E42FEEp-1
    private static let ln2Low = 0x1.A39EF35793C76p-33

    /// The natural logarithm: -∞ of 0, not a number of negatives.
    ///
    /// With x = 2ᵏ(1 + f) and s = f / (2 + f), log(1 + f) is 2 artanh(s), whose series converges fast for
    /// √½ ≤ 1 + f < √2 (s² < 0.0295); f - f²/2 is split off first, to keep the rounding below the last bit.
    public static func log(_ x: Double) -> Double {
        guard x > 0, x < .infinity else { return x == 0 ? -.infinity : (x > 0 ? x : .nan) }
        var bits = x.bitPattern
        var exponent = 0
        if bits < 0x0010_0000_0000_0000 {
            bits = (x * 0x1p54).bitPattern
            exponent = -54
        }
        // Adding the distance from √½ to 1 moves numbers of at least √2 into the next exponent.
        bits &+= 0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD
        exponent += Int(bits >> 52) - 0x3FF
        let mantissa = Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD)
        return log(significand: mantissa - 1, exponent: Double(exponent))
    }

    @inline(__always)
    private static func log(significand f: Double, exponent k: Double) -> Double {
        let s = f / (2 + f)
        let half = 0.5 * f * f
        return k * ln2High - ((half - (s * (half + artanhSeries(s * s)) + k * ln2Low)) - f)
    }

    /// log(ratio) - excess, where the excess is ratio - 1: exact also for a small excess e, where it is -e²/2.
    ///
    /// Both are asked for, as each may be known better than the other gives it.
    static func logLess(ratio: Double, excess: Double) -> Double {
        if excess < -0.29 || excess > 0.41 { return log(ratio) - excess }
        let s = excess / (2 + excess)
        return s * (artanhSeries(s * s) - excess)
    }

    /// 2 artanh(s) / s - 2 for z = s² < 0.0295, by its Taylor series.
    @inline(__always)
    private static func artanhSeries(_ z: Double) -> Double {
        let w = z * z
        let odd = z * (2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19)))))
        let even = w * (2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21)))))
        return odd + even
    }

    /// e to the power x: 0 below about -745.1, ∞ above about 709.8.
    public static func exp(_ x: Double) -> Double {
        if x > 709.782712893384 { return .infinity }
        if x < -745.1332191019412 { return 0 }
        guard x == x else { return x }
        let k = nearestInteger(x * 1.4426950408889634)
        let high = x - k * ln2High
        let low = k * ln2Low
        let r = high - low
        let y = 1 - ((low - r * r * expSeries(r)) - high)
        let exponent = Int64(k)
        if exponent > -1022 && exponent < 1023 { return y * power(ofTwo: exponent) }
        let half = exponent / 2
        return y * power(ofTwo: half) * power(ofTwo: exponent - half)
    }

    /// The logarithm of 1 + x, exact also for small x.
    public static func log1p(_ x: Double) -> Double {
        let u = 1 + x
        guard u > 0, u < .infinity else { return log(u) }
        // What rounding took from 1 + x, by Kahan: log(1 + x) = log(u) + (x - (u - 1)) / u to first order.
        if u == 1 { return x }
        let lost = u > 2 ? 1 - (u - x) : x - (u - 1)
        return log(u) + lost / u
    }

    /// e to the power x, less 1, exact also for small x.
    public static func expm1(_ x: Double) -> Double {
        if x < -0.3 || x > 0.3 { return exp(x) - 1 }
        return x + x * x * expSeries(x)
    }

    /// x to the power y for x ≥ 0, as exp(y log x): the relative error is up to (2 + |y log x|) ulp.
    public static func power(_ x: Double, _ y: Double) -> Double {
        if y == 0 || x == 1 { return 1 }
        return exp(y * log(x))
    }

    /// (eʳ - 1 - r) / r² for |r| < 0.35, by its Taylor series.
    private static func expSeries(_ r: Double) -> Double {
        let w = r * r
        var even = 1.0 / 3_628_800 + w * (1.0 / 479_001_600)
        even = 1.0 / 2 + w * (1.0 / 24 + w * (1.0 / 720 + w * (1.0 / 40_320 + w * even)))
        var odd = 1.0 / 39_916_800 + w * (1.0 / 6_227_020_800)
        odd = 1.0 / 6 + w * (1.0 / 120 + w * (1.0 / 5_040 + w * (1.0 / 362_880 + w * odd)))
        return even + r * odd
    }

    /// The nearest integer, for |x| < 2⁵¹, without a call: adding 1.5 × 2⁵² leaves no bits for the fraction.
    @inline(__always)
    private static func nearestInteger(_ x: Double) -> Double {
        (x + 0x1.8p52) - 0x1.8p52
    }

    /// 2 to an exponent of -1022 ... 1023.
    @inline(__always)
    private static func power(ofTwo exponent: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: (exponent + 1023) << 52))
    }
}

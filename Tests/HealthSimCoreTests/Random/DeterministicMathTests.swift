import HealthSimCore
import Testing

/// The expected values are those of 50-digit arithmetic (mpmath 1.3), rounded to the nearest Double.
struct DeterministicMathTests {
    /// How many representable numbers lie between two of the same sign.
    private static func steps(_ a: Double, _ b: Double) -> Int64 {
        abs(Int64(bitPattern: a.bitPattern) - Int64(bitPattern: b.bitPattern))
    }

    static let logarithms: [(Double, Double)] = [
        (Double(bitPattern: 1), -744.4400719213812), (Double(bitPattern: 20240225330731), -713.8013788281542),
        (2.2250738585072014e-308, -708.3964185322641), (1e-10, -23.025850929940457), (0.1, -2.3025850929940455),
        (0.5, -0.6931471805599453), (0.7071067811865476, -0.3465735902799726), (0.75, -0.2876820724517809),
        (0.9999999999999999, -1.1102230246251565e-16), (1.0000000000000002, 2.2204460492503128e-16),
        (1.25, 0.22314355131420976), (1.5, 0.4054651081081644), (2.0, 0.6931471805599453), (2.718281828459045, 1.0),
        (10.0, 2.302585092994046), (123456.789, 11.723646487185881), (1.7976931348623157e+308, 709.782712893384),
    ]

    @Test(arguments: logarithms) func `the logarithm is within one step of the nearest number`(
        x: Double, expected: Double
    ) {
        #expect(Self.steps(DeterministicMath.log(x), expected) <= 1)
    }

    static let exponentials: [(Double, Double)] = [
        (-745.0, Double(bitPattern: 1)), (-740.5, Double(bitPattern: 51)),
        (-708.5, Double(bitPattern: 4060456990316460)), (-100.0, 3.720075976020836e-44), (-1.0, 0.36787944117144233),
        (-0.34657359, 0.7071067813845181), (-1e-09, 0.999999999), (1e-300, 1.0), (0.1, 1.1051709180756477),
        (0.5, 1.6487212707001282), (1.0, 2.718281828459045), (2.5, 12.182493960703473), (10.0, 22026.465794806718),
        (88.7, 3.325986980250579e+38), (700.0, 1.0142320547350045e+304), (709.78, 1.7928227943945155e+308),
    ]

    @Test(arguments: exponentials) func `the exponential is within one step of the nearest number`(
        x: Double, expected: Double
    ) {
        #expect(Self.steps(DeterministicMath.exp(x), expected) <= 1)
    }

    static let logarithmsAboutOne: [(Double, Double)] = [
        (-0.9999999, -16.118095651484676), (-0.5, -0.6931471805599453), (-1e-05, -1.0000050000333337e-05),
        (-1e-18, -1e-18), (1e-300, 1e-300), (1e-16, 1e-16), (3e-09, 2.9999999955e-09), (0.3, 0.26236426446749106),
        (1.0, 0.6931471805599453), (7.5, 2.1400661634962708), (1e+18, 41.44653167389282),
    ]

    @Test(arguments: logarithmsAboutOne) func `the logarithm about 1 is within two steps`(x: Double, expected: Double) {
        #expect(Self.steps(DeterministicMath.log1p(x), expected) <= 2)
    }

    static let exponentialsLessOne: [(Double, Double)] = [
        (-40.0, -1.0), (-1.0, -0.6321205588285577), (-0.31, -0.2665530437757107), (-0.25, -0.22119921692859512),
        (-1e-12, -9.999999999995e-13), (1e-300, 1e-300), (1e-16, 1e-16), (2e-07, 2.0000002000000133e-07),
        (0.2, 0.22140275816016985), (0.31, 0.3634251141321778), (1.0, 1.7182818284590453), (20.0, 485165194.4097903),
    ]

    @Test(arguments: exponentialsLessOne) func `the exponential less 1 is within four steps`(
        x: Double, expected: Double
    ) {
        #expect(Self.steps(DeterministicMath.expm1(x), expected) <= 4)
    }

    static let powers: [(Double, Double, Double)] = [
        (2.0, 10.0, 1024.0), (0.9938, 72.0, 0.6390391322818344), (1.5, -3.3, 0.2623607387542389),
        (0.001, 0.302, 0.12416523075924112), (7.0, 1.0, 7.0), (141.0, -1.2, 0.002635949373175138),
    ]

    @Test(arguments: powers) func `a power is within its stated error`(x: Double, y: Double, expected: Double) {
        let steps = 2 + abs(y * DeterministicMath.log(x))
        #expect(Double(Self.steps(DeterministicMath.power(x, y), expected)) <= steps)
    }

    @Test func `the ends are those of the C library`() {
        #expect(DeterministicMath.log(0) == -.infinity)
        #expect(DeterministicMath.log(.infinity) == .infinity)
        #expect(DeterministicMath.log(-1).isNaN)
        #expect(DeterministicMath.log(1) == 0)
        #expect(DeterministicMath.exp(0) == 1)
        #expect(DeterministicMath.exp(-746) == 0)
        #expect(DeterministicMath.exp(-.infinity) == 0)
        #expect(DeterministicMath.exp(710) == .infinity)
        #expect(DeterministicMath.exp(.nan).isNaN)
        #expect(DeterministicMath.log1p(-1) == -.infinity)
        #expect(DeterministicMath.power(0, 2) == 0)
        #expect(DeterministicMath.power(0, 0) == 1)
    }

    /// A changed last bit changes cohorts: these sums of results may only change with a note in the changelog.
    @Test func `the bits are pinned`() {
        var bits: UInt64 = 0
        var stream = RandomStream(seed: 1, purpose: "pin", index: 0)
        for _ in 0..<2_000 {
            let x = stream.uniform(in: -50...50)
            let power = DeterministicMath.exp(x)
            for value in [
                power, DeterministicMath.log(power), DeterministicMath.expm1(x), DeterministicMath.log1p(power),
            ] {
                bits = bits &* 31 &+ value.bitPattern
            }
        }
        #expect(bits == 16681585782540302062)
    }
}

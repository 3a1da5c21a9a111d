import Testing

@testable import HealthSimCore

/// A formula that is worked out for adults is shorter, and gives what the formula itself gives.
@Suite struct AssumingTests {
    /// Two numbers, one of which may be missing.
    private struct Numbers: ExpressionEnvironment {
        let age: Double
        let rate: Double

        func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
            let number = slot == 0 ? age : rate
            return number.isNaN ? .missing : .number(number)
        }

        func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool { true }
        func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { false }
        func random() -> Bool { true }
    }

    private static func formula(_ text: String) throws -> CompiledExpression {
        var symbols = SymbolTable()
        symbols.define("age", .number)
        symbols.define("rate", .number)
        return try CompiledExpression(text, symbols: &symbols, purpose: .formula)
    }

    @Test(arguments: [
        ("rate", 1), ("rate + max(0, 17 - age) * 0.7 + (age < 1) * 8", 1), ("rate / (age >= 2)", 1),
        ("(rate - (age < 1) * 6) / (age >= 3)", 1), ("rate * (age < 12)", 3), ("2 * 3 + 4", 1), ("min(12, age)", 1),
        ("max(age, 12) + rate", 3), ("(age > 18) * rate", 5), ("(age > 17.9) * rate", 1), ("(age <= 18) * rate", 5),
        ("age / 0 + rate", 5), ("abs(17 - age) + rate", 6), ("has('ckd') * rate + (age == 3)", 3),
        ("(age != 3) * rate", 1), ("max(0, 20 - age) * 2", 7), ("round(rate, 1) - 0", 3),
    ])
    func `what an age of 18 and more settles is worked out`(text: String, steps: Int) throws {
        let formula = try Self.formula(text)
        let ofAdults = formula.assuming(least: [0: 18])
        #expect(ofAdults.steps.count == steps, "\(ofAdults.steps.count)")
        for age in [18, 18.5, 19, 20, 47, 110] {
            for rate in [-40, 0, 0.3, 72, 1e300, .nan] {
                let person = Numbers(age: age, rate: rate)
                let (whole, short) = (formula.number(in: person), ofAdults.number(in: person))
                #expect(whole == short || whole.isNaN && short.isNaN, "\(age), \(rate): \(whole), \(short)")
            }
        }
    }
}

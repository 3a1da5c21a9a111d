import HealthSimCore
import Testing

@Suite struct CompiledExpressionTests {
    @Test(arguments: [
        ("age >= 65", true), ("age > 67", false), ("age == 67", true), ("age != 67", false), ("age <= 66.9", false),
        ("67 == age", true), ("gender == 'F'", true), ("gender == \"M\"", false), ("gender != 'M'", true),
        ("age >= 65 AND gender == 'M'", false), ("age >= 65 && gender == 'F'", true),
        ("age < 18 or severity == 'uncontrolled'", true), ("age < 18 || gender == 'M'", false),
        ("NOT age < 18", true), ("!(age >= 18)", false), ("not not smoker", true), ("!!smoker", true),
        // AND binds tighter than OR, NOT tighter than both.
        ("true OR true AND false", true), ("(true OR true) AND false", false), ("NOT false AND false", false),
        ("TRUE and False", false), ("smoker == true", true), ("smoker", true),
        ("has_condition('N18.3')", true), ("has_condition('N18.4')", false), ("HAS_CONDITION('E11')", true),
        ("has('ckd')", true), ("has('copd')", false), ("!has('ckd')", false),
        ("on_medication('metformin')", true), ("on_class('insulin') || on_class('biguanide')", true),
        ("tolerating_well", true), ("high_risk", false), ("Tolerating_Well == true", true), ("random", true),
        ("AGE >= 65", true), ("age>=65 and gender=='F'", true), ("anything == 'x'", true), ("anything == 1", false),
        ("severity == uncontrolled", true), ("controlled == severity", false), ("gender != M", true),
        ("anything", false), ("'a' == 'a'", true), ("age ≥ 67", true), ("age ≠ 67", false),
    ])
    func `a condition is true or false`(text: String, isTrue: Bool) throws {
        #expect(try Self.isTrue(text) == isTrue)
    }

    @Test(arguments: [
        "egfr < 30", "egfr >= 30", "egfr == egfr", "egfr != 30", "egfr + 1 > 0", "min(egfr, 5) < 10",
        "age / 0 > 1", "age / 0 != 1", "high * high > 1 / 0",
    ])
    func `a comparison with a missing value is false`(text: String) throws {
        #expect(try !Self.isTrue(text))
        #expect(try Self.isTrue("NOT (\(text))"))
    }

    // The person's a1c is days / 30: 6.0 at month 6, about 12.17 now (day 365).
    @Test(arguments: [
        ("a1c > 9.0 at month 6", false), ("a1c == 6 at month 6", true), ("a1c == 3 at day 90", true),
        ("a1c at week 30 == 7", true), ("a1c > 12 at year 1", true), ("a1c > 3.3 at phase Titration", true),
        ("a1c > 3.4 at phase 'Titration'", false), ("a1c > 9", true), ("a1c >= 9 for 90 days", true),
        // 100 days before day 365 the value was 8.83; 95 days before exactly 9.
        ("a1c >= 9 for 95 days", true), ("a1c >= 9 for 100 days", false), ("a1c >= 9 for 3 months", true),
        ("a1c >= 9 for 4 months", false), ("a1c >= 3 for 90 days at month 6", true),
        ("a1c >= 4 for 90 days at month 6", false), ("(a1c at month 6) - (a1c at month 2) == 4", true),
        ("a1c > 9 at month 6 OR age > 60", true), ("NOT a1c > 9 at month 6", true),
        ("(a1c > 9 OR has('ckd')) at month 5", false), ("(a1c > 9 OR has('ckd')) at month 6", true),
        ("a1c > 9 AND a1c < 7 at month 6", true), ("smoker for 1 week", true), ("A1C > 9 AT Month 6", false),
    ])
    func `a suffix sets the time`(text: String, isTrue: Bool) throws {
        #expect(try Self.isTrue(text) == isTrue)
    }

    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3), ("-2 + 5", 3), ("-(2 + 5)", -7),
            ("2 - -3", 5), ("--3", 3), ("+4", 4), ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("abs(-2.5)", 2.5),
            ("round(2.5)", 3), ("round(-2.5)", -3), ("round(7.25, 1)", 7.3), ("round(1234.5678, 2)", 1234.57),
            ("age * 0.5 + 1.5e1", 48.5), (".5 * 2", 1), ("5.5 + 0.05 * age", 8.85), ("(age >= 65) * 10", 10),
            ("max(0, 100 - age)", 33), ("age == 67", 1), ("smoker + 1", 2), ("a1c at month 3", 3),
        ] as [(String, Double)])
    func `a formula gives a number`(text: String, number: Double) throws {
        var symbols = SamplePerson.symbols()
        let formula = try CompiledExpression(text, symbols: &symbols, purpose: .formula)
        // Both sides are the same few operations on doubles; 1e-12 leaves room for one rounding.
        #expect(abs(formula.number(in: SamplePerson(symbols: symbols)) - number) < 1e-12)
    }

    @Test func `a value keeps its kind`() throws {
        var symbols = SamplePerson.symbols()
        let severity = try CompiledExpression("severity", symbols: &symbols, purpose: .value)
        let age = try CompiledExpression("age + 1", symbols: &symbols, purpose: .value)
        let kidney = try CompiledExpression("egfr", symbols: &symbols, purpose: .value)
        let person = SamplePerson(symbols: symbols)
        #expect(severity.evaluate(in: person) == .text("uncontrolled"))
        #expect(age.evaluate(in: person) == .number(68))
        #expect(kidney.evaluate(in: person) == .missing)
        #expect((severity.kind, age.kind) == (.text, .number))
    }

    @Test func `random follows the draw of the rule`() throws {
        var symbols = SamplePerson.symbols()
        let expression = try CompiledExpression("random AND age > 1", symbols: &symbols)
        #expect(expression.isTrue(in: SamplePerson(symbols: symbols, draw: true)))
        #expect(!expression.isTrue(in: SamplePerson(symbols: symbols, draw: false)))
    }

    @Test func `the table collects flags, phases and arguments`() throws {
        var symbols = SamplePerson.symbols()
        _ = try CompiledExpression("has('ckd') OR Stable AND stable", symbols: &symbols)
        _ = try CompiledExpression("has('copd') AND NOT has('ckd') AND (age > 3 at phase Late)", symbols: &symbols)
        #expect(symbols.arguments(of: .model) == ["ckd", "copd"])
        #expect(symbols.arguments(of: .condition).isEmpty)
        #expect(symbols.flags == ["stable"])
        #expect(symbols.phases == ["Late"])
    }

    @Test(arguments: [
        ("gender > 3", 1, "'gender' is text; cannot compare with a number"),
        ("3 == gender", 6, "'gender' is text; cannot compare with a number"),
        ("age == 'old'", 8, "'old' is text; cannot compare with a number"),
        ("gender < 'M'", 8, "text can be compared with == and != only, not <"),
        ("anything < 'M'", 10, "text can be compared with == and != only, not <"),
        ("smoker == 1", 1, "'smoker' is true or false; cannot compare with a number"),
        ("age", 1, "'age' is a number, not true or false; compare it with something"),
        ("age AND smoker", 1, "'age' is a number, not true or false; compare it with something"),
        ("smoker AND gender", 12, "'gender' is text, not true or false; compare it with something"),
        ("age + 1", 5, "the result of '+' is a number, not true or false; compare it with something"),
        ("gender + 1 > 2", 1, "'gender' is text; cannot calculate with it"),
        ("egrf < 30", 1, "there is no attribute 'egrf'; did you mean 'egfr'?"),
        ("age > 3 AND bmi_now > 3", 13, "there is no attribute 'bmi_now'"),
        ("controlled == severe", 1, "there is no attribute 'controlled'"),
        ("age > old", 7, "there is no attribute 'old'"),
    ])
    func `kinds that do not go together are found at their column`(text: String, column: Int, message: String) {
        var symbols = SamplePerson.symbols()
        #expect(throws: ExpressionError(column: column, message: message)) {
            try CompiledExpression(text, symbols: &symbols)
        }
    }

    @Test func `an unknown name is an error where there are no flags`() {
        var symbols = SamplePerson.symbols(flags: false)
        let error = ExpressionError(column: 1, message: "there is no attribute 'sevrity'; did you mean 'severity'?")
        #expect(throws: error) { try CompiledExpression("sevrity", symbols: &symbols) }
    }

    private static func isTrue(_ text: String) throws -> Bool {
        var symbols = SamplePerson.symbols()
        let expression = try CompiledExpression(text, symbols: &symbols)
        return expression.isTrue(in: SamplePerson(symbols: symbols))
    }
}

import Executors
import HealthSimCore

/// How fast specifications are read and their expressions evaluated.
enum SpecificationBenchmarks {
    /// A person of a few values.
    private struct Person: ExpressionEnvironment {
        let age: Double
        let a1c: Double
        let severity: Text

        func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
            slot == 2 ? .text(severity) : .number(number(of: slot, at: moment))
        }
        func number(of slot: Int, at moment: ExpressionMoment) -> Double { slot == 0 ? age : a1c }
        func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool { true }
        func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { false }
        func random() -> Bool { false }
    }

    private static let profile = Array(
        #"""
        {"id": "p", "created": "2025-01-15", "generation": {"count": 200},
         "demographics": {"age": {"type": "normal", "mean": 72, "std_dev": 8, "min": 65, "max": 95},
           "gender": {"M": 0.48, "F": 0.52}, "geography": {"state": "TX"}},
         "clinical": {"primary_condition": {"code": "E11", "severity": {"controlled": 0.3, "uncontrolled": 0.7}},
           "comorbidities": [{"code": "I10", "prevalence": 0.75}, {"code": "E78", "prevalence": 0.7}]},
         "coverage": {"type": "Medicare", "plan_distribution": {"MA": 0.55, "Original": 0.45}},
         "outputs": {"patientsim": {"formats": ["fhir", "csv"]}}}
        """#.utf8)

    static func all() -> [Benchmark] {
        [
            expression("expression, one comparison", "a1c >= 7.5"),
            expression("expression, a text", "severity == 'uncontrolled'"),
            expression("expression, five terms", "age >= 65 && (a1c >= 9 || has('ckd')) && !(age > 80 && a1c < 6)"),
            expression("expression, for 90 days", "a1c >= 7.5 for 90 days"),
            Benchmark("expression parsed and compiled", .microsecondsEach) {
                for _ in 0..<20_000 {
                    _ = compiled("age >= 65 && (a1c >= 9 || has('ckd')) && !(age > 80 && a1c < 6)")
                }
                return 20_000
            },
            Benchmark("profile read and checked", .microsecondsEach) {
                for _ in 0..<1_000 where SpecificationReader().read(profile).specification == nil {
                    preconditionFailure("the profile is wrong")
                }
                return 1_000
            },
        ]
    }

    private static func compiled(_ text: String) -> CompiledExpression {
        var symbols = SymbolTable()
        for (name, kind) in [("age", SymbolTable.Kind.number), ("a1c", .number), ("severity", .text)] {
            symbols.define(name, kind)
        }
        do {
            return try CompiledExpression(text, symbols: &symbols)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func expression(_ name: String, _ text: String) -> Benchmark {
        let expression = compiled(text)
        return Benchmark(name, .nanosecondsEach) {
            var count = 0
            for index in 0..<2_000_000 {
                let person = Person(age: Double(index & 127), a1c: Double(index & 15), severity: "uncontrolled")
                if expression.isTrue(in: person) { count &+= 1 }
            }
            precondition(count > 0, "the expression was never true")
            return 2_000_000
        }
    }
}

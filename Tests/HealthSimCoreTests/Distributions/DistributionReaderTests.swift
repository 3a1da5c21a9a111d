import HealthSimCore
import Testing

@Suite struct DistributionReaderTests {
    private static func symbols() -> SymbolTable {
        var table = SymbolTable()
        for name in ["age", "a1c"] { table.define(name, .number) }
        for name in ["gender", "severity"] { table.define(name, .text) }
        return table
    }

    private static let genders = DistributionReader.Vocabulary(what: "gender", known: ["M", "F"]) {
        Sex(named: $0)?.rawValue
    }

    /// Reads a field `age` (whole years), `lab` (numbers) or `gender` (words).
    private static func read(
        _ json: String, as field: String
    ) throws -> (specification: DistributionSpecification?, findings: [Finding]) {
        let wanted: DistributionReader.Wanted =
            switch field {
            case "age": .numbers(within: 0...120, whole: true)
            case "lab": .numbers(within: 0...Double.infinity, whole: false)
            default: .labels(field == "gender" ? genders : nil)
            }
        let reader = DistributionReader(name: field, wanted: wanted, symbols: symbols())
        var findings = DocumentFindings()
        let node = DocumentNode(try JSONValue(parsing: json), path: field)
        return (reader.read(node, &findings), findings.findings)
    }

    @Test(
        arguments: [
            ("age", "72", .fixed(72)),
            ("age", #"{"type": "fixed", "value": 72}"#, .fixed(72)),
            ("age", #"{"value": 72}"#, .fixed(72)),
            (
                "age", #"{"type": "normal", "mean": 72, "std_dev": 8, "min": 65, "max": 95}"#,
                .normal(mean: 72, deviation: 8, within: 65...95)
            ),
            ("age", #"{"type": "normal", "mean": 72, "std": 8}"#, .normal(mean: 72, deviation: 8, within: 0...120)),
            ("age", #"{"mean": 40, "std": 8}"#, .normal(mean: 40, deviation: 8, within: 0...120)),
            (
                "lab", #"{"type": "normal", "mean": 6.5, "std_dev": 0.3, "max": 7}"#,
                .normal(mean: 6.5, deviation: 0.3, within: 0...7)
            ),
            (
                "lab", #"{"type": "log_normal", "mean": 450, "std_dev": 300}"#,
                .logNormal(mean: 450, deviation: 300, within: 0...Double.infinity)
            ),
            (
                "lab", #"{"type": "LogNormal", "mean": 450, "std_dev": 300, "min": 10, "max": 900}"#,
                .logNormal(mean: 450, deviation: 300, within: 10...900)
            ),
            ("age", #"{"type": "uniform", "min": 18, "max": 64}"#, .integers(18...64)),
            ("age", #"{"min": 18, "max": 64}"#, .integers(18...64)),
            ("lab", #"{"min": 18, "max": 64.5}"#, .uniform(18...64.5)),
            (
                "lab", #"{"type": "gamma", "mean": 3, "std_dev": 2, "min": 1, "max": 20}"#,
                .gamma(mean: 3, deviation: 2, within: 1...20)
            ),
            ("lab", #"{"type": "beta", "alpha": 2, "beta": 3}"#, .beta(alpha: 2, beta: 3)),
            ("lab", #"{"type": "poisson", "mean": 2.5}"#, .poisson(mean: 2.5)),
            ("lab", #"{"type": "exponential", "mean": 2.5}"#, .exponential(mean: 2.5)),
            (
                "age", #"{"type": "exponential", "mean": 40}"#,
                .gamma(mean: 40, deviation: 40, within: 0...120)
            ),
            ("age", #"[30, 40]"#, .weighted([.init(value: 30, weight: 0.5), .init(value: 40, weight: 0.5)])),
            (
                "lab", #"{"type": "explicit", "values": [{"value": 1.5, "weight": 0.2}, {"value": 3, "weight": 0.8}]}"#,
                .weighted([.init(value: 1.5, weight: 0.2), .init(value: 3, weight: 0.8)])
            ),
            (
                "age", #"{"type": "categorical", "weights": {"30": 0.25, "40": 0.75}}"#,
                .weighted([.init(value: 30, weight: 0.25), .init(value: 40, weight: 0.75)])
            ),
            (
                "age", #"{"type": "age_bands", "bands": {"65+": 0.5, "0-17": 0.2, "18-64": 0.3}}"#,
                .bands([
                    .init(range: 0...18, weight: 0.2), .init(range: 18...65, weight: 0.3),
                    .init(range: 65...95, weight: 0.5),
                ])
            ),
            (
                "age", #"{"18-44": 0.4, "45–64": 0.6}"#,
                .bands([.init(range: 18...45, weight: 0.4), .init(range: 45...65, weight: 0.6)])
            ),
        ] as [(String, String, Distribution)])
    func `numbers are read in every form`(field: String, json: String, expected: Distribution) throws {
        let (specification, findings) = try Self.read(json, as: field)
        #expect(findings.isEmpty)
        #expect(specification == .numeric(expected))
        #expect(expected.problems.isEmpty)
    }

    @Test(
        arguments: [
            ("gender", #"{"M": 0.48, "F": 0.52}"#, ["M", "F"], [0.48, 0.52]),
            (
                "gender", #"{"type": "categorical", "weights": {"male": 0.48, "Female": 0.52}}"#, ["M", "F"],
                [0.48, 0.52]
            ),
            ("gender", #""F""#, ["F"], [1]),
            ("gender", #"["M", "F"]"#, ["M", "F"], [0.5, 0.5]),
            (
                "plan", #"{"PPO": 0.3333, "HMO": 0.3333, "POS": 0.3333}"#, ["PPO", "HMO", "POS"],
                [1 / 3.0, 1 / 3.0, 1 / 3.0]
            ),
            ("plan", #"{"type": "fixed", "value": "PPO"}"#, ["PPO"], [1]),
            (
                "plan",
                #"{"type": "explicit", "values": [{"value": "A", "weight": 0.1}, {"value": 48201, "weight": 0.9}]}"#,
                ["A", "48201"], [0.1, 0.9]
            ),
        ] as [(String, String, [String], [Double])])
    func `words are read in every form`(field: String, json: String, labels: [String], shares: [Double]) throws {
        let (specification, findings) = try Self.read(json, as: field)
        #expect(findings.isEmpty)
        let categories = try #require(specification?.categories)
        #expect(categories.labels == labels)
        // Shares that do not sum to 1 are divided by their sum: two roundings, far below 1e-9.
        #expect(zip(categories.shares, shares).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func `rules are read in order`() throws {
        let json = #"""
            {"type": "conditional", "rules": [
              {"if": "severity == 'controlled'", "distribution": {"type": "normal", "mean": 6.5, "std_dev": 0.3}},
              {"if": "random AND age > 80", "probability": 0.2, "value": 9},
              {"else": true, "distribution": {"type": "derived", "formula": "5 + 0.01 * age"}}]}
            """#
        let (specification, findings) = try Self.read(json, as: "lab")
        #expect(findings.isEmpty)
        guard case .conditional(let rules) = specification else {
            Issue.record("not conditional: \(String(describing: specification))")
            return
        }
        #expect(rules.map { $0.condition?.source } == ["severity == 'controlled'", "random AND age > 80", nil])
        #expect(rules.map(\.probability) == [nil, 0.2, nil])
        #expect(rules[1].distribution == .numeric(.fixed(9)))
        #expect(rules[2].distribution == .derived(try ParsedExpression(parsing: "5 + 0.01 * age")))
    }

    @Test func `a default is the last rule`() throws {
        let (specification, findings) = try Self.read(
            #"{"rules": [{"if": "age > 3", "value": 2}], "default": {"min": 1, "max": 2}}"#, as: "lab")
        #expect(findings.isEmpty)
        guard case .conditional(let rules) = specification else {
            Issue.record("not conditional")
            return
        }
        #expect(rules.last == .init(condition: nil, distribution: .numeric(.uniform(1...2))))
    }

    @Test(arguments: [
        ("gender", #"{"M": 0.5, "F": 0.55}"#, "gender", "Distribution weights for 'gender' sum to 1.05 (must be 1.0)"),
        ("gender", #"{"weights": {"M": 48, "F": 52}}"#, "gender.weights", "sum to 100 (must be 1.0); these look like"),
        ("gender", #"{"M": 1.2, "F": -0.2}"#, "gender.F", "'F' must be 0 or more, found -0.2"),
        ("gender", #"{"M": 0.5, "X": 0.5}"#, "gender.X", "Unknown gender 'X'; use one of M, F"),
        ("gender", #"{"M": 0.5, "male": 0.5}"#, "gender.male", "'male' means 'M', which is there already"),
        ("gender", #"{"M": "half"}"#, "gender.M", "'M' must be a number, found a string"),
        ("gender", #"{}"#, "gender", "The distribution of 'gender' names no value"),
        ("gender", #"[]"#, "gender", "The distribution of 'gender' names no value"),
        ("gender", #"true"#, "gender", "'gender' must be a distribution, found true or false"),
        (
            "gender", #"{"type": "normal", "mean": 1, "std_dev": 1}"#, "gender.type",
            "takes words with shares, not a normal"
        ),
        ("gender", #"{"type": "derived", "formula": "age"}"#, "gender.formula", "a formula gives a number"),
        ("gender", #"{"type": "categorical"}"#, "gender.weights", "Required field 'gender.weights' is missing"),
        (
            "age", #"{"type": "nromal", "mean": 1, "std_dev": 1}"#, "age.type",
            "Unknown distribution type 'nromal'; did you mean 'normal'?"
        ),
        ("age", #"{"type": 5}"#, "age.type", "'type' must be a text, found a number"),
        ("age", #"{"type": "normal", "std_dev": 1}"#, "age.mean", "Required field 'age.mean' is missing"),
        ("age", #"{"type": "normal", "mean": 50}"#, "age.std_dev", "Required field 'age.std_dev' is missing"),
        ("age", #"{"type": "normal", "mean": 50, "std_dev": 0}"#, "age.std_dev", "'std_dev' must be positive, found 0"),
        ("age", #"{"type": "normal", "mean": 50, "std": -3}"#, "age.std", "'std' must be positive, found -3"),
        ("age", #"{"type": "poisson", "mean": 90}"#, "age.mean", "reaches beyond 120"),
        (
            "age", #"{"type": "normal", "mean": 250, "std_dev": 3}"#, "age.mean",
            "'mean' must be from 0 to 120, found 250"
        ),
        (
            "age", #"{"type": "normal", "mean": 50, "std_dev": 3, "min": 60, "max": 40}"#, "age.min",
            "'min' 60 is above 'max' 40"
        ),
        ("age", #"{"type": "normal", "mean": 20, "std_dev": 1, "min": 80}"#, "age", "Nothing of a normal distribution"),
        ("age", #"{"type": "uniform", "min": 60}"#, "age.max", "Required field 'age.max' is missing"),
        ("age", #"{"min": 60, "max": 40}"#, "age.min", "'min' 60 is above 'max' 40"),
        ("age", #"{"min": 60.2, "max": 60.7}"#, "age", "No whole number lies from 60.2 to 60.7"),
        ("age", #"60.5"#, "age", "'age' must be a whole number, found 60.5"),
        ("age", #""old""#, "age", "'age' must be a number, found a string"),
        ("age", #"{"mean": 60}"#, "age.type", "Required field 'age.type' is missing"),
        ("age", #"{"0-17": 0.5, "15-64": 0.5}"#, "age.15-64", "The age band '15-64' overlaps '0-17'"),
        ("age", #"{"type": "age_bands", "bands": {"0-17": 0.5, "old": 0.5}}"#, "age.bands.old", "'old' is no age band"),
        ("age", #"{"type": "age_bands", "bands": {"0-17": 0.5}}"#, "age.bands", "sum to 0.5 (must be 1.0)"),
        ("lab", #"{"type": "log_normal", "mean": 0, "std_dev": 1}"#, "lab.mean", "'mean' must be positive, found 0"),
        ("lab", #"{"type": "log_normal", "mean": 1e-9, "std_dev": 1e9}"#, "lab.std_dev", "must be a millionth"),
        ("lab", #"{"type": "beta", "alpha": -1, "beta": 1}"#, "lab.alpha", "'alpha' must lie in"),
        ("lab", #"1e400"#, "lab", "'lab' is too large for a number"),
        (
            "lab", #"{"type": "explicit", "values": [{"value": 1, "weight": 0.5}, 2]}"#, "lab.values[1].weight",
            "missing"
        ),
        ("lab", #"{"type": "explicit", "values": [{"weight": 1}]}"#, "lab.values[0].value", "missing"),
        ("lab", #"{"type": "explicit", "values": [{"value": 1, "weight": 0.7}]}"#, "lab.values", "sum to 0.7"),
        ("lab", #"{"type": "conditional", "rules": []}"#, "lab.rules", "needs at least one rule"),
        (
            "lab", #"{"type": "conditional", "rules": [{"if": "agee > 3", "value": 1}]}"#, "lab.rules[0].if",
            "column 1: there is no attribute 'agee'; did you mean 'age'?"
        ),
        (
            "lab", #"{"type": "conditional", "rules": [{"if": "high_risk", "value": 1}]}"#, "lab.rules[0].if",
            "there is no attribute 'high_risk'"
        ),
        (
            "lab", #"{"type": "conditional", "rules": [{"if": "gender > 3", "value": 1}]}"#, "lab.rules[0].if",
            "'gender' is text; cannot compare with a number"
        ),
        (
            "lab", #"{"type": "conditional", "rules": [{"if": "random", "value": 1}]}"#, "lab.rules[0].probability",
            "'random' needs the rule's 'probability'"
        ),
        ("lab", #"{"type": "conditional", "rules": [{"value": 1}]}"#, "lab.rules[0].if", "missing"),
        ("lab", #"{"type": "conditional", "rules": [{"if": "age > 3"}]}"#, "lab.rules[0].distribution", "missing"),
        (
            "lab", #"{"type": "conditional", "rules": [{"if": "age > 3", "else": true, "value": 1}]}"#,
            "lab.rules[0].else",
            "either 'if' or 'else'"
        ),
        (
            "lab", #"{"type": "conditional", "rules": [{"else": true, "value": {"mean": 1, "std": 0}}]}"#,
            "lab.rules[0].value.std", "'std' must be positive"
        ),
        (
            "lab", #"{"type": "derived", "formula": "age +"}"#, "lab.formula",
            "The formula is wrong at column 6: expected"
        ),
        ("lab", #"{"type": "derived", "formula": "weight * 2"}"#, "lab.formula", "there is no attribute 'weight'"),
        ("lab", #"{"type": "poisson", "mean": 2, "probability": 1.5}"#, "lab.probability", "'probability' is not used"),
    ])
    func `a mistake is named with its path`(field: String, json: String, path: String, message: String) throws {
        let (specification, findings) = try Self.read(json, as: field)
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.field == path)
        #expect(finding.message.contains(message), "\(finding.message)")
        #expect((specification == nil) == (finding.severity == .error))
    }

    @Test func `every mistake is named at once`() throws {
        let (_, findings) = try Self.read(
            #"""
            {"type": "conditional", "rules": [
              {"if": "agee > 3", "distribution": {"type": "normal", "mean": -1, "std_dev": 0, "min": 5, "max": 3}},
              {"if": "age > 3", "value": 1, "extra": 2},
              {"else": true, "distribution": {"type": "categorical", "weights": {"1": 0.5, "2": 0.6}}},
              {"if": "age > 5", "value": 1}]}
            """#, as: "lab")
        #expect(
            findings.map(\.field) == [
                "lab.rules[0].if", "lab.rules[0].distribution.mean", "lab.rules[0].distribution.std_dev",
                "lab.rules[0].distribution.min", "lab.rules[1].extra", "lab.rules[2].distribution.weights",
            ])
    }

    @Test func `a rule after the last one is never reached`() throws {
        let (_, findings) = try Self.read(
            #"{"rules": [{"else": true, "value": 1}, {"if": "age > 5", "value": 1}]}"#, as: "lab")
        #expect(findings.map(\.message) == ["This rule is never reached: the one before it always applies"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func `rules nest up to a limit`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"rules": [{"else": true, "distribution": "#, count: depth) + "1"
                + String(repeating: "}]}", count: depth)
        }
        #expect(try Self.read(nested(8), as: "lab").findings.isEmpty)
        #expect(try Self.read(nested(9), as: "lab").findings.map(\.rule) == ["SPEC-003"])
        #expect(try Self.read(nested(100), as: "lab").specification == nil)
    }
}

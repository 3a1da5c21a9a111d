import Executors
import HealthSimCore
import Testing

@Suite struct ProfileRuleTests {
    private static func warnings(_ path: String, _ json: String) throws -> [String] {
        var document = try JSONValue(parsing: SpecificationReaderTests.minimal)
        let condition = try JSONValue(
            parsing: #"{"code": "E11", "severity": {"controlled": 0.5, "uncontrolled": 0.5}}"#)
        for (path, value) in [("clinical.primary_condition", condition), (path, try JSONValue(parsing: json))] {
            let isSet = document.set(value, at: try #require(JSONPath(path)))
            #expect(isSet)
        }
        let reading = SpecificationReader().read(document)
        #expect(reading.errors.map(\.description) == [])
        return reading.warnings.map { "\($0.field): \($0.message)" }
    }

    /// A conditional distribution with one rule.
    private static func rule(_ condition: String, _ value: String = "7") -> String {
        #"{"type": "conditional", "rules": [{"if": "\#(condition)", "value": \#(value)}, {"else": true, "value": \#(value)}]}"#
    }

    @Test(arguments: [
        ("age > 60 AND gender == 'F'", nil), ("severity == 'controlled'", nil), ("severity == uncontrolled", nil),
        ("has_condition('I10') AND state == 'TX'", nil), ("plan_type == 'HMO'", nil),
        ("egfr < 30", "'egfr' is not known yet when 'a1c' is decided: comparisons with it are false"),
        ("has('ckd')", "has('ckd') is not known yet when 'a1c' is decided: it is false"),
        ("gender == 'Female'", "'gender' is never 'Female'; it is one of F, M, O, U"),
        ("severity == 'controled'", "'severity' is never 'controled'; it is one of controlled, uncontrolled"),
        ("age > 60 at month 6", "A time such as 'at month 6' has no effect here: 'a1c' is decided once"),
    ])
    func `a rule of a laboratory value that cannot be true is named`(condition: String, remark: String?) throws {
        let warnings = try Self.warnings("clinical.labs.a1c", Self.rule(condition))
        #expect(warnings == (remark.map { ["clinical.labs.a1c.rules[0].if: \($0)"] } ?? []))
    }

    @Test func `a rule sees only what is decided before`() throws {
        let age = try Self.warnings("demographics.age", Self.rule("gender == 'F'", "40"))
        #expect(
            age == [
                "demographics.age.rules[0].if: 'gender' is not known yet when 'age' is decided: comparisons with it are false"
            ])
        #expect(try Self.warnings("demographics.gender", Self.rule("age > 60", #""F""#)) == [])
        let plan = try Self.warnings("coverage.plan_distribution", Self.rule("has_condition('E11')", #""HMO""#))
        #expect(plan.count == 1)
    }

    @Test func `a formula is looked at too`() throws {
        let warnings = try Self.warnings("clinical.labs.ldl", #"{"type": "derived", "formula": "60 + a1c * 5"}"#)
        #expect(
            warnings == [
                "clinical.labs.ldl.formula: 'a1c' is not known yet when 'ldl' is decided: comparisons with it are false"
            ])
    }

    @Test func `a severity is a level of the care model`() throws {
        let path = "clinical.primary_condition.severity"
        #expect(try Self.warnings(path, #"{"controlled": 0.2, "with_complications": 0.8}"#) == [])
        #expect(try Self.warnings(path, #"{"Controlled": 0.2, "UNCONTROLLED": 0.8}"#) == [])
        let unknown = try Self.warnings(path, #"{"controlled": 0.2, "dreadful": 0.8}"#)
        #expect(unknown.count == 1)
        #expect(unknown.first?.hasPrefix("\(path): 'dreadful' is no level of E11 (controlled, uncontrolled") == true)
    }

    @Test func `members can be asked for alone, and patients are made when nothing else can be`() throws {
        #expect(try Self.warnings("generation.products", #"["membersim"]"#) == [])
        #expect(try Self.warnings("generation.products", #"["rxmembersim"]"#) == [])
        let warnings = try Self.warnings("generation.products", #"["networksim"]"#)
        #expect(warnings.last?.contains("come with the records of people: patients are made too") == true)
    }
}

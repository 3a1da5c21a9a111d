import HealthSimCore
import Testing

@Suite struct ValidationTests {
    private struct Stay: Sendable {
        var admission: CalendarDate
        var discharge: CalendarDate?
        var beds = 1
    }

    private static let validator = Validator<Stay>(rules: [
        Rule("TEMP-003", .error, "A stay ends after it begins", source: "test") { stay, report in
            if let discharge = stay.discharge, discharge < stay.admission {
                report("discharge_time", "Discharge precedes admission", .init(discharge))
            }
        },
        Rule("STAY-001", .warning, "A stay is in one bed", source: "test") { stay, report in
            if stay.beds != 1 { report("beds", "A stay has one bed", .init(stay.beds)) }
        },
        Rule("STAY-002", .warning, "A stay is over", source: "test") { stay, report in
            if stay.discharge == nil { report("", "The stay is not over") }
        },
    ])

    @Test func `a result says what was found in the shape of the report`() {
        let stay = Stay(admission: .epoch, discharge: .epoch.adding(days: -1), beds: 2)
        var result = ValidationResult()
        Self.validator.validate(each: [stay], at: "encounters", into: &result)
        #expect(
            result.json() == #"""
                {"valid":false,"error_count":1,"warning_count":1,"errors":[{"field":"encounters[0].discharge_time",\#
                "message":"Discharge precedes admission","value":"1969-12-31","rule":"TEMP-003"}],\#
                "warnings":[{"field":"encounters[0].beds","message":"A stay has one bed","value":2,"rule":"STAY-001"}]}
                """#)
    }

    @Test func `a result for people is indented`() {
        let result = ValidationResult([
            Finding(.error, field: "a", message: "say \"no\"", value: nil, rule: "X-1")
        ])
        #expect(
            result.json(pretty: true) == #"""
                {
                  "valid": false,
                  "error_count": 1,
                  "warning_count": 0,
                  "errors": [
                    {
                      "field": "a",
                      "message": "say \"no\"",
                      "value": null,
                      "rule": "X-1"
                    }
                  ],
                  "warnings": []
                }
                """#)
    }

    @Test func `warnings leave a document valid`() {
        let result = Self.validator.validate(Stay(admission: .epoch))
        #expect(result.valid && result.errorCount == 0 && result.warningCount == 1)
        #expect(result.warnings.map(\.description) == ["STAY-002: The stay is not over"])
        #expect(ValidationResult().valid)
        let empty = #"{"valid":true,"error_count":0,"warning_count":0,"errors":[],"warnings":[]}"#
        #expect(ValidationResult().json() == empty)
    }

    @Test func `results are merged in order`() {
        var result = ValidationResult([Finding(.warning, field: "a", message: "b", rule: "1")])
        result.merge(ValidationResult([Finding(.error, field: "c", message: "d", value: true, rule: "2")]))
        #expect(result.findings.map(\.rule) == ["1", "2"] && !result.valid)
        #expect(result.errors.map(\.description) == ["2 c: d (found true)"])
    }

    @Test(
        arguments: [
            (Finding.Value("x"), #""x""#), (Finding.Value(stringLiteral: "é\u{1}"), #""é\u0001""#),
            (Finding.Value(7), "7"),
            (Finding.Value(1.25), "1.25"), (Finding.Value(Double.infinity), #""inf""#), (false, "false"),
            (Finding.Value(Money(cents: 5)), #""0.05""#), (.number("1.50"), "1.50"),
        ] as [(Finding.Value, String)])
    func `a value is written as JSON`(value: Finding.Value, json: String) {
        let result = ValidationResult([Finding(.error, field: "f", message: "m", value: value, rule: "r")])
        #expect(result.json().contains(#""value":\#(json),"#))
    }

    @Test(arguments: [
        ("", "a", "a"), ("a", "", "a"), ("a", "b", "a.b"), ("a[0]", "[1]", "a[0][1]"), ("", "[1]", "[1]"),
    ])
    func `paths are joined`(path: String, field: String, joined: String) {
        #expect(FieldPath.join(path, field) == joined)
    }
}

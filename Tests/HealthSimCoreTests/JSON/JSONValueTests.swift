import HealthSimCore
import Testing

@Suite struct JSONValueTests {
    static let text = """
        {
          "name": "Ana",
          "ages": [1, 2.50, -0, 1e3],
          "nested": {"é": {"deep": [[], {}]}, "t": true},
          "none": null
        }
        """

    @Test func `values keep order, digits and places`() throws {
        let value = try JSONValue(parsing: Self.text)
        #expect(value.kind == .object && value.position == JSONPosition())
        #expect(value.members?.map(\.name) == ["name", "ages", "nested", "none"])
        #expect(value["name"]?.string == "Ana")
        #expect(value["name"]?.position == JSONPosition(line: 2, column: 11))
        #expect(value.member("ages")?.position == JSONPosition(line: 3, column: 3))
        #expect(value["ages"]?.elements?.compactMap { $0.number?.text } == ["1", "2.50", "-0", "1e3"])
        #expect(
            value["ages"]?[1]?.double == 2.5 && value["ages"]?[3]?.integer == 1_000 && value["ages"]?[1]?.integer == nil
        )
        #expect(value["ages"]?[1]?.position == JSONPosition(line: 3, column: 15))
        #expect(value["nested"]?["é"]?["deep"]?[1]?.position == JSONPosition(line: 4, column: 33))
        #expect(value["nested"]?.member("t")?.position == JSONPosition(line: 4, column: 39))
        #expect(value["nested"]?["t"]?.bool == true)
        #expect(value["none"]?.isNull == true)
        #expect(value["absent"] == nil && value[0] == nil && value["ages"]?[4] == nil && value["ages"]?[-1] == nil)
    }

    @Test func `a value reads back the same, compact and pretty`() throws {
        let value = try JSONValue(parsing: Self.text)
        #expect(
            value.description
                == #"{"name":"Ana","ages":[1,2.50,-0,1e3],"nested":{"é":{"deep":[[],{}]},"t":true},"none":null}"#)
        #expect(try JSONValue(parsing: value.rendered()) == value)
        let pretty = value.rendered(pretty: true)
        #expect(try JSONValue(parsing: pretty) == value)
        #expect(try JSONValue(parsing: pretty).rendered(pretty: true) == pretty)
        #expect(String(decoding: pretty, as: UTF8.self).hasPrefix("{\n  \"name\": \"Ana\",\n  \"ages\": [\n    1,\n"))
        #expect(pretty.last == UInt8(ascii: "\n"))
    }

    @Test func `texts of the conformance table read back the same`() throws {
        for text in JSONConformanceTests.accepted {
            let value = try JSONValue(parsing: text)
            #expect(try JSONValue(parsing: value.rendered()) == value)
            #expect(try JSONValue(parsing: value.rendered(pretty: true)) == value)
        }
        for text in JSONConformanceTests.rejected {
            #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        }
    }

    @Test func `values deep inside one another are read and written`() throws {
        let text = String(repeating: #"{"a":["#, count: 256) + String(repeating: "]}", count: 256)
        let value = try JSONValue(parsing: text)
        #expect(value.description == text)
        #expect(value == (try JSONValue(parsing: value.rendered(pretty: true))))
    }

    @Test func `values are made by literals`() {
        let value: JSONValue = ["b": 1, "a": [true, nil, 2.5, "x"], "c": [:]]
        #expect(value.description == #"{"b":1,"a":[true,null,2.5,"x"],"c":{}}"#)
        #expect(value.position == nil)
        #expect(value == value && Set([value, value, 1]).count == 2)
        #expect(JSONValue.init(integerLiteral: 1) != JSONValue.init(floatLiteral: 1.5))
    }

    @Test func `members are set, replaced and removed in their place`() {
        var value: JSONValue = ["a": 1, "b": 2, "c": 3]
        value["b"] = "two"
        value["d"] = 4
        value["a"] = nil
        value["x"] = nil
        #expect(value.description == #"{"b":"two","c":3,"d":4}"#)
        var text: JSONValue = "text"
        text["a"] = 1
        #expect(text == "text")
        var null: JSONValue = nil
        null["a"] = nil
        #expect(null.isNull)
        null["a"] = 1
        #expect(null == ["a": 1])
    }

    @Test(arguments: [
        ("a", #"{"a":9,"l":[1,{"k":2}]}"#),
        ("b.c.d", #"{"a":1,"l":[1,{"k":2}],"b":{"c":{"d":9}}}"#),
        ("l[0]", #"{"a":1,"l":[9,{"k":2}]}"#),
        ("l[1].k", #"{"a":1,"l":[1,{"k":9}]}"#),
        ("l[1].new[0].x", #"{"a":1,"l":[1,{"k":2,"new":[{"x":9}]}]}"#),
        ("l[2]", #"{"a":1,"l":[1,{"k":2},9]}"#),
        ("", "9"),
    ])
    func `a value can be set at a path`(path: String, expected: String) throws {
        var value: JSONValue = ["a": 1, "l": [1, ["k": 2]]]
        let path = try #require(JSONPath(path))
        let isSet = value.set(9, at: path)
        #expect(isSet)
        #expect(value.description == expected)
        #expect(value.value(at: path) == 9)
    }

    @Test(arguments: ["a.b", "a[0]", "l[3]", "l.x", "l[0].x", "l[1].k[0]"])
    func `a path that cannot be gone changes nothing`(path: String) throws {
        let original: JSONValue = ["a": 1, "l": [1, ["k": 2]]]
        var value = original
        let path = try #require(JSONPath(path))
        let isSet = value.set(9, at: path)
        #expect(!isSet)
        #expect(value == original)
        #expect(value.value(at: path) == nil)
    }

    @Test(arguments: [
        "", "a", "a.b", "a[0]", "[0]", "[3][4].x", "encounters[3].start", "a b.ü",
    ])
    func `paths read back as they are written`(text: String) {
        #expect(JSONPath(text)?.description == text)
    }

    @Test(arguments: [".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a]b", "a[0]b", "a[0"])
    func `texts that are no paths are not read`(text: String) {
        #expect(JSONPath(text) == nil)
    }

    /// The cases of RFC 7396, appendix A.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, "{}"), (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#), (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#), (#"{"a":"foo"}"#, "null", "null"),
        (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
        (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#), ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func `patches merge as RFC 7396 says`(original: String, patch: String, expected: String) throws {
        let merged = try JSONValue(parsing: original).merging(JSONValue(parsing: patch))
        #expect(merged.description == expected)
    }

    @Test func `what a patch brings keeps its places`() throws {
        let base = try JSONValue(parsing: #"{"a":{"b":1}}"#)
        let merged = base.merging(try JSONValue(parsing: "{\n\n\"a\":{\"c\":2}}"))
        #expect(merged["a"]?["b"]?.position?.line == 1)
        #expect(merged["a"]?["c"]?.position == JSONPosition(line: 3, column: 10))
        #expect(merged["a"]?.member("c")?.position == JSONPosition(line: 3, column: 6))
    }

    @Test func `numbers keep their text and tell their value`() {
        #expect(JSONNumber("12.50")?.scaled(places: 2) == 1_250)
        #expect(JSONNumber("1e2")?.integer == 100 && JSONNumber("1.5")?.integer == nil)
        #expect(JSONNumber("1e400")?.double == nil)
        #expect(JSONNumber(0.1).text == "0.1" && JSONNumber(-3).text == "-3" && JSONNumber(2.0).text == "2")
        for text in ["", "01", "1 ", " 1", "+1", "x", "1,2", "\"1\"", "NaN"] { #expect(JSONNumber(text) == nil) }
    }
}

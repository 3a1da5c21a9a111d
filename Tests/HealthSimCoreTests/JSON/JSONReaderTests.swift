import HealthSimCore
import Testing

@Suite struct JSONReaderTests {
    /// The error that reading all of a text ends with.
    private func error(_ text: String, origin: JSONPosition = JSONPosition()) -> JSONError? {
        var reader = JSONReader(text, origin: origin)
        do throws(JSONError) {
            while try reader.next() != nil {}
            return nil
        } catch {
            return error
        }
    }

    /// The error of reading one value of a text.
    private func mismatch(_ text: String, _ read: (inout JSONReader) throws(JSONError) -> Void) -> JSONError? {
        var reader = JSONReader(text)
        do throws(JSONError) {
            try read(&reader)
            return nil
        } catch {
            return error
        }
    }

    @Test func `tokens come in the order of the text`() throws {
        var reader = JSONReader(#" {"a":[1,"x\n",true],"b":{"c":null},"d":false} "#)
        var tokens: [JSONToken] = []
        var texts: [String] = []
        while let token = try reader.next() {
            tokens.append(token)
            if token == .key || token == .string || token == .number { texts.append(reader.tokenText) }
        }
        #expect(
            tokens == [
                .beginObject, .key, .beginArray, .number, .string, .bool(true), .endArray, .key, .beginObject, .key,
                .null,
                .endObject, .key, .bool(false), .endObject,
            ])
        #expect(texts == ["a", "1", "x\n", "b", "c", "d"])
        #expect(reader.depth == 0)
        #expect(try reader.next() == nil)
    }

    @Test func `values are read as what they are asked for`() throws {
        var reader = JSONReader(
            #"{"s":"é\u00e9😀\uD83D\uDE00","i":-42,"d":2.5,"b":true,"n":null,"date":"2024-02-29","at":"2024-02-29T23:59:59-06:00","#
                + #" "m":-12.5,"t":"x","z":null,"text":"00"}"#)
        var seen: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            seen.append(key.string)
            switch key {
            case "s": #expect(try reader.string() == "éé😀😀")
            case "i": #expect(try reader.integer() == -42)
            case "d": #expect(try reader.double() == 2.5)
            case "b": #expect(try reader.bool())
            case "n": #expect(try reader.null())
            case "date": #expect(try reader.date() == CalendarDate(year: 2024, month: 2, day: 29))
            case "at": #expect(try reader.timestamp() == Timestamp(iso: "2024-02-29T23:59:59-06:00"))
            case "m": #expect(try reader.money() == Money(cents: -1_250))
            case "t": #expect(try reader.text() == Text("x"))
            case "z": #expect(try reader.optional { reader throws(JSONError) in try reader.string() } == nil)
            default: #expect(try unsafe reader.string { $0.count } == 2)
            }
        }
        try reader.finish()
        #expect(seen == ["s", "i", "d", "b", "n", "date", "at", "m", "t", "z", "text"])
    }

    @Test func `objects and arrays can be read by closures`() throws {
        var reader = JSONReader(#"{"points":[[1,2],[3,4]],"rest":[{"deep":[]}],"names":["a","b"]}"#)
        var points: [[Int]] = []
        var names: [String] = []
        try reader.object { reader, key throws(JSONError) in
            switch key {
            case "points":
                try reader.array { reader throws(JSONError) in
                    points.append(
                        try reader.array { reader throws(JSONError) in try reader.integer(in: 0...9) })
                }
            case "names": names = try reader.array { reader throws(JSONError) in try reader.string() }
            default: break
            }
        }
        try reader.finish()
        #expect(points == [[1, 2], [3, 4]] && names == ["a", "b"])
    }

    @Test func `what is not read is skipped and checked all the same`() throws {
        var reader = JSONReader(#"{"a":{"x":[1,{"y":2}]},"b":[[],[{}]],"c":1}"#)
        try reader.beginObject()
        var keys: [String] = []
        while let key = try reader.nextKey() { keys.append(key.string) }
        try reader.finish()
        #expect(keys == ["a", "b", "c"])
        #expect(
            mismatch(#"{"a":[1,{"y":2,"y":3}],"b":1}"#) { reader throws(JSONError) in
                try reader.beginObject()
                while try reader.nextKey() != nil {}
            }?.message == "this name is already in the object")
    }

    @Test(arguments: [
        ("", 1, 1, "expected a value, found the end of the text"),
        ("\n\n  ", 3, 3, "expected a value, found the end of the text"),
        ("{\n  \"a\": tru\n}", 2, 8, "expected a value, found t"),
        ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "expected a comma or the end of the object, found \""),
        ("[1,\n2,\n]", 3, 1, "expected a value, found ]"),
        ("{\"a\":1,}", 1, 8, "expected a member's name in quotation marks, found }"),
        ("{\"a\" 1}", 1, 6, "expected a colon, found 1"),
        ("[1 2]", 1, 4, "expected a comma or the end of the array, found 2"),
        ("1 2", 1, 3, "expected the end of the text, found 2"),
        ("{\"é😀\": 01}", 1, 8, "a number cannot begin with a zero"),
        ("[1.]", 1, 4, "expected a digit, found ]"),
        ("[\"abc\ndef\"]", 1, 6, "a control character in a string must be escaped"),
        ("[\"abc", 1, 2, "the string that begins here has no end"),
        ("[\"a\\x\"]", 1, 4, "this escape does not exist"),
        ("[\"a\\u12\"]", 1, 4, "expected \\u and four digits"),
        ("[\"\\uD800\"]", 1, 3, "half of a surrogate pair"),
        ("{\"a\":1,\n \"a\":2}", 2, 2, "this name is already in the object"),
        ("\u{FEFF}{}", 1, 1, "expected a value, found a byte order mark"),
        ("[\u{0}]", 1, 2, "a NUL byte is not allowed"),
        ("[\u{1}]", 1, 2, "expected a value, found a control character"),
        ("[é]", 1, 2, "expected a value, found a character outside ASCII"),
        ("[1\r\n,\r\n2,,]", 3, 3, "expected a value, found ,"),
    ])
    func `errors say where and what`(text: String, line: Int, column: Int, message: String) throws {
        let found = try #require(error(text))
        #expect(found.line == line && found.column == column && found.message == message, "\(found)")
        #expect(found.description == "line \(line), column \(column): \(found.message)")
        #expect(
            found.kind
                == (message.hasSuffix("end of the text") || message.hasSuffix("no end") ? .incomplete : .malformed))
    }

    @Test func `bytes that are not UTF-8 are named at their place`() {
        var reader = JSONReader([0x5B, 0x22, 0xC3, 0xA9, 0xFF, 0x22, 0x5D])
        let found = #expect(throws: JSONError.self) { try reader.finish() }
        #expect(found == JSONError(line: 1, column: 4, message: "this is not valid UTF-8"))
    }

    @Test func `places count from where the text begins in its file`() throws {
        let origin = JSONPosition(line: 10, column: 5)
        #expect(error("[1 2]", origin: origin)?.position == JSONPosition(line: 10, column: 8))
        #expect(error("[1\n 2]", origin: origin)?.position == JSONPosition(line: 11, column: 2))
    }

    @Test func `every token knows its place`() throws {
        let text = "{\n  \"é\" : [ 1, \"x\" ],\n\t\"b\":{} }"
        var reader = JSONReader(text)
        var places: [String] = []
        while let token = try reader.next() {
            places.append("\(token) \(reader.position.line):\(reader.position.column)")
        }
        #expect(
            places == [
                "beginObject 1:1", "key 2:3", "beginArray 2:9", "number 2:11", "string 2:14", "endArray 2:18",
                "key 3:2", "beginObject 3:6", "endObject 3:7", "endObject 3:9",
            ])
    }

    @Test func `a value of another kind is a mismatch with its path and stays unread`() throws {
        var reader = JSONReader(#"{"encounters":[{"start":"x"},{"a.b":1,"start": 5,"end":6}],"id":7}"#)
        var problems: [String] = []
        var ends: [Int] = []
        try reader.object { reader, key throws(JSONError) in
            guard key == "encounters" else { return #expect(try reader.integer() == 7) }
            try reader.array { reader throws(JSONError) in
                try reader.object { reader, key throws(JSONError) in
                    if key == "end" { return ends.append(try reader.integer(in: 0...10)) }
                    guard key == "start" else { return }
                    do throws(JSONError) {
                        _ = try reader.string()
                    } catch {
                        guard error.kind == .mismatch else { throw error }
                        problems.append(error.description)
                        try reader.skipValue()
                    }
                }
            }
        }
        try reader.finish()
        #expect(problems == ["line 1, column 48: encounters[1].start: expected a string, found a number"])
        #expect(ends == [6])
    }

    @Test(
        arguments: [
            ("\"a\"", "expected a number, found a string", nil),
            ("151", "expected an integer from 0 to 150, found 151", nil),
            ("-1", "expected an integer from 0 to 150, found -1", nil),
            ("1.5", "expected an integer, found 1.5", nil),
            ("1e400", "expected an integer, found 1e400", nil),
            ("150", "", 150), ("15e1", "", 150), ("1.50e2", "", 150), ("0.0", "", 0), ("-0", "", 0),
            ("100000000e-6", "", 100),
        ] as [(String, String, Int?)])
    func `integers are whole and within their range`(text: String, message: String, expected: Int?) {
        var value: Int?
        let found = mismatch(text) { reader throws(JSONError) in value = try reader.integer(in: 0...150) }
        #expect(value == expected)
        if expected == nil {
            #expect(found?.kind == .mismatch && found?.path == "" && found?.position == JSONPosition())
            #expect(found?.message == message)
        }
    }

    @Test(arguments: [
        "0", "-0", "1", "9223372036854775807", "-9223372036854775808", "123456789012345678", "1234567890123456789",
        "1000000000000000000", "-999999999999999999",
    ])
    func `integers of 64 bits are exact`(text: String) throws {
        var reader = JSONReader(text)
        #expect(try reader.integer() == Int64(text) ?? 0)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "1e19", "123456789012345678901234567890", "0.1", "1e-1",
    ])
    func `what does not fit 64 bits is a mismatch`(text: String) {
        #expect(mismatch(text) { reader throws(JSONError) in _ = try reader.integer() }?.kind == .mismatch)
    }

    @Test(
        arguments: [
            ("12.34", 1_234), ("12.3", 1_230), ("12", 1_200), ("-0.05", -5), ("0.10", 10), ("1e2", 10_000),
            ("12.340000", 1_234),
            ("1.5e-1", 15), ("0.000", 0), ("92233720368547758.07", .max), ("0.29", 29), ("1.15", 115), ("2.675", nil),
            ("0.001", nil),
            ("92233720368547758.08", nil), ("1e17", nil), ("0.00000000000000000000000000", 0),
            ("100000000000000000000000e-22", 1_000),
        ] as [(String, Int64?)])
    func `amounts are exact cents`(text: String, cents: Int64?) {
        var reader = JSONReader(text)
        #expect((try? reader.fixedPoint(places: 2)) == cents)
    }

    @Test(arguments: [
        "0", "-0", "0.1", "1.5", "123.456", "1e22", "1e23", "9007199254740993", "0.3", "2.2250738585072014e-308",
        "5e-324",
        "1.7976931348623157e308", "1e-400", "123456789012345678901234567890", "0.000000000000000000000000000001",
        "-2.5E+3",
        "4.35", "100.5", "7.0", "8.41e21", "3.0e-10", "9007199254740991e22", "0.1e1",
        "179769313486231570000000000000e279",
    ])
    func `numbers are the nearest Double`(text: String) throws {
        var reader = JSONReader(text)
        let value = try reader.double()
        #expect(value.bitPattern == Double(text)?.bitPattern)
        #expect(JSONNumber(text)?.double?.bitPattern == value.bitPattern)
    }

    @Test func `numbers that are too large are a mismatch and keep their text`() throws {
        #expect(
            mismatch("[1e400]") { reader throws(JSONError) in
                try reader.beginArray()
                _ = try reader.nextElement()
                _ = try reader.double()
            }?.description == "line 1, column 2: [0]: this number is too large")
        var reader = JSONReader("-1.2300e+400")
        #expect(try reader.numberText() == "-1.2300e+400")
    }

    @Test func `reading goes on after a mismatch somewhere inside a value`() throws {
        var reader = JSONReader(#"[{"a":{"b":[1,"2020-02-30",{"x":[]}]}},{"a":{"b":[3,"2020-02-28"]}},{"a":7}]"#)
        var dates: [CalendarDate?] = []
        var problems: [JSONError] = []
        try reader.array { reader throws(JSONError) in
            let date = try reader.noting(&problems) { reader throws(JSONError) in
                var date: CalendarDate?
                try reader.object { reader, _ throws(JSONError) in
                    try reader.object { reader, _ throws(JSONError) in
                        try reader.beginArray()
                        while try reader.nextElement() {
                            if try reader.kind() == .string { date = try reader.date() }
                        }
                    }
                }
                return date
            }
            dates.append(date ?? nil)
        }
        try reader.finish()
        #expect(dates == [nil, CalendarDate(year: 2020, month: 2, day: 28), nil])
        #expect(
            problems.map(\.description) == [
                "line 1, column 15: [0].a.b[1]: expected a date that exists, as 2024-03-05, found 2020-02-30",
                "line 1, column 74: [2].a: expected an object, found a number",
            ])
        #expect(throws: JSONError.self) {
            var reader = JSONReader("[nul]")
            try reader.array { reader throws(JSONError) in
                _ = try reader.noting(&problems) { reader throws(JSONError) in try reader.null() }
            }
        }
        #expect(problems.count == 2)
    }

    @Test func `what only the caller can judge is named at the value or key read last`() throws {
        var reader = JSONReader(#"{"code": "E99", "extra": 1}"#)
        try reader.beginObject()
        _ = try reader.nextKey()
        _ = try reader.string()
        #expect(reader.mismatch("unknown code").description == "line 1, column 10: code: unknown code")
        _ = try reader.nextKey()
        #expect(reader.mismatch("unknown member").description == "line 1, column 17: extra: unknown member")
    }

    @Test func `random numbers are read as Swift reads them`() throws {
        var stream = RandomStream(seed: 1, purpose: "test.json.numbers", index: 0)
        for _ in 0..<20_000 {
            let bits = stream.next()
            let digits = stream.next() % 10_000_000_000_000_000
            let candidates = [
                Double(bitPattern: bits).description, "\(digits)e\(Int(bits % 60) - 30)", "0.\(digits)",
                "\(bits % 1_000).\(bits % 97)",
            ]
            for text in candidates where Double(text)?.isFinite == true && text != "nan" && !text.hasSuffix("nan") {
                var reader = JSONReader(text)
                #expect(try reader.double().bitPattern == Double(text)?.bitPattern, "\(text)")
            }
        }
    }

    @Test func `keys compare byte for byte at every length`() throws {
        for length in 0...70 {
            let name = String(repeating: "k", count: length)
            var reader = JSONReader("{\"\(name)\":1,\"\(name)x\":2,\"\\u006b\(name)y\":3}")
            try reader.beginObject()
            for expected in [name, name + "x", "k" + name + "y"] {
                let key = try #require(try reader.nextKey())
                #expect(key == expected && key.string == expected && key.utf8Count == expected.utf8.count)
                #expect(
                    !(key == expected + "z") && !(key == String(repeating: "j", count: expected.utf8.count))
                        || expected.isEmpty)
            }
            #expect(try reader.nextKey() == nil)
        }
        var reader = JSONReader(#"{"medicationCodeableConcept":1,"a longer name than thirty-two bytes has":2}"#)
        try reader.beginObject()
        let first = try #require(try reader.nextKey())
        #expect(first == "medicationCodeableConcept" && !(first == "medicationCodeableConcepT"))
        let second = try #require(try reader.nextKey())
        #expect(
            second == "a longer name than thirty-two bytes has"
                && !(second == "a longer name than thirty-two bytes hat"))
    }

    @Test func `members that come twice are found in objects of every size`() throws {
        for count in [1, 2, 5, 31, 32, 33, 34, 64, 65, 100, 1_000, 20_000] {
            let names = (0..<count).map { "\"name\($0)\":\($0)" }
            #expect(error("{" + names.joined(separator: ",") + "}") == nil)
            for twice in Set([0, count / 2, count - 1]) {
                let text = "{" + (names + ["\"name\(twice)\":0"]).joined(separator: ",") + "}"
                let found = error(text)
                #expect(found?.message == "this name is already in the object")
                #expect(found?.column == text.utf8.count - "\"name\(twice)\":0}".utf8.count + 1)
            }
            let escaped = "{" + (names + ["\"n\\u0061me\(count - 1)\":0"]).joined(separator: ",") + "}"
            #expect(error(escaped)?.message == "this name is already in the object")
        }
        #expect(error(#"[{"a":1,"b":{"a":1,"b":2}},{"a":1}]"#) == nil)
    }

    @Test func `a reader can turn to another text`() throws {
        var reader = JSONReader(#"{"a":[1,{"b":"#)
        #expect(throws: JSONError.self) { try reader.finish() }
        let copy = reader
        for text in ["[1,2]", "\"" + String(repeating: "long ", count: 500) + "\"", "7"] {
            reader.restart(Array(text.utf8), origin: JSONPosition(line: 3, column: 1))
            #expect(try JSONValue(reading: &reader) == JSONValue(parsing: text))
            #expect(reader.position.line == 3)
            try reader.finish()
        }
        #expect(copy.depth == 3)
        reader.restart([])
        #expect(throws: JSONError.self) { try reader.finish() }
    }

    @Test func `asking for what cannot come is the caller's mistake`() async {
        await #expect(processExitsWith: .failure) {
            var reader = JSONReader("[1]")
            try reader.beginArray()
            _ = try reader.nextKey()
        }
        await #expect(processExitsWith: .failure) {
            var reader = JSONReader("1 2")
            _ = try reader.integer()
            _ = try reader.integer()
        }
    }
}

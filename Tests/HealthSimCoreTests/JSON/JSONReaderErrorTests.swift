import HealthSimCore
import Testing

/// Where the reader says that something is wrong, and how reading goes on.
@Suite struct JSONReaderErrorTests {
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
}

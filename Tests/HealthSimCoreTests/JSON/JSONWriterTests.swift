import HealthSimCore
import Testing

@Suite struct JSONWriterTests {
    /// What a writer leaves.
    private func json(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(pretty: pretty)
        write(&writer)
        return writer.buffer.description
    }

    /// One value of every kind.
    private func sample(_ json: inout JSONWriter) {
        json.beginObject()
        json.field("id", "p1")
        json.field("count", 3)
        json.field("ratio", 0.5, places: 2)
        json.field("absent", String?.none)
        json.key("tags")
        json.beginArray()
        json.string("a")
        json.bool(true)
        json.null()
        json.beginObject()
        json.endObject()
        json.beginArray()
        json.endArray()
        json.endArray()
        json.key(String("k\"ey"))
        json.raw(#"{"a":1}"#)
        json.rawMembers(#""x":1,"y":2"#)
        json.field("last", false)
        json.endObject()
    }

    @Test func `commas and colons stand where they must`() {
        let expected =
            #"{"id":"p1","count":3,"ratio":0.50,"tags":["a",true,null,{},[]],"k\"ey":{"a":1},"x":1,"y":2,"last":false}"#
        #expect(json { sample(&$0) } == expected)
    }

    @Test func `pretty text is indented by two spaces a level`() {
        #expect(
            json(pretty: true) { sample(&$0) } == """
                {
                  "id": "p1",
                  "count": 3,
                  "ratio": 0.50,
                  "tags": [
                    "a",
                    true,
                    null,
                    {},
                    []
                  ],
                  "k\\"ey": {"a":1},
                  "x":1,"y":2,
                  "last": false
                }
                """)
    }

    @Test func `records after one another are lines`() {
        let lines = json { writer in
            for index in 0..<3 {
                writer.beginObject()
                writer.field("i", index)
                writer.endObject()
                writer.newline()
            }
        }
        #expect(lines == "{\"i\":0}\n{\"i\":1}\n{\"i\":2}\n")
    }

    @Test func `every control, the quotation mark and the backslash are escaped`() {
        let short: [UInt8: String] = [8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r"]
        for code in UInt8(0)..<0x20 {
            let hex = String(code, radix: 16)
            let expected = short[code] ?? "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            #expect(json { $0.string(String(UnicodeScalar(code))) } == "\"\(expected)\"")
        }
        #expect(json { $0.string("\"") } == #""\"""#)
        #expect(json { $0.string("\\") } == #""\\""#)
        #expect(json { $0.string("/\u{7F}é😀\u{2028}") } == "\"/\u{7F}é😀\u{2028}\"")
    }

    @Test func `an escape is found at every place of texts of every short length`() {
        for length in 0..<40 {
            let plain = String(repeating: "x", count: length)
            #expect(json { $0.string(plain) } == "\"\(plain)\"")
            for place in 0..<length {
                var bytes = Array(plain.utf8)
                bytes[place] = UInt8(ascii: "\n")
                let expected =
                    String(repeating: "x", count: place) + "\\n" + String(repeating: "x", count: length - place - 1)
                #expect(json { $0.string(String(decoding: bytes, as: UTF8.self)) } == "\"\(expected)\"")
            }
        }
        #expect(json { $0.string("\n\n\"\\\n") } == #""\n\n\"\\\n""#)
    }

    @Test func `only what must be escaped is`() {
        for code in UInt8(0x20)..<0x80 where code != 0x22 && code != 0x5C {
            let text = "12345\(UnicodeScalar(code))7890"
            #expect(json { $0.string(text) } == "\"\(text)\"")
        }
        let high = (0x80...0x7FF).compactMap(UnicodeScalar.init).map(String.init).joined()
        #expect(json { $0.string(high) } == "\"\(high)\"")
    }

    @Test func `numbers are written with the digits asked for`() {
        let numbers = json { writer in
            writer.beginArray()
            writer.integer(-12)
            writer.integer(UInt64.max)
            writer.decimal(2.5, places: 0)
            writer.decimal(7.25, places: 1)
            writer.number(0.1)
            writer.number(3)
            writer.endArray()
        }
        #expect(numbers == "[-12,18446744073709551615,3,7.3,0.1,3]")
    }

    @Test func `a writer can be emptied and used again`() {
        var writer = JSONWriter(into: ByteBuffer(capacity: 64))
        sample(&writer)
        let first = [UInt8](writer.buffer)
        writer.buffer.removeAll()
        writer.newline()
        writer.buffer.removeAll()
        sample(&writer)
        #expect([UInt8](writer.buffer) == first)
        #expect(writer.depth == 0)
    }

    @Test func `the types of the core are written as values and as members`() throws {
        let date = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        let moment = Timestamp(date: date, secondOfDay: 8 * 3_600 + 15 * 60, offsetMinutes: -360)
        let written = json { writer in
            writer.beginObject()
            writer.field("text", Text("say \"a\""))
            writer.field("noText", Text?.none)
            writer.field("date", date)
            writer.field("noDate", CalendarDate?.none)
            writer.field("moment", moment)
            writer.field("noMoment", Timestamp?.none)
            writer.field("amount", Money(cents: -1_205))
            writer.endObject()
        }
        #expect(
            written == #"{"text":"say \"a\"","date":"2024-02-29","moment":"2024-02-29T08:15:00-06:00","amount":-12.05}"#
        )
    }

    @Test func `text of a table is copied as it is`() {
        let bytes: StaticString = "Hemoglobin A1c/Hemoglobin.total"
        let table = bytes.withUTF8Buffer { unsafe Text(immortal: $0) }
        let other: StaticString = "5'10\" tall"
        let quoted = other.withUTF8Buffer { unsafe Text(immortal: $0) }
        #expect(table.isPlain && !quoted.isPlain)
        #expect(json { $0.string(table) } == "\"Hemoglobin A1c/Hemoglobin.total\"")
        #expect(json { $0.string(quoted) } == #""5'10\" tall""#)
    }

    @Test func `members of strings are escaped wherever the escape is`() {
        for length in [0, 1, 7, 8, 9, 40] {
            let text = String(repeating: "x", count: length)
            for pretty in [false, true] {
                let written = json(pretty: pretty) { writer in
                    writer.beginObject()
                    writer.field("a", text)
                    writer.field("b", text + "\n\u{1}" + text)
                    writer.field("c", Text("\"" + text))
                    writer.endObject()
                }
                let compact = written.filter { $0 != " " && $0 != "\n" }
                #expect(compact == #"{"a":"\#(text)","b":"\#(text)\n\u0001\#(text)","c":"\"\#(text)"}"#)
            }
        }
    }

    /// Only debug builds check this, and tests are such.
    @Test func `a literal key that needs escaping is the caller's mistake`() async {
        await #expect(processExitsWith: .failure) {
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("a\"b")
        }
    }
}

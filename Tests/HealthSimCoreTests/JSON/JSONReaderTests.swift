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
        #expect(throws: JSONError(line: 1, column: 16, message: "this name is already in the object")) {
            var reader = JSONReader(#"{"a":[1,{"y":2,"y":3}],"b":1}"#)
            try reader.beginObject()
            while try reader.nextKey() != nil {}
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

import HealthSimCore
import Testing

@Suite struct JSONElementStreamTests {
    /// A stream over a text that comes in pieces of one size.
    private func stream(
        _ bytes: [UInt8], pieces size: Int, maximum: Int = 1 << 20, framing: JSONElementStream.Framing = .automatic
    ) -> JSONElementStream {
        var place = 0
        return JSONElementStream(framing: framing, maximumElementSize: maximum) {
            if place >= bytes.count { return nil }
            let end = min(place + size, bytes.count)
            defer { place = end }
            return Array(bytes[place..<end])
        }
    }

    /// The values of a stream as texts with their places, and the error it ends with.
    private func outcome(_ stream: JSONElementStream) -> (elements: [String], error: JSONError?) {
        var stream = stream
        var elements: [String] = []
        do {
            while let element = try stream.next() {
                #expect(element.index == elements.count)
                _ = try element.value()
                elements.append(
                    "\(element.position.line):\(element.position.column) \(String(decoding: element.bytes, as: UTF8.self))"
                )
            }
            return (elements, nil)
        } catch let error as JSONError {
            return (elements, error)
        } catch {
            Issue.record(error)
            return (elements, nil)
        }
    }

    private func outcome(_ text: String) -> (elements: [String], error: JSONError?) {
        outcome(JSONElementStream(Array(text.utf8)))
    }

    @Test(arguments: [
        ("{\"a\":1}", ["1:1 {\"a\":1}"]),
        (" [ ] ", []),
        ("[1,2]", ["1:2 1", "1:4 2"]),
        (
            "[\n {\"é\":\"]\"} ,\n\t[{}], \"x,y\" , null,-1.5e3 ]\n",
            ["2:2 {\"é\":\"]\"}", "3:2 [{}]", "3:8 \"x,y\"", "3:16 null", "3:21 -1.5e3"]
        ),
        ("{\"a\":1}\n{\"b\":[2]}\n\n{}\n", ["1:1 {\"a\":1}", "2:1 {\"b\":[2]}", "4:1 {}"]),
        ("{}{}\r\n{}", ["1:1 {}", "1:3 {}", "2:1 {}"]),
        (
            "{\n\"a\":\n[1]\n} \n 12 true \"s\\\"\\\\\"\n7",
            ["1:1 {\n\"a\":\n[1]\n}", "5:2 12", "5:5 true", "5:10 \"s\\\"\\\\\"", "6:1 7"]
        ),
        ("42", ["1:1 42"]),
        ("\"é😀\\u00e9\" \"b\"", ["1:1 \"é😀\\u00e9\"", "1:12 \"b\""]),
        ("{\"a\":\"}{][,:\\\"\"}", ["1:1 {\"a\":\"}{][,:\\\"\"}"]),
    ])
    func `the values come with their places, however the bytes are cut`(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            let (elements, error) = outcome(stream(bytes, pieces: size))
            #expect(elements == expected, "pieces of \(size)")
            #expect(error == nil)
        }
        for cut in 0...bytes.count {
            var pieces = [Array(bytes[..<cut]), [], Array(bytes[cut...])]
            let (elements, error) = outcome(JSONElementStream { pieces.isEmpty ? nil : pieces.removeFirst() })
            #expect(elements == expected && error == nil, "cut at \(cut)")
        }
    }

    @Test func `arrays after one another are values when asked for`() {
        let bytes = Array("[1]\n[2,3]".utf8)
        #expect(outcome(stream(bytes, pieces: 3, framing: .values)).elements == ["1:1 [1]", "2:1 [2,3]"])
        #expect(outcome(stream(bytes, pieces: 3)).error?.position == JSONPosition(line: 2, column: 1))
    }

    @Test(arguments: [
        ("", 0, 1, 1, "the input is empty: expected a value"),
        (" \n\n", 0, 3, 1, "the input is empty: expected a value"),
        ("[", 0, 1, 2, "expected a value, found the end of the text"),
        ("[1,2", 2, 1, 5, "expected a comma or the end of the array, found the end of the text"),
        ("[1,", 1, 1, 4, "expected a value, found the end of the text"),
        ("[1,]", 1, 1, 4, "expected a value, found ]"),
        ("[1 2]", 1, 1, 4, "expected a comma or the end of the array, found 2"),
        ("[1] 2", 1, 1, 5, "expected the end of the input after the array, found 2"),
        ("[1]]", 1, 1, 4, "expected the end of the input after the array, found ]"),
        ("{}\n{\"a\":1,}\n{}", 1, 2, 8, "expected a member's name in quotation marks, found }"),
        ("{}\n{\"a\":[1}\n{}", 1, 2, 8, "expected a comma or the end of the array, found }"),
        ("{}\n{\"a\":[1]\n{\"b\":2}", 1, 3, 1, "expected a comma or the end of the object, found {"),
        ("{}\n{\"a\":\"x\n{\"b\":2}", 1, 2, 8, "a control character in a string must be escaped"),
        ("{}\n  {\"a\":01}", 1, 2, 8, "a number cannot begin with a zero"),
        ("{}\n,{}", 1, 2, 1, "expected a value, found ,"),
        ("{},{}", 1, 1, 3, "expected a value, found ,"),
        ("1\"a\"", 0, 1, 2, "expected white space between values, found \""),
        ("truefalse", 0, 1, 1, "expected a value"),
        ("{}\u{0}", 1, 1, 3, "a NUL byte is not allowed"),
        ("{\"a\":\u{0}}", 0, 1, 6, "a NUL byte is not allowed"),
        ("\u{FEFF}{}", 0, 1, 1, "expected a value, found a byte order mark"),
        ("[\"é\",é]", 1, 1, 6, "expected a value, found a character outside ASCII"),
        ("garbage", 0, 1, 1, "expected a value, found g"),
        ("<html>", 0, 1, 1, "expected a value, found <"),
        ("{\"a\":{\"b\":", 0, 1, 11, "expected a value, found the end of the text"),
        ("{\"a\":\"b", 0, 1, 6, "the string that begins here has no end"),
        ("[{\"a\":1,\"a\":2}]", 0, 1, 9, "this name is already in the object"),
    ])
    func `what is wrong is named at its place in the whole input`(
        text: String, before: Int, line: Int, column: Int, message: String
    ) throws {
        let bytes = Array(text.utf8)
        for size in 1...max(1, bytes.count) {
            let (elements, error) = outcome(stream(bytes, pieces: size))
            #expect(elements.count == before, "pieces of \(size)")
            let found = try #require(error)
            #expect(found.position == JSONPosition(line: line, column: column), "pieces of \(size): \(found)")
            #expect(found.message == message, "pieces of \(size)")
        }
    }

    @Test func `an error is thrown again`() {
        var stream = JSONElementStream(Array("1 ] 2".utf8))
        #expect(throws: Never.self) { try stream.next() }
        let first = #expect(throws: JSONError.self) { try stream.next() }
        let second = #expect(throws: JSONError.self) { try stream.next() }
        #expect(first == second && first != nil)
    }

    @Test func `the end is given again`() throws {
        var stream = JSONElementStream(Array("[1]".utf8))
        #expect(try stream.next()?.bytes == [0x31])
        #expect(try stream.next() == nil)
        #expect(try stream.next() == nil)
    }

    @Test func `an error of the source is passed on`() {
        struct Broken: Error {}
        var stream = JSONElementStream { throw Broken() }
        #expect(throws: Broken.self) { try stream.next() }
    }

    @Test(arguments: [1, 7, 64, 1_000])
    func `a value that is too large is an error, and one that just fits is not`(size: Int) {
        let fits = "[\"" + String(repeating: "x", count: 98) + "\"]"
        #expect(outcome(stream(Array(fits.utf8), pieces: size, maximum: 100)).error == nil)
        #expect(outcome(stream(Array("1 ".utf8) + Array(fits.utf8), pieces: size, maximum: 102)).error == nil)
        for text in [
            "{\"a\":\"" + String(repeating: "é", count: 60) + "\"}", String(repeating: "7", count: 101) + " ",
            "{\"a\":" + String(repeating: " ", count: 120) + "1}",
        ] {
            let (elements, error) = outcome(stream(Array("{}\n".utf8) + Array(text.utf8), pieces: size, maximum: 100))
            #expect(elements.count == 1)
            #expect(error?.message == "this value has more than 100 bytes" && error?.line == 2 && error?.column == 1)
        }
    }

    /// What would fill the memory if it were kept: the source counts how much was asked for.
    @Test(arguments: ["x", "[", "{\"a\":", "\u{0}", "\"abc", "[1 ", "é", "0", "\"\\", "[[[[{}]]]]]", "{\"a\":1}}"])
    func `garbage without end is an error before much is read`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 4_096).utf8)
        var asked = 0
        let stream = JSONElementStream(maximumElementSize: 100_000) {
            asked += bytes.count
            return bytes
        }
        #expect(outcome(stream).error != nil)
        #expect(asked <= 200_000 + 2 * bytes.count)
    }

    @Test func `a million white spaces and a million values take little memory`() throws {
        var round = 0
        let blank = [UInt8](repeating: 0x20, count: 10_000)
        let values = Array(String(repeating: "{\"a\":[1,2,3]}\n", count: 1_000).utf8)
        var stream = JSONElementStream(maximumElementSize: 64) {
            round += 1
            return round <= 100 ? blank : round <= 200 ? values : nil
        }
        var count = 0
        var last = JSONPosition()
        while let element = try stream.next() {
            count += 1
            last = element.position
        }
        #expect(count == 100_000)
        #expect(last == JSONPosition(line: 100_000, column: 1))
    }

    @Test func `the depth of values is limited`() {
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(outcome("{}" + deep).error == nil)
        #expect(outcome("[\(deep)]").error == nil)
        let deeper = outcome("{}\n[\(deep)]")
        #expect(deeper.error?.message == "objects and arrays lie deeper than 512 inside one another")
        #expect(deeper.error?.position == JSONPosition(line: 2, column: 513))
    }

    @Test func `readers of the values name places of the whole input`() throws {
        var stream = JSONElementStream(Array("[\n  {\"id\": 1},\n  {\"id\": \"x\"}\n]".utf8))
        var reader = JSONReader([])
        var errors: [JSONError] = []
        while let element = try stream.next() {
            element.restart(&reader)
            do throws(JSONError) {
                try reader.object { reader, _ throws(JSONError) in _ = try reader.integer() }
            } catch {
                errors.append(error)
            }
        }
        #expect(errors.map(\.description) == ["line 3, column 10: id: expected a number, found a string"])
    }
}

import HealthSimCore
import Testing

/// What RFC 8259 accepts and what it does not, one text a line.
@Suite struct JSONConformanceTests {
    static let accepted: [String] = [
        // Structure
        "{}", "[]", "[[]]", "[{}]", #"{"a":[]}"#, #"{"a":{}}"#, " [ ] ", "\t{\r\n}\n", "[1,2]", "[ 1 , 2 ]",
        "[1\n,\r2]",
        #"{"a":1,"b":2}"#, #"{ "a" : 1 , "b" : 2 }"#, #"{"":0}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#,
        #"{"a b":1}"#, #"{"a":1,"A":2}"#, #"{"é":1,"e\u0301":2}"#, #"{"a\u0000":1,"a":2}"#, #"[null,true,false]"#,
        "[\"\",\"\"]", "[[[[[[[[[[1]]]]]]]]]]", #"{"a":null}"#, "[1]\n\n", "\n\n\n1",
        // Scalars at the top
        "null", "true", "false", "0", "\"\"", "\"a\"", " true ", "-1",
        // Numbers
        "1", "-0", "0.0", "-0.0", "10", "1234567890123456789012345678901234567890", "0.1", "1.5e3", "1E3", "1e+3",
        "1e-3",
        "1.0E-2", "0e0", "0E+1", "-1.5", "1e400", "1e-400", "123.456", "0.00000000000000000000000000001", "-12e10",
        "[1e1]",
        "[0,-0,0e1]", "9007199254740993",
        // Strings
        #""\"""#, #""\\""#, #""\/""#, #""\b\f\n\r\t""#, #""\u0041""#, #""\u00e9""#, #""\uD83D\uDE00""#,
        #""\ud83d\ude00""#,
        #""\u0000""#, #""\uFFFF""#, #""\uD7FF""#, #""\uE000""#, #""\uDBFF\uDFFF""#, "\"é\"", "\"😀\"", "\"\u{7F}\"",
        "\"\u{80}\"",
        "\"\u{2028}\u{2029}\"", "\"\u{FEFF}\"", "\"a/b\"", "\"'\"", "\"   \"", #""\\u0041""#, #""\\\"""#,
        #"["a\u0062c"]"#,
        "\"\u{10FFFF}\"", "\"\u{D7FF}\u{E000}\"", #""plain text of more than sixteen bytes""#, "\"żółć 漢字 кириллица\"",
    ]

    static let rejected: [String] = [
        // Structure
        "", " ", "\n", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1]]", "[1],",
        "[1][2]", "{}{}", "{,}",
        #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1,,"b":2}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, #"{"a":1"#, #"{"a":"#,
        #"{"a"#,
        #"{a:1}"#, #"{'a':1}"#, #"{1:1}"#, #"{null:1}"#, #"{"a":1]"#, #"[1}"#, #"{[]:1}"#, #"{"a":1}}"#, "[}", "{]",
        "[{]}", #"["a":1]"#,
        #"{"a":1;"b":2}"#, "(1)", "/**/1", "1//x", "[1]/*x*/", "#1", "<a/>", ":", ",", "[:]", "{\"a\"::1}", "\u{C}1",
        "\u{A0}1", "1\u{2028}",
        // Words
        "nul", "nulll", "NULL", "True", "tru", "truee", "fals", "falsE", "undefined", "none", "[nan]", "NaN",
        "Infinity", "-Infinity", "null1",
        "true_", "n", "t", "f", "truefalse", "null null", "a",
        // Numbers
        "01", "-01", "00", "-", "+1", ".1", "-.1", "1.", "1.e1", "1e", "1e+", "1e-", "1E", "1.5.2", "1e1.5", "1e1e1",
        "--1", "1-", "0x10", "1_000",
        "1,000", "1a", "0b1", "１", "1 .5", "- 1", "[-]", "[1.]", "[01]", "1e 1", "0.e1", "2.e+3", "-0x", "1+1", "∞",
        "Inf",
        // Strings
        "\"", "\"a", "'a'", "a\"", "\"a\"b", "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", #""\""#, #""\a""#, #""\'""#,
        #""\x41""#, #""\0""#,
        #""\u""#, #""\u1""#, #""\u12""#, #""\u123""#, #""\u123g""#, #""\U0041""#, #""\uD800""#, #""\uDC00""#,
        #""\uD800\uD800""#, #""\uD800x""#,
        #""\uD800\n""#, #""\uDFFF\uD800""#, #""\uD800\u0041""#, #""\uD83D\u""#, #""\uD83D\uDE0""#, #""\u 041""#,
        #""\u+041""#, #""abc\"#, #""\e""#,
        #"["a]"#, #"["a"#, "\"a\u{0}b\"", #""\ud83d\ud83d\ude00""#, "\"\r\n\"",
        // Members twice
        #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"\u0061":2}"#, #"{"\u0061":1,"a":2}"#, #"{"":1,"":2}"#,
        #"{"x":{"a":1,"a":2}}"#,
        #"[{"é":1,"\u00e9":2}]"#, #"{"😀":1,"\uD83D\uDE00":2}"#, #"{"a/":1,"a\/":2}"#,
        // What is not text
        "\u{FEFF}1", "\u{FEFF}{}", "1\u{0}", "\u{0}", "{\u{0}}", "[1,\u{0}]", "\u{0}1", "\u{1}", "\u{FFFD}",
    ]

    /// Texts that cannot be written as Swift strings.
    static let rejectedBytes: [[UInt8]] = [
        [0x22, 0x80, 0x22], [0x22, 0xBF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xC3, 0x22],
        [0x22, 0xE0, 0x9F, 0xBF, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        [0x22, 0xED, 0xBF, 0xBF, 0x22],
        [0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xFE, 0x22],
        [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
        [0x22, 0xC3], [0x22, 0xE2, 0x82], [0x22, 0xF0, 0x9F, 0x98], [0x22, 0xC3, 0x28, 0x22],
        [0x22, 0xE2, 0x28, 0xA1, 0x22],
        [0xFF], [0xFE, 0xFF], [0xFF, 0xFE, 0x31, 0x00], [0x31, 0xFF], [0x5B, 0x80, 0x5D],
        [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
        [0x22, 0x5C, 0xC3, 0xA9, 0x22], [0x31, 0x00, 0x00], [0x5B, 0x31, 0x2C, 0x00, 0x5D],
    ]

    /// Reads every token of a text.
    private func tokens(_ bytes: [UInt8]) throws(JSONError) -> Int {
        var reader = JSONReader(bytes)
        var count = 0
        while try reader.next() != nil { count += 1 }
        return count
    }

    @Test(arguments: accepted) func `a JSON text is accepted`(text: String) throws {
        #expect(try tokens(Array(text.utf8)) > 0)
        var skipped = JSONReader(text)
        try skipped.skipValue()
        try skipped.finish()
    }

    @Test(arguments: rejected) func `what is not a JSON text is rejected`(text: String) {
        #expect(throws: JSONError.self) { try tokens(Array(text.utf8)) }
        #expect(throws: JSONError.self) {
            var reader = JSONReader(text)
            try reader.finish()
        }
    }

    @Test(arguments: rejectedBytes) func `bytes that are not UTF-8 are rejected`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try tokens(bytes) }
    }

    @Test func `the tables have the size they are meant to have`() {
        #expect(Self.accepted.count >= 60)
        #expect(Self.rejected.count >= 120)
        #expect(Set(Self.accepted).count == Self.accepted.count)
        #expect(Set(Self.rejected.map { Array($0.utf8) }).count == Self.rejected.count)
    }

    @Test func `every beginning of a text is rejected`() throws {
        let text = Array(#"{"name":["é\n\u0041\uD83D\uDE00",-12.5e+10,true,null,{"x":[]}],"z":false}"#.utf8)
        #expect(try tokens(text) == 16)
        for count in 0..<text.count {
            #expect(throws: JSONError.self) { try tokens(Array(text[..<count])) }
        }
    }

    @Test func `512 levels are read, 513 are not`() throws {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            func nested(_ depth: Int) -> [UInt8] {
                let inner = open == "[" ? "" : "1"
                return Array(
                    (String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)).utf8)
            }
            _ = try tokens(nested(512))
            let error = #expect(throws: JSONError.self) { try tokens(nested(513)) }
            #expect(error?.message == "objects and arrays lie deeper than 512 inside one another")
            #expect(error?.column == 512 * open.utf8.count + 1)
            #expect(throws: JSONError.self) { try tokens(nested(1_000_000)) }
        }
    }

    @Test func `every invalid sequence of two bytes and every invalid scalar is found`() {
        for first in UInt8(0x80)...0xFF {
            for second in UInt8(0)...0xFF {
                let bytes = [first, second]
                let isValid = String(validating: bytes, as: UTF8.self) != nil
                // A quotation mark as the second byte ends the string early, and then neither is valid.
                #expect(((try? tokens([0x22] + bytes + [0x22])) != nil) == isValid, "\(bytes)")
            }
        }
        for scalar in stride(from: UInt32(0x800), through: 0x10FFFF, by: 0x3F7) {
            guard let scalar = UnicodeScalar(scalar) else { continue }
            let valid = Array(String(scalar).utf8)
            #expect((try? tokens([0x22] + valid + [0x22])) == 1)
            for place in valid.indices {
                for byte in [0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xF4, 0xFF] as [UInt8] {
                    var bytes = valid
                    bytes[place] = byte
                    let isValid = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
                    #expect(((try? tokens([0x22] + bytes + [0x22])) != nil) == isValid, "\(bytes)")
                }
            }
        }
    }
}

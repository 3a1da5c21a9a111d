import HealthSimCore
import Testing

@Suite struct TextTests {
    /// A text over the bytes of a literal, which live as long as the program.
    private static func immortal(_ literal: StaticString) -> Text {
        unsafe Text(
            immortal: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Pairs of the same text, one immortal and one of its own; short and long, plain and not.
    private static let pairs: [(Text, Text)] = [
        (immortal("Austin"), Text("Austin")), (immortal("Nuñez"), Text("Nuñez")), (immortal(""), Text("")),
        (immortal("Essential (primary) hypertension"), Text("Essential (primary) hypertension")),
        (immortal("Endocrinology, Diabetes & Metabolism"), Text("Endocrinology, Diabetes & Metabolism")),
    ]

    @Test func `texts are equal by content, however they are stored`() {
        for (index, (table, own)) in Self.pairs.enumerated() {
            #expect(table == own && own == table && table == own.string)
            #expect(table.hashValue == own.hashValue)
            #expect(table.string == own.string && table.description == own.string)
            #expect(table.utf8Count == own.utf8Count && own.utf8Count == own.string.utf8.count)
            #expect(table.isEmpty == own.string.isEmpty)
            #expect(!(table < own) && !(own < table))
            for (other, (different, _)) in Self.pairs.enumerated() where other != index { #expect(own != different) }
        }
        #expect(Set(Self.pairs.flatMap { [$0.0, $0.1] }).count == Self.pairs.count)
    }

    @Test func `texts of the same length differ by one byte`() {
        #expect(Self.immortal("E11.9") != Text("E11.8"))
        #expect(Self.immortal("E11.9") != Self.immortal("E11.8"))
        #expect(Text("E11.9") != Text("E11.8"))
    }

    @Test func `order is by bytes, however they are stored`() {
        let words: [StaticString] = ["", "A", "AB", "B", "a", "ab", "Ä", "é", "日本"]
        let tables = words.map { Self.immortal($0) }
        let owns = words.map { Text($0.description) }
        for (low, high) in words.indices.flatMap({ low in words.indices.map { (low, $0) } }) {
            #expect((tables[low] < owns[high]) == (low < high))
            #expect((owns[low] < tables[high]) == (low < high))
        }
    }

    @Test(arguments: [
        ("N18.31", "N18", true), ("N18", "N18", true), ("N1", "N18", false), ("N18", "", true), ("M18.0", "N18", false),
        ("N18.31", "N18.32", false),
    ])
    func `a prefix is compared byte by byte`(text: String, prefix: String, isPrefix: Bool) {
        #expect(Text(text).hasPrefix(Text(prefix)) == isPrefix)
    }

    @Test func `text of a table knows whether it needs an escape`() {
        #expect(Self.immortal("Main St").isPlain && Self.immortal("Nuñez").isPlain)
        for text: StaticString in ["a,b", "a\"b", "a\\b", "a\nb", "a\u{1}b"] { #expect(!Self.immortal(text).isPlain) }
        // Of other text nothing is known, which only costs a look.
        #expect(!Text("Main St").isPlain)
    }

    @Test func `the bytes are those of the string`() {
        for (table, own) in Self.pairs {
            let bytes = unsafe table.withUTF8 { unsafe Array($0) }
            #expect(bytes == Array(own.string.utf8))
            let copied = unsafe own.withUTF8 { unsafe Array($0) }
            #expect(copied == bytes)
        }
    }

    @Test func `texts are joined whichever way they are stored`() {
        let joined = Text(
            joining: Self.immortal("San Luis Obispo County"), " Example ", Text("Nuñez y compañía"), "", "!")
        #expect(joined == "San Luis Obispo County Example Nuñez y compañía!")
        #expect(Text(joining: "a", "b") == "ab" && Text(joining: "").isEmpty)
    }

    @Test(arguments: [
        "", "a", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmno", "abcdefghijklmnop", "é\u{0}x",
    ])
    func `equal texts have equal fingerprints however they are kept`(string: String) {
        let bytes = Array(string.utf8)
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = unsafe memory.initialize(from: bytes)
        let immortal = unsafe Text(immortal: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory)[..<bytes.count]))
        #expect(immortal == Text(string) && immortal.fingerprint == Text(string).fingerprint)
        #expect(NameKey(immortal) == NameKey(string) && immortal.leadingBytes == Text(string).leadingBytes)
        #expect(Text(string + "x").fingerprint != Text(string).fingerprint)
    }

    @Test func `a list is cut at its semicolons`() {
        #expect(Text("a;;bc;").list == ["a", "bc"] && Text("").list.isEmpty && Text("one").list == ["one"])
        #expect(Text("a rather long entry of it;short").list == ["a rather long entry of it", "short"])
    }
}

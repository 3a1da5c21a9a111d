import HealthSimCore
import Testing

@Suite struct ReferenceParsingTests {
    /// The table of a text, in memory that stays.
    private static func table(_ text: String) -> ReferenceTable? {
        let bytes = Array(text.utf8)
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe memory.initialize(from: bytes)
        return unsafe ReferenceTable(name: "test", immortal: UnsafeBufferPointer(memory))
    }

    private static func rows(of table: ReferenceTable) -> [[String]] {
        [table.columns] + table.rows.map { row in table.columns.indices.map { row[$0].string } }
    }

    @Test(arguments: [
        "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n1,2", "a,b\n1,\n", "a,b\n1,", "\u{FEFF}a,b\n1,2\n", "\na\n\nb\n\n",
        "a,b\n\"1,1\",\"2\"\"2\"\n", "a\n\"x\ny\"", "a,b\n\"\",\n", "a,b\n1\n", "a,b\n1,2,3\n", "a\nb\rc\n",
        "a\nx\"y\n",
        "a\n\"x\"y\n", "a\n\"x\n", "a\nx\u{0}\n", "", "\n\n", "a,b,c,d,e,f,g,h\n1,2,3,4,5,6,7,8\n", "a\n\ttab\\\n",
    ])
    func `a table is what the reader of CSV reads`(text: String) {
        let expected = try? CSVReader.rows(Array(text.utf8))
        let table = Self.table(text)
        #expect(table.map(Self.rows) == expected.flatMap { $0.isEmpty ? nil : $0 })
    }

    @Test func `texts of all kinds of bytes are read as the reader of CSV reads them`() {
        let pieces = ["a", "bc", ",", ",", "\n", "\n", "\r\n", "\"", "\"\"", "\\", "é", "0123456789", "\t"]
        var stream = RandomStream(seed: 3, purpose: "test.csv", index: 0)
        var read = 0
        for _ in 0..<20_000 {
            let text = (0..<12).map { _ in pieces[Int(stream.next() % UInt64(pieces.count))] }.joined()
            let expected = try? CSVReader.rows(Array(text.utf8))
            let table = Self.table(text)
            #expect(table.map(Self.rows) == expected.flatMap { $0.isEmpty ? nil : $0 }, "\(text)")
            if table != nil { read += 1 }
        }
        #expect(read > 200)
    }

    @Test func `a text of a table knows whether it is plain`() throws {
        let table = try #require(Self.table("a,b\n\"x,y\",z\n\"p\",q\n"))
        #expect(!table[0][0].isPlain && table[0][1].isPlain && table[1][0].isPlain && table[1][1].isPlain)
        let escaped = try #require(Self.table("a,b\nx\\y,z\n"))
        #expect(!escaped[0][0].isPlain && escaped[0][1].isPlain)
    }

    @Test(arguments: [
        "0.5886", "-0.352686492", "12", "1e3", ".5", "5.", "-", ".", "", "x", "-0", "123456789012345678", "1.7976",
    ])
    func `a cell is the number that Swift reads`(text: String) throws {
        let table = try #require(Self.table("a,b\n\(text),x\n"))
        #expect(table[0].double("a")?.bitPattern == Double(text)?.bitPattern)
        #expect(table[0].integer("a") == Int(text))
    }

    @Test func `columns are found by their whole names`() throws {
        let names = ["a", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnopr", "abc"]
        let table = try #require(Self.table(names.joined(separator: ",") + "\n1,2,3,4,5,6,7\n"))
        for (place, name) in names.enumerated() { #expect(table.column(name) == place) }
    }
}

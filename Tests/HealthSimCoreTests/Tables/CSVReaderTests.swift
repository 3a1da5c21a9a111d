import HealthSimCore
import Testing

@Suite struct CSVReaderTests {
    @Test(
        arguments: [
            ("", []), ("\r\n\n", []), ("a", [["a"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]), (",\n", [["", ""]]), ("a,\"b,\"\"c\"\"\"\n", [["a", "b,\"c\""]]),
            ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]), ("\"\"\n", [[""]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
            ("a,b\n\r\n\nc,d\n", [["a", "b"], ["c", "d"]]), ("\"\"\"\"\"\"", [["\"\""]]),
            (" a , b \n", [[" a ", " b "]]),
            ("é,東京\n", [["é", "東京"]]), ("\"a\",\"\"", [["a", ""]]), ("a;b", [["a;b"]]),
        ] as [(String, [[String]])])
    func `records are read`(text: String, rows: [[String]]) throws {
        #expect(try CSVReader.rows(Array(text.utf8)) == rows)
    }

    @Test(arguments: [
        ("a,b\nc,\"d\n\n", "line 2, column 3: a quotation mark is not closed"),
        ("a\"b\n", "line 1, column 2: a quotation mark inside a field: quote the whole field"),
        ("a,b\n\"c\"d,e\n", "line 2, column 4: text behind a closing quotation mark: expected a separator"),
        ("a,b\nc\n", "line 2, column 1: the record has 1 fields, the first one has 2"),
        ("a\nb,c\n", "line 2, column 1: the record has 2 fields, the first one has 1"),
        ("\"x\ny\",b\n\n1\n", "line 4, column 1: the record has 1 fields, the first one has 2"),
        ("a\rb\n", "line 1, column 2: a carriage return stands alone: expected a line feed after it"),
        ("a\r", "line 1, column 2: a carriage return stands alone: expected a line feed after it"),
        ("\"a\"\r\r\n", "line 1, column 4: a carriage return stands alone: expected a line feed after it"),
        ("é東,\"x\u{0}\"\n", "line 1, column 6: a NUL byte is not text"),
        ("a\u{0}", "line 1, column 2: a NUL byte is not text"),
        ("\"", "line 1, column 1: a quotation mark is not closed"),
        ("\"\"\"", "line 1, column 1: a quotation mark is not closed"),
        ("\u{FEFF}\"", "line 1, column 1: a quotation mark is not closed"),
    ])
    func `an error says where`(text: String, message: String) throws {
        let error = try #require(throws: CSVError.self) { try CSVReader.rows(Array(text.utf8)) }
        #expect(error.description == message)
    }

    @Test func `fields are places in the bytes`() throws {
        let bytes = Array("id,name\n7,\"O\"\"Neil\"\n".utf8)
        var (reader, record) = (CSVReader(), CSVRecord())
        #expect(try reader.next(in: bytes.span, into: &record))
        #expect(record.line == 1 && record.fields.map(\.range) == [0..<2, 3..<7])
        #expect(try reader.next(in: bytes.span, into: &record))
        #expect(record.line == 2 && record.fields.map(\.range) == [8..<9, 11..<18])
        #expect(
            record.fields.map(\.isQuoted) == [false, true] && record.fields.map(\.hasDoubledQuotes) == [false, true])
        #expect(record.string(1, in: bytes.span) == "O\"Neil")
        #expect(try !reader.next(in: bytes.span, into: &record))
        #expect(try !reader.next(in: bytes.span, into: &record))
    }

    @Test func `another separator can be used`() throws {
        let bytes = Array("a|b,c\n\"x|y\"|z".utf8)
        var (reader, record, rows) = (CSVReader(separator: UInt8(ascii: "|")), CSVRecord(), [[String]]())
        while try reader.next(in: bytes.span, into: &record) { rows.append(record.strings(in: bytes.span)) }
        #expect(rows == [["a", "b,c"], ["x|y", "z"]])
    }

    @Test func `random bytes end in records or an error`() {
        let alphabet = Array("\",\r\na\u{0}é".utf8)
        var stream = RandomStream(seed: 5, purpose: "test.csv", index: 0)
        var (read, refused) = (0, 0)
        for _ in 0..<20_000 {
            let bytes = (0..<Int(stream.next() % 12)).map { _ in alphabet[Int(stream.next() % 8)] }
            do {
                let rows = try CSVReader.rows(bytes)
                #expect(Set(rows.map(\.count)).count <= 1)
                read += 1
            } catch {
                #expect(error.line >= 1 && error.column >= 1)
                refused += 1
            }
        }
        #expect(read > 1_000 && refused > 1_000)
    }
}

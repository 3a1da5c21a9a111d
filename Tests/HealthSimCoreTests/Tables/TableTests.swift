import HealthSimCore
import Testing

@Suite struct TableTests {
    struct Visit: Sendable {
        var id = "V1"
        var note: Text? = "plain"
        var count: Int? = 3
        var weight: Double? = 71.25
        var day: CalendarDate? = CalendarDate(daysSinceEpoch: 19_782)
        var start: Timestamp? = Timestamp(secondsSinceEpoch: 1_709_648_100, offsetMinutes: -360)
        var isUrgent: Bool? = true
        var charge: Money? = Money(cents: 123_450)
        var codes = ["I10", "E11.9"]
    }

    static let table = Table<Visit>(
        "visits", "A visit.", key: ["id"],
        columns: [
            .text("id", "Identifier.") { $0.id },
            .text("note", "Free text | or none.") { $0.note },
            .integer("count", "How many.") { $0.count },
            .decimal("weight", places: 1, "Weight in kg.", required: true) { $0.weight },
            .date("day", "Local day.") { $0.day },
            .timestamp("start", "Begin.") { $0.start },
            .boolean("is_urgent", "Whether it could not wait.") { $0.isUrgent },
            .money("charge", "Charged amount.") { $0.charge },
            .cell("codes", .text, "Codes, joined by spaces.") { visit, cell in
                cell.text(visit.codes.isEmpty ? nil : visit.codes.joined(separator: " "))
            },
        ])

    static let blank = Visit(
        id: "", note: nil, count: nil, weight: .nan, day: nil, start: nil, isUrgent: nil, charge: nil, codes: [])

    private func written(_ format: CellWriter.Format, _ visits: [Visit]) -> String {
        var cells = CellWriter(format)
        Self.table.writeHeader(to: &cells)
        for visit in visits { Self.table.write(visit, to: &cells) }
        return cells.buffer.description
    }

    @Test func `rows are written as CSV`() {
        #expect(
            written(.csv, [Visit(), Self.blank]) == """
                id,note,count,weight,day,start,is_urgent,charge,codes\r
                V1,plain,3,71.3,2024-02-29,2024-03-05T08:15:00-06:00,true,1234.50,I10 E11.9\r
                ,,,,,,,,\r

                """)
    }

    @Test func `rows are written as NDJSON`() {
        #expect(
            written(.ndjson, [Visit(note: "a \"b\"\n"), Self.blank]) == #"""
                {"id":"V1","note":"a \"b\"\n","count":3,"weight":71.3,"day":"2024-02-29",\#
                "start":"2024-03-05T08:15:00-06:00","is_urgent":true,"charge":1234.50,"codes":"I10 E11.9"}
                {"id":"","note":null,"count":null,"weight":null,"day":null,"start":null,"is_urgent":null,\#
                "charge":null,"codes":null}

                """#)
    }

    @Test func `a table gives its SQL`() {
        #expect(
            Self.table.schema.createTable(in: "main") == """
                CREATE TABLE "main"."visits" (
                    "id" VARCHAR NOT NULL,
                    "note" VARCHAR,
                    "count" BIGINT,
                    "weight" DECIMAL(18, 1) NOT NULL,
                    "day" DATE,
                    "start" TIMESTAMPTZ,
                    "is_urgent" BOOLEAN,
                    "charge" DECIMAL(18, 2),
                    "codes" VARCHAR,
                    PRIMARY KEY ("id")
                );

                """)
    }

    @Test func `a table gives its section of the data dictionary`() {
        #expect(
            Self.table.schema.dictionary == #"""
                ## visits

                A visit.

                | column | type | description |
                |---|---|---|
                | `id` | text, key | Identifier. |
                | `note` | text | Free text \| or none. |
                | `count` | integer | How many. |
                | `weight` | decimal (1 place), required | Weight in kg. |
                | `day` | date | Local day. |
                | `start` | timestamp | Begin. |
                | `is_urgent` | boolean | Whether it could not wait. |
                | `charge` | money | Charged amount. |
                | `codes` | text | Codes, joined by spaces. |

                """#)
    }

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("\"", "\"\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("tab\there", "tab\there"), (" spaces ", " spaces "),
        ("Zoë Núñez, 東京 🏥", "\"Zoë Núñez, 東京 🏥\""), ("Zoë Núñez 東京 🏥", "Zoë Núñez 東京 🏥"),
        ("12345678", "12345678"), ("1234567,", "\"1234567,\""), ("123456789\"", "\"123456789\"\"\""),
        ("semi;colon'apostrophe`|", "semi;colon'apostrophe`|"),
    ])
    func `a cell is quoted when it must be`(text: String, cell: String) {
        var buffer = ByteBuffer()
        buffer.append(csv: text)
        buffer.append(csv: Text(text))
        #expect(buffer.description == cell + cell)
    }

    @Test func `the only cell of a row is seen when it is empty`() throws {
        let table = Table<String?>("t", "A text.", columns: [.text("x", "It.") { $0 }])
        var cells = CellWriter(.csv)
        table.writeHeader(to: &cells)
        for row in ["a", nil, ""] { table.write(row, to: &cells) }
        #expect(cells.buffer.description == "x\r\na\r\n\"\"\r\n\"\"\r\n")
        #expect(try CSVReader.rows([UInt8](cells.buffer)) == [["x"], ["a"], [""], [""]])
    }

    @Test func `what is written is read back`() throws {
        let nasty = ["", "\"", "\"\"", ",", "\r\n", "\n", "\r", "a\"b", "\"a\"", " ", "é,\"\n", "\u{0}é", "x\u{7F}"]
        var stream = RandomStream(seed: 3, purpose: "test.tables", index: 0)
        let table = Table<[String]>(
            "t", "Texts.", columns: (0..<4).map { column in .text("c\(column)", "A text.") { $0[column] } })
        for _ in 0..<500 {
            let rows = (0..<3).map { _ in
                (0..<4).map { _ in
                    // NUL is the one character that the reader refuses.
                    (0..<Int(stream.next() % 5)).map { _ in nasty[Int(stream.next() % 13)] }.joined()
                        .filter { $0 != "\0" }
                }
            }
            var cells = CellWriter(.csv)
            table.writeHeader(to: &cells)
            for row in rows { table.write(row, to: &cells) }
            #expect(try Array(CSVReader.rows([UInt8](cells.buffer)).dropFirst()) == rows)
        }
    }

    @Test func `two columns of a name are a mistake of the caller`() async {
        await #expect(processExitsWith: .failure) {
            _ = TableSchema(
                name: "t", summary: "",
                columns: [
                    ColumnSchema(name: "x", type: .text, summary: ""),
                    ColumnSchema(name: "x", type: .date, summary: ""),
                ])
        }
    }
}

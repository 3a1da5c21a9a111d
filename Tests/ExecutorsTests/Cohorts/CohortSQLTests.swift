import HealthSimCore
import Testing

@testable import Executors

@Suite struct CohortSQLTests {
    /// A cohort as a database has it.
    static func cohort(_ name: String, id: UInt64, tables: [String] = ["patients", "encounters"]) -> KeptCohort {
        KeptCohort(
            id: id, name: name, description: "", profile: "p", version: Version.current, seed: 7,
            asOf: CalendarDate(daysSinceEpoch: 20_089), households: 2,
            specification: JSONValue(.object([JSONMember(name: "id", value: JSONValue(.string("p")))])),
            counts: [.init(name: "patients", count: 2)], tables: tables.map { .init(name: $0, count: 1) }, files: [],
            tags: ["a", "b"], parents: [], manifest: "m")
    }

    /// The layout of a database that has some tables.
    static func layout(_ tables: [String]) throws -> StoreLayout {
        var lines = [#"{"table":"cohorts","column":"id"}"#]
        for schema in tables.compactMap(CohortTables.named) {
            lines.append(#"{"table":"\#(schema.name)","column":"cohort_id"}"#)
            for column in schema.columns {
                lines.append(#"{"table":"\#(schema.name)","column":"\#(column.name)"}"#)
            }
        }
        return try StoreLayout(lines: lines)
    }

    @Test(arguments: [
        ("plain", "\"plain\"", "'plain'"),
        ("O'Hara; DROP TABLE cohorts; --", "\"O'Hara; DROP TABLE cohorts; --\"", "'O''Hara; DROP TABLE cohorts; --'"),
        ("say \"hi\"", "\"say \"\"hi\"\"\"", "'say \"hi\"'"),
        // An apostrophe with an accent of its own is one character, and an apostrophe all the same.
        ("a'\u{301}; x", "\"a'\u{301}; x\"", "'a''\u{301}; x'"),
        ("größe 漢字", "\"größe 漢字\"", "'größe 漢字'"),
        ("a\u{0}'b", "\"a\u{0}'b\"", "'a'"),
        ("", "\"\"", "''"),
    ]) func `a text ends in SQL where it should`(text: String, name: String, literal: String) {
        #expect(SQLText.name(text) == name)
        #expect(SQLText.text(text) == literal)
    }

    @Test func `a list has its type, also when it is empty`() {
        #expect(SQLText.list([]) == "[]::VARCHAR[]")
        #expect(SQLText.list(["a", "b'c"]) == "['a', 'b''c']::VARCHAR[]")
    }

    @Test func `a name is one line that is neither empty nor long`() {
        #expect(CohortName("  O'Hara; größe  ")?.description == "O'Hara; größe")
        for text in ["", "   ", "a\nb", "a\u{0}b", "a\u{7F}", String(repeating: "x", count: 201)] {
            #expect(CohortName(text) == nil, "\(text)")
        }
        #expect(CohortName("a;b:c")?.qualifier == "a_b_c")
    }

    @Test func `every column that joins rows is known as an id, and no other`() {
        for table in CohortTables.all {
            for column in table.columns {
                let name = column.name
                if ["mrn", "ssn"].contains(name) || name.hasSuffix("npi") {
                    #expect(CohortTables.holdsIDs(column), "\(table.name).\(name)")
                }
                // A column with the name of another table's only key holds its ids.
                let isKey = CohortTables.all.contains { $0.key == [name] }
                if isKey { #expect(CohortTables.holdsIDs(column), "\(table.name).\(name)") }
                if CohortTables.holdsIDs(column) || CohortTables.holdsListOfIDs(column) {
                    #expect(column.type == .text, "\(table.name).\(name)")
                }
            }
        }
        let shared = CohortTables.all.flatMap {
            $0.columns.filter { ["payer_id", "plan_id", "code"].contains($0.name) }
        }
        #expect(!shared.isEmpty && !shared.contains(where: CohortTables.holdsIDs))
    }

    @Test func `a table of the store has the cohort before its own columns, and their types`() throws {
        let sql = CohortCatalog.creation(of: try #require(CohortTables.named("accumulators")))
        #expect(
            sql.hasPrefix(
                "CREATE TABLE IF NOT EXISTS \"main\".\"accumulators\" (\n    \"cohort_id\" BIGINT NOT NULL,\n"))
        #expect(sql.contains("\"year_start\" DATE NOT NULL") && sql.contains("\"applied\" DECIMAL(18, 2)"))
        #expect(!sql.contains("PRIMARY KEY"))
    }

    @Test func `a file is copied with stated types, and its rows are counted`() throws {
        let sql = CohortLoad.copy(try #require(CohortTables.named("accumulators")), from: "it's/a.csv", 12)
        #expect(sql.contains("read_csv('it''s/a.csv', auto_detect = false, header = true"))
        #expect(sql.contains("'year_start': 'DATE'") && sql.contains("'applied': 'DECIMAL(18, 2)'"))
        // An empty category is a part of the key.
        #expect(sql.contains("'category'") && sql.contains("force_not_null = ['member_id'"))
        #expect(sql.contains("= 12) THEN error('accumulators has not 12 rows"))
    }

    @Test func `a layout adds the columns that a table has not, and sees what is in its way`() throws {
        let schema = try #require(CohortTables.named("allergies"))
        let partial = try StoreLayout(
            lines: ["cohort_id", "allergy_id"].map { #"{"table":"allergies","column":"\#($0)"}"# })
        let sql = partial.preparation(of: schema)
        #expect(sql.contains("ALTER TABLE \"main\".\"allergies\" ADD COLUMN \"mrn\" VARCHAR;"))
        #expect(!sql.contains("\"allergy_id\"") && !sql.contains("CREATE"))
        #expect(partial.obstacle(to: schema) == nil)
        let foreign = try StoreLayout(lines: [#"{"table":"allergies","column":"x"}"#])
        #expect(foreign.obstacle(to: schema)?.contains("'allergies'") == true)
        #expect(try Self.layout(["allergies"]).preparation(of: schema).isEmpty)
    }

    @Test func `a cohort reads back from the line that the catalog gives`() throws {
        let line = #"""
            {"id":3,"name":"O'Hara","description":"d","profile":"p","version":"0.1.0","seed":18446744073709551615,
            "as_of":"2025-01-15","households":9,"specification":"{\"id\": \"p\", \"x\": 1.10}","counts":{"patients":9},
            "tables":{"patients":9,"claims":0},"files":[{"path":"csv/patients.csv","bytes":5,"sha256":"ab"}],
            "tags":["x"],"parents":[],"manifest":"cd","saved_at":1700000000000000}
            """#.split(separator: "\n").joined()
        let cohort = try #require(try KeptCohort.cohorts(lines: [line]).first)
        #expect(cohort.id == 3 && cohort.name == "O'Hara" && cohort.seed == UInt64.max)
        #expect(cohort.tables.map(\.name) == ["patients", "claims"])
        #expect(String(decoding: cohort.specification.rendered(), as: UTF8.self).contains("1.10"))
        #expect(cohort.files == [StoredFile(path: "csv/patients.csv", bytes: 5, digest: "ab")])
        #expect(cohort.savedAt?.description.hasPrefix("2023-11-14") == true)
        #expect(cohort.isRepeatable)
        #expect(throws: JSONError.self) { try KeptCohort.cohorts(lines: ["{}"]) }
    }

    @Test func `a change is one transaction that makes sure of what it changes`() throws {
        let layout = try Self.layout(["patients", "encounters"])
        let cohort = Self.cohort("O'Hara", id: 5)
        for sql in [CohortChange.delete(cohort, in: layout), CohortChange.tag(cohort, ["x", "y'z"])] {
            #expect(sql.hasPrefix("BEGIN TRANSACTION;\n") && sql.contains("COMMIT;\n"))
            #expect(sql.contains("\"id\" = 5 AND \"name\" = 'O''Hara'"))
        }
        #expect(
            CohortChange.delete(cohort, in: layout).contains(
                "DELETE FROM \"main\".\"encounters\" WHERE \"cohort_id\" = 5;"))
        #expect(CohortChange.tag(cohort, ["x", "y'z"]).contains("\"tags\" = ['x', 'y''z']::VARCHAR[]"))
        let name = try #require(CohortName("copy"))
        let steps = CohortChange.clone(cohort, as: name, in: layout)
        #expect(steps.map(\.what) == ["preparation", "patients", "encounters", "cohorts", "commit"])
        #expect(steps[0].sql.contains("NOT EXISTS") && steps[3].sql.contains("['O''Hara']::VARCHAR[]"))
    }

    @Test func `ids of both are qualified in both, and only ids`() throws {
        let layout = try Self.layout(["patients", "encounters", "care_plans"])
        let tables = ["patients", "encounters", "care_plans"]
        let (first, second) = (Self.cohort("A;1", id: 1, tables: tables), Self.cohort("B", id: 2, tables: tables))
        let merge = try CohortMerge(first, second, in: layout)
        let name = try #require(CohortName("AB"))
        let cohort = merge.cohort(named: name, description: "", tags: [])
        #expect(cohort.seed == 7 && cohort.households == 4 && cohort.parents == ["A;1", "B"] && !cohort.isRepeatable)
        #expect(cohort.counts == [.init(name: "patients", count: 4)])
        let steps = merge.steps(of: cohort, named: name)
        let patients = try #require(steps.first { $0.what == "patients" }).sql
        #expect(patients.contains("THEN 'A_1:' || \"mrn\"") && patients.contains("THEN 'B:' || \"mrn\""))
        #expect(!patients.contains("|| \"given_name\""))
        #expect(
            try #require(steps.first { $0.what == "care_plans" }).sql.contains("string_split(\"condition_ids\", '; ')"))
        #expect(steps.last?.sql.hasSuffix("COMMIT;\n") == true)
        #expect(throws: CohortStoreError.same(name: "B")) { try CohortMerge(second, second, in: layout) }
        let twin = try CohortMerge(Self.cohort("x:y", id: 3), Self.cohort("x;y", id: 4), in: layout)
        #expect(
            twin.steps(of: cohort, named: name).contains { $0.sql.contains("'x_y#3:'") && $0.sql.contains("'x_y#4:'") })
    }

    @Test func `a question is a text for query(), after files are out of reach`() throws {
        let layout = try Self.layout(["patients"])
        let sql = CohortQuery.about(
            Self.cohort("c", id: 2), in: layout, database: "a'b.duckdb",
            question: .init("SELECT 1'; DROP TABLE patients; --"))
        #expect(sql.contains("ATTACH 'a''b.duckdb' AS healthsim_store (READ_ONLY);"))
        #expect(sql.contains("WHERE \"cohort_id\" = 2;\n"))
        #expect(
            sql.hasSuffix("lock_configuration = true;\nFROM query('SELECT 1''; DROP TABLE patients; --') AS row;\n"))
        let all = CohortQuery.aboutAll(in: layout, database: "a", question: .init("SELECT 1", asJSON: true))
        #expect(all.contains("CREATE VIEW \"patients\" AS SELECT * FROM"))
        #expect(all.contains("SELECT to_json(row) FROM query('SELECT 1') AS row;"))
    }

    @Test func `tables are written by cohort, as CSV and as Parquet`() throws {
        let layout = try Self.layout(["patients"])
        let cohort = Self.cohort("c", id: 2, tables: ["patients"])
        let csv = try #require(CohortTableExport.files(of: cohort, in: layout, as: .csv).first)
        #expect(csv.path == "csv/patients.csv")
        let sql = csv.sql(in: "o'ut", suffix: ".partial")
        #expect(sql.contains("TO 'o''ut/csv/patients.csv.partial'") && sql.contains("\"cohort_id\" = 2)"))
        #expect(!sql.contains("SELECT \"cohort_id\""))
        #expect(CohortTableExport.files(of: cohort, in: layout, as: .parquet).first?.path == "parquet/patients.parquet")
    }
}

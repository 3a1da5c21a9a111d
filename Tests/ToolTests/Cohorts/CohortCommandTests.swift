import HealthSimCore
import TestKit
import Testing

@testable import Executors
@testable import ToolKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.timeLimit(.minutes(10))) struct CohortCommandTests {
    private static let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"

    /// A program that is asked like DuckDB: it writes down what it is asked, and answers what a test has prepared.
    private struct Stub {
        let folder: TemporaryFolder
        var path: String { folder.path + "/duckdb" }
        var database: String { folder.path + "/d.duckdb" }

        init(failing words: String? = nil, cohorts: [String] = [], tables: [String] = []) throws {
            folder = try TemporaryFolder()
            let script = #"""
                #!/bin/sh
                printf '%s\n' "$@" >> "$0.args"
                while IFS= read -r line; do
                  printf '%s\n' "$line" >> "$0.sql"
                  case $line in
                    "SELECT 'healthsim: step "*) line=${line#SELECT \'}; printf '%s\n' "${line%\';}" ;;
                    *'"table" := table_name'*) cat "$0.columns" ;;
                    *'struct_pack("id"'*) cat "$0.cohorts" ;;
                    *'FROM query('*) printf '{"n":1}\n{"n":2}\n' ;;
                    "COMMIT;") if [ -e "$0.fail" ]; then cat "$0.fail" >&2; exit 1; fi ;;
                  esac
                done

                """#
            try folder.write(script, to: "duckdb")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/duckdb")
            var columns = cohorts.isEmpty ? [] : [("cohorts", "id")]
            for table in tables {
                columns.append((table, "cohort_id"))
                columns += (CohortTables.named(table)?.columns ?? []).map { (table, $0.name) }
            }
            let lines = columns.map { #"{"table":"\#($0.0)","column":"\#($0.1)"}"# + "\n" }
            try folder.write(lines.joined(), to: "duckdb.columns")
            try folder.write(cohorts.map { $0 + "\n" }.joined(), to: "duckdb.cohorts")
            if let words { try folder.write(words, to: "duckdb.fail") }
            if !cohorts.isEmpty { try folder.write("", to: "d.duckdb") }
        }

        /// A line of the catalog.
        static func line(
            _ name: String, id: Int, tables: [String] = ["patients"], manifest: String = "m",
            specification: JSONValue = ["id": "p"]
        ) -> String {
            let counts = tables.map { "\"\($0)\":1" }.joined(separator: ",")
            let text = String(
                decoding: JSONValue(.string(String(decoding: specification.rendered(), as: UTF8.self))).rendered(),
                as: UTF8.self)
            return #"{"id":\#(id),"name":"\#(name)","description":"","profile":"p","version":"0.1.0","seed":1,"#
                + #""as_of":"2025-01-15","households":1,"specification":\#(text),"counts":{"patients":1},"#
                + #""tables":{\#(counts)},"files":[],"tags":["x"],"parents":[],"manifest":"\#(manifest)","saved_at":0}"#
        }

        /// What it was asked.
        var sql: String { text("duckdb.sql") }
        /// With which words it was called.
        var arguments: [String] { text("duckdb.args").split(separator: "\n").map(String.init) }

        private func text(_ name: String) -> String { (try? folder.contents()[name]) ?? "" }
    }

    private func healthsim(
        _ words: [String], _ stub: Stub?, input: [String] = []
    ) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: input)
        var console = fake.console
        let program = stub?.path
        console.environment = { $0 == "HEALTHSIM_DUCKDB" ? program : nil }
        let code = await HealthSim.start(words, calledBy: "healthsim", console: console)
        return (code, fake.output, fake.words)
    }

    private func execute(_ stub: Stub?, _ folder: TemporaryFolder, _ more: String...) async -> (
        code: ExitCode, out: String, said: String
    ) {
        let words = [
            "execute", Self.profile, "--count", "2", "--format", "ndjson", "--out", folder.path + "/c",
            "--save-cohort", "O'Hara; 漢", "--database", stub?.database ?? folder.path + "/d.duckdb",
        ]
        return await healthsim(words + more, stub)
    }

    @Test func `a run is saved in one transaction, with its tables`() async throws {
        let (stub, folder) = (try Stub(), try TemporaryFolder())
        let run = await execute(stub, folder, "--tags", "a,b", "--description", "it's")
        #expect(run.code == .done, "\(run.said)")
        #expect(run.out.contains("Cohort saved: O'Hara; 漢 (\(stub.database))\n  - main.patients:"))
        #expect(try folder.contents()["c/csv/patients.csv"] != nil)
        let sql = stub.sql
        let begin = try #require(sql.firstRange(of: "BEGIN TRANSACTION;"))
        let commit = try #require(sql.firstRange(of: "COMMIT;"))
        let insert = try #require(sql.firstRange(of: "INSERT INTO \"main\".\"observations\""))
        let entry = try #require(sql.firstRange(of: "INSERT INTO \"main\".\"cohorts\""))
        #expect(begin.upperBound < insert.lowerBound && insert.upperBound < entry.lowerBound)
        #expect(entry.upperBound < commit.lowerBound)
        #expect(sql.contains("'O''Hara; 漢'") && sql.contains("['a', 'b']::VARCHAR[]") && sql.contains("'it''s'"))
        #expect(stub.arguments == ["-no-init", "-bail", "-batch", "-noheader", "-list", stub.database])
    }

    @Test func `a name that is taken is told before anything is made`() async throws {
        let (stub, folder) = (try Stub(cohorts: [Stub.line("O'Hara; 漢", id: 1)]), try TemporaryFolder())
        let run = await execute(stub, folder)
        #expect(run.code == .couldNotRun && run.said.contains("--force"))
        #expect(try folder.contents().isEmpty)
        #expect(!stub.sql.contains("BEGIN"))
        let forced = await execute(stub, folder, "--force", "--quiet")
        #expect(forced.code == .done && forced.out.isEmpty && forced.said.isEmpty, "\(forced.said)")
        #expect(stub.sql.contains("DELETE FROM \"main\".\"cohorts\" WHERE \"id\" = 1;"))
    }

    @Test func `a journey is laid on a cohort of a database as on its folder`() async throws {
        let folder = try TemporaryFolder()
        let first = folder.path + "/first"
        let made = await healthsim(
            ["execute", Self.profile, "--count", "2", "--format", "ndjson", "--out", first, "--quiet"], nil)
        #expect(made.code == .done, "\(made.said)")
        let manifest = try #require(try StoredManifest(folder: first))
        let stub = try Stub(cohorts: [
            Stub.line("kept", id: 1, manifest: manifest.digest, specification: manifest.specification),
            Stub.line("joined", id: 2, specification: ["merged": [["id": "p"]]]),
        ])
        func follow(_ name: String, _ out: String, _ more: String...) async -> (code: ExitCode, said: String) {
            let run = await healthsim(
                [
                    "execute", "--from-cohort", name, "--journey", "diabetic-annual", "--format", "ndjson", "--out",
                    folder.path + "/" + out, "--quiet",
                ] + more, stub)
            return (run.code, run.said)
        }
        let ofFolder = await follow(first, "a")
        let ofDatabase = await follow("kept", "b", "--database", stub.database)
        #expect(ofFolder.code == .done && ofDatabase.code == .done, "\(ofFolder.said)\(ofDatabase.said)")
        let files = try folder.contents()
        let (one, two) = (files.filter { $0.key.hasPrefix("a/") }, files.filter { $0.key.hasPrefix("b/") })
        #expect(!one.isEmpty && one.count == two.count)
        for (path, content) in one where !path.hasSuffix(".txt") && !path.hasSuffix("report.json") {
            #expect(content == two["b" + path.dropFirst()], "\(path)")
        }
        #expect(files["b/manifest.json"]?.contains(manifest.digest) == true)
        let joined = await follow("joined", "c", "--database", stub.database)
        #expect(joined.code == .couldNotRun && joined.said.contains("joined from cohorts"))
        let unknown = await follow("kapt", "d", "--database", stub.database)
        #expect(unknown.code == .couldNotRun && unknown.said.contains("kept"))
        let neither = await follow(folder.path + "/nothing", "e")
        #expect(neither.code == .couldNotRun && neither.said.contains("--database FILE"))
    }

    @Test func `without DuckDB the cohort stays, and what is missing is said`() async throws {
        let folder = try TemporaryFolder()
        let run = await execute(nil, folder, "--quiet")
        #expect(run.code == .couldNotRun)
        #expect(run.said.contains("HEALTHSIM_DUCKDB") && run.said.contains("--resume"))
        #expect(try folder.contents()["c/manifest.json"] != nil)
        let stub = try Stub()
        let later = await execute(stub, folder, "--resume", "--quiet")
        #expect(later.code == .done, "\(later.said)")
    }

    @Test func `a failure of DuckDB is told in its words, and the cohort stays`() async throws {
        let (stub, folder) = (try Stub(failing: "IO Error: disk is full\n"), try TemporaryFolder())
        let run = await execute(stub, folder)
        #expect(run.code == .couldNotRun)
        #expect(run.said.contains("DuckDB: IO Error: disk is full\n"))
        #expect(try folder.contents()["c/manifest.json"] != nil)
    }

    @Test func `a cohort that is saved already is not saved twice`() async throws {
        let folder = try TemporaryFolder()
        let first = try Stub()
        #expect(await execute(first, folder, "--quiet").code == .done)
        let manifest = try #require(try StoredManifest(folder: folder.path + "/c"))
        let same = try Stub(cohorts: [Stub.line("O'Hara; 漢", id: 1, manifest: manifest.digest)])
        let again = await execute(same, folder, "--resume")
        #expect(again.code == .done && again.said.contains("is saved already"))
        let another = try Stub(cohorts: [Stub.line("O'Hara; 漢", id: 1)])
        let other = await execute(another, folder, "--resume")
        #expect(other.code == .couldNotRun && other.said.contains("there is a cohort"))
    }

    @Test(arguments: [
        ["--partition", "0/2"], ["--tags", "a,,b"], ["--save-cohort", "x"], ["--database", ""],
    ]) func `what makes no sense is refused`(words: [String]) async throws {
        let folder = try TemporaryFolder()
        let name = words[0] == "--save-cohort" ? ["--save-cohort", "y"] : ["--save-cohort", "x"]
        let run = await healthsim(
            ["execute", Self.profile, "--count", "2", "--out", folder.path + "/c"] + name + words, nil)
        #expect(run.code == .couldNotRun)
        #expect(try folder.contents().isEmpty)
    }

    @Test func `a specification may ask to be saved`() async throws {
        let (stub, folder) = (try Stub(), try TemporaryFolder())
        try folder.write(
            #"{"execution": {"profile_id": "medicare-diabetic", "options": {"save_cohort": true, "count": 1,"#
                + #" "formats": ["csv"], "cohort_name": "from-document"}}}"#, to: "request.json")
        let run = await healthsim(
            [
                "execute", folder.path + "/request.json", "--out", folder.path + "/c", "--database", stub.database,
                "--quiet",
            ], stub)
        #expect(run.code == .done, "\(run.said)")
        #expect(stub.sql.contains("'from-document'"))
    }

    @Test func `cohorts are listed and shown, as text and as JSON`() async throws {
        let stub = try Stub(cohorts: [Stub.line("one", id: 1), Stub.line("two", id: 2)])
        let list = await healthsim(["cohort", "list", "--database", stub.database], stub)
        #expect(list.code == .done && list.out.split(separator: "\n").count == 3 && list.out.contains("1 patients"))
        let json = await healthsim(["cohort", "list", "--database", stub.database, "--json", "--tag", "x"], stub)
        #expect(try JSONValue(parsing: json.out)[1]?["name"]?.string == "two")
        let none = await healthsim(["cohort", "list", "--database", stub.database, "--tag", "q"], stub)
        #expect(none.code == .done && none.out.isEmpty && none.said.contains("'q'"))
        let show = await healthsim(["cohort", "show", "one", "--database", stub.database], stub)
        #expect(show.out.contains("Cohort:       one\n") && show.out.contains("  - patients:  1\n"))
        let specification = await healthsim(
            ["cohort", "show", "one", "--database", stub.database, "--specification"], stub)
        #expect(try JSONValue(parsing: specification.out)["id"]?.string == "p")
        let unknown = await healthsim(["cohort", "show", "onne", "--database", stub.database], stub)
        #expect(unknown.code == .couldNotRun && unknown.said.contains("did you mean 'one'?"))
        #expect(stub.arguments.contains("-readonly"))
    }

    @Test func `a question is asked about one cohort, or about all`() async throws {
        let stub = try Stub(cohorts: [Stub.line("one", id: 7)], tables: ["patients"])
        let place = ["--database", stub.database]
        let one = await healthsim(["cohort", "query", "one", "SELECT 1", "--format", "json"] + place, stub)
        #expect(one.code == .done && one.out == "[\n  {\"n\":1},\n  {\"n\":2}\n]\n", "\(one.said)")
        #expect(stub.sql.contains("WHERE \"cohort_id\" = 7;") && stub.sql.contains("(READ_ONLY);"))
        let all = await healthsim(
            ["cohort", "query", "-"] + place, stub, input: ["SELECT ", "count(*) FROM patients"])
        #expect(all.code == .done && stub.sql.contains("FROM query('SELECT count(*) FROM patients')"))
        #expect(await healthsim(["cohort", "query"] + place, stub).code == .couldNotRun)
        #expect(await healthsim(["cohort", "query", "a", "b", "--file", "c"] + place, stub).code == .couldNotRun)
        let format = await healthsim(["cohort", "query", "one", "SELECT 1", "--format", "jsn"] + place, stub)
        #expect(format.code == .couldNotRun && format.said.contains("'json'"))
    }

    @Test func `tags are given and taken`() async throws {
        let stub = try Stub(cohorts: [Stub.line("one", id: 1)])
        let tag = await healthsim(["cohort", "tag", "one", "+y", "-x", "--database", stub.database], stub)
        #expect(tag.code == .done && tag.said == "✓ 'one' has the tags y\n")
        #expect(stub.sql.contains("\"tags\" = ['y']::VARCHAR[]"))
        for words in [["one"], ["one", "y"], ["one", "+a,b"]] {
            let bad = await healthsim(["cohort", "tag"] + words + ["--database", stub.database], stub)
            #expect(bad.code == .couldNotRun)
        }
    }

    @Test func `cohorts are copied, joined and deleted`() async throws {
        let stub = try Stub(cohorts: [Stub.line("one", id: 1), Stub.line("two", id: 2)], tables: ["patients"])
        let place = ["--database", stub.database, "--quiet"]
        #expect(await healthsim(["cohort", "clone", "one", "three"] + place, stub).code == .done)
        #expect(await healthsim(["cohort", "clone", "one", "two"] + place, stub).code == .couldNotRun)
        #expect(await healthsim(["cohort", "merge", "one", "two", "both"] + place, stub).code == .done)
        #expect(await healthsim(["cohort", "merge", "one", "one", "both"] + place, stub).code == .couldNotRun)
        #expect(await healthsim(["cohort", "delete", "two"] + place, stub).code == .done)
        #expect(stub.sql.contains("INTERSECT") && stub.sql.contains("WHERE \"cohort_id\" = 2;\n"))
    }

    @Test func `folders are a store without DuckDB`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/c"
        _ = await healthsim(
            ["execute", Self.profile, "--count", "2", "--format", "csv", "--out", path, "--quiet"], nil)
        let place = ["--folder", folder.path, "--quiet"]
        #expect(await healthsim(["cohort", "list", "--folder", folder.path], nil).out.contains("\nc     2 patients"))
        #expect(await healthsim(["cohort", "tag", "c", "+t"] + place, nil).code == .done)
        #expect(await healthsim(["cohort", "clone", "c", "d"] + place, nil).code == .done)
        let export = await healthsim(
            ["cohort", "export", "d", "--format", "csv,ndjson", "--out", folder.path + "/e"] + place, nil)
        #expect(export.code == .done, "\(export.said)")
        let files = try folder.contents()
        #expect(files["e/csv/claims.csv"] == files["c/csv/claims.csv"])
        #expect(files["e/csv/patients.csv"] == files["c/csv/patients.csv"] && files["e/ndjson/records.ndjson"] != nil)
        #expect(await healthsim(["cohort", "delete", "d"] + place, nil).code == .done)
        #expect(try folder.contents().keys.allSatisfy { !$0.hasPrefix("d/") })
        let parquet = await healthsim(
            ["cohort", "export", "c", "--format", "parquet", "--out", folder.path + "/p"] + place, nil)
        #expect(parquet.code == .couldNotRun && parquet.said.contains("cohort save"))
        #expect(await healthsim(["cohort", "query", "c", "SELECT 1", "--database", "/no/d"], nil).code == .couldNotRun)
        #expect(await healthsim(["cohort", "list", "--folder", "a", "--database", "b"], nil).code == .couldNotRun)
    }

    @Test func `a word that several commands share says what follows it`() async {
        let help = await healthsim(["cohort", "--help"], nil)
        #expect(help.code == .done && help.out.contains("\n  merge "))
        let missing = await healthsim(["cohort"], nil)
        #expect(missing.code == .couldNotRun && missing.said.contains("list, show, query, export"))
        let wrong = await healthsim(["cohort", "lst"], nil)
        #expect(wrong.code == .couldNotRun && wrong.said.contains("did you mean 'list'?"))
    }
}

import Formats
import HealthSimCore
import TestKit
import Testing

@testable import Executors

@Suite(.timeLimit(.minutes(10))) struct CohortFoldersTests {
    /// A folder with the cohort of two households in it, under a name.
    private func store(_ name: String = "one", formats: [Format] = [.csv, .ndjson]) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let cohort = try Cohort(profile: .json(Profiles.diabetics), seed: 7, count: 2)
        try await cohort.write(to: folder.path + "/" + name, formats: formats)
        return folder
    }

    @Test func `cohorts are listed by the names of their folders, and what is none is not`() async throws {
        let folder = try await store("one")
        try folder.write("x", to: "file.txt")
        let folders = CohortFolders(folder.path)
        let entry = try #require(try folders.entries().first)
        #expect(try folders.entries().count == 1)
        #expect(entry.cohort.name == "one" && entry.cohort.seed == 7 && entry.cohort.isRepeatable)
        #expect(entry.cohort.counts.first == .init(name: "patients", count: 2))
        #expect(entry.cohort.tables.first == .init(name: "patients", count: 2))
        #expect(try CohortFolders(entry.path).entries().map(\.cohort.name) == ["one"])
        #expect(try CohortFolders(folder.path + "/none").entries().isEmpty)
        #expect(throws: CohortStoreError.unknown(name: "onne", nearest: "one")) { try folders.entry(named: "onne") }
    }

    @Test func `tags stand beside the manifest, and a copy is as good as the cohort`() async throws {
        let folder = try await store()
        let folders = CohortFolders(folder.path)
        var entry = try folders.entry(named: "one")
        entry.cohort.tags = ["a", "b"]
        try folders.setNotes(entry)
        try folders.clone(try folders.entry(named: "one"), as: "O'Hara; two")
        let copy = try folders.entry(named: "O'Hara; two")
        #expect(copy.cohort.tags == ["a", "b"] && copy.cohort.parents == ["one"])
        #expect(copy.manifest == entry.manifest)
        let (old, new) = (try folder.contents(of: "one"), try folder.contents(of: "O'Hara; two"))
        for file in entry.manifest.files { #expect(old[file.path] == new[file.path], "\(file.path)") }
        #expect(throws: CohortStoreError.taken(name: "one")) { try folders.clone(entry, as: "one") }
        for name in ["../x", "a/b", ".", "..", "", " x"] {
            #expect(throws: CohortStoreError.invalidName(name)) { try folders.clone(entry, as: name) }
        }
    }

    @Test func `what a run wrote is removed, and nothing else`() async throws {
        let folder = try await store()
        let folders = CohortFolders(folder.path)
        try folder.write("mine", to: "one/csv/mine.txt")
        try folders.delete(try folders.entry(named: "one"))
        #expect(try folder.contents(reports: true) == ["one/csv/mine.txt": "mine"])
        #expect(try folders.entries().isEmpty)
    }

    @Test func `a load has a step for each table between the beginning and the commit`() async throws {
        let folder = try await store()
        let path = folder.path + "/one"
        let manifest = try #require(try StoredManifest(folder: path))
        let name = try #require(CohortName("O'Hara"))
        let load = try CohortLoad(manifest, in: path, as: name, description: "d", tags: ["t"])
        let steps = try load.steps(into: StoreLayout(), replacing: nil)
        let tables = manifest.files.filter { $0.format == "csv" }.map(\.content)
        #expect(steps.map(\.what) == ["preparation"] + tables + ["cohorts", "commit"])
        #expect(steps[0].sql.hasPrefix("BEGIN TRANSACTION;\n") && steps[0].sql.contains("NOT EXISTS"))
        #expect(steps.last?.sql == "COMMIT;\n")
        #expect(steps.count { $0.sql.contains("COMMIT") } == 1)
        let entry = try #require(steps.first { $0.what == "cohorts" }).sql
        #expect(entry.contains("'O''Hara'") && entry.contains("DATE '\(manifest.asOf)'") && entry.contains("now()"))
        let old = CohortSQLTests.cohort("O'Hara", id: 4)
        let forced = try load.steps(into: CohortSQLTests.layout(["patients"]), replacing: old)
        #expect(forced[0].sql.contains("DELETE FROM \"main\".\"patients\" WHERE \"cohort_id\" = 4;"))
    }

    @Test func `a folder that was changed, or has no tables, is not loaded`() async throws {
        let folder = try await store()
        let path = folder.path + "/one"
        let name = try #require(CohortName("n"))
        func load() throws {
            let manifest = try #require(try StoredManifest(folder: path))
            _ = try CohortLoad(manifest, in: path, as: name, description: "", tags: [])
        }
        try load()
        try folder.write("mrn\r\n", to: "one/csv/patients.csv")
        #expect(throws: CohortStoreError.changed(path: path + "/csv/patients.csv")) { try load() }
        let other = try await store("two", formats: [.ndjson])
        let manifest = try #require(try StoredManifest(folder: other.path + "/two"))
        #expect(throws: CohortStoreError.noTables(folder: other.path + "/two")) {
            try CohortLoad(manifest, in: other.path + "/two", as: name, description: "", tags: [])
        }
        #expect(try StoredManifest(folder: folder.path) == nil)
        try folder.write("{}", to: "manifest.json")
        #expect(throws: CohortError.self) { try StoredManifest(folder: folder.path) }
    }
}

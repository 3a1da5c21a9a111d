import Formats
import HealthSimCore
import TestKit
import Testing

@testable import Executors

@Suite(.timeLimit(.minutes(10))) struct CohortRunTests {
    private static let encoders: [any RecordEncoder] = [PlainTables(), PlainArray()]

    /// The files of a run.
    private func files(
        _ source: VillageSource = VillageSource(), _ options: RunOptions = RunOptions()
    ) async throws -> [String: String] {
        let folder = try TemporaryFolder()
        _ = try await CohortRun(source: source, encoders: Self.encoders, options: options).execute(
            to: folder.path + "/cohort")
        return try folder.contents(of: "cohort")
    }

    @Test func `a cohort is its files and a manifest, and nothing else is left`() async throws {
        let files = try await files()
        #expect(
            Set(files.keys) == ["csv/patients.csv", "csv/encounters.csv", "json/records.json", "manifest.json"])
        let patients = try #require(files["csv/patients.csv"]).split(separator: "\n")
        #expect(patients.count == 151)
        #expect(patients.first == "mrn,birth")
        let records = try #require(files["json/records.json"])
        #expect(records.hasPrefix("[\n\"MRN0-0\",\n\"MRN1-0\""))
        #expect(records.hasSuffix("\"MRN99-1\"\n]\n"))
    }

    @Test(arguments: [1, 2, 5], [1, 3, 16, 17, 1_000, nil] as [UInt64?])
    func `the bytes do not depend on workers and blocks`(workers: Int, blockSize: UInt64?) async throws {
        let once = try await files()
        #expect(try await files(VillageSource(), RunOptions(workers: workers, blockSize: blockSize)) == once)
    }

    @Test(arguments: [2, 7, 100, 130] as [UInt64])
    func `the parts of a cohort are the whole`(count: UInt64) async throws {
        let whole = try await files()
        var joined: [String: String] = [:]
        for index in 0..<count {
            let partition = try #require(Partition(index, of: count))
            for (name, content) in try await files(VillageSource(), RunOptions(blockSize: 4, partition: partition)) {
                joined[name, default: ""] += content
            }
        }
        for name in whole.keys where name != CohortManifest.name { #expect(joined[name] == whole[name], "\(name)") }
    }

    @Test(arguments: [1, 3, 8, 20] as [UInt64], [1, 3, 40] as [UInt64])
    func `a batch is whole, whatever the blocks and the parts`(blockSize: UInt64, parts: UInt64) async throws {
        var joined = ""
        for index in 0..<parts {
            let folder = try TemporaryFolder()
            let partition = try #require(Partition(index, of: parts))
            let run = CohortRun(
                source: VillageSource(), encoders: [PlainTables(), PlainBatches()],
                options: RunOptions(workers: 2, blockSize: blockSize, partition: partition))
            _ = try await run.execute(to: folder.path)
            joined += try #require(try folder.contents()["x12-837p/batches.txt"])
        }
        let whole = (0..<12).map { "batch \($0): 8\n" }.joined() + "batch 12: 4\n"
        #expect(joined == whole)
    }

    @Test func `a file that tells of the others is written for each part`() async throws {
        func files(_ partition: Partition) async throws -> [String: String] {
            let folder = try TemporaryFolder()
            let options = RunOptions(blockSize: 4, partition: partition)
            _ = try await CohortRun(
                source: VillageSource(), encoders: [PlainTables(), PlainLines()], options: options
            ).execute(to: folder.path)
            return try folder.contents()
        }
        let asOf = VillageSource().asOf
        let whole = try await files(.whole)
        #expect(whole["ndjson/count.txt"] == "150 on \(asOf)\n")
        #expect(whole[CohortManifest.name]?.contains("\"ndjson/count.txt\"") == true)
        for index in 0..<3 as Range<UInt64> {
            let part = try await files(try #require(Partition(index, of: 3)))
            let lines = try #require(part["ndjson/records.ndjson"]).split(separator: "\n").count
            #expect(part["ndjson/count.txt"] == "\(lines) on \(asOf)\n" && lines < 150)
        }
    }

    @Test func `the manifest names every file with its rows, bytes and digest`() async throws {
        let files = try await files()
        let manifest = try #require(files[CohortManifest.name])
        var reader = JSONReader(manifest)
        var found: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard key == "files" else { continue }
            try reader.beginArray()
            while try reader.nextElement() {
                var (path, rows, bytes, digest) = ("", UInt64(0), UInt64(0), "")
                try reader.beginObject()
                while let key = try reader.nextKey() {
                    switch key {
                    case "path": path = try reader.string()
                    case "rows": rows = try reader.unsigned()
                    case "bytes": bytes = try reader.unsigned()
                    case "sha256": digest = try reader.string()
                    default: break
                    }
                }
                let content = Array(try #require(files[path]).utf8)
                #expect(UInt64(content.count) == bytes)
                #expect(SHA256.digest(of: content).description == digest)
                let lines = UInt64(content.split(separator: UInt8(ascii: "\n")).count)
                #expect(path == "json/records.json" ? lines - 2 == rows : lines - 1 == rows)
                found.append(path)
            }
        }
        try reader.finish()
        #expect(found == ["csv/patients.csv", "csv/encounters.csv", "json/records.json"])
        #expect(manifest.contains(#""specification": {"profile":{"id":"village"}}"#))
        #expect(manifest.contains(#""seed": 42"#) && manifest.contains(#""as_of": "2025-01-01""#))
    }

    @Test func `a seed of its own makes a cohort of its own`() async throws {
        #expect(try await files(VillageSource(seed: 43)) != files(VillageSource()))
    }

    @Test func `the progress goes up to the end`() async throws {
        let folder = try TemporaryFolder()
        var seen: [UInt64] = []
        let options = RunOptions(workers: 2, blockSize: 30)
        let run = CohortRun(source: VillageSource(), encoders: Self.encoders, options: options)
        _ = try await run.execute(
            to: folder.path + "/cohort",
            progress: { progress in
                seen.append(progress.done)
                #expect(progress.count == 100 && progress.before == 0)
                #expect(progress.statistics.households == progress.done)
            })
        #expect(seen == [30, 60, 90, 100])
    }

    @Test func `a cohort that is complete is kept unless it may be replaced`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/cohort"
        let first = CohortRun(source: VillageSource(), encoders: Self.encoders)
        _ = try await first.execute(to: path)
        let before = try folder.contents(reports: true)
        await #expect(throws: CohortError.complete(folder: path)) { try await first.execute(to: path) }
        #expect(try folder.contents(reports: true) == before)

        let other = CohortRun(
            source: VillageSource(seed: 7), encoders: [PlainArray()], options: RunOptions(existing: .replace))
        _ = try await other.execute(to: path)
        let after = try folder.contents()
        #expect(Set(after.keys) == ["cohort/json/records.json", "cohort/manifest.json"])
        #expect(after["cohort/manifest.json"] != before["cohort/manifest.json"])
    }

    @Test func `resuming a complete cohort changes nothing`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/cohort"
        _ = try await CohortRun(source: VillageSource(), encoders: Self.encoders).execute(to: path)
        let before = try folder.contents(reports: true)
        let again = CohortRun(
            source: VillageSource(), encoders: Self.encoders, options: RunOptions(existing: .resume))
        #expect(try await again.execute(to: path) == .wasComplete(folder: path))
        #expect(try folder.contents(reports: true) == before)
        let other = CohortRun(
            source: VillageSource(seed: 7), encoders: Self.encoders, options: RunOptions(existing: .resume))
        await #expect(
            throws: CohortError.different(folder: path, differences: ["its seed was 42, now it is 7"])
        ) { try await other.execute(to: path) }
    }

    @Test func `a file that is in the way is kept unless it may be replaced`() async throws {
        let folder = try TemporaryFolder()
        try Disk().makeFolder(folder.path + "/csv")
        try folder.write("mine", to: "csv/patients.csv")
        for existing in [RunOptions.Existing.keep, .resume] {
            let run = CohortRun(
                source: VillageSource(), encoders: Self.encoders, options: RunOptions(existing: existing))
            await #expect(throws: CohortError.occupied(path: folder.path + "/csv/patients.csv")) {
                try await run.execute(to: folder.path)
            }
        }
        #expect(try folder.contents() == ["csv/patients.csv": "mine"])
        let run = CohortRun(source: VillageSource(), encoders: Self.encoders, options: RunOptions(existing: .replace))
        _ = try await run.execute(to: folder.path)
        #expect(try await folder.contents() == files())
    }

    @Test func `a file where the folder should be is an error`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "cohort")
        let run = CohortRun(source: VillageSource(), encoders: Self.encoders)
        for path in ["/cohort", "/cohort/below"] {
            let error = await #expect(throws: FileFailure.self) { try await run.execute(to: folder.path + path) }
            #expect(error?.reason == "a part of the path is not a folder")
        }
    }

    @Test func `two runs cannot write to one folder at once`() async throws {
        let folder = try TemporaryFolder()
        let run = CohortRun(source: VillageSource(), encoders: Self.encoders)
        let other = try #require(try Disk().lock(folder: folder.path))
        await #expect(throws: CohortError.busy(folder: folder.path)) { try await run.execute(to: folder.path) }
        Disk.close(other)
        _ = try await run.execute(to: folder.path)
    }
}

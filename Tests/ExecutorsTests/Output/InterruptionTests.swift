import Formats
import HealthSimCore
import Synchronization
import TestKit
import Testing

@testable import Executors

/// Runs that are stopped at every step that changes something on the disk, as by killing the process.
@Suite(.timeLimit(.minutes(5))) struct InterruptionTests {
    private struct Killed: Error {}

    private static let encoders: [any RecordEncoder] = [PlainTables(), PlainArray(), PlainLines()]
    private static let source = VillageSource(count: 40)

    /// A disk that fails with an error at a step, counted from 0, or at none.
    private func disk(failingAt step: Int?, with error: any Error = Killed()) -> (Disk, @Sendable () -> Int) {
        let count = Counter()
        var disk = Disk()
        disk.largestWrite = 300
        disk.watch = { _, _ in
            if count.next() == step { throw error }
        }
        return (disk, { count.value })
    }

    private final class Counter: Sendable {
        private let count = Atomic(0)
        var value: Int { count.load(ordering: .relaxed) }
        func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
    }

    private func run(_ options: RunOptions, _ disk: Disk, source: VillageSource = source) -> CohortRun {
        var run = CohortRun(source: source, encoders: Self.encoders, options: options)
        run.disk = disk
        return run
    }

    /// The files of a run that nothing interrupts.
    private func wanted(_ source: VillageSource = source) async throws -> [String: String] {
        let folder = try TemporaryFolder()
        _ = try await run(RunOptions(), Disk(), source: source).execute(to: folder.path)
        return try folder.contents()
    }

    /// Makes sure that what has its final name is as it should be.
    private func check(_ folder: TemporaryFolder, against wanted: [[String: String]], _ what: String) throws {
        let found = try folder.contents()
        for (name, content) in found where !name.hasSuffix(OutputFile.suffix) && name != ProgressJournal.name {
            #expect(wanted.contains { $0[name] == content }, "\(name) \(what)")
        }
        if found[CohortManifest.name] != nil {
            let complete = wanted.contains { files in files.allSatisfy { found[$0.key] == $0.value } }
            #expect(complete, "the folder has a manifest but is not complete \(what)")
        }
    }

    @Test(arguments: [(0, 1), (300, 3), (1 << 20, 2)] as [(UInt64, Int)])
    func `a run that is killed at any step is continued to the same bytes`(
        journalBytes: UInt64, workers: Int
    ) async throws {
        let wanted = try await wanted()
        let fresh = RunOptions(workers: workers, blockSize: 7, journalBytes: journalBytes)
        var again = fresh
        again.existing = .resume
        let (counting, steps) = disk(failingAt: nil)
        let undisturbed = try TemporaryFolder()
        _ = try await run(fresh, counting).execute(to: undisturbed.path)
        #expect(steps() > 50)
        for step in 0..<steps() {
            let folder = try TemporaryFolder()
            await #expect(throws: Killed.self) {
                try await run(fresh, disk(failingAt: step).0).execute(to: folder.path)
            }
            try check(folder, against: [wanted], "killed at \(step)")
            // Once more, some steps into the second attempt; it may be through before that.
            let second = disk(failingAt: step * 7 % 31)
            _ = try? await run(again, second.0).execute(to: folder.path)
            try check(folder, against: [wanted], "killed at \(step) and again")
            _ = try await run(again, Disk()).execute(to: folder.path)
            let found = try folder.contents()
            #expect(found == wanted, "killed at \(step)")
        }
    }

    @Test func `a cohort is replaced when the new one is complete, whenever that is interrupted`() async throws {
        let other = VillageSource(seed: 9, count: 30)
        let (old, new) = (try await wanted(other), try await wanted())
        let replace = RunOptions(blockSize: 7, existing: .replace, journalBytes: 300)
        let resume = RunOptions(blockSize: 9, existing: .resume, journalBytes: 300)
        let (counting, steps) = disk(failingAt: nil)
        let first = try TemporaryFolder()
        _ = try await run(RunOptions(), Disk(), source: other).execute(to: first.path)
        _ = try await run(replace, counting).execute(to: first.path)
        #expect(try first.contents() == new)
        for step in 0..<steps() {
            let folder = try TemporaryFolder()
            _ = try await run(RunOptions(), Disk(), source: other).execute(to: folder.path)
            await #expect(throws: Killed.self) {
                try await run(replace, disk(failingAt: step).0).execute(to: folder.path)
            }
            try check(folder, against: [old, new], "killed at \(step)")
            do {
                _ = try await run(resume, Disk()).execute(to: folder.path)
            } catch CohortError.different {
                // Killed before its first journal: the old cohort is whole, and the new one begins again.
                _ = try await run(replace, Disk()).execute(to: folder.path)
            }
            let found = try folder.contents()
            #expect(found == new, "killed at \(step)")
        }
    }

    @Test func `a disk that fills up is an error that says so, and the run goes on when there is room`() async throws {
        let wanted = try await wanted()
        let fresh = RunOptions(blockSize: 7, journalBytes: 300)
        let resume = RunOptions(blockSize: 7, existing: .resume, journalBytes: 300)
        let (counting, steps) = disk(failingAt: nil)
        let undisturbed = try TemporaryFolder()
        _ = try await run(fresh, counting).execute(to: undisturbed.path)
        for step in 0..<steps() {
            let folder = try TemporaryFolder()
            let full = FileFailure("write", "it", code: 28)
            let error = await #expect(throws: FileFailure.self) {
                try await run(fresh, disk(failingAt: step, with: full).0).execute(to: folder.path)
            }
            #expect(error?.isLackOfSpace == true)
            #expect(error?.description == "cannot write 'it': no space left on the disk")
            try check(folder, against: [wanted], "full at \(step)")
            _ = try await run(resume, Disk()).execute(to: folder.path)
            #expect(try folder.contents() == wanted)
        }
    }

    @Test(arguments: [1, 2, 5]) func `a run that is asked to stop says how far it came`(workers: Int) async throws {
        let wanted = try await wanted()
        let folder = try TemporaryFolder()
        var blocks = 0
        let options = RunOptions(workers: workers, blockSize: 6)
        let stopped = CohortError.stopped(folder: folder.path, done: 18, count: 40)
        await #expect(throws: stopped) {
            try await run(options, Disk()).execute(to: folder.path) {
                blocks += 1
                return blocks == 3
            }
        }
        #expect(stopped.description.hasPrefix("stopped after 18 of 40 households"))
        #expect(try folder.contents()[ProgressJournal.name] != nil)
        await #expect(throws: CohortError.unfinished(folder: folder.path)) {
            try await run(options, Disk()).execute(to: folder.path)
        }
        var seen: [UInt64] = []
        let resume = RunOptions(workers: workers, blockSize: 50, existing: .resume)
        _ = try await run(resume, Disk()).execute(to: folder.path, progress: { seen += [$0.before, $0.done] })
        #expect(seen == [18, 40])
        #expect(try folder.contents() == wanted)
    }

    @Test func `only the same run continues an interrupted one`() async throws {
        let folder = try await interrupted()
        let resume = RunOptions(existing: .resume)
        func differences(_ change: (inout VillageSource) -> Void) async throws -> [String] {
            var source = Self.source
            change(&source)
            let error = await #expect(throws: CohortError.self) {
                try await run(resume, Disk(), source: source).execute(to: folder.path)
            }
            guard case .different(_, let differences) = error else { return [] }
            return differences
        }
        #expect(try await differences { $0.seed = 7 } == ["its seed was 42, now it is 7"])
        #expect(
            try await differences { $0.id = "town" } == ["its profile was village, now it is town"])
        #expect(
            try await differences { $0.count = 41 } == ["its number of households was 40, now it is 41"])
        #expect(
            try await differences { $0.asOf = $0.asOf.adding(days: 1) }
                == ["its date was 2025-01-01, now it is 2025-01-02"])
        #expect(
            try await differences { $0.specification = Array("{}".utf8) } == ["its specification was another one"])
        let tables = CohortRun(source: Self.source, encoders: [PlainTables()], options: resume)
        await #expect(throws: CohortError.self) { try await tables.execute(to: folder.path) }
        let part = RunOptions(partition: try #require(Partition("1/2")), existing: .resume)
        await #expect(throws: CohortError.self) { try await run(part, Disk()).execute(to: folder.path) }
        _ = try await run(resume, Disk()).execute(to: folder.path)
        #expect(try await folder.contents() == wanted())
    }

    @Test func `what an interrupted run left must be as it left it`() async throws {
        let resume = RunOptions(existing: .resume)
        for (content, reason) in [
            ("mrn,birth\n", "is too short"),
            (String(repeating: "x", count: 5_000), "is not as the interrupted run left it"),
        ] {
            let folder = try await interrupted()
            try folder.write(content, to: "csv/patients.csv.partial")
            let path = folder.path + "/csv/patients.csv.partial"
            await #expect(throws: CohortError.damaged(path: path, reason: reason)) {
                try await run(resume, Disk()).execute(to: folder.path)
            }
        }
        let gone = try await interrupted()
        try Disk().remove(gone.path + "/csv/patients.csv.partial")
        await #expect(
            throws: CohortError.damaged(path: gone.path + "/csv/patients.csv.partial", reason: "is missing")
        ) { try await run(resume, Disk()).execute(to: gone.path) }
        for journal in ["", "{", "[]", "{}", #"{"journal":2}"#, "\u{0}"] {
            let folder = try await interrupted()
            try folder.write(journal, to: ProgressJournal.name)
            await #expect(throws: CohortError.self) { try await run(resume, Disk()).execute(to: folder.path) }
            _ = try await run(RunOptions(existing: .replace), Disk()).execute(to: folder.path)
            #expect(try await folder.contents() == wanted())
        }
    }

    /// A folder with a run that was stopped in the middle.
    private func interrupted() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        _ = try? await run(RunOptions(blockSize: 20), Disk()).execute(to: folder.path) { true }
        return folder
    }
}

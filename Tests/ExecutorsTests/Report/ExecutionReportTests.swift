import Formats
import HealthSimCore
import TestKit
import Testing

@testable import Executors

@Suite struct ExecutionReportTests {
    private static let clock = RunClock(
        now: { Timestamp(secondsSinceEpoch: 1_736_937_932) }, seconds: { 12.43 })

    private func report(
        _ source: VillageSource = VillageSource(), _ options: RunOptions = RunOptions(), clock: RunClock? = clock
    ) async throws -> (report: ExecutionReport, files: [String: String]) {
        let folder = try TemporaryFolder()
        let run = CohortRun(source: source, encoders: [PlainTables()], options: options)
        guard case .finished(let report) = try await run.execute(to: folder.path + "/village", clock: clock) else {
            throw CohortError.complete(folder: folder.path)
        }
        return (report, try folder.contents(of: "village", reports: true))
    }

    @Test func `the text has the layout that people know`() async throws {
        let (report, files) = try await report()
        let saved = report.folder ?? ""
        let wanted = """
            ═══════════════════════════════════════════════════════════════════
                                PROFILE EXECUTION REPORT
            ═══════════════════════════════════════════════════════════════════

            Profile: village
            Executed: 2025-01-15 10:45:32 UTC
            Duration: 12.4 seconds
            Seed: 42, as of 2025-01-01, healthsim 0.1.0

            GENERATION SUMMARY
            ──────────────────────────────────────────────────────────────────
            Entities Generated:
              - Patients:      150
              - Encounters:    428
              - Conditions:    32
              - Observations:  428
              - Medications:   0
              - Procedures:    0
              - Immunizations: 0
              - Allergies:     0
              - Practitioners: 0
              - Facilities:    0

            DISTRIBUTION VALIDATION
            ──────────────────────────────────────────────────────────────────
                                Target      Actual      Status
            Gender M/F          50/50       48/52       ✓ Within tolerance
            Diabetes (E11)      25%         22%         ✓ Within tolerance
            Encounters (mean)   3           2.81        ✓ Within tolerance
              Encounters (mean): uniform from 1 to 5

            CROSS-PRODUCT LINKAGE
            ──────────────────────────────────────────────────────────────────
            Encounter → Patient:     428/428 linked (100%)
            Observation → Encounter: 428/428 linked (100%)

            CONSISTENCY VALIDATION
            ──────────────────────────────────────────────────────────────────
            Dates between birth and today:      ✓ Pass
            Nothing ends before it begins:      ✓ Pass
            One record number for each patient: ✓ Pass

            OUTPUT FILES
            ──────────────────────────────────────────────────────────────────
            Cohort saved: \(saved)
              - csv/patients.csv:   150 rows
              - csv/encounters.csv: 428 rows
            ═══════════════════════════════════════════════════════════════════

            """
        // A line at a time, so that a difference can be seen.
        let found = report.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (found, wanted) in zip(found, wanted.split(separator: "\n", omittingEmptySubsequences: false)) {
            #expect(found == wanted)
        }
        #expect(report.text == wanted)
        #expect(files["report.txt"] == report.text)
        #expect(files["report.json"] == String(decoding: report.json, as: UTF8.self))
    }

    @Test func `only the clock differs between two runs`() async throws {
        let first = try await report(clock: nil)
        let second = try await report(VillageSource(), RunOptions(workers: 5, blockSize: 3), clock: nil)
        func without(_ report: ExecutionReport) -> String {
            report.text.split(separator: "\n").filter { !$0.hasPrefix("Cohort saved") }.joined(separator: "\n")
        }
        #expect(without(first.report) == without(second.report))
        #expect(!first.report.text.contains("Executed") && !first.report.text.contains("Duration"))
        #expect(first.files["manifest.json"] == second.files["manifest.json"])
        let timed = try await report()
        #expect(timed.files["manifest.json"] == first.files["manifest.json"])
    }

    @Test func `the JSON is well formed and has the same content`() async throws {
        var reader = JSONReader(try await report().report.json)
        var keys: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() { keys.append(key.string) }
        try reader.finish()
        #expect(
            keys == [
                "profile", "version", "seed", "as_of", "partition", "executed", "duration_seconds", "households",
                "counts", "validation", "distributions", "linkage", "consistency", "skipped", "folder", "files",
                "problems", "warnings",
            ])
    }

    @Test func `links that lead nowhere and records that are not consistent are found`() async throws {
        let good = try await report().report
        #expect(good.isClean && !good.isFailed && good.problems.isEmpty)
        let bad = try await report(VillageSource(spoilt: 31)).report
        let visits = bad.statistics[.encounterToPatient].total - bad.statistics[.encounterToPatient].passed
        #expect(visits > 1)
        #expect(
            bad.statistics[.observationToEncounter].passed + visits == bad.statistics[.observationToEncounter].total)
        #expect(bad.statistics[ConsistencyCheck.recordNumbers] == Proportion(passed: 148, total: 150))
        #expect(bad.statistics[ConsistencyCheck.dates].isComplete)
        #expect(!bad.isClean && !bad.isFailed)
        #expect(
            bad.problems == [
                "Encounter → Patient: \(visits) lead nowhere", "Observation → Encounter: \(visits) lead nowhere",
                "One record number for each patient: 2 records do not pass",
                "MRN31-0: One record number for each patient", "MRN31-1: One record number for each patient",
            ])
        #expect(bad.text.contains("⚠ Execution completed with warnings"))
        let strict = try await report(VillageSource(spoilt: 31), RunOptions(validation: .strict)).report
        #expect(strict.isFailed)
        #expect(strict.text.contains("✗ Execution failed: Validation errors\n\nErrors:\n1. Encounter → Patient"))
        #expect(try await !report(VillageSource(), RunOptions(validation: .strict)).report.isFailed)
    }

    @Test func `persons that are skipped are counted with their reason`() async throws {
        let report = try await report(VillageSource(warnings: ["Seed not stated: 42"], missing: [3, 50, 51])).report
        #expect(report.statistics.skipped == 3)
        #expect(!report.isClean)
        #expect(
            report.text.hasSuffix(
                """

                ⚠ Execution completed with warnings

                Generated: 145/148 patients (98%)

                Warnings:
                - 3 patients skipped: Could not assign provider
                - Retry with broader geography
                - Seed not stated: 42

                """))
    }

    @Test func `many categories have a line each`() {
        let kind = ReportTarget.Kind.shares(
            labels: ["White", "Black", "Asian", "Other"], shares: [0.6, 0.2, 0.15, 0.05])
        let target = ReportTarget(label: "Race", path: "demographics.race", kind: kind, isExact: true) { _ in nil }
        var tally = Tally(kind)
        for (category, count) in [12, 4, 3, 1].enumerated() { for _ in 0..<count { tally.add(Double(category)) } }
        #expect(
            TargetOutcome(target, tally, isWhole: true).rows == [
                ["Race", "", "", "✓ Exact"], ["  White", "60%", "60%", ""], ["  Black", "20%", "20%", ""],
                ["  Asian", "15%", "15%", ""], ["  Other", "5%", "5%", ""],
            ])
    }

    @Test func `a journal reads back as it was written`() async throws {
        let source = VillageSource(spoilt: 4, missing: [9])
        var statistics = RunStatistics(targets: source.targets)
        for index in 0..<20 as Range<UInt64> { statistics.add(source.household(at: index), asOf: source.asOf) }
        statistics.tallies[2].add(-3.25)
        statistics.tallies[0].add(1)
        let identity = RunIdentity(
            version: "1.0", profile: "a \"b\"", specification: "00", seed: .max, asOf: source.asOf,
            partition: try #require(Partition("2/3")), count: 100, files: ["csv/a.csv"])
        let journal = ProgressJournal(
            identity: identity, next: .max, isComplete: true, replaced: ["x/y"],
            files: [.init(bytes: 1 << 60, rows: 3, digest: "ab")], statistics: statistics)
        #expect(try ProgressJournal(json: journal.json) == journal)
        #expect(journal.statistics.hasShape(of: RunStatistics(targets: source.targets)))
        #expect(!journal.statistics.hasShape(of: RunStatistics(targets: [])))
    }
}

public import Formats
import HealthSimCore

/// Makes a cohort: households from a source, through encoders, to the files of a folder.
///
/// Blocks of households are made and encoded by several workers and written in the order of the index. The bytes depend on
/// the source, its seed and the encoders, and on nothing else.
///
/// ```swift
/// let run = CohortRun(source: profile, encoders: [encoder])
/// let outcome = try await run.execute(to: "cohort")
/// ```
public struct CohortRun: Sendable {
    /// What the households come from.
    public let source: any HouseholdSource
    /// What encodes them, a format each.
    public let encoders: [any RecordEncoder]
    /// How the run is made.
    public let options: RunOptions
    /// Where the files are written.
    var disk = Disk()

    /// A run; the encoders are of different formats.
    public init(source: any HouseholdSource, encoders: [any RecordEncoder], options: RunOptions = RunOptions()) {
        precondition(Set(encoders.map(\.format)).count == encoders.count, "a format has one encoder")
        precondition(
            Set(encoders.map(\.householdsPerBatch)).subtracting([1]).count <= 1,
            "formats with batches agree on their size")
        precondition(
            options.workers > 0 && options.blockSize != 0, "there is at least one worker and a household a block")
        self.source = source
        self.encoders = encoders
        self.options = options
    }

    /// The households of this run.
    public var range: Range<UInt64> { options.partition.range(of: source.count, inMultiplesOf: householdsPerBatch) }

    /// How many households must stay together: no part and no block of a run ends within them.
    var householdsPerBatch: UInt64 { encoders.reduce(1) { max($0, $1.householdsPerBatch) } }

    /// Makes the cohort.
    ///
    /// - Parameters:
    ///   - path: the folder; it is made where it is missing.
    ///   - clock: the time for the report; without it the report has none.
    ///   - shouldStop: asked after each block; when it says so, the progress is written down and the run ends.
    ///   - progress: told after each block how far the run is.
    /// - Throws: `CohortError` when the folder has something that the options do not allow to be touched, or the run
    ///   was asked to stop; `FileFailure` when the system refuses (no space, no permission): the run can be resumed
    ///   when the reason is gone; `CancellationError`.
    public func execute(
        to path: String,
        clock: RunClock? = nil,
        shouldStop: () -> Bool = { false },
        progress: (RunProgress) -> Void = { _ in }
    ) async throws -> RunOutcome {
        let targets = source.targets
        let empty = RunStatistics(targets: targets, journey: source.journeyOutline)
        let plan = PlannedFile.all(of: encoders)
        let identity = identity(of: plan)
        let folder = try CohortFolder(
            path, plan: plan, identity: identity, empty: empty, mode: mode, journalBytes: options.journalBytes,
            disk: disk)
        if folder.progress == .complete { return .wasComplete(folder: path) }
        if folder.progress == .running {
            try await write(to: folder, targets: targets, empty: empty, shouldStop, progress)
        }
        let states = try folder.complete(encoders)
        let report = report(of: folder, states, targets: targets, clock: clock)
        let manifest = CohortManifest.json(
            identity: identity, specification: source.specification, files: plan, states: states, report: report,
            origin: options.origin)
        try folder.publish(
            manifest: manifest,
            reports: [("report.txt", Array(report.text.utf8)), ("report.json", report.json)])
        return .finished(report)
    }

    private func write(
        to folder: CohortFolder, targets: [ReportTarget], empty: RunStatistics,
        _ shouldStop: () -> Bool, _ progress: (RunProgress) -> Void
    ) async throws {
        let (source, encoders, all) = (source, encoders, range)
        let before = folder.next - all.lowerBound
        let wanted = options.blockSize ?? BlockSize.suitable(for: self, from: folder.next, empty: empty)
        let batches = (wanted + householdsPerBatch - 1) / householdsPerBatch
        let blockSize = batches * householdsPerBatch
        try await generate(folder.next..<all.upperBound, blockSize: blockSize, workers: options.workers) {
            CohortBlock(encoders, empty: empty)
        } make: { indices, block in
            block.fill(indices, from: source, encoders: encoders, targets: targets, empty: empty)
        } emit: { indices, block in
            try folder.append(indices, block)
            let done = folder.next - all.lowerBound
            let count = UInt64(all.count)
            progress(RunProgress(done: done, count: count, before: before, statistics: folder.statistics))
            if done < count && shouldStop() {
                try folder.save()
                throw CohortError.stopped(folder: folder.path, done: done, count: count)
            }
        }
    }

    private var mode: CohortFolder.Mode {
        switch options.existing {
        case .keep: .fresh
        case .resume: .resume
        case .replace: .force
        }
    }

    private func identity(of plan: [PlannedFile]) -> RunIdentity {
        RunIdentity(
            version: Version.current, profile: source.id,
            specification: SHA256.digest(of: source.specification).description, seed: source.seed, asOf: source.asOf,
            partition: options.partition, count: source.count, files: plan.map(\.path),
            householdsPerBatch: householdsPerBatch)
    }

    private func report(
        of folder: CohortFolder, _ states: [ProgressJournal.File], targets: [ReportTarget], clock: RunClock?
    ) -> ExecutionReport {
        let statistics = folder.statistics
        let isWhole = options.partition.isWhole && statistics.skipped == 0
        return ExecutionReport(
            profile: source.id, version: Version.current, seed: source.seed, asOf: source.asOf,
            partition: options.partition, executed: clock?.now(), seconds: clock?.seconds(),
            validation: options.validation, statistics: statistics, journey: source.journeyOutline,
            outcomes: zip(targets, statistics.tallies).map { TargetOutcome($0, $1, isWhole: isWhole) },
            folder: folder.path,
            files: zip(folder.plan, states).map { .init(path: $0.path, rows: $1.rows, bytes: $1.bytes) },
            warnings: options.remarks + source.warnings)
    }
}

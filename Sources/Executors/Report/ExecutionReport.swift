import Formats
public import HealthSimCore

/// What a run has made, and how that compares with what was asked for.
///
/// The same content is text (`text`, the layout that people know) and JSON (`json`). Only the clock and the duration
/// differ between two runs of the same.
public struct ExecutionReport: Hashable, Sendable {
    /// A file of the cohort.
    public struct File: Hashable, Sendable {
        /// The path below the folder of the cohort.
        public let path: String
        /// How many rows, resources or records it has.
        public let rows: UInt64
        /// How many bytes it has.
        public let bytes: UInt64
    }

    /// The identifier of the profile.
    public let profile: String
    /// The version of the program.
    public let version: String
    /// The seed.
    public let seed: UInt64
    /// The "today" of the run.
    public let asOf: CalendarDate
    /// The part of the cohort.
    public let partition: Partition
    /// When the run ended, in UTC; nil when the caller gave no clock.
    public let executed: Timestamp?
    /// How many seconds it took; nil when the caller gave no clock. Of a resumed run its last part.
    public let seconds: Double?
    /// What a failed check does.
    public let validation: ProfileSpecification.ValidationMode
    /// What was counted.
    public let statistics: RunStatistics
    /// The journey of the persons; nil when they have none.
    public let journey: JourneyOutline?
    /// The targets of the specification.
    public let outcomes: [TargetOutcome]
    /// The folder of the cohort; nil when nothing was written.
    public let folder: String?
    /// The files of the cohort.
    public let files: [File]
    /// What the reader should know, one sentence each.
    public let warnings: [String]

    /// Whether nothing was skipped, every target is near enough, every link leads somewhere and every record is
    /// consistent.
    public var isClean: Bool {
        statistics.skipped == 0 && outcomes.allSatisfy { $0.status != .outOfTolerance }
            && statistics.links.allSatisfy(\.isComplete) && statistics.checks.allSatisfy(\.isComplete)
            && statistics.journey.checks.allSatisfy(\.isComplete)
    }

    /// Whether the run counts as failed: strict validation of a run that is not clean.
    public var isFailed: Bool { validation == .strict && !isClean }

    /// Every problem that the checks found, one sentence each.
    public var problems: [String] {
        var found: [String] = []
        for entry in statistics.shortfalls {
            found.append("\(Figures.grouped(entry.count)) patients skipped: \(entry.shortfall.reason)")
            if !entry.shortfall.remedy.isEmpty { found.append(entry.shortfall.remedy) }
        }
        for outcome in outcomes where outcome.status == .outOfTolerance {
            found.append("\(outcome.label) is out of tolerance: \(outcome.actualText) instead of \(outcome.targetText)")
        }
        for link in Link.allCases where !statistics[link].isComplete {
            let missing = statistics[link].total - statistics[link].passed
            found.append("\(link.rawValue): \(Figures.grouped(missing)) lead nowhere")
        }
        for check in ConsistencyCheck.allCases where !statistics[check].isComplete {
            let failed = statistics[check].total - statistics[check].passed
            found.append("\(check.rawValue): \(Figures.grouped(failed)) records do not pass")
        }
        found += statistics.failures
        found += statistics.journey.problems
        return found
    }
}

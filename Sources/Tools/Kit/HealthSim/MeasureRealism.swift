import Executors
import Formats
import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `healthsim realism`.
struct MeasureRealism: Command {
    static let name = "healthsim realism"
    static let help = Help(
        "Measures a population against published figures and writes the page.",
        options: [count, seed, out, calibrate, jobs, .force],
        examples: [
            ("healthsim realism", "Measure 50,000 persons and print the page."),
            ("healthsim realism --out docs/realism.md --force", "Write the page of the documentation again."),
        ])

    private static let count = Option("count", "How many persons; by default 50000.", value: "N")
    private static let seed = Option("seed", "The seed; by default 42.", value: "N")
    private static let out = Option("out", "The file to write; by default standard output.", value: "FILE")
    private static let calibrate = Option(
        "calibrate",
        "Find the shifts that keep the prevalences under the odds between conditions, and write them instead of the page."
    )
    private static let jobs = Option(
        "jobs", "How many processors to keep busy; by default all there are. No figure depends on it.", value: "N")

    private let count: UInt64
    private let seed: UInt64
    private let out: String?
    private let workers: Int
    private let isForced: Bool
    private let isCalibrating: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        count = try arguments.integer(Self.count, in: 1...100_000_000) ?? 50_000
        seed = try arguments.integer(Self.seed, in: 0...UInt64(Int64.max)) ?? 42
        out = arguments.value(Self.out)
        workers =
            try arguments.integer(Self.jobs, in: 1...1_024) ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
        isCalibrating = arguments.has(Self.calibrate)
        isForced = arguments.has(.force)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let text = try await isCalibrating ? shifts() : page()
        if let out {
            try WholeFile.write(Array(text.utf8), to: out, replacing: isForced)
        } else {
            try console.write(text)
        }
        return .done
    }

    private func page() async throws -> String {
        let source = try RealismPopulation.compiled(count: count, seed: seed, withMembers: true)
        let members = RealismPopulation.members(count: count, seed: seed, asOf: source.asOf)
        return try await RealismSurvey(of: source, members: members, workers: workers).markdown
    }

    private func shifts() async throws -> String {
        try await Calibration(count: count, seed: seed, rounds: 4, workers: workers).table
    }
}

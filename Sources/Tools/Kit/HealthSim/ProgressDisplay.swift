import Executors
import HealthSimCore

/// Shows on standard error how far a run is: a bar on a terminal, else a line every few seconds.
///
/// Not to be shared between tasks.
final class ProgressDisplay {
    private let console: Console
    private let isQuiet: Bool
    private let seconds: () -> Double
    private var lastShown = -1.0
    private var hasBar = false

    private static let cells = 12
    private static let barInterval = 0.1
    private static let lineInterval = 5.0

    init(_ console: Console, isQuiet: Bool, seconds: @escaping () -> Double) {
        self.console = console
        self.isQuiet = isQuiet
        self.seconds = seconds
    }

    /// Says what begins.
    func begin(profile: String, workers: Int) {
        guard !isQuiet else { return }
        console.warn("Executing profile '\(profile)'\n")
        // Lines begin only when there has been something to wait for.
        lastShown = console.isTerminal ? -1 : seconds()
    }

    /// Shows how far the run is, unless that was shown a moment ago.
    func show(_ progress: RunProgress) {
        guard !isQuiet else { return }
        let now = seconds()
        let isLast = progress.done == progress.count
        if console.isTerminal {
            guard isLast || now - lastShown >= Self.barInterval else { return }
            hasBar = true
            console.warn("\r\(Self.bar(progress, seconds: now))\u{1B}[K" + (isLast ? "\n" : ""))
        } else {
            guard !isLast, now - lastShown >= Self.lineInterval else { return }
            console.warn(Self.line(progress, seconds: now) + "\n")
        }
        lastShown = now
    }

    /// Ends a bar that is not full, so that what follows stands on a line of its own.
    func breakLine() {
        if hasBar { console.warn("\n") }
    }

    /// Says what was made.
    func end(_ statistics: RunStatistics) {
        guard !isQuiet else { return }
        console.warn("\n✓ Generated \(Self.counts(statistics))\n")
    }

    /// `- Generating 200 patients...   ████████████ 100%   18,400/s   0:05, 0:03 left   842 encounters`
    static func bar(_ progress: RunProgress, seconds: Double) -> String {
        let filled = Int(Double(cells) * share(progress))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
        let percent = String(Int(100 * share(progress)))
        let title =
            "- Generating \(Figures.grouped(progress.count)) \(progress.count == 1 ? "household" : "households")..."
        let gap = String(repeating: " ", count: 3 - percent.count)
        return "\(title)   \(bar) \(gap)\(percent)%   \(pace(progress, seconds: seconds))"
    }

    /// `- 12,000 of 100,000 households (12%), 3,400/s, 0:05, 0:26 left, 50,400 encounters`
    static func line(_ progress: RunProgress, seconds: Double) -> String {
        let done = "\(Figures.grouped(progress.done)) of \(Figures.grouped(progress.count)) households"
        return "- \(done) (\(Int(100 * share(progress)))%), \(pace(progress, seconds: seconds))"
    }

    /// `200 patients with 842 encounters, 2,400 observations`.
    static func counts(_ statistics: RunStatistics) -> String {
        let parts = [Entity.encounters, .observations, .medications].filter { statistics[$0] > 0 }
            .map { "\(Figures.grouped(statistics[$0])) \($0.rawValue)" }
        let patients = "\(Figures.grouped(statistics[.patients])) patients"
        return parts.isEmpty ? patients : "\(patients) with \(parts.joined(separator: ", "))"
    }

    private static func share(_ progress: RunProgress) -> Double {
        progress.count == 0 ? 1 : Double(progress.done) / Double(progress.count)
    }

    private static func pace(_ progress: RunProgress, seconds: Double) -> String {
        let rate = Double(progress.done - progress.before) / max(seconds, 1e-3)
        let left = rate > 0 ? Double(progress.count - progress.done) / rate : 0
        var parts = ["\(Figures.grouped(Int(rate.rounded())))/s", clock(seconds)]
        if progress.done < progress.count { parts.append("\(clock(left)) left") }
        parts.append("\(Figures.grouped(progress.statistics[.encounters])) encounters")
        return parts.joined(separator: ", ")
    }

    /// `0:05`, `12:00`, `1:02:03`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 359_999).rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = "\(whole / 60 % 60):\(two(whole % 60))"
        return whole < 3_600 ? minutes : "\(whole / 3_600):\(two(whole / 60 % 60)):\(two(whole % 60))"
    }
}

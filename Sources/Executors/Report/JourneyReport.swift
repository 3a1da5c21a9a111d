import Formats
import HealthSimCore

/// The journey execution report: what was counted, in words.
struct JourneyReport {
    let outline: JourneyOutline
    let statistics: JourneyStatistics

    init(_ outline: JourneyOutline, _ statistics: JourneyStatistics) {
        self.outline = outline
        self.statistics = statistics
    }

    /// A type of event with how often it took place.
    struct TypeCount {
        var type: String
        var count: UInt64
    }

    /// The types in the order of the journey.
    var types: [TypeCount] {
        var types: [TypeCount] = []
        for (position, step) in outline.steps.enumerated() where step.kind == .event {
            let count = statistics.events[position]
            if let known = types.firstIndex(where: { $0.type == step.type }) {
                types[known].count += count
            } else {
                types.append(TypeCount(type: step.type, count: count))
            }
        }
        return types
    }

    /// The positions of the branches with those of their options.
    var branches: [(step: Int, options: [Int])] {
        outline.steps.indices.filter { outline.steps[$0].kind == .branch }.map { branch in
            (branch, outline.steps.indices.filter { outline.steps[$0].kind == .option(of: branch) })
        }
    }

    /// All events.
    var total: UInt64 { types.reduce(0) { $0 + $1.count } }

    /// How many months lie between the first and the last event, both counted.
    var monthCount: Int {
        guard let first = statistics.months.first, let last = statistics.months.last else { return 0 }
        return last.month - first.month + 1
    }

    /// What the reader should know, one sentence each.
    var warnings: [String] {
        var warnings: [String] = []
        if statistics.late > 0 {
            warnings.append("\(Figures.grouped(statistics.late)) events of the journey would be on or after as_of: cut")
        }
        if statistics.early > 0 {
            warnings.append(
                "\(Figures.grouped(statistics.early)) events of the journey would be before the history: left out")
        }
        for flag in statistics.flags where flag.count.total > 0 {
            let share = Figures.percent(flag.count.passed, of: flag.count.total)
            warnings.append(
                "The flag '\(flag.name)' was drawn: true of \(Figures.grouped(flag.count.passed)) of "
                    + "\(Figures.grouped(flag.count.total)) persons (\(share)%)")
        }
        return warnings
    }
}

import Formats
import HealthSimCore

extension JourneyReport {
    /// The sections with their titles, for the text of an execution report.
    var sections: [(String, [String])] {
        var sections = [("JOURNEY EXECUTION REPORT", heading), ("EVENT SUMMARY", events)]
        if !branches.isEmpty { sections.append(("BRANCHING RESULTS", branching)) }
        if outline.phases.contains(where: { !$0.isEmpty }) { sections.append(("PHASES", phases)) }
        sections.append(("TIMELINE STATISTICS", timeline))
        if !outline.measures.isEmpty { sections.append(("QUALITY MEASURES", measures)) }
        sections.append(("JOURNEY CONSISTENCY", consistency))
        return sections
    }

    private var heading: [String] {
        let name = outline.name.isEmpty ? outline.id : "\(outline.id) (\(outline.name))"
        return ["Journey: \(name)", "Patients: \(Figures.grouped(statistics.persons))"]
    }

    private static let widths = [34, 12, 14]

    private func row(_ cells: String...) -> String {
        var line = ""
        for (cell, width) in zip(cells, Self.widths) { line += Figures.padded(cell, to: width) }
        while line.last == " " { line.removeLast() }
        return line
    }

    private var events: [String] {
        let persons = Double(max(1, statistics.persons))
        var lines = [row("Event Type", "Count", "Per Patient")]
        for type in types {
            lines.append(row(type.type, Figures.grouped(type.count), Figures.measured(Double(type.count) / persons)))
        }
        return lines + [row("Total", Figures.grouped(total), Figures.measured(Double(total) / persons))]
    }

    private var branching: [String] {
        var lines = [row("Pathway", "Patients", "Percentage")]
        for branch in branches {
            let taken = statistics.people[branch.step]
            lines.append(line(outline.steps[branch.step].id, taken, of: statistics.persons))
            for option in branch.options {
                lines.append(line("  - " + outline.steps[option].id, statistics.people[option], of: taken))
            }
        }
        return lines
    }

    private var phases: [String] {
        [row("Phase", "Patients", "Percentage")]
            + zip(outline.phases, statistics.phases).filter { !$0.0.isEmpty }.map {
                line($0, $1, of: statistics.persons)
            }
    }

    private func line(_ name: String, _ count: UInt64, of whole: UInt64) -> String {
        row(name, Figures.grouped(count), whole == 0 ? "–" : Figures.percent(count, of: whole) + "%")
    }

    private var timeline: [String] {
        guard statistics.first <= statistics.last else { return ["No events"] }
        let months = monthCount
        return [
            "Earliest event:    \(CalendarDate(daysSinceEpoch: statistics.first))",
            "Latest event:      \(CalendarDate(daysSinceEpoch: statistics.last))",
            "Events per month:  \(Figures.measured(Double(total) / Double(max(1, months)))) over \(months) months",
        ]
    }

    private var measures: [String] {
        [row("Measure", "Met", "Percentage")]
            + zip(outline.measures, statistics.measures).map { measure, count in
                let share = count.total == 0 ? "–" : Figures.percent(count.passed, of: count.total) + "%"
                let target = measure.target.map { " (target \(Figures.percent($0))%)" } ?? ""
                return row(
                    measure.name, "\(Figures.grouped(count.passed))/\(Figures.grouped(count.total))", share + target)
            }
    }

    private var consistency: [String] {
        let width = (JourneyTrace.Check.allCases.map(\.rawValue.count).max() ?? 0) + 2
        return zip(JourneyTrace.Check.allCases, statistics.checks).map { check, count in
            let failed = count.total - count.passed
            return Figures.padded(check.rawValue + ":", to: width)
                + (failed == 0 ? "✓ Pass" : "✗ \(Figures.grouped(failed)) of \(Figures.grouped(count.total)) fail")
        }
    }
}

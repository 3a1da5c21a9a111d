import HealthSimCore

extension ExecutionReport {
    private static let width = 67
    private static let columns = [20, 12, 12]

    /// The report as text, in the layout of a profile execution report.
    public var text: String {
        let double = String(repeating: "═", count: Self.width)
        let title = "PROFILE EXECUTION REPORT"
        var lines = [double, String(repeating: " ", count: 20) + title, double, ""]
        lines += heading
        lines += section("GENERATION SUMMARY", summary)
        if !outcomes.isEmpty { lines += section("DISTRIBUTION VALIDATION", distributions) }
        lines += section("CROSS-PRODUCT LINKAGE", linkage)
        let sync = SyncReport(statistics)
        if let sync { lines += sync.sections.flatMap { section($0.title, $0.lines) } }
        lines += section("CONSISTENCY VALIDATION", consistency(sync))
        if let journey { lines += JourneyReport(journey, statistics.journey).sections.flatMap(section) }
        if folder != nil { lines += section("OUTPUT FILES", output) }
        lines[lines.count - 1] = double
        lines += notices
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        [title, String(repeating: "─", count: Self.width - 1)] + lines + [""]
    }

    private var heading: [String] {
        var lines = ["Profile: \(profile)"]
        if let executed {
            let clock = [executed.hour, executed.minute, executed.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
            lines.append("Executed: \(executed.date) \(clock.joined(separator: ":")) UTC")
        }
        if let seconds { lines.append("Duration: \(Figures.trimmed(seconds, places: seconds < 10 ? 2 : 1)) seconds") }
        lines.append("Seed: \(seed), as of \(asOf), healthsim \(version)")
        if !partition.isWhole {
            lines.append("Part: \(partition), \(Figures.grouped(statistics.households)) households")
        }
        return lines + [""]
    }

    private var summary: [String] {
        let entities = Entity.allCases.filter { $0.isAlwaysNamed || statistics[$0] > 0 }
        let counts = entities.map { ($0.title + ":", Figures.grouped(statistics[$0])) }
        let width = (counts.map(\.0.count).max() ?? 0) + 1
        return ["Entities Generated:"] + counts.map { "  - " + Figures.padded($0, to: width) + $1 }
    }

    private var distributions: [String] {
        let rows = [["", "Target", "Actual", "Status"]] + outcomes.flatMap(\.rows)
        let widths = Self.columns.enumerated().map { column, width in
            max(width, (rows.map { $0[column].count }.max() ?? 0) + 2)
        }
        var lines = rows.map { row in
            let cells = zip(row, widths).map { Figures.padded($0, to: $1) }
            return Self.trimmed(cells.joined() + row[3])
        }
        for outcome in outcomes where !outcome.note.isEmpty { lines.append("  \(outcome.label): \(outcome.note)") }
        return lines
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// The links of which there are any.
    private var linkage: [String] {
        let links = Link.allCases.filter { statistics[$0].total > 0 }
        let width = (links.map(\.rawValue.count).max() ?? 0) + 2
        return links.map { link in
            let count = statistics[link]
            let share = "\(Figures.grouped(count.passed))/\(Figures.grouped(count.total))"
            let percent = Figures.percent(count.passed, of: count.total)
            return Figures.padded(link.rawValue + ":", to: width) + "\(share) linked (\(percent)%)"
        }
    }

    private func consistency(_ sync: SyncReport?) -> [String] {
        let checks = ConsistencyCheck.allCases.filter { $0.isOfRecords || statistics[$0].total > 0 }
        let rows = checks.map { (name: $0.rawValue, count: statistics[$0]) } + (sync?.consistencyLines ?? [])
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        return rows.map { name, count in
            let failed = count.total - count.passed
            return Figures.padded(name + ":", to: width)
                + (failed == 0 ? "✓ Pass" : "✗ \(Figures.grouped(failed)) of \(Figures.grouped(count.total)) fail")
        }
    }

    private var output: [String] {
        let width = (files.map(\.path.count).max() ?? 0) + 2
        return ["Cohort saved: \(folder ?? "")"]
            + files.map { "  - " + Figures.padded($0.path + ":", to: width) + "\(Figures.grouped($0.rows)) rows" }
    }

    private var notices: [String] {
        var lines: [String] = []
        if isFailed {
            lines += ["", "✗ Execution failed: Validation errors"]
        } else if !isClean || !warnings.isEmpty {
            lines += ["", "⚠ Execution completed with warnings"]
        }
        if statistics.skipped > 0 {
            let made = statistics[.patients]
            let wanted = made + statistics.skipped
            let share = Figures.percent(made, of: wanted)
            lines += ["", "Generated: \(Figures.grouped(made))/\(Figures.grouped(wanted)) patients (\(share)%)"]
        }
        if isFailed {
            lines += ["", "Errors:"] + problems.enumerated().map { "\($0 + 1). \($1)" }
        }
        let remarks =
            (isFailed ? [] : problems) + warnings
            + (journey.map { JourneyReport($0, statistics.journey).warnings } ?? [])
        if !remarks.isEmpty { lines += ["", "Warnings:"] + remarks.map { "- " + $0 } }
        return lines
    }
}

import HealthSimCore

extension VerificationReport {
    private static let width = 67

    /// The report as text.
    public var text: String {
        let double = String(repeating: "═", count: Self.width)
        var lines = [double, String(repeating: " ", count: 20) + "COHORT VERIFICATION REPORT", double, ""]
        lines += ["Cohort: \(folder)", "Profile: \(profile)"]
        lines += ["Seed: \(seed)" + (asOf.map { ", as of \($0)" } ?? ""), ""]
        lines += section("FILES READ", files)
        for part in sync?.sections ?? [] { lines += section(part.title, part.lines) }
        if let sync { lines += section("CONSISTENCY VALIDATION", Self.consistency(sync)) }
        lines += section("FINDINGS", found)
        if !notices.isEmpty { lines += section("NOTES", notices.map { "- " + $0 }) }
        lines[lines.count - 1] = double
        lines += ["", verdict]
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        [title, String(repeating: "─", count: Self.width - 1)] + lines + [""]
    }

    private var files: [String] {
        let width = (checked.map(\.format.count).max() ?? 0) + 2
        return checked.map { Figures.padded($0.format + ":", to: width) + "\(Figures.grouped($0.rows)) \($0.what)" }
    }

    private static func consistency(_ sync: SyncReport) -> [String] {
        let rows = sync.consistencyLines
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        return rows.map { name, count in
            let failed = count.total - count.passed
            return Figures.padded(name + ":", to: width)
                + (failed == 0 ? "✓ Pass" : "✗ \(Figures.grouped(failed)) of \(Figures.grouped(count.total)) fail")
        }
    }

    private var found: [String] {
        guard errors + warnings > 0 else { return ["None"] }
        let named = findings.map { ($0.severity == .error ? "✗ " : "⚠ ") + $0.description }
        let more = errors + warnings - UInt64(findings.count)
        return named + (more > 0 ? ["… and \(Figures.grouped(more)) more of the same rules"] : [])
    }

    private var verdict: String {
        if errors > 0 {
            return "✗ '\(folder)' is not as it should be: \(Figures.grouped(errors)) errors"
                + (warnings > 0 ? ", \(Figures.grouped(warnings)) warnings" : "")
        }
        return "✓ '\(folder)' holds: every link, date, balance and code"
            + (warnings > 0 ? " (\(Figures.grouped(warnings)) warnings)" : "")
    }
}

public import HealthSimCore

/// The words for what was found in a specification.
public enum SpecificationReport {
    /// The column at which paths stand.
    private static let pathColumn = 73

    /// Errors and warnings for people, as the report of a failed run prints them; empty when there is nothing to say.
    ///
    ///     ✗ Execution failed: Validation errors
    ///
    ///     Errors:
    ///     1. Distribution weights for 'plan_type' sum to 1.05 (must be 1.0)      coverage.plan_distribution
    ///
    ///     Fix these issues and retry.
    public static func text(_ findings: [Finding]) -> String {
        let errors = findings.filter { $0.severity == .error }
        let warnings = findings.filter { $0.severity == .warning }
        var lines: [String] = []
        if !errors.isEmpty {
            lines += ["✗ Execution failed: Validation errors", "", "Errors:"]
            lines += errors.enumerated().map { line("\($0 + 1). ", $1) }
        }
        if !warnings.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines.append("Warnings:")
            lines += warnings.map { line("- ", $0) }
        }
        if !errors.isEmpty { lines += ["", "Fix these issues and retry."] }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// What is wrong with a reading: why the document is malformed, or its findings.
    public static func text(_ reading: SpecificationReading) -> String {
        guard let malformed = reading.malformed else { return text(reading.findings) }
        return "✗ Execution failed: Invalid JSON: \(malformed)\n"
    }

    /// A finding with its path at a fixed column, unless the message names the path already.
    private static func line(_ mark: String, _ finding: Finding) -> String {
        let message = mark + printable(finding.message)
        if finding.field.isEmpty || finding.message.contains("'\(finding.field)'") { return message }
        let gap = String(repeating: " ", count: max(2, pathColumn - message.count))
        return message + gap + printable(finding.field)
    }

    /// A text without control characters, which a terminal would obey.
    private static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    }
}

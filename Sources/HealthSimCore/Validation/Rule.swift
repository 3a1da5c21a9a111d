/// One thing to check in a subject: a small value with a name, to be put in a list.
///
/// ```swift
/// let order = Rule<Encounter>(
///     "TEMP-003", .error, "An encounter ends after it begins", source: "US Core Encounter.period"
/// ) { encounter, report in
///     if let end = encounter.end, end < encounter.start {
///         report("discharge_time", "Discharge precedes admission", .init(end))
///     }
/// }
/// ```
public struct Rule<Subject>: Sendable {
    /// What a check does: looks at the subject and reports what it finds.
    public typealias Check = @Sendable (_ subject: Subject, _ report: inout FindingReport) -> Void

    /// The identifier, stable over versions: `TEMP-003`.
    public let id: String
    /// How grave a finding of this rule is.
    public let severity: Severity
    /// What holds when the rule is kept, in one sentence.
    public let summary: String
    /// Why it matters, in a sentence or two; empty when the summary says it all.
    public let reason: String
    /// What breaks it, as an example; may be empty.
    public let example: String
    /// Where the rule comes from: a standard and its section.
    public let source: String

    private let check: Check

    /// A rule and its check.
    public init(
        _ id: String, _ severity: Severity, _ summary: String, why reason: String = "", breaks example: String = "",
        source: String, check: @escaping Check
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.reason = reason
        self.example = example
        self.source = source
        self.check = check
    }

    /// Checks a subject and adds what is found to a result.
    ///
    /// - Parameter path: where the subject lies in the document, as `encounters[0]`; empty for the document itself.
    public func check(_ subject: Subject, at path: String = "", into result: inout ValidationResult) {
        var report = FindingReport(rule: id, severity: severity, path: path)
        check(subject, &report)
        for finding in report.findings { result.add(finding) }
    }
}

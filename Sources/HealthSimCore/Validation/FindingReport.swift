/// What a check reports to: it knows the rule, the severity and the path of the subject.
public struct FindingReport: Sendable {
    let rule: String
    let severity: Severity
    let path: String
    private(set) var findings: [Finding] = []

    init(rule: String, severity: Severity, path: String) {
        self.rule = rule
        self.severity = severity
        self.path = path
    }

    /// Reports a finding.
    ///
    /// - Parameters:
    ///   - field: the path of the field below the subject: `discharge_time`, `lines[2].code`, or empty.
    ///   - message: what is wrong and what would be right.
    ///   - value: the value found.
    public mutating func callAsFunction(_ field: String, _ message: String, _ value: Finding.Value? = nil) {
        let place = FieldPath.join(path, field)
        findings.append(Finding(severity, field: place, message: message, value: value, rule: rule))
    }
}

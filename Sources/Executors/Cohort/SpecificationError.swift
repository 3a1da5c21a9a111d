public import HealthSimCore

/// Why a specification cannot be run: everything that is wrong with it, each with its path.
///
/// ```swift
/// do {
///     let cohort = try Cohort(profile: .json(text))
/// } catch {
///     for finding in error.errors { print(finding.field, finding.message) }
/// }
/// ```
public struct SpecificationError: Error, Hashable, Sendable {
    /// The errors and warnings, in the order of the document.
    public let findings: [Finding]

    /// An error of some findings; at least one is an error.
    public init(findings: [Finding]) { self.findings = findings }

    /// An error of a single finding.
    init(_ rule: DocumentRule, _ path: String, _ message: String, _ value: Finding.Value? = nil) {
        self.init(findings: [Finding(.error, field: path, message: message, value: value, rule: rule.rawValue)])
    }

    /// A text that is no JSON.
    init(malformed: JSONError, at path: String) { self.init(.type, path, "Invalid JSON: \(malformed)") }

    /// The errors alone.
    public var errors: [Finding] { findings.filter { $0.severity == .error } }
}

extension SpecificationError: CustomStringConvertible {
    /// All errors and warnings in words, a line each.
    public var description: String { SpecificationReport.text(findings) }
}

/// What is found while a document is read: everything, in the order of the document.
package struct DocumentFindings: Sendable {
    package private(set) var findings: [Finding] = []

    package init() {}

    /// Whether anything found is an error.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Adds an error.
    package mutating func error(
        _ rule: DocumentRule, _ path: String, _ message: String, _ value: Finding.Value? = nil
    ) {
        findings.append(Finding(.error, field: path, message: message, value: value, rule: rule.rawValue))
    }

    /// Adds a warning.
    package mutating func warning(
        _ rule: DocumentRule, _ path: String, _ message: String, _ value: Finding.Value? = nil
    ) {
        findings.append(Finding(.warning, field: path, message: message, value: value, rule: rule.rawValue))
    }

    /// Adds what was found elsewhere.
    package mutating func add(_ others: [Finding]) { findings.append(contentsOf: others) }
}

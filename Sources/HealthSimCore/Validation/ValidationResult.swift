/// All that a validator found in one document; valid when nothing of it is an error.
public struct ValidationResult: Hashable, Sendable {
    /// The findings, in the order in which they were made.
    public private(set) var findings: [Finding]

    /// A result with some findings; valid without any.
    public init(_ findings: [Finding] = []) { self.findings = findings }

    /// Whether there is no error; warnings do not count.
    public var valid: Bool { !findings.contains { $0.severity == .error } }

    /// The number of errors.
    public var errorCount: Int { findings.count { $0.severity == .error } }

    /// The number of warnings.
    public var warningCount: Int { findings.count { $0.severity == .warning } }

    /// The errors, in the order in which they were found.
    public var errors: [Finding] { findings.filter { $0.severity == .error } }

    /// The warnings, in the order in which they were found.
    public var warnings: [Finding] { findings.filter { $0.severity == .warning } }

    /// Adds a finding at the end.
    public mutating func add(_ finding: Finding) { findings.append(finding) }

    /// Adds the findings of another result at the end.
    public mutating func merge(_ other: ValidationResult) { findings.append(contentsOf: other.findings) }
}

// MARK: - JSON

extension ValidationResult {
    /// Writes the result as the validators print it, as one value:
    ///
    /// ```json
    /// { "valid": false, "error_count": 1, "warning_count": 0,
    ///   "errors": [ { "field": "encounters[0].discharge_time", "message": "Discharge precedes admission",
    ///                 "value": "2025-01-02T10:00:00", "rule": "TEMP-003" } ],
    ///   "warnings": [] }
    /// ```
    /// A finding without a value has `"value": null`.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("valid", valid)
        writer.field("error_count", errorCount)
        writer.field("warning_count", warningCount)
        Self.write(errors, as: "errors", to: &writer)
        Self.write(warnings, as: "warnings", to: &writer)
        writer.endObject()
    }

    /// The result as JSON text; see ``write(to:)``.
    public func json(pretty: Bool = false) -> String {
        var writer = JSONWriter(pretty: pretty)
        write(to: &writer)
        return writer.buffer.description
    }

    private static func write(_ findings: [Finding], as name: StaticString, to writer: inout JSONWriter) {
        writer.key(name)
        writer.beginArray()
        for finding in findings {
            writer.beginObject()
            writer.field("field", finding.field)
            writer.field("message", finding.message)
            writer.key("value")
            switch finding.value {
            case .text(let text): writer.string(text)
            case .number(let digits): writer.raw(digits)
            case .boolean(let value): writer.bool(value)
            case nil: writer.null()
            }
            writer.field("rule", finding.rule)
            writer.endObject()
        }
        writer.endArray()
    }
}

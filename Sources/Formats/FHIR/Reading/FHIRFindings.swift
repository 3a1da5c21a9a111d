import HealthSimCore

/// What is found while resources are read.
struct FHIRFindings {
    private(set) var findings: [Finding] = []
    private(set) var errorCount = 0
    /// Findings beyond those that are kept.
    private var furtherCount = 0

    /// The rules of reading, as findings name them; the first six are those of canonical records.
    enum Rule {
        static let missing = RecordParser.Rule.missing
        static let kind = RecordParser.Rule.kind
        static let value = RecordParser.Rule.value
        static let unknown = RecordParser.Rule.unknown
        static let assigned = RecordParser.Rule.assigned
        /// A reference to what is not in the input.
        static let reference = "READ-007"
        /// Something that a record has no place for, or has it in another form.
        static let approximate = "READ-008"
    }

    private mutating func add(_ finding: Finding) {
        if findings.count < RecordParser.findingLimit { findings.append(finding) } else { furtherCount += 1 }
    }

    /// Notes an error.
    mutating func fail(_ path: String, _ message: String, _ value: Finding.Value? = nil, rule: String) {
        add(Finding(.error, field: path, message: message, value: value, rule: rule))
        errorCount += 1
    }

    /// Notes a warning.
    mutating func warn(_ path: String, _ message: String, _ value: Finding.Value? = nil, rule: String) {
        add(Finding(.warning, field: path, message: message, value: value, rule: rule))
    }

    /// Notes that something which must be there is not.
    mutating func missing(_ name: String, in node: FHIRNode, _ what: String) {
        fail(FieldPath.join(node.path, name), "Missing: expected \(what)", rule: Rule.missing)
    }

    /// Notes that a value is of another kind than it should be.
    mutating func mismatch(_ node: FHIRNode, _ what: String) {
        fail(node.path, "Expected \(what), found \(node.value.kind)", Self.shown(node.value), rule: Rule.kind)
    }

    /// Notes that a resource is left out.
    mutating func leaveOut(_ resource: FHIRResource, _ reason: String) {
        warn(resource.node.path, "This \(resource.type) is left out: \(reason)", rule: Rule.approximate)
    }

    /// All of the findings.
    var result: ValidationResult {
        var result = ValidationResult(findings)
        if furtherCount > 0 {
            result.add(
                Finding(
                    errorCount > 0 ? .error : .warning, field: "",
                    message: "\(furtherCount) more findings are not listed", rule: RecordParser.Rule.further))
        }
        return result
    }

    /// A value as findings show it; nothing for lists and objects.
    static func shown(_ value: JSONValue) -> Finding.Value? {
        switch value.content {
        case .string(let text): .text(text)
        case .number(let number): .number(number.text)
        case .bool(let value): .boolean(value)
        case .object, .array, .null: nil
        }
    }
}

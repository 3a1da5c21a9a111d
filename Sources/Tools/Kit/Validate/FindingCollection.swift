import HealthSimCore

/// The findings of any number of records as one result, in bounded memory.
///
/// When the input has several values, the path of a finding begins with the place of the value: `[3].patient.mrn`.
struct FindingCollection {
    /// How many errors and how many warnings are kept.
    static let most = 10_000

    /// The findings of the first value, whose path depends on whether there are more.
    private var first: [Finding] = []
    private var later: [Finding] = []
    private var errors = 0
    private var warnings = 0
    private var hasSeveral = false

    /// Adds the findings of a record.
    /// - Parameter index: the place of the value that it was read from; nil when its paths begin at the root already.
    mutating func add(_ result: ValidationResult, of index: Int?) {
        if let index, index > 0 { hasSeveral = true }
        for finding in result.findings {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            }
            guard (finding.severity == .error ? errors : warnings) <= Self.most else { continue }
            switch index {
            case nil: later.append(finding)
            case 0: first.append(finding)
            case let index?: later.append(Self.placed(finding, index))
            }
        }
    }

    /// All findings; those beyond the limit are counted in a last one.
    var result: ValidationResult {
        var result = ValidationResult(hasSeveral ? first.map { Self.placed($0, 0) } : first)
        result.merge(ValidationResult(later))
        for (severity, count) in [(Severity.error, errors), (.warning, warnings)] where count > Self.most {
            let message = "\(count - Self.most) more findings like these are left out"
            result.add(Finding(severity, field: "", message: message, rule: "MORE"))
        }
        return result
    }

    private static func placed(_ finding: Finding, _ index: Int) -> Finding {
        Finding(
            finding.severity, field: FieldPath.join(FieldPath.element("", index), finding.field),
            message: finding.message, value: finding.value, rule: finding.rule)
    }
}

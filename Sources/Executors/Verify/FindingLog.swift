import HealthSimCore

/// What was found so far: all of it counted, the first of each rule and file named.
struct FindingLog: Sendable {
    /// The findings that are named, in the order in which they came.
    private(set) var named: [VerificationFinding] = []
    /// How many errors there are.
    private(set) var errors: UInt64 = 0
    /// How many warnings there are.
    private(set) var warnings: UInt64 = 0
    private var counts: [String: Int] = [:]

    /// How many of a rule are named for a file.
    let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Notes an error.
    mutating func fail(_ rule: VerificationRule, _ file: String, _ place: String = "", _ message: String) {
        add(.error, rule.rawValue, file, place, message)
    }

    /// Notes a warning.
    mutating func warn(_ rule: VerificationRule, _ file: String, _ place: String = "", _ message: String) {
        add(.warning, rule.rawValue, file, place, message)
    }

    /// Notes what a validator of a product has found in a record.
    mutating func add(_ result: ValidationResult, _ file: String, _ place: String) {
        for finding in result.findings {
            let whole = finding.field.isEmpty ? place : "\(place), \(finding.field)"
            let value = finding.value.map { " (found \($0))" } ?? ""
            add(finding.severity, finding.rule, file, whole, finding.message + value)
        }
    }

    mutating func add(_ severity: Severity, _ rule: String, _ file: String, _ place: String, _ message: String) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        }
        let key = "\(rule) \(file)"
        counts[key, default: 0] += 1
        guard counts[key, default: 0] <= limit else { return }
        named.append(
            VerificationFinding(severity: severity, file: file, place: place, rule: rule, message: message))
    }
}

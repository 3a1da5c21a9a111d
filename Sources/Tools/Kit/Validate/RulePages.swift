import Executors
import Formats
import HealthSimCore
import PatientSim

/// The rules of a validator and those of reading, written for people.
enum RulePages {
    /// A rule in words.
    struct Entry {
        let id: String
        let severity: Severity
        let summary: String
        let reason: String
        let example: String
        let source: String

        init(_ rule: Rule<PatientSubject>) {
            (id, severity, summary) = (rule.id, rule.severity, rule.summary)
            (reason, example, source) = (rule.reason, rule.example, rule.source)
        }

        init(_ rule: ReadingRule) {
            (id, severity, summary) = (rule.id, rule.severity, rule.summary)
            (reason, example, source) = (rule.reason, rule.example, rule.source)
        }
    }

    /// What `--explain` and `--rules` print; nil when neither is given.
    ///
    /// - Parameters:
    ///   - name: the identifier of a rule in any case, `all`, or nil.
    ///   - isListing: whether the rules are listed, one a line.
    static func page(explaining name: String?, listing isListing: Bool) throws(UsageError) -> String? {
        let rules = ReadingRule.all.map(Entry.init) + PatientValidator.rules.map(Entry.init)
        guard let name else { return isListing ? list(of: rules) : nil }
        if name.lowercased() == "all" { return rules.map(explanation).joined(separator: "\n") }
        guard let rule = rules.first(where: { $0.id.lowercased() == name.lowercased() }) else {
            throw UsageError(unknown: name.uppercased(), as: "rule", among: rules.map(\.id))
        }
        return explanation(of: rule)
    }

    /// A rule a line: identifier, severity, what holds.
    static func list(of rules: [Entry]) -> String {
        let width = (rules.map(\.id.count).max() ?? 0) + 2
        return rules.map { rule in
            Figures.padded(rule.id, to: width) + Figures.padded(rule.severity.rawValue, to: 9) + rule.summary + "\n"
        }.joined()
    }

    /// A rule in full.
    static func explanation(of rule: Entry) -> String {
        """
        \(rule.id) (\(rule.severity.rawValue))
          What holds: \(rule.summary).
          Why:        \(rule.reason)
          Broken by:  \(rule.example)
          Source:     \(rule.source)

        """
    }
}

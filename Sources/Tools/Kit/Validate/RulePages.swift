import Executors
import HealthSimCore
import PatientSim

/// The rules of a validator, written for people.
enum RulePages {
    /// What `--explain` and `--rules` print; nil when neither is given.
    ///
    /// - Parameters:
    ///   - name: the identifier of a rule in any case, `all`, or nil.
    ///   - isListing: whether the rules are listed, one a line.
    static func page(explaining name: String?, listing isListing: Bool) throws(UsageError) -> String? {
        let rules = PatientValidator.rules
        guard let name else { return isListing ? list(of: rules) : nil }
        if name.lowercased() == "all" { return rules.map(explanation).joined(separator: "\n") }
        guard let rule = rules.first(where: { $0.id.lowercased() == name.lowercased() }) else {
            throw UsageError(unknown: name.uppercased(), as: "rule", among: rules.map(\.id))
        }
        return explanation(of: rule)
    }

    /// A rule a line: identifier, severity, what holds.
    static func list(of rules: [Rule<PatientSubject>]) -> String {
        let width = (rules.map(\.id.count).max() ?? 0) + 2
        return rules.map { rule in
            Figures.padded(rule.id, to: width) + Figures.padded(rule.severity.rawValue, to: 9) + rule.summary + "\n"
        }.joined()
    }

    /// A rule in full.
    static func explanation(of rule: Rule<PatientSubject>) -> String {
        """
        \(rule.id) (\(rule.severity.rawValue))
          What holds: \(rule.summary).
          Why:        \(rule.reason)
          Broken by:  \(rule.example)
          Source:     \(rule.source)

        """
    }
}

import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

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

        init<Subject>(_ rule: Rule<Subject>) {
            (id, severity, summary) = (rule.id, rule.severity, rule.summary)
            (reason, example, source) = (rule.reason, rule.example, rule.source)
        }

        init(_ rule: ReadingRule) {
            (id, severity, summary) = (rule.id, rule.severity, rule.summary)
            (reason, example, source) = (rule.reason, rule.example, rule.source)
        }
    }

    /// The rules of reading that canonical documents of MemberSim can break.
    static let readingRulesOfMembers = ReadingRule.all.filter {
        ["READ-001", "READ-002", "READ-003", "READ-004", "READ-006"].contains($0.id)
    }

    /// The rules of `validate-patient`.
    static let patient = ReadingRule.all.map { Entry($0) } + PatientValidator.rules.map { Entry($0) }

    /// The rules of `validate-claim`.
    static let claim =
        readingRulesOfMembers.map { Entry($0) } + MemberValidator.claimRules.map { Entry($0) }
        + MemberValidator.decisionRules.map { Entry($0) }

    /// The rules of `validate-member`.
    static let member =
        readingRulesOfMembers.map { Entry($0) } + MemberValidator.householdRules.map { Entry($0) }
        + MemberValidator.claimRules.map { Entry($0) } + MemberValidator.decisionRules.map { Entry($0) }
        + MemberValidator.contractRules.map { Entry($0) }

    /// The rules of `validate-prescription`.
    static let prescription =
        readingRulesOfMembers.map { Entry($0) } + RxValidator.cardRules.map { Entry($0) }
        + RxValidator.prescriptionRules.map { Entry($0) } + RxValidator.fillRules.map { Entry($0) }

    /// The rules of `validate-pharmacy-claim`.
    static let pharmacyClaim =
        prescription + RxValidator.claimRules.map { Entry($0) } + RxValidator.responseRules.map { Entry($0) }
        + RxValidator.historyRules.map { Entry($0) }

    /// What `--explain` and `--rules` print; nil when neither is given.
    ///
    /// - Parameters:
    ///   - name: the identifier of a rule in any case, `all`, or nil.
    ///   - isListing: whether the rules are listed, one a line.
    ///   - rules: the rules of the command.
    static func page(
        explaining name: String?, listing isListing: Bool, of rules: [Entry]
    ) throws(UsageError) -> String? {
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

import HealthSimCore
import MemberSim

/// How a payer answers a claim that breaks a rule when it arrives.
///
/// Source: `references/codes/intake-statuses`, with the categories and statuses of X12 code sources 507 and 508.
struct X12IntakeTable: Sendable {
    /// A category with a status and whom it is about.
    struct Entry: Sendable {
        let category: Text
        let code: Text
        let entity: Text
    }

    static let shared = X12IntakeTable(ReferenceTable.named("codes/intake-statuses"))

    /// By rule, and by rule and kind of claim where the answers differ.
    private let entries: [String: Entry]

    init(_ table: ReferenceTable) {
        var entries: [String: Entry] = [:]
        for row in table.rows {
            entries[Self.key(row["rule"].string, row["kind"].string)] = Entry(
                category: row["category"], code: row["status"], entity: row["entity"])
        }
        self.entries = entries
    }

    private static func key(_ rule: String, _ kind: String) -> String { kind.isEmpty ? rule : "\(rule) \(kind)" }

    /// The answer; nil for a rule that no claim is sent back for, as those that the adjudication judges.
    func entry(_ rule: String, _ kind: Claim.Kind) -> Entry? {
        entries[rule] ?? entries[Self.key(rule, kind == .institutional ? "institutional" : "professional")]
    }
}

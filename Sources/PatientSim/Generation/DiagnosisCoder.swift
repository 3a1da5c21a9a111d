import HealthSimCore

/// The combination and sequencing rules of the ICD-10-CM guidelines, from `codes/combination-rules`.
///
/// Applied once to a person's codes, so that charts and everything made from them agree.
struct DiagnosisCoder: Sendable {
    private enum Action: String {
        case replace, add, drop, sequence
    }

    private struct Rule {
        let action: Action
        let requires: FrozenArray<Text>
        let absent: FrozenArray<Text>
        let code: Concept?
        let first: Text
        let target: Text
        /// The first letters of what it requires: most rules do not concern a person, and this says so at once.
        let letters: UInt32
    }

    /// A code with the care model it came from.
    struct Entry: Hashable, Sendable {
        var code: Concept
        var model: Int
    }

    static let shared = DiagnosisCoder()
    private let rules: FrozenArray<Rule>

    private init() {
        rules = FrozenArray(
            ReferenceTable.named("codes/combination-rules").rows.compactMap { row in
                guard let action = Action(rawValue: row["action"].string) else { return nil }
                let code = row["code"].string
                return Rule(
                    action: action, requires: Self.list(row["requires"]), absent: Self.list(row["absent"]),
                    code: action == .replace || action == .add ? Concept(.icd10cm, code) : nil, first: row["code"],
                    target: row["target"],
                    letters: row["requires"].string.split(separator: ";").reduce(0) { $0 | Self.letter($1.utf8.first) })
            })
    }

    private static func list(_ cell: Text) -> FrozenArray<Text> {
        FrozenArray(cell.string.split(separator: ";").map { Text(String($0)) })
    }

    /// A bit for the first letter of a code.
    private static func letter(_ first: UInt8?) -> UInt32 {
        guard let first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") else { return 0 }
        return 1 << UInt32(first - UInt8(ascii: "A"))
    }

    private static func letter(of code: Concept) -> UInt32 { letter(code.code.string.utf8.first) }

    /// The codes as the guidelines combine them, in the order in which they are listed.
    func combine(_ entries: [Entry]) -> [Entry] {
        var entries = entries
        var letters = entries.reduce(0) { $0 | Self.letter(of: $1.code) }
        for rule in rules where rule.letters & ~letters == 0 && applies(rule, to: entries) {
            switch rule.action {
            case .replace:
                guard let code = rule.code,
                    let index = entries.firstIndex(where: { $0.code.isWithin(rule.target) })
                else { continue }
                // What two codes become is listed once.
                if entries.contains(where: { $0.code == code }) {
                    entries.remove(at: index)
                } else {
                    entries[index].code = code
                }
                letters |= Self.letter(of: code)
            case .add:
                guard let code = rule.code, !entries.contains(where: { $0.code == code }),
                    let index = entries.firstIndex(where: { $0.code.isWithin(rule.requires[0]) })
                else { continue }
                entries.insert(Entry(code: code, model: entries[index].model), at: index)
                letters |= Self.letter(of: code)
            case .drop:
                entries.removeAll { $0.code.isWithin(rule.target) }
            case .sequence:
                entries = sequenced(entries, by: rule)
            }
        }
        return entries
    }

    private func sequenced(_ entries: [Entry], by rule: Rule) -> [Entry] {
        guard let before = entries.firstIndex(where: { $0.code.isWithin(rule.first) }),
            let after = entries.firstIndex(where: { $0.code.isWithin(rule.target) }), before > after
        else { return entries }
        var entries = entries
        let moved = entries.remove(at: before)
        entries.insert(moved, at: after)
        return entries
    }

    private func applies(_ rule: Rule, to entries: [Entry]) -> Bool {
        rule.requires.allSatisfy { prefix in entries.contains { $0.code.isWithin(prefix) } }
            && !rule.absent.contains { prefix in entries.contains { $0.code.isWithin(prefix) } }
    }
}

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
        let requires: FrozenArray<CodePrefix>
        let absent: FrozenArray<CodePrefix>
        @Frozen var code: Concept?
        let first: CodePrefix
        let target: CodePrefix
        /// The marks of what it requires: most rules do not concern a person, and this says so at once.
        let marks: UInt64
    }

    /// A code with the care model it came from.
    struct Entry: Hashable, Sendable {
        var code: Concept
        var model: Int
    }

    static let shared = DiagnosisCoder()
    private let rules: FrozenArray<Rule>
    /// The marks of all rules, side by side: they are looked at far more often than the rules.
    private let marks: FrozenArray<UInt64>
    /// For each mark the rules of which it is the lowest, and behind all marks those without one; a bit for each rule, in
    /// words of 64.
    private let ruleBits: FrozenArray<UInt64>
    private let wordCount: Int

    private init() {
        rules = FrozenArray(
            ReferenceTable.named("codes/combination-rules").rows.compactMap { row in
                guard let action = Action(rawValue: row["action"].string) else { return nil }
                let code = row["code"].string
                return Rule(
                    action: action, requires: Self.list(row["requires"]), absent: Self.list(row["absent"]),
                    code: action == .replace || action == .add ? Concept(.icd10cm, code) : nil,
                    first: CodePrefix(row["code"]), target: CodePrefix(row["target"]),
                    marks: Self.list(row["requires"]).reduce(0) { $0 | $1.mark })
            })
        marks = FrozenArray(rules.map(\.marks))
        wordCount = (rules.count + 63) / 64
        var bits = [UInt64](repeating: 0, count: 65 * wordCount)
        for position in marks.indices {
            bits[marks[position].trailingZeroBitCount * wordCount + position / 64] |= 1 << UInt64(position % 64)
        }
        ruleBits = FrozenArray(bits)
    }

    private static func list(_ cell: Text) -> FrozenArray<CodePrefix> {
        FrozenArray(cell.string.split(separator: ";").map { CodePrefix(Text(String($0))) })
    }

    private static func mark(_ code: Concept) -> UInt64 { CodePrefix.mark(leadingBytes: code.code.leadingBytes) }

    /// The codes as the guidelines combine them, in the order in which they are listed.
    func combine(_ entries: [Entry]) -> [Entry] {
        var entries = entries
        var marks = entries.reduce(0) { $0 | Self.mark($1.code) }
        var next = 0
        while let position = rule(from: next, among: marks) {
            next = position + 1
            let rule = rules[position]
            // One code alone has an order already.
            if rule.action == .sequence, entries.count < 2 { continue }
            guard applies(rule, to: entries) else { continue }
            switch rule.action {
            case .replace:
                guard let code = rule.code,
                    let index = entries.firstIndex(where: { rule.target.covers($0.code) })
                else { continue }
                // What two codes become is listed once.
                if entries.contains(where: { $0.code == code }) {
                    entries.remove(at: index)
                } else {
                    entries[index].code = code
                }
                marks |= Self.mark(code)
            case .add:
                guard let code = rule.code, !entries.contains(where: { $0.code == code }),
                    let index = entries.firstIndex(where: { rule.requires[0].covers($0.code) })
                else { continue }
                entries.insert(Entry(code: code, model: entries[index].model), at: index)
                marks |= Self.mark(code)
            case .drop:
                entries.removeAll { rule.target.covers($0.code) }
            case .sequence:
                entries = sequenced(entries, by: rule)
            }
        }
        return entries
    }

    /// The first rule from a position on whose marks are all among those of the codes; nothing when there is none.
    private func rule(from start: Int, among marks: UInt64) -> Int? {
        var after = ~UInt64(0) << UInt64(start % 64)
        for word in start / 64..<max(wordCount, start / 64) {
            var found = ruleBits[64 * wordCount + word]
            var rest = marks
            while rest != 0 {
                found |= ruleBits[rest.trailingZeroBitCount * wordCount + word]
                rest &= rest - 1
            }
            found &= after
            while found != 0 {
                let position = 64 * word + found.trailingZeroBitCount
                if self.marks[position] & ~marks == 0 { return position }
                found &= found - 1
            }
            after = .max
        }
        return nil
    }

    private func sequenced(_ entries: [Entry], by rule: Rule) -> [Entry] {
        guard let before = entries.firstIndex(where: { rule.first.covers($0.code) }),
            let after = entries.firstIndex(where: { rule.target.covers($0.code) }), before > after
        else { return entries }
        var entries = entries
        let moved = entries.remove(at: before)
        entries.insert(moved, at: after)
        return entries
    }

    private func applies(_ rule: Rule, to entries: [Entry]) -> Bool {
        rule.requires.allSatisfy { prefix in entries.contains { prefix.covers($0.code) } }
            && !rule.absent.contains { prefix in entries.contains { prefix.covers($0.code) } }
    }
}

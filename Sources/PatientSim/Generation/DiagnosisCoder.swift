import HealthSimCore

/// The combination and sequencing rules of the ICD-10-CM guidelines, from `codes/combination-rules`.
///
/// Applied once to a person's codes, so that charts and everything made from them agree.
///
/// A rule asks about beginnings of codes, a few hundred different ones for all rules. Which of them the codes have is found
/// once; whether a rule concerns the codes is then a question about two sets of bits.
struct DiagnosisCoder: Sendable {
    private enum Action: String {
        case replace, add, drop, sequence
    }

    private struct Rule {
        let action: Action
        /// The numbers of the beginnings that there must be, and of those that there must not be.
        let requires: BitSet512
        let absent: BitSet512
        /// The beginning of the code that another is added to.
        let principal: CodePrefix
        @Frozen var code: Concept?
        let first: CodePrefix
        let target: CodePrefix
    }

    /// A code with the care model it came from.
    struct Entry: Hashable, Sendable {
        var code: Concept
        var model: Int
    }

    static let shared = DiagnosisCoder()
    private let rules: FrozenArray<Rule>
    /// The beginnings that the rules ask about, by their first letter.
    private let beginnings: FrozenArray<FrozenArray<Beginning>>

    /// A beginning of codes, and the rules that are worth a look when a code begins so.
    private struct Beginning {
        let number: Int
        let prefix: CodePrefix
        let rules: BitSet512
    }

    private init() {
        let rows = ReferenceTable.named("codes/combination-rules").rows
        let requires = rows.map { Self.list($0["requires"]) }
        let absent = rows.map { Self.list($0["absent"]) }
        var numbers: [Text: Int] = [:]
        var uses: [Int] = []
        for prefix in (requires + absent).joined() where numbers[prefix] == nil {
            numbers[prefix] = numbers.count
            uses.append(0)
        }
        precondition(max(rows.count, numbers.count) <= BitSet512.capacity, "there are too many rules")
        for prefix in requires.joined() { uses[numbers[prefix] ?? 0] += 1 }
        var looked = uses.map { _ in BitSet512() }
        var rules: [Rule] = []
        for (position, row) in rows.enumerated() {
            guard let action = Action(rawValue: row["action"].string),
                // Of the beginnings that a rule requires, the one that the fewest rules require stands for it.
                let rarest = requires[position].compactMap({ numbers[$0] }).min(by: { uses[$0] < uses[$1] })
            else { preconditionFailure("rule \(row["order"]) has no known action, or requires nothing") }
            looked[rarest].insert(position)
            rules.append(
                Rule(
                    action: action, requires: Self.set(requires[position], numbers),
                    absent: Self.set(absent[position], numbers), principal: CodePrefix(requires[position][0]),
                    code: action == .replace || action == .add ? Concept(.icd10cm, row["code"].string) : nil,
                    first: CodePrefix(row["code"]), target: CodePrefix(row["target"])))
        }
        self.rules = FrozenArray(rules)
        var beginnings = [[Beginning]](repeating: [], count: Self.letters)
        for (prefix, number) in numbers.sorted(by: { $0.value < $1.value }) {
            beginnings[Self.letter(prefix.leadingBytes)].append(
                Beginning(number: number, prefix: CodePrefix(prefix), rules: looked[number]))
        }
        self.beginnings = FrozenArray(beginnings.map { FrozenArray($0) })
    }

    private static func list(_ cell: Text) -> [Text] { cell.string.split(separator: ";").map { Text(String($0)) } }

    private static func set(_ prefixes: [Text], _ numbers: [Text: Int]) -> BitSet512 {
        prefixes.reduce(into: BitSet512()) { set, prefix in set.insert(numbers[prefix] ?? 0) }
    }

    private static let letters = 32

    /// The number of the first letter of a code.
    private static func letter(_ leadingBytes: UInt64) -> Int { Int(leadingBytes >> 56) % letters }

    /// The beginnings that some codes have, and the rules that may concern them.
    private func look(at entries: [Entry]) -> (has: BitSet512, rules: BitSet512) {
        var has = BitSet512()
        var rules = BitSet512()
        for entry in entries {
            let leadingBytes = entry.code.leadingBytes
            let beginnings = beginnings[Self.letter(leadingBytes)]
            for index in beginnings.indices
            where beginnings[index].prefix.mayCover(leadingBytes) && beginnings[index].prefix.covers(entry.code) {
                has.insert(beginnings[index].number)
                rules.formUnion(beginnings[index].rules)
            }
        }
        return (has, rules)
    }

    /// The codes as the guidelines combine them, in the order in which they are listed.
    func combine(_ entries: [Entry]) -> [Entry] {
        var entries = entries
        var seen = look(at: entries)
        var next = 0
        while let position = seen.rules.first(from: next) {
            next = position + 1
            guard rules[position].requires.isSubset(of: seen.has), rules[position].absent.isDisjoint(with: seen.has),
                apply(rules[position], to: &entries)
            else { continue }
            // New codes may call for rules that had nothing to say before; those behind this one are still to come.
            seen = look(at: entries)
        }
        return entries
    }

    /// Applies a rule that concerns the codes.
    ///
    /// - Returns: whether the codes are others now.
    private func apply(_ rule: Rule, to entries: inout [Entry]) -> Bool {
        switch rule.action {
        case .replace:
            guard let code = rule.code, let index = entries.firstIndex(where: { rule.target.covers($0.code) })
            else { return false }
            // What two codes become is listed once.
            if entries.contains(where: { $0.code == code }) {
                entries.remove(at: index)
            } else {
                entries[index].code = code
            }
        case .add:
            guard let code = rule.code, !entries.contains(where: { $0.code == code }),
                let index = entries.firstIndex(where: { rule.principal.covers($0.code) })
            else { return false }
            entries.insert(Entry(code: code, model: entries[index].model), at: index)
        case .drop:
            entries.removeAll { rule.target.covers($0.code) }
        case .sequence:
            guard let before = entries.firstIndex(where: { rule.first.covers($0.code) }),
                let after = entries.firstIndex(where: { rule.target.covers($0.code) }), before > after
            else { return false }
            entries.insert(entries.remove(at: before), at: after)
            return false
        }
        return true
    }
}

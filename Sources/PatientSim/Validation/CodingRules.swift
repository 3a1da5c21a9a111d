import HealthSimCore

/// What the guidelines say of codes that stand together in one encounter.
///
/// Source: the tables `codes/coding-rules`, `codes/combination-rules`, `codes/excludes1` and `codes/manifestations`.
enum CodingRules {
    /// A code that needs another beside it.
    struct Need: Sendable {
        let codes: [Text]
        let needed: [Text]
    }

    /// Codes that stand for one thing together, or in an order.
    struct Combination: Sendable {
        @Frozen var action: Text
        let requires: FrozenArray<CodePrefix>
        /// The code to use, or the one that comes first.
        @Frozen var code: Text
        /// The code that is replaced, dropped, or comes later.
        @Frozen var target: Text
        @Frozen var source: Text
        /// The marks of what it requires: most combinations do not concern a patient, and this says so at once.
        let marks: UInt64
    }

    /// Codes from one to another, and all that begin as the other; by their first eight bytes.
    private struct Range: Sendable {
        private let first: UInt64
        private let last: UInt64
        /// The bits of `last` that it says.
        private let mask: UInt64

        init(first: Text, last: Text) {
            self.first = first.leadingBytes
            self.last = last.leadingBytes
            mask = ~(UInt64.max >> (8 * UInt64(min(last.utf8Count, 8))))
        }

        func contains(_ code: UInt64) -> Bool { code >= first && (code <= last || code & mask == last) }
    }

    /// The need with a name in the table.
    static func need(_ name: String) -> Need {
        Need(codes: codes(of: name, part: "when"), needed: codes(of: name, part: "needed"))
    }

    /// Codes that are never listed first.
    static let neverFirst = codes(of: "never-first", part: "code")

    /// Combinations in the order of the table.
    static let combinations = FrozenArray<Combination>(
        ReferenceTable.named("codes/combination-rules").rows.compactMap { row in
            guard row["absent"].isEmpty else { return nil }
            let requires = row["requires"].list.map(CodePrefix.init)
            return Combination(
                action: row["action"], requires: FrozenArray(requires), code: row["code"], target: row["target"],
                source: row["source"], marks: requires.reduce(0) { $0 | $1.mark })
        })

    /// The combinations all of whose codes are among some.
    static func combinations(among codes: [Text]) -> [Combination] {
        let words = codes.map(\.leadingBytes)
        let marks = words.reduce(0) { $0 | CodePrefix.mark(leadingBytes: $1) }
        var found: [Combination] = []
        for index in combinations.indices where combinations[index].marks & ~marks == 0 {
            let isMet = combinations[index].requires.allSatisfy { wanted in
                codes.indices.contains { wanted.covers(codes[$0], leadingBytes: words[$0]) }
            }
            if isMet { found.append(combinations[index]) }
        }
        return found
    }

    /// The ranges that codes exclude, by the first eight bytes of the code: no code is longer.
    private static let exclusions: [UInt64: [Range]] = {
        let table = ReferenceTable.named("codes/excludes1")
        let (code, first, last) = (table.column("code"), table.column("first"), table.column("last"))
        var exclusions: [UInt64: [Range]] = [:]
        exclusions.reserveCapacity(table.count)
        for row in table.rows {
            exclusions[row[code].leadingBytes, default: []].append(Range(first: row[first], last: row[last]))
        }
        return exclusions
    }()

    private static let manifestationCodes = Set(ReferenceTable.named("codes/manifestations").rows.map { $0["code"] })

    /// Whether a code is of a manifestation, which is listed after its cause.
    static func isManifestation(_ code: Text) -> Bool { manifestationCodes.contains(code) }

    /// Whether the tabular list excludes one code where the other is used (Excludes1), for itself or one of its headings.
    static func excludes(_ code: Text, _ other: Text) -> Bool { excludes(code, anyOf: CollectionOfOne(other)) }

    /// Whether one of some codes excludes another of them.
    static func haveClash(_ codes: [Text]) -> Bool { codes.contains { excludes($0, anyOf: codes) } }

    private static func excludes(_ code: Text, anyOf others: some Collection<Text>) -> Bool {
        let (bytes, count) = (code.leadingBytes, code.utf8Count)
        for length in [3, 5, 6, 7, 8] where length <= count {
            guard let ranges = exclusions[bytes & ~(UInt64.max >> (8 * UInt64(length)))] else { continue }
            if ranges.contains(where: { range in others.contains { range.contains($0.leadingBytes) } }) { return true }
        }
        return false
    }

    /// Whether a code begins with one of some beginnings.
    static func matches(_ code: Text, _ beginnings: [Text]) -> Bool { beginnings.contains { code.hasPrefix($0) } }

    /// The beginnings of codes of a part of a rule in the table.
    static func codes(of rule: String, part: String) -> [Text] {
        ReferenceTable.named("codes/coding-rules").rows
            .filter { $0["rule"] == rule && $0["part"] == part }.map { $0["code"] }
    }
}

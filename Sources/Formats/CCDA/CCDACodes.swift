import HealthSimCore

/// The codes of C-CDA's value sets that codes of other systems become, as `references/codes/ccda-codes.csv` has them.
enum CCDACodes {
    /// A row: what becomes what in a set.
    struct Entry: Sendable {
        let set: Text
        let from: Text
        let code: Text
        let codeSystem: Text
        let display: Text
    }

    private static let entries = FrozenArray(
        ReferenceTable.named("codes/ccda-codes").rows.map { row in
            Entry(
                set: row["set"], from: row["from"], code: row["code"], codeSystem: row["code_system"],
                display: row["display"])
        })

    /// The entry of a set, such as `route`, for a code; nothing when the set has none for it.
    static func entry(_ set: Text, _ from: Text?) -> Entry? {
        guard let from else { return nil }
        return entries.first { $0.set == set && $0.from == from }
    }
}

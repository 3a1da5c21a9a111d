import HealthSimCore

/// How faithfully classes of drugs are taken, by market: `references/drugs/adherence.csv`.
struct AdherenceTable: Sendable {
    /// The table of this run.
    static let shared = AdherenceTable()

    /// A row: shares of those who were prescribed the drug.
    struct Row: Sendable {
        /// The share that never brings the prescription to a pharmacy.
        let unfilled: Double
        /// The share of the others with at least 80 % of days covered.
        let adherent: Double
        /// The share of those who are not adherent because they stop.
        let stops: Double
    }

    private struct Key: Sendable {
        let markets: FrozenArray<Text>
        let classes: FrozenArray<Text>
        let row: Row
    }

    private let keys: FrozenArray<Key>

    private init() {
        func list(_ text: Text) -> FrozenArray<Text> {
            FrozenArray(text.list)
        }
        keys = FrozenArray(
            ReferenceTable.named("drugs/adherence").rows.map { row in
                Key(
                    markets: row["market"] == "all" ? FrozenArray([]) : list(row["market"]),
                    classes: list(row["classes"]),
                    row: Row(
                        unfilled: row.double("unfilled") ?? 0, adherent: row.double("adherent") ?? 1,
                        stops: row.double("stops") ?? 0))
            })
    }

    /// The first row for a class and a market.
    func row(class drugClass: Text, market: Text) -> Row {
        for index in keys.indices {
            if Self.allows(market, keys[index].markets), Self.allows(drugClass, keys[index].classes) {
                return keys[index].row
            }
        }
        return Row(unfilled: 0, adherent: 1, stops: 0)
    }

    /// Whether a list has a word; an empty one is for all.
    private static func allows(_ word: Text, _ list: FrozenArray<Text>) -> Bool {
        for place in list.indices where list[place] == word { return true }
        return list.isEmpty
    }
}

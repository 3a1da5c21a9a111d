import HealthSimCore

/// What two drugs do to each other: the reference table `drugs/interactions`, by pairs of drugs.
struct InteractionTable: Sendable {
    /// A row of the table.
    struct Interaction: Sendable {
        let significance: DURAlert.Significance
        @Frozen var id: Text
        @Frozen var message: Text
        @Frozen var detail: Text
    }

    /// The interactions of this run.
    static let shared = InteractionTable()

    private let rows: FrozenArray<Interaction>
    /// For each pair of drugs of `Medication.all` the row that is gravest, from 1; 0 for none.
    private let pairs: FrozenArray<UInt16>
    private let count: Int

    private init() {
        count = Medication.all.count
        var rows: [Interaction] = []
        var pairs = [UInt16](repeating: 0, count: count * count)
        for row in ReferenceTable.named("drugs/interactions").rows {
            guard let significance = DURAlert.Significance(rawValue: row["significance"].string) else { continue }
            rows.append(
                Interaction(
                    significance: significance, id: Frozen(row["id"]),
                    message: Frozen(AlertText.message("\(row["a"])-\(row["b"])")),
                    detail: Frozen(AlertText.detail("\(row["effect"]). \(row["management"])"))))
            for first in MedicationIndex.places(kind: row["a_kind"], name: row["a"]) {
                for second in MedicationIndex.places(kind: row["b_kind"], name: row["b"]) where first != second {
                    for pair in [first * count + second, second * count + first] {
                        let known = Int(pairs[pair])
                        if known == 0 || significance.rawValue < rows[known - 1].significance.rawValue {
                            pairs[pair] = UInt16(rows.count)
                        }
                    }
                }
            }
        }
        self.rows = FrozenArray(rows)
        self.pairs = FrozenArray(pairs)
    }

    /// The gravest interaction of two drugs, by their places; nothing when they have none.
    func interaction(_ first: Int, _ second: Int) -> Interaction? {
        let row = Int(pairs[first * count + second])
        return row == 0 ? nil : rows[row - 1]
    }
}

extension InteractionTable.Interaction {
    init(significance: DURAlert.Significance, id: Frozen<Text>, message: Frozen<Text>, detail: Frozen<Text>) {
        self.significance = significance
        _id = id
        _message = message
        _detail = detail
    }
}

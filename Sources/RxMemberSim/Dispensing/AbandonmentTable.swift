import HealthSimCore

/// How often what is ready at a pharmacy is left there, by what the patient has to pay: `references/drugs/abandonment.csv`.
struct AbandonmentTable: Sendable {
    /// The table of this run.
    static let shared = AbandonmentTable()

    private let rows: FrozenArray<(from: Money, new: Double, refill: Double)>

    private init() {
        rows = FrozenArray(
            ReferenceTable.named("drugs/abandonment").rows.map { row in
                (
                    from: Money(row["from"].string) ?? .zero, new: row.double("new") ?? 0,
                    refill: row.double("refill") ?? 0
                )
            })
    }

    /// The share that is left behind.
    ///
    /// - Parameter isNew: whether it is the first fill of a therapy.
    func share(pay: Money, isNew: Bool) -> Double {
        var share = 0.0
        for index in rows.indices where pay >= rows[index].from { share = isNew ? rows[index].new : rows[index].refill }
        return share
    }
}

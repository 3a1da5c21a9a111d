import HealthSimCore

/// Drugs of which one is enough: the reference table `drugs/duplication-classes`.
struct DuplicationTable: Sendable {
    /// A row of the table.
    struct Group: Sendable {
        /// How many may be taken at once.
        let allowed: Int
        let significance: DURAlert.Significance
        @Frozen var id: Text
        @Frozen var message: Text
        @Frozen var detail: Text
    }

    /// The groups of this run.
    static let shared = DuplicationTable()

    let groups: FrozenArray<Group>
    /// For each drug of `Medication.all` the groups it is of, as bits.
    private let members: FrozenArray<UInt128>

    private init() {
        var groups: [Group] = []
        var members = [UInt128](repeating: 0, count: Medication.all.count)
        for row in ReferenceTable.named("drugs/duplication-classes").rows {
            guard let significance = DURAlert.Significance(rawValue: row["significance"].string) else { continue }
            precondition(groups.count < 128, "at most 128 groups of duplication")
            let places =
                row.list("ingredients").flatMap(MedicationIndex.places(ingredient:))
                + row.list("classes").flatMap(MedicationIndex.places(drugClass:))
            // What is put on the skin does not add to what is swallowed.
            for place in places where !DrugTraits.all[place].isLocal || DrugTraits.isInhaled(place) {
                members[place] |= 1 << UInt128(groups.count)
            }
            groups.append(
                Group(
                    allowed: row.integer("allowed") ?? 1, significance: significance, id: Frozen(row["id"]),
                    message: Frozen(AlertText.message(row["name"].string)),
                    detail: Frozen(AlertText.detail(row["note"].string))))
        }
        self.groups = FrozenArray(groups)
        self.members = FrozenArray(members)
    }

    /// The groups of a drug, as bits.
    func groups(of medication: Int) -> UInt128 { members[medication] }
}

extension DuplicationTable.Group {
    init(
        allowed: Int, significance: DURAlert.Significance, id: Frozen<Text>, message: Frozen<Text>,
        detail: Frozen<Text>
    ) {
        self.allowed = allowed
        self.significance = significance
        _id = id
        _message = message
        _detail = detail
    }
}

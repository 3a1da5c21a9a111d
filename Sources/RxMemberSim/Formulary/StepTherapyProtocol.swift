public import HealthSimCore

/// Drugs that have to be tried before another is paid for: a row of the reference table `drugs/step-therapy`.
public struct StepTherapyProtocol: Sendable {
    /// The id, such as `st-celecoxib`.
    @Frozen public var id: Text
    /// What it is called.
    @Frozen public var name: Text
    /// The drugs to try, as marks by place in `Medication.all`, with the first place among them of the same ingredient: so
    /// many different ingredients count as so many trials.
    private let trials: FrozenArray<Int32>
    /// How many of them have to be tried.
    public let trialCount: Int
    /// The least days of supply of a trial.
    public let days: Int
    /// How far back they may lie.
    public let lookbackDays: Int
    /// The diagnoses for which it is waived, ICD-10-CM.
    let exceptions: FrozenArray<CodePrefix>

    init(row: ReferenceTable.Row) {
        _id = Frozen(row["id"])
        _name = Frozen(row["name"])
        trials = Self.groups(ingredients: row.list("first_ingredients"), classes: row.list("first_classes"))
        trialCount = row.integer("trials") ?? 1
        days = row.integer("days") ?? 1
        lookbackDays = row.integer("lookback_days") ?? 180
        exceptions = FrozenArray(row.list("exceptions").map { CodePrefix($0.dotted) })
    }

    /// Every protocol, in the order of the table.
    public static let all: FrozenArray<StepTherapyProtocol> = FrozenArray(
        ReferenceTable.named("drugs/step-therapy").rows.map(StepTherapyProtocol.init))

    /// The protocol with an id; nothing when there is none.
    public static func named(_ id: Text) -> StepTherapyProtocol? { place(id).map { all[$0] } }

    static func place(_ id: Text) -> Int? { id.isEmpty ? nil : all.firstIndex { $0.id == id } }

    /// For each drug a number that the drugs of its ingredient share, or -1 when it is neither of an ingredient nor of a
    /// class.
    static func groups(ingredients: [Text], classes: [Text]) -> FrozenArray<Int32> {
        var groups = [Int32](repeating: -1, count: Medication.all.count)
        let places =
            ingredients.flatMap(MedicationIndex.places(ingredient:))
            + classes.flatMap(MedicationIndex.places(drugClass:))
        for place in places.sorted() where groups[place] < 0 {
            for other in MedicationIndex.places(ingredient: Medication.all[place].ingredient)
            where places.contains(other) { groups[other] = Int32(place) }
            groups[place] = max(groups[place], 0)
        }
        return FrozenArray(groups)
    }

    /// The group of a drug, by its place in `Medication.all`, when it is one to try; drugs of one ingredient share it.
    func trial(medication: Int) -> Int32? { trials[medication] >= 0 ? trials[medication] : nil }
}

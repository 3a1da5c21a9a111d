import HealthSimCore

/// How much of an ingredient may be taken in a day: rows of the reference table `drugs/dose-limits`, by drug.
struct DoseRule: Sendable {
    /// How much of the ingredient a unit of the drug holds, in the unit of the limits.
    let amount: Double
    /// The ingredient by its number.
    let ingredient: Int
    let ages: ClosedRange<Int>
    /// The most in a day, for a kilogram of the body when `isPerKilogram`.
    let most: Double
    /// The least that works in an adult; 0 when none is said.
    let least: Double
    let isPerKilogram: Bool
    /// The morphine equivalent of the unit of the limits; 0 for what is no opioid.
    let morphine: Double
    /// The most days; absent for no limit.
    let maximumDays: Int?
    @Frozen var unit: Text

    /// The rules of each drug of `Medication.all`.
    static let byMedication: FrozenArray<FrozenArray<DoseRule>> = {
        let rows = ReferenceTable.named("drugs/dose-limits").rows
        var byIngredient: [Text: [ReferenceTable.Row]] = [:]
        for row in rows { byIngredient[row["ingredient"], default: []].append(row) }
        return FrozenArray(
            Medication.all.indices.map { place in
                FrozenArray(
                    DrugContents.of(Medication.all[place]).flatMap { part in
                        rules(part, byIngredient[part.ingredient] ?? [], place)
                    })
            })
    }()

    /// The morphine equivalent of a unit of each drug of `Medication.all`, in milligrams.
    static let morphine: FrozenArray<Double> = FrozenArray(
        Medication.all.indices.map { place in
            // A factor may stand in several rows of an ingredient, one for each age.
            byMedication[place].map { $0.amount * $0.morphine }.max() ?? 0
        })

    /// The acetaminophen in a unit of each drug of `Medication.all`, in milligrams.
    static let acetaminophen: FrozenArray<Double> = FrozenArray(
        Medication.all.map { medication in
            DrugContents.of(medication).reduce(0) { $1.ingredient == "acetaminophen" ? $0 + $1.amount : $0 }
        })

    /// The rules for a part of a drug: those of its route where there are any, else those of no route, which hold for what
    /// is swallowed or injected.
    private static func rules(_ part: DrugContents.Part, _ rows: [ReferenceTable.Row], _ place: Int) -> [DoseRule] {
        let route = Medication.all[place].routeName
        let own = rows.filter { $0["route"] == route }
        let fitting = own.isEmpty && !DrugTraits.all[place].isLocal ? rows.filter { $0["route"].isEmpty } : own
        return fitting.compactMap { row in
            guard part.amount > 0, row["unit"] == part.unit, let most = row.double("max_daily") else { return nil }
            return DoseRule(
                amount: part.amount, ingredient: DrugTraits.ingredient(named: part.ingredient) ?? -1,
                ages: (row.integer("age_from") ?? 0)...(row.integer("age_to") ?? 200), most: most,
                least: row.double("min_daily") ?? 0, isPerKilogram: row.isYes("per_kg"),
                morphine: row.double("mme_factor") ?? 0, maximumDays: row.integer("max_days"),
                unit: Frozen(row["unit"]))
        }
    }
}

extension DoseRule {
    init(
        amount: Double, ingredient: Int, ages: ClosedRange<Int>, most: Double, least: Double, isPerKilogram: Bool,
        morphine: Double, maximumDays: Int?, unit: Frozen<Text>
    ) {
        self.amount = amount
        self.ingredient = ingredient
        self.ages = ages
        self.most = most
        self.least = least
        self.isPerKilogram = isPerKilogram
        self.morphine = morphine
        self.maximumDays = maximumDays
        _unit = unit
    }
}

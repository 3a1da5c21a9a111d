import HealthSimCore

/// What reviews and settlements look at in a drug: numbers made once from the reference tables.
struct DrugTraits: Sendable {
    /// How much of an ingredient a unit holds.
    struct Part: Sendable {
        /// The ingredient by its number.
        let ingredient: Int
        /// The amount in a unit; 0 when it is not known.
        let amount: Double
        /// The unit of the amount, such as `mg`.
        @Frozen var unit: Text
    }

    /// The number of the ingredient or of the combination as `drugs/medications` spells it.
    let ingredient: Int
    /// The number of the class.
    let drugClass: Int
    /// What a unit holds.
    let parts: FrozenArray<Part>
    /// The DEA schedule, 2 to 5; 0 for what is not controlled.
    let schedule: Int
    let isInsulin: Bool
    let isVaccine: Bool
    let isOpioid: Bool
    let isBenzodiazepine: Bool
    /// Whether a drug is put on the skin or into the eye, the nose or the lungs, so that doses by mouth do not hold.
    let isLocal: Bool
    /// Whether it is put into the eye.
    let isOphthalmic: Bool

    /// The traits of each drug of `Medication.all`.
    static let all: FrozenArray<DrugTraits> = FrozenArray(Medication.all.map(DrugTraits.init))

    /// The number of an ingredient or combination; nothing for one that no drug has.
    static func ingredient(named name: Text) -> Int? { ingredients[name] }

    /// The number of a class; nothing for one that no drug is of.
    static func drugClass(named name: Text) -> Int? { classes[name] }

    /// Whether a drug, by its place, goes to the lungs.
    static func isInhaled(_ place: Int) -> Bool { Medication.all[place].routeName.hasPrefix("inhal") }

    private static let ingredients: [Text: Int] = {
        var numbers: [Text: Int] = [:]
        for medication in Medication.all {
            for name in MedicationIndex.ingredients(of: medication) where numbers[name] == nil {
                numbers[name] = numbers.count
            }
        }
        return numbers
    }()

    private static let classes: [Text: Int] = {
        var numbers: [Text: Int] = [:]
        for medication in Medication.all where numbers[medication.drugClass] == nil {
            numbers[medication.drugClass] = numbers.count
        }
        return numbers
    }()

    private init(_ medication: Medication) {
        ingredient = Self.ingredients[medication.ingredient] ?? -1
        drugClass = Self.classes[medication.drugClass] ?? -1
        parts = FrozenArray(
            DrugContents.of(medication).compactMap { part in
                Self.ingredients[part.ingredient].map {
                    Part(ingredient: $0, amount: part.amount, unit: Frozen(part.unit))
                }
            })
        schedule =
            switch medication.schedule.string {
            case "II": 2
            case "III": 3
            case "IV": 4
            case "V": 5
            default: 0
            }
        let name = medication.drugClass
        isInsulin = name.hasPrefix("insulin")
        isVaccine = name == "vaccine"
        isOpioid = name == "opioid"
        isBenzodiazepine = name == "benzodiazepine"
        isOphthalmic = medication.routeName == "ophthalmic"
        isLocal = ["topical", "ophthalmic", "nasal", "inhalation", "inhaled", "vaginal", "otic"].contains {
            medication.routeName.hasPrefix($0)
        }
    }
}

extension DrugTraits.Part {
    init(ingredient: Int, amount: Double, unit: Frozen<Text>) {
        self.ingredient = ingredient
        self.amount = amount
        _unit = unit
    }
}

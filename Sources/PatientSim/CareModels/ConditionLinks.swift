import HealthSimCore

/// Which care models ask for which, before they decide whether a person has their condition.
struct ConditionLinks {
    /// For each model the models that it asks for, ascending.
    private let asked: [[Int]]

    init(_ library: CareModelLibrary) {
        asked = library.models.map { model in
            guard let occurrence = model.occurrence else { return [] }
            var asked = occurrence.odds.map(\.model)
            if let excluded = occurrence.notIf {
                for argument in excluded.value.arguments(of: .model) {
                    if let model = library.modelArguments[argument] { asked.append(model) }
                }
            }
            return Set(asked).sorted()
        }
    }

    /// Whether a model asks for another.
    func asks(_ model: Int, for other: Int) -> Bool { asked[model].contains(other) }

    /// Some models with all that they depend on, in the order in which they are decided.
    func closure(of models: [Int]) -> [Int] {
        var reached: Set<Int> = []
        var open = models
        while let model = open.popLast() {
            if reached.insert(model).inserted { open += asked[model] }
        }
        return reached.sorted()
    }
}

/// A person of whom age, sex and some conditions are known, as rules of the care models ask for them.
struct KnownConditions: ExpressionEnvironment {
    let library: CareModelLibrary
    let age: Int
    let sex: Sex
    /// The bit of each model.
    let bits: [UInt64]
    let present: UInt64

    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
        if slot == CareModelLibrary.Slot.sex { return .text(Text(sex.rawValue)) }
        let number = number(of: slot, at: moment)
        return number.isNaN ? .missing : .number(number)
    }

    func number(of slot: Int, at moment: ExpressionMoment) -> Double {
        slot == CareModelLibrary.Slot.age ? Double(age) : .nan
    }

    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
        guard predicate == .model, let model = library.modelArguments[argument] else { return false }
        return present & bits[model] != 0
    }

    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { false }

    func random() -> Bool { false }
}

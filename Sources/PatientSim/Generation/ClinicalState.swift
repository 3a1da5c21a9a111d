import HealthSimCore

/// What the rules of the care models read: the person's numbers, levels, conditions and drugs at one moment.
struct ClinicalState: ExpressionEnvironment {
    /// The numbers by slot of `CareModelLibrary.symbols`; NaN when not known.
    var numbers: [Double]
    var sex: Text
    /// The level of the model whose rules are read.
    var severity: Text = .empty
    /// Whether the person has the model at a position in the library.
    var hasModel: [Bool]
    /// The codes on the problem list.
    var codes: [Concept] = []
    /// The drugs in use.
    var medications: [Int] = []
    private let library: CareModelLibrary

    init(library: CareModelLibrary, sex: Text) {
        self.library = library
        self.sex = sex
        numbers = Array(repeating: .nan, count: library.slotCount)
        hasModel = Array(repeating: false, count: library.models.count)
    }

    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
        if slot == CareModelLibrary.Slot.sex { return .text(sex) }
        if slot == CareModelLibrary.Slot.severity { return .text(severity) }
        return numbers[slot].isNaN ? .missing : .number(numbers[slot])
    }

    func number(of slot: Int, at moment: ExpressionMoment) -> Double { numbers[slot] }

    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
        switch predicate {
        case .model:
            library.modelArguments[argument].map { hasModel[$0] } ?? false
        case .condition:
            codes.contains { $0.isWithin(library.conditionArguments[argument]) }
        case .medicationClass:
            isOnClass(library.classArguments[argument])
        case .medication:
            isOnClass(library.medicationArguments[argument])
                || medications.contains {
                    library.medications[$0].ingredient == library.medicationArguments[argument]
                }
        }
    }

    /// Whether a drug of a class is in use.
    func isOnClass(_ drugClass: Text) -> Bool {
        medications.contains { library.medications[$0].drugClass == drugClass }
    }

    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { false }

    func random() -> Bool { false }
}

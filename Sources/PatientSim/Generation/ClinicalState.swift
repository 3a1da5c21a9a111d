import HealthSimCore

/// What the rules of the care models read: the person's numbers, levels, conditions and drugs at one moment.
struct ClinicalState: ExpressionEnvironment {
    /// The numbers by slot of `CareModelLibrary.symbols`; NaN when not known. A quantity that is NaN here is read from
    /// `latent`; another number takes its place, such as a result or what an acute illness makes of it.
    var numbers: [Double]
    /// The hidden physiology.
    var latent: LatentState
    /// The day of the history on which it is read.
    var day = 0.0
    let sex: Sex
    private let sexText: Text
    /// The level of each model's condition, by position in the library.
    var severities: [Text]
    /// The model whose rules are read: its level is the severity that they ask for; negative before the first.
    var reading = -1
    /// Whether the person has the model at a position in the library.
    var hasModel: [Bool]
    /// The codes on the problem list.
    var codes: [Concept] = []
    /// The drugs in use.
    var medications: [Int] = []
    /// The prefixes that `has_condition` asks about, when they are not the library's.
    var conditionArguments: FrozenArray<CodePrefix>?
    /// The flags of the question that is asked, and its `random`.
    var flags: [Bool] = []
    var randomAnswer = false
    private let library: CareModelLibrary
    private let firstResult: Int
    /// As in `PatientCourse`: every evaluation of an expression would copy the state.
    private let byAddress: (any Sendable)? = nil

    init(library: CareModelLibrary, latent: LatentState, sex: Sex) {
        self.library = library
        self.latent = latent
        self.sex = sex
        sexText = Text(sex.rawValue)
        numbers = Array(repeating: .nan, count: library.slotCount)
        severities = Array(repeating: .empty, count: library.models.count)
        hasModel = Array(repeating: false, count: library.models.count)
        firstResult = CareModelLibrary.Slot.firstVariable + library.variables.count
    }

    /// Forgets what took the place of quantities, and reads them on a day.
    mutating func observe(day: Double) {
        self.day = day
        let quantities = CareModelLibrary.Slot.firstVariable..<firstResult
        unsafe numbers.withUnsafeMutableBufferPointer { unsafe $0[quantities].update(repeating: .nan) }
    }

    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
        if slot == CareModelLibrary.Slot.sex { return .text(sexText) }
        if slot == CareModelLibrary.Slot.severity { return .text(reading < 0 ? .empty : severities[reading]) }
        let number = number(of: slot)
        return number.isNaN ? .missing : .number(number)
    }

    func number(of slot: Int, at moment: ExpressionMoment) -> Double { number(of: slot) }

    /// The number in a slot; NaN when not known.
    func number(of slot: Int) -> Double {
        let number = numbers[slot]
        guard number.isNaN else { return number }
        if slot >= CareModelLibrary.Slot.firstVariable, slot < firstResult {
            return latent.value(slot - CareModelLibrary.Slot.firstVariable, day: day)
        }
        if slot == CareModelLibrary.Slot.creatinine { return creatinine }
        return number
    }

    /// The creatinine that goes with the filtration rate and the age.
    private var creatinine: Double {
        guard let rate = library.filtrationVariable else { return .nan }
        return KidneyFunction.creatinine(
            filtrationRate: max(number(of: CareModelLibrary.Slot.firstVariable + rate), 4),
            age: Int(numbers[CareModelLibrary.Slot.age]), sex: sex)
    }

    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
        switch predicate {
        case .model:
            library.modelArguments[argument].map { hasModel[$0] } ?? false
        case .condition:
            holdsCode((conditionArguments ?? library.conditionArguments)[argument])
        case .medicationClass:
            isOnClass(library.classArguments[argument])
        case .medication:
            isOnClass(library.medicationArguments[argument])
                || medications.contains {
                    library.medications[$0].ingredient == library.medicationArguments[argument]
                }
        }
    }

    /// Whether a code of the problem list begins so.
    private func holdsCode(_ prefix: CodePrefix) -> Bool { codes.contains(where: prefix.covers) }

    /// Whether a drug of a class is in use.
    func isOnClass(_ drugClass: Text) -> Bool {
        medications.contains { library.medications[$0].drugClass == drugClass }
    }

    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { index < flags.count && flags[index] }

    func random() -> Bool { randomAnswer }
}

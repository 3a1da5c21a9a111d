import HealthSimCore

/// What the rules of a profile read about one person: what is decided already.
struct ProfileState: ExpressionEnvironment {
    /// The slots of the attributes that a profile itself decides.
    struct Slots: Sendable {
        let age: Int
        let gender: Int
        let severity: Int
        let plan: Int
        let coverage: Int
        let group: Int
        let state: Int
        let county: Int

        init(_ symbols: SymbolTable) {
            func slot(_ name: String) -> Int { symbols.symbol(name)?.slot ?? -1 }
            age = slot("age")
            gender = slot("gender")
            severity = slot("severity")
            plan = slot("plan_type")
            coverage = slot("coverage_type")
            group = slot("race_ethnicity")
            state = slot("state")
            county = slot("county")
        }
    }

    private let slots: Slots
    private let symbols: SymbolTable
    private let randomDraw: Double
    var age: Double = .nan
    var gender: Text?
    var severity: Text?
    var plan: Text?
    var coverage: Text?
    var group: Text?
    var place: Place?
    /// The codes that are decided to be present.
    var codes: [Concept] = []
    /// The probability that the rule under evaluation gives to `random`.
    var probability = 0.5

    init(slots: Slots, symbols: SymbolTable, randomDraw: Double) {
        self.slots = slots
        self.symbols = symbols
        self.randomDraw = randomDraw
    }

    func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
        if slot == slots.age { return age.isNaN ? .missing : .number(age) }
        let text: Text? =
            switch slot {
            case slots.gender: gender
            case slots.severity: severity
            case slots.plan: plan
            case slots.coverage: coverage
            case slots.group: group
            case slots.state: place?.state
            case slots.county: place?.countyFIPS
            default: nil
            }
        return text.map { .text($0) } ?? .missing
    }

    func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
        guard predicate == .condition else { return false }
        let prefix = symbols.arguments(of: .condition)[argument]
        return codes.contains { $0.isWithin(prefix) }
    }

    func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { random() }

    func random() -> Bool { randomDraw < probability }
}

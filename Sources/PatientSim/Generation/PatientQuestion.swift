import HealthSimCore

/// A condition that can be asked of a patient at a moment of the history; `CareModelLibrary.question` makes one.
public struct PatientQuestion: Sendable {
    let expression: CompiledExpression
    /// The prefixes that its `has_condition` asks about, after those of the care models.
    let conditions: FrozenArray<CodePrefix>
    /// The names it asks for that are no quantities, with the share of persons of whom each is true.
    let flags: FrozenArray<Flag>
    /// The share of persons for whom `random` is true; absent when it is not asked.
    let randomChance: Double?

    struct Flag: Sendable {
        @Frozen var name: Text
        let chance: Double
        /// What its draw is for.
        let purpose: RandomStream.Purpose

        init(_ name: String, chance: Double) {
            _name = Frozen(Text(name).immortal)
            self.chance = chance
            purpose = RandomStream.Purpose("planned.flag." + name)
        }
    }
}

extension PatientQuestion {
    /// The answer in a state.
    func isTrue(in state: inout ClinicalState) -> Bool {
        state.conditionArguments = conditions
        defer { state.conditionArguments = nil }
        return expression.isTrue(in: state)
    }
}

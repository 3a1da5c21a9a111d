import HealthSimCore

/// A condition that can be asked of a patient at a moment of the history; `CareModelLibrary.question` makes one.
public struct PatientQuestion: Sendable {
    let expression: CompiledExpression
    /// The prefixes that its `has_condition` asks about, after those of the care models.
    let conditions: FrozenArray<CodePrefix>
}

extension PatientQuestion {
    /// The answer in a state.
    func isTrue(in state: inout ClinicalState) -> Bool {
        state.conditionArguments = conditions
        defer { state.conditionArguments = nil }
        return expression.isTrue(in: state)
    }
}

package import HealthSimCore

extension CareModel {
    /// One step of a treatment ladder: a class of drugs, whom it is for, what it does.
    package struct TreatmentStep: Sendable {
        @Frozen package var id: Text
        /// Steps of one group exclude each other, in this model and others: `renin-angiotensin`.
        @Frozen package var group: Text
        package var choices: FrozenArray<DrugChoice>
        /// The share of persons who have it when the history begins.
        package var initial: Conditional<Double>
        /// Classes that are not given beside it.
        package var excludes: FrozenArray<Text>
        /// Not given, not at the start and not later.
        package var notIf: Frozen<CompiledExpression>?
        /// Not begun, though it may go on.
        package var notStartedIf: Frozen<CompiledExpression>?
        package var stopIf: Frozen<CompiledExpression>?
        package var startIf: Frozen<CompiledExpression>?
        package var startProbability: Double
        package var effects: FrozenArray<Effect>
        package var daysToEffect: Double
        package var titration: FrozenArray<Titration>
    }

    /// A drug of a step, with its weight among those that apply.
    package struct DrugChoice: Sendable {
        package var medication: Int
        package var weight: Double
        package var when: Frozen<CompiledExpression>?
    }

    /// What a treatment adds to a latent quantity when it has had its full effect.
    package struct Effect: Sendable {
        package var variable: Int
        package var size: Double
    }

    /// A change of dose.
    package struct Titration: Sendable {
        package var from: Int
        package var to: Int
        package var when: Frozen<CompiledExpression>
        package var afterDays: Int
        package var probability: Double
        package var effects: FrozenArray<Effect>
    }
}

package import HealthSimCore

extension CareModel {
    /// One step of a treatment ladder: a class of drugs, whom it is for, what it does.
    package struct TreatmentStep: Sendable {
        package var id: String
        /// Steps of one group exclude each other, in this model and others: `renin-angiotensin`.
        package var group: Text
        package var choices: [DrugChoice]
        /// The share of persons who have it when the history begins.
        package var initial: Conditional<Double>
        /// Classes that are not given beside it.
        package var excludes: [Text]
        /// Not given, not at the start and not later.
        package var notIf: CompiledExpression?
        /// Not begun, though it may go on.
        package var notStartedIf: CompiledExpression?
        package var stopIf: CompiledExpression?
        package var startIf: CompiledExpression?
        package var startProbability: Double
        package var effects: [Effect]
        package var daysToEffect: Double
        package var titration: [Titration]
    }

    /// A drug of a step, with its weight among those that apply.
    package struct DrugChoice: Sendable {
        package var medication: Int
        package var weight: Double
        package var when: CompiledExpression?
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
        package var when: CompiledExpression
        package var afterDays: Int
        package var probability: Double
        package var effects: [Effect]
    }

    /// Something that happens suddenly.
    package struct AcuteRule: Sendable {
        package var id: String
        package var perYear: Double
        package var when: CompiledExpression?
        package var setting: Encounter.Class
        package var diagnoses: [Conditional<Concept>]
        /// What the quantities are during the event.
        package var values: [(variable: Int, formula: CompiledExpression)]
        /// Panels that are ordered on arrival.
        package var panels: [Int]
        /// How long it lasts, in units of `hoursPerUnit`.
        package var length: Distribution
        package var hoursPerUnit: Double
        package var type: Concept
        package var followUp: FollowUp?
    }

    /// A visit soon after a stay.
    package struct FollowUp: Sendable {
        package var specialty: Int
        package var withinDays: ClosedRange<Int>
    }
}

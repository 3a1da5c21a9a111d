package import HealthSimCore

extension CareModel {
    /// An examination that those without complaints have from time to time.
    package struct Screening: Sendable {
        @Frozen package var id: Text
        @Frozen package var procedure: Concept?
        package var panel: Int?
        package var when: Frozen<CompiledExpression>?
        package var everyDays: Double
        /// The share of those for whom it is meant who had it within `everyDays`.
        package var upToDate: Conditional<Double>
        @Frozen package var reason: Concept?
        package var specialty: Int
        /// Whether it has an encounter of its own; else it is done at a visit to primary care.
        package var hasOwnEncounter: Bool
        package var measures: FrozenArray<Int>
        package var findings: FrozenArray<Finding>
    }

    /// What a screening may find.
    package struct Finding: Sendable {
        @Frozen package var code: Concept
        package var share: Double
    }

    /// A vaccine and for whom it is meant.
    package struct ImmunizationRule: Sendable {
        /// When it is due.
        package enum Schedule: Sendable {
            /// At ages in months: one dose each.
            case ages(FrozenArray<Double>)
            /// So many days after the last.
            case every(Double)
        }

        @Frozen package var id: Text
        @Frozen package var vaccine: Concept
        package var when: Frozen<CompiledExpression>?
        package var coverage: Conditional<Double>
        package var schedule: Schedule
        /// The months in which it is given; nothing means all. A season may run over the turn of the year.
        package var season: (first: Int, last: Int)?
    }

    /// An allergy that a share of people has.
    package struct AllergyRule: Sendable {
        @Frozen package var allergen: Allergen
        package var share: Double
    }

    /// What is asked of everybody, and the answer as a word.
    package struct SocialRule: Sendable {
        @Frozen package var measurement: MeasuredTest
        package var value: Conditional<Concept>
        package var everyDays: Double
    }

    /// What is to be reached.
    package struct GoalRule: Sendable {
        @Frozen package var text: Text
        package var measurement: Int?
        package var low: Double?
        package var high: Double?
        package var when: Frozen<CompiledExpression>?
    }

    /// What is agreed to be done.
    package struct CarePlanRule: Sendable {
        @Frozen package var title: Text
        package var activities: FrozenArray<Text>
    }
}

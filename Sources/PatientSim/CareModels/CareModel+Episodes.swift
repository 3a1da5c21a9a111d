package import HealthSimCore

extension CareModel {
    /// A planned sequence of care: a pregnancy, an operation with its preparation, a course of treatment.
    package struct Episode: Sendable {
        /// When an episode begins.
        package enum Beginning: Sendable {
            /// So many times a year.
            case perYear(Conditional<Double>)
            /// For a share of those who have the condition, once, at a time of its own.
            case share(Conditional<Double>)
            /// When the condition is found within the history.
            case onset
            /// At birth.
            case birth
            /// When an event or another episode asks for it.
            case called
        }

        @Frozen package var id: Text
        package var beginning: Beginning
        package var when: Frozen<CompiledExpression>?
        package var lengthInDays: Frozen<Distribution.Sampler>
        /// The mean of the length, in days.
        package var typicalLength: Double
        /// The days that pass at least between the end of one and the beginning of the next.
        package var apartInDays: Double
        /// Whether it may have begun before the history.
        package var mayPrecedeHistory: Bool
        /// What the quantities are while it lasts.
        package var values: FrozenArray<(variable: Int, formula: Frozen<CompiledExpression>)>
        /// The diagnoses that hold while it lasts.
        package var codes: FrozenArray<EpisodeCode>
        package var steps: FrozenArray<Step>
    }

    /// A diagnosis that holds for a part of an episode.
    package struct EpisodeCode: Sendable {
        @Frozen package var code: Concept
        package var days: ClosedRange<Double>
        package var when: Frozen<CompiledExpression>?
    }

    /// One contact of an episode, or one that is repeated.
    package struct Step: Sendable {
        /// The day, from the episode's beginning, or from its end where `fromEnd`.
        package var day: Double
        package var fromEnd: Bool
        package var jitter: Double
        package var everyDays: Double?
        package var untilDay: Double?
        package var when: Frozen<CompiledExpression>?
        package var completion: Double
        package var setting: Encounter.Class
        package var specialty: Int
        package var type: Conditional<Concept>?
        @Frozen package var reason: Concept?
        package var diagnoses: FrozenArray<DiagnosisChoice>
        package var panels: FrozenArray<Int>
        package var procedures: FrozenArray<EventProcedure>
        package var drugs: FrozenArray<EventDrug>
        package var vaccines: FrozenArray<Concept>
        /// The event of the same model that happens on the day.
        package var event: Int?
        /// The episode of another model that begins, by positions; it ends with this one.
        @Frozen package var starts: (model: Int, episode: Text)?
        package var ends: Bool
    }

    /// A condition that another may bring within the history.
    package struct Consequence: Sendable {
        package var model: Int
        package var perYear: Conditional<Double>
        package var when: Frozen<CompiledExpression>?
    }
}

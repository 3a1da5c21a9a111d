public import HealthSimCore

/// What happens over time, as a specification's `journey` says it: phases of events, or a flat graph, which is one phase
/// without a name; see `docs/journey-specification.md`.
public struct JourneySpecification: Hashable, Sendable {
    /// Which day of a person is day 0 of the journey.
    public enum Start: Hashable, Sendable {
        /// So that the journey ends with the history.
        case endOfHistory
        /// The first day of the history.
        case startOfHistory
        /// The day of birth.
        case birth
        /// A day of the person's own on which the profile's primary condition is found.
        case diagnosis
        /// A day of the person's own, spread evenly over the history so that the journey lies within.
        case ownDay
        /// The first of a month of the person's own, on which the person's contract begins.
        case enrollment
        /// A date that the person's record has: of an admission, a discharge or an operation.
        case recorded(Landmark)
        /// The last January 1 of the history, on which plans begin anew.
        case planYear
    }

    /// A part of the journey.
    public struct Phase: Hashable, Sendable {
        public var name: String
        /// The rule whose followers alone go through it; nothing for a phase of everybody.
        public var rule: String?
        /// Whether the journey ends with it.
        public var isTerminal = false
        /// The day of the journey on which it begins, and its length in days; typical ones when a length is a range.
        public var start: Double
        public var length: Double
        /// The length as stated, drawn once a person when it is a range.
        public var duration: DurationSpecification?
        public var events: [Event]
    }

    /// What of a person's record is day 0.
    public enum Landmark: String, CaseIterable, Sendable {
        case admission = "admission_date"
        case discharge = "discharge_date"
        case surgery = "surgery_date"
    }

    /// Somebody of a household.
    public enum Person: String, CaseIterable, Sendable {
        /// A person of the profile, from whose contract others may live.
        case subscriber
        case spouse
        /// A child of any kind: own, adopted, fostered, of the spouse.
        case child
    }

    public var id: String
    public var name: String
    /// Who of a household has the journey.
    public var persons: [Person] = [.subscriber]
    public var start: Start
    /// The word of the document for `start`.
    public var trigger = "as_of"
    /// Whether it is written as a flat graph.
    public var isGraph = false
    /// The products it writes to; empty for all of the profile.
    public var products: [ProfileSpecification.Product] = []
    /// What is measured on the result.
    public var measures: [JourneyMeasure] = []
    /// The length in days.
    public var length: Double
    public var phases: [Phase]
}

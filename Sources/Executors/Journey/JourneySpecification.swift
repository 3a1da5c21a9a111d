public import HealthSimCore

/// What happens over time: phases of events, as a specification's `journey` says it.
///
/// This version reads form A of the journey page; see `docs/journey-specification.md`.
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
        /// The last January 1 of the history, on which plans begin anew.
        case planYear
    }

    /// When an event is due.
    public enum Timing: Hashable, Sendable {
        /// So many days after the journey began.
        case day(Double)
        /// When the phase begins.
        case phaseStart
        /// So many months after birth.
        case age(months: Double)
        /// So many days after another event; before it when negative.
        case after(event: String, days: Double)
    }

    /// How an event is repeated.
    public struct Recurrence: Hashable, Sendable {
        /// The days between two.
        public var everyDays: Double
        /// How often in all; absent for as long as the phase.
        public var count: Int?
    }

    /// One of several sudden events, of which each person has one.
    public struct Choice: Hashable, Sendable {
        /// The ids of the care model and of its event.
        public var model: String
        public var event: String
        /// The share of persons, beside the others' shares.
        public var share: Double
    }

    /// What is done.
    public struct Details: Hashable, Sendable {
        public var specialty = ""
        /// The encounter's type, CPT or HCPCS.
        public var visitType = ""
        public var diagnoses: [String] = []
        /// The ids of panels.
        public var panels: [String] = []
        public var procedures: [String] = []
        /// The ids of drugs.
        public var medications: [String] = []
        /// CVX.
        public var vaccines: [String] = []
        /// A sudden event of a care model, or one of several.
        public var model = ""
        public var event = ""
        public var choices: [Choice] = []
        /// A planned sequence of the care model.
        public var episode = ""
        /// Why a contract ends.
        public var reason = ""
        /// How many of those due do it.
        public var completion = 1.0
    }

    /// One event.
    public struct Event: Hashable, Sendable {
        /// What kind of event it is. A decision is the rule of a branch: others follow it when its condition is true.
        public enum Kind: String, CaseIterable, Sendable {
            case encounter, telehealth, lab, prescription, procedure, immunization, admission, emergency, episode
            case decision
            /// The person's contract with a payer changes: to another plan, or to its end.
            case planChange, termination

            /// Whether it is about the contract, and not care.
            public var isOfEnrollment: Bool { self == .planChange || self == .termination }
        }

        public var id: String
        public var kind: Kind
        public var timing: Timing
        /// Days by which it may be early or late.
        public var variance: Double
        public var recurrence: Recurrence?
        public var probability: Double
        /// What must be true of the person at that time.
        public var condition: String?
        public var details: Details
        public var path: String
    }

    /// A part of the journey.
    public struct Phase: Hashable, Sendable {
        public var name: String
        /// The day of the journey on which it begins, and its length in days; typical ones when a length is a range.
        public var start: Double
        public var length: Double
        /// The length as stated, drawn once a person when it is a range.
        public var duration: DurationSpecification?
        public var events: [Event]
    }

    public var id: String
    public var name: String
    public var start: Start
    /// The length in days.
    public var length: Double
    public var phases: [Phase]
}

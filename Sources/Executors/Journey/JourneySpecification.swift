/// What happens over time: phases of events, as a specification's `journey` says it.
///
/// This version reads form A of the journey page without branches; see `docs/journey-specification.md`.
public struct JourneySpecification: Hashable, Sendable {
    /// When an event is due.
    public enum Timing: Hashable, Sendable {
        /// So many days after the journey began.
        case day(Double)
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
        /// A sudden event of a care model.
        public var model = ""
        public var event = ""
    }

    /// One event.
    public struct Event: Hashable, Sendable {
        /// What kind of event it is.
        public enum Kind: String, CaseIterable, Sendable {
            case encounter, telehealth, lab, prescription, procedure, immunization, admission, emergency
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
        /// The day of the journey on which it begins, and its length in days.
        public var start: Double
        public var length: Double
        public var events: [Event]
    }

    public var id: String
    public var name: String
    /// The length in days.
    public var length: Double
    public var phases: [Phase]
}

public import HealthSimCore

extension JourneySpecification {
    /// When an event is due.
    public enum Timing: Hashable, Sendable {
        /// So many days after the journey began.
        case day(Double)
        /// So many days after the phase began.
        case phase(Double)
        /// So many months after birth.
        case age(months: Double)
        /// So many days after the last of some other events; before them when negative.
        case after(events: [String], days: Double)

        /// When the phase begins.
        public static var phaseStart: Timing { .phase(0) }

        /// So many days after another event.
        public static func after(event: String, days: Double) -> Timing { .after(events: [event], days: days) }
    }

    /// How an event is repeated.
    public struct Recurrence: Hashable, Sendable {
        /// The days between two.
        public var everyDays: Double
        /// How often in all; absent for as long as the phase.
        public var count: Int?
    }

    /// One of several things, of which each person has one.
    public struct Alternative: Hashable, Sendable {
        /// What is drawn: the same text for all that exclude each other.
        public var draw: String
        /// The part of 0 to 1 that it takes.
        public var range: Range<Double>
    }

    /// One event.
    public struct Event: Hashable, Sendable {
        /// What kind of event it is. A decision is the rule of a branch: others follow it when its condition is true.
        public enum Kind: String, CaseIterable, Sendable {
            case encounter, telehealth, lab, prescription, procedure, immunization, admission, emergency, episode
            case diagnosis
            /// The end of a stay, of which others wait.
            case discharge
            case decision
            /// It is known of and counted, and nothing is done: a milestone, a gap in care.
            case note
            /// A claim: that of the event that it depends on.
            case claim
            /// A drug is stopped, or gives way to another.
            case therapyStop, therapyChange
            /// A pharmacy fills what an event has prescribed, or the person leaves it for some time.
            case fill, refill, adherenceGap
            /// The person's contract with a payer begins, changes to another plan, or ends.
            case newEnrollment, planChange, termination

            /// Whether it is about the contract, and not care.
            public var isOfEnrollment: Bool {
                self == .planChange || self == .termination || self == .newEnrollment
            }

            /// Whether it is about what a pharmacy does.
            public var isOfPharmacy: Bool { self == .fill || self == .refill || self == .adherenceGap }

            /// Whether nothing clinical is written for it.
            public var isWithoutCare: Bool {
                isOfEnrollment || isOfPharmacy || self == .note || self == .claim || self == .decision
            }
        }

        public var id: String
        public var name = ""
        public var kind: Kind
        /// The type in the words of the document.
        public var word = ""
        /// The product that it is of; absent for what its kind belongs to.
        public var product: ProfileSpecification.Product?
        public var timing: Timing
        /// Days that are drawn for each person, beside the timing.
        public var delay: Distribution?
        /// Days by which it may be early or late.
        public var variance = 0.0
        /// The same, as a part of the days since what it is counted from.
        public var relativeVariance = 0.0
        /// The second of the day.
        public var secondOfDay: Int?
        /// The ids of events without which it does not happen, beside those it is timed by.
        public var dependencies: [String] = []
        public var recurrence: Recurrence?
        public var probability = 1.0
        /// What must be true of the person at that time.
        public var condition: String?
        /// The share of persons of whom a flag of the condition is true; absent for the table's.
        public var flagChance: Double?
        /// Which of several things that exclude each other it is.
        public var alternative: Alternative?
        public var details = Details()
        /// Whether it serves others and is not told: the time of a condition, a measure.
        public var isHidden = false
        public var path: String

        public init(id: String, kind: Kind, timing: Timing, path: String) {
            self.id = id
            self.kind = kind
            self.timing = timing
            self.path = path
        }
    }
}

public import HealthSimCore

/// What of a journey has taken place for one person.
public struct JourneyTrace: Hashable, Sendable {
    /// A step of the journey on the day on which it took place.
    public struct Event: Hashable, Sendable {
        /// The position of the step in the journey's outline.
        public var step: Int
        public var date: CalendarDate

        /// A step on a day.
        public init(step: Int, date: CalendarDate) {
            self.step = step
            self.date = date
        }
    }

    /// A name that a condition asked for and that was drawn.
    public struct Flag: Hashable, Sendable {
        public var name: Text
        public var isTrue: Bool

        /// A name with its answer.
        public init(name: Text, isTrue: Bool) {
            self.name = name
            self.isTrue = isTrue
        }
    }

    /// A measure of the journey.
    public struct Measure: Hashable, Sendable {
        /// Whether it is asked of the person.
        public var isAsked: Bool
        public var isMet: Bool

        /// Whether it is asked, and met.
        public init(isAsked: Bool, isMet: Bool) {
            self.isAsked = isAsked
            self.isMet = isMet
        }
    }

    /// What must be so of every journey.
    public enum Check: String, CaseIterable, Sendable {
        case order = "Events after those they depend on"
        case history = "Events within the history"
        case stays = "Stays that do not overlap"
        case providers = "One clinician of a specialty"
    }

    /// The medical record number of the person.
    public var mrn: Text
    /// Day 0.
    public var start: CalendarDate
    /// What took place, in order of time.
    public var events: [Event] = []
    /// Whether the person was in each phase.
    public var phases: [Bool] = []
    public var flags: [Flag] = []
    public var measures: [Measure] = []
    /// Whether each of `Check.allCases` holds.
    public var checks: [Bool] = []
    /// How many events would have been after the end of the history, and how many before its beginning.
    public var late = 0
    public var early = 0

    /// A journey that has not brought anything yet.
    public init(mrn: Text, start: CalendarDate) {
        self.mrn = mrn
        self.start = start
    }
}

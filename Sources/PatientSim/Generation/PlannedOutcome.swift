public import HealthSimCore

/// What of a subject's plan has taken place, in order of time.
public struct PlannedOutcome: Hashable, Sendable {
    /// A step of the plan on the day on which it took place.
    public struct Entry: Hashable, Sendable {
        /// `PlannedCare.step`.
        public var step: Int
        public var date: CalendarDate
        /// The encounter in which it took place; empty for what needs none.
        public var encounterID: Text = .empty
    }

    /// A name that a condition asked for and that no quantity has: it was drawn.
    public struct Flag: Hashable, Sendable {
        public var name: Text
        public var isTrue: Bool
        /// Whether it was drawn; else a step of the plan has set it.
        public var isDrawn: Bool
    }

    /// The steps, each as often as it took place.
    public var taken: [Entry] = []
    /// The names, each once.
    public var flags: [Flag] = []

    /// Nothing yet.
    public init() {}
}

/// What a journey consists of, for its report: positions in it are those of `JourneyTrace`.
public struct JourneyOutline: Hashable, Sendable {
    /// An event, a decision or an option.
    public struct Step: Hashable, Sendable {
        public var id: String
        /// The type in the words of the document.
        public var type: String
        /// What the journey tells of it: decisions and options under the branches, events by their type.
        public var kind: Kind
    }

    /// Where a step is told.
    public enum Kind: Hashable, Sendable {
        case event
        /// The rule of a branch.
        case branch
        /// One of the ways of a branch, by the position of its step.
        case option(of: Int)
        /// Not at all.
        case hidden
    }

    /// A quality measure.
    public struct Measure: Hashable, Sendable {
        public var id: String
        public var name: String
        public var target: Double?
    }

    public var id: String
    public var name: String
    public var steps: [Step]
    public var phases: [String]
    /// The flags that conditions ask for, in the order of the document, each with the share of the table or the event.
    public var flags: [String]
    public var measures: [Measure]
}

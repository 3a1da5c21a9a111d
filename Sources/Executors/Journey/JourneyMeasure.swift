/// A quality measure of a journey: of which persons it is asked, and who of them meets it.
public struct JourneyMeasure: Hashable, Sendable {
    /// What meets it. All that is given must be so.
    public struct Criterion: Hashable, Sendable {
        /// What must be true of the person when it is asked.
        public var condition: String?
        /// The ids of events of the journey that must have taken place.
        public var events: [String] = []
        /// Services of which one must be in the record, between the start of the journey and its end: ids of panels, CPT,
        /// HCPCS or CVX codes, ids of drugs, or classes of drugs.
        public var services: [String] = []
        /// How often, at least.
        public var count = 1
    }

    public var id: String
    public var name: String
    /// Of whom it is asked; nothing for everybody who reaches the day on which it is asked.
    public var eligibility: String?
    public var criterion: Criterion
    /// The day of the journey on which it is asked; nothing for its end.
    public var day: Double?
    /// The share that is wanted, when one is stated.
    public var target: Double?
    /// The path in the document.
    public var path: String
}

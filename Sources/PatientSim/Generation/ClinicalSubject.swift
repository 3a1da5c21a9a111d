public import HealthSimCore

/// Whom a record is made for: the person, and what is already decided about them.
public struct ClinicalSubject: Sendable {
    /// What is decided about one condition.
    public struct Decision: Hashable, Sendable {
        /// The code or category as stated, such as `E11` or `N18.4`.
        public var code: Concept
        /// Whether the person has it.
        public var isPresent: Bool
        /// The level, when it is decided too.
        public var severity: Text?
        /// The day of the history on which it is found; nothing for one that the person had before.
        public var onset: CalendarDate?

        /// A decision.
        public init(code: Concept, isPresent: Bool, severity: Text? = nil) {
            self.code = code
            self.isPresent = isPresent
            self.severity = severity
        }
    }

    /// The number of the person in the cohort; every draw is keyed by it.
    public var index: UInt64
    /// Whom the record is about, with age, sex and place.
    public var patient: Patient
    /// Where the person's home stands among all, in order of ZIP code; providers are found by it.
    public var placeRank: UInt64
    /// How tall and heavy the person is.
    public var bodySize: BodySize
    /// What is decided about conditions.
    public var decisions: [Decision]
    /// Values that a specification gives for latent quantities, by name (`a1c`).
    public var stateOverrides: [StateOverride]
    /// What a plan asks for, in any order.
    public var plannedCare: [PlannedCare] = []
    /// How often the person is seen, where that is stated.
    public var use = StatedUse()
    /// Drugs that the person is stated to take or not to take.
    public var drugs: [StatedDrug] = []

    /// A subject.
    public init(
        index: UInt64, patient: Patient, placeRank: UInt64, bodySize: BodySize, decisions: [Decision] = [],
        stateOverrides: [StateOverride] = []
    ) {
        self.index = index
        self.patient = patient
        self.placeRank = placeRank
        self.bodySize = bodySize
        self.decisions = decisions
        self.stateOverrides = stateOverrides
    }
}

/// A distribution that replaces the care models' baseline of a latent quantity.
public struct StateOverride: Sendable {
    /// The position of the quantity in the library of care models.
    public var variable: Int
    /// The baseline's distribution for this person.
    public var distribution: Distribution

    /// An override.
    public init(variable: Int, distribution: Distribution) {
        self.variable = variable
        self.distribution = distribution
    }
}

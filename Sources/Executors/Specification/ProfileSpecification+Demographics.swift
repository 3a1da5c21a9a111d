public import HealthSimCore

extension ProfileSpecification {
    /// Who the persons are.
    public struct Demographics: Hashable, Sendable {
        /// The age in years on the run's "today"; nil when the place decides.
        public var age: DistributionSpecification?
        /// The path of the age in the document: `demographics.age`, `demographics.age_range`.
        public var agePath: String
        /// `M`, `F`, `O`, `U` with their shares, possibly by rule; nil when the place decides.
        public var gender: DistributionSpecification?
        /// The path of the gender in the document.
        public var genderPath: String
        /// Ids of `people/race-ethnicity` with their shares; nil means the figures of the United States.
        public var raceEthnicity: DistributionSpecification?
        /// Where they live.
        public var geography: GeographySpecification
        /// The reference that fills in what is not stated; its geography stands in `geography`.
        public var reference: PopulationReference?
        /// The share of persons under 65 who are entitled to Medicare by disability; 0 when not stated.
        public var disability: Double
    }

    /// A population whose figures fill in what is not stated.
    public struct PopulationReference: Hashable, Sendable {
        /// The county or state.
        public var area: GeographySpecification.Area
        /// `cdc_places`, `svi`, `acs_demographics`; empty means all.
        public var datasets: [String]
        /// What is known about it; nil when there are no figures.
        public var figures: PopulationFigures?
    }
}

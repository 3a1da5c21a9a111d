public import HealthSimCore

extension ProfileSpecification {
    /// What the persons have.
    public struct Clinical: Hashable, Sendable {
        /// The condition the profile is about.
        public var primaryCondition: ConditionShare?
        /// Other conditions with their shares.
        public var comorbidities: [ConditionShare]
        /// Conditions by age band.
        public var conditionsByAge: [ConditionsOfAge]
        /// Laboratory values and vital signs with their distributions.
        public var labs: [NamedDistribution]
        /// How frequent conditions are among the adults of the place, as stated or as the reference gives it.
        public var prevalences: [PrevalenceShare] = []

        /// Every stated condition: the primary one, then the others.
        public var conditions: [ConditionShare] { (primaryCondition.map { [$0] } ?? []) + comorbidities }
    }

    /// A condition with the share of persons who have it.
    public struct ConditionShare: Hashable, Sendable {
        /// A code or category of ICD-10-CM, in capitals and with the point: `E11`, `E11.65`.
        public var code: String
        /// As stated, else the title of the tables; may be empty.
        public var description: String
        /// From 0 to 1.
        public var prevalence: Double
        /// The levels with their shares, possibly by rule; nil means the care model's.
        public var severity: DistributionSpecification?
        /// Where the condition stands.
        public var path: String

        /// The code as a concept of ICD-10-CM.
        public var concept: Concept { Concept(.icd10cm, code, display: description) }
    }

    /// A prevalence among the adults of a place.
    public struct PrevalenceShare: Hashable, Sendable {
        /// What it counts.
        public var figure: PopulationFigure
        /// From 0 to 1.
        public var share: Double
        /// Where it stands.
        public var path: String
    }

    /// The conditions of an age band.
    public struct ConditionsOfAge: Hashable, Sendable {
        /// The ages.
        public var band: AgeBand
        /// The conditions of persons of these ages, with their shares.
        public var conditions: [ConditionShare]
    }

    /// Drugs with the shares of persons who take them.
    public struct MedicationGroup: Hashable, Sendable {
        /// As the document writes it: `diabetes`, `common_classes`.
        public var name: String
        /// The drugs and classes, in the order of the document.
        public var entries: [MedicationShare]
    }

    /// A drug or a class of drugs with the share of persons who take it.
    public struct MedicationShare: Hashable, Sendable {
        /// As stated; empty when only the drug is.
        public var drugClass: String
        /// As stated; empty when only the class is.
        public var drug: String
        /// From 0 to 1.
        public var prevalence: Double
        /// Where it stands.
        public var path: String
    }
}

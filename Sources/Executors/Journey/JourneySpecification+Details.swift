extension JourneySpecification {
    /// One of several sudden events, of which each person has one.
    public struct Choice: Hashable, Sendable {
        /// The ids of the care model and of its event.
        public var model: String
        public var event: String
        /// The share of persons, beside the others' shares.
        public var share: Double
    }

    /// What is done to a treatment without naming a drug.
    public enum Therapy: String, CaseIterable, Sendable {
        /// The next step of the ladder begins.
        case intensify
        /// The dose of a drug in use goes up by one step.
        case titrate
        /// The drug that was begun last gives way to the next step.
        case replace
        /// The drug ends.
        case stop
    }

    /// What is stated of a stay, in place of what the care model has.
    public struct Stay: Hashable, Sendable {
        /// Where it ends for those of whom a condition is true.
        public struct Destination: Hashable, Sendable {
            public var condition: String?
            /// A code of FHIR discharge-disposition.
            public var code: String
        }

        /// The MS-DRG.
        public var group = ""
        /// The unit, such as `ICU`.
        public var unit = ""
        /// The first that holds counts.
        public var destinations: [Destination] = []
    }

    /// What is done.
    public struct Details: Hashable, Sendable {
        public var specialty = ""
        /// How it takes place, when the kind of event does not say so: `telehealth`, `home`, `emergency`.
        public var encounterType = ""
        /// The encounter's type, CPT or HCPCS.
        public var visitType = ""
        public var diagnoses: [String] = []
        /// The ids of panels.
        public var panels: [String] = []
        public var procedures: [String] = []
        /// The ids of drugs.
        public var medications: [String] = []
        public var daysSupply: Int?
        public var refills: Int?
        /// A change of treatment, with the drug, ingredient or class that it is about.
        public var therapy: Therapy?
        public var drug = ""
        /// CVX.
        public var vaccines: [String] = []
        /// A sudden event of a care model, or one of several.
        public var model = ""
        public var event = ""
        public var choices: [Choice] = []
        /// A planned sequence of the care model.
        public var episode = ""
        /// What is stated of a stay.
        public var stay = Stay()
        /// The place of service of the claim, two digits.
        public var place = ""
        /// Why a contract ends.
        public var reason = ""
        /// How many of those due do it.
        public var completion = 1.0
        /// The length in days, of a gap.
        public var days: Double?
        /// Flags that are true once it has taken place.
        public var flags: [String] = []
    }
}

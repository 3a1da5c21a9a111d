public import HealthSimCore

extension ProfileSpecification {
    /// How many, of what, and how.
    public struct Generation: Hashable, Sendable {
        /// Primary persons, 1 to 2³¹; dependents come on top.
        public var count: UInt64
        /// What to make, each once.
        public var products: [Product]
        /// The seed of every draw.
        public var seed: UInt64
        /// Whether the document or the caller states the seed; else it is 42 and the report says so.
        public var isSeedStated: Bool
        /// What happens when a post-check is out of tolerance.
        public var validation: ValidationMode
        /// The "today" of the run.
        public var asOf: CalendarDate
        /// Months of history before it.
        public var historyMonths: Int
        /// How attributes are spread over the persons.
        public var sampling: Sampling
        /// Whether the texts of clinicians are written too (`NoteWriter`).
        public var includesNotes = false
        /// Whether a journey may go on after `asOf`, to its end.
        public var allowsFuture = false

        /// The same, with the days after `asOf` that a journey needs: it begins on or before `asOf` then.
        func reaching(_ journey: JourneySpecification?) -> Generation {
            guard allowsFuture, let journey else { return self }
            let months = Int((journey.length / 30.4375).rounded(.up))
            var longer = self
            longer.asOf = asOf.adding(months: months)
            longer.historyMonths += months
            return longer
        }
    }

    /// A product of the family.
    public enum Product: String, CaseIterable, Codable, Sendable {
        case patientsim
        case membersim
        case rxmembersim
        case networksim
        case populationsim

        /// The product of a word: its name, `patient`, `member`, `rx`, `network` or `population`.
        public init?(named word: String) {
            let name = word.lowercased()
            switch name {
            case "patient": self = .patientsim
            case "member": self = .membersim
            case "rx", "rxmember": self = .rxmembersim
            case "network": self = .networksim
            case "population": self = .populationsim
            default: self.init(rawValue: name)
            }
        }

        /// Whether it has records of its own; the others come with those: the directory of providers, the people of places.
        public var isAvailable: Bool { self == .patientsim || self == .membersim || self == .rxmembersim }
    }

    /// What happens when a post-check is out of tolerance.
    public enum ValidationMode: String, CaseIterable, Codable, Sendable {
        /// The run fails with exit code 1.
        case strict
        /// The report says so.
        case warn
        /// Nothing is checked.
        case none
    }

    /// How attributes are spread over the persons.
    public enum Sampling: String, CaseIterable, Codable, Sendable {
        /// By strata: stated shares are met as exactly as whole numbers allow.
        case stratified
        /// By plain draws.
        case independent
    }

    /// What is written of a product.
    public struct Output: Hashable, Sendable {
        /// Whose entities are written.
        public var product: Product
        /// The formats by the names of the command line, each once.
        public var formats: [String]
        /// The entities to write; empty means all.
        public var include: [String]
    }
}

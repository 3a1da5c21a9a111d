public import HealthSimCore

extension ProfileSpecification {
    /// Where providers or facilities come from, and whom they are assigned to.
    public struct NetworkSource: Hashable, Sendable {
        /// The synthetic providers, or a file's; nil when not stated.
        public var source: ProviderRules.Source?
        /// The file of providers; empty without one.
        public var file = ""
        /// The SHA-256 digest that the file must have; nil for any.
        public var digest: String?
        /// Where they are; nil means the states where the people live.
        public var geography: GeographySpecification?
        /// As stated, such as `nearest`; empty when not stated.
        public var assignment = ""
        /// The specialties offered besides primary care; empty means all.
        public var specialties: [Specialty] = []
        /// The kinds of facility that are meant; empty means all.
        public var kinds: [Facility.Kind] = []
        /// What happens where a county has nobody; nil when not stated.
        public var insufficiency: ProviderRules.Insufficiency?
        /// Whether the primary care provider stays the same; nil when not stated.
        public var keepsPrimaryCare: Bool?
        /// Whether a condition decides the specialist; nil when not stated.
        public var usesSpecialists: Bool?
    }
}

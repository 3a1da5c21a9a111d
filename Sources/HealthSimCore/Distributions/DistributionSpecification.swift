/// A distribution as a specification or a care model states it.
///
/// The types and their parameters: `categorical`, `normal`, `log_normal`, `uniform`, `explicit`, `age_bands`,
/// `conditional`, `fixed`, `derived`, and `gamma`, `beta`, `poisson`, `exponential`. See
/// `docs/profile-specification.md`.
public indirect enum DistributionSpecification: Hashable, Sendable {
    /// Numbers that depend on nothing else.
    case numeric(Distribution)
    /// Words with their shares.
    case categorical(CategoryShares)
    /// The distribution of the first rule that is true.
    case conditional([Rule])
    /// A number computed from other attributes.
    case derived(ParsedExpression)

    /// A rule of a conditional distribution.
    public struct Rule: Hashable, Sendable {
        /// What must be true; nil for the rule that always applies.
        public var condition: ParsedExpression?
        /// With which probability `random` and flags are true; nil when the rule does not say.
        public var probability: Double?
        /// What holds then.
        public var distribution: DistributionSpecification

        /// A rule.
        public init(
            condition: ParsedExpression?, probability: Double? = nil, distribution: DistributionSpecification
        ) {
            self.condition = condition
            self.probability = probability
            self.distribution = distribution
        }
    }

    /// The numbers, when they depend on nothing else.
    public var numbers: Distribution? {
        if case .numeric(let distribution) = self { distribution } else { nil }
    }

    /// The shares of words, when they depend on nothing else.
    public var categories: CategoryShares? {
        if case .categorical(let shares) = self { shares } else { nil }
    }
}

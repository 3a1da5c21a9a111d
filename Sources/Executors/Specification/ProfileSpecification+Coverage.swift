public import HealthSimCore
public import MemberSim
public import RxMemberSim

extension ProfileSpecification {
    /// How the persons are insured.
    public struct Coverage: Hashable, Sendable {
        /// `Medicare`, `Medicaid`, `Commercial`…, as its list spells it; nil means by age.
        public var type: String?
        /// The plans with their shares, possibly by rule; nil means the type's.
        public var plans: DistributionSpecification?
        /// Where the plans stand: `coverage.plan_distribution`, `coverage.plan_types`.
        public var plansPath: String
        /// The shares of persons in Medicare Part D, and of those with a low-income subsidy.
        public var partD: PartD?
        /// What members pay, in place of what the plans say; those of a plan hold before those of all.
        public var benefits: [BenefitTerms] = []
        /// The shares of the drugs of a formulary in its tiers, from the first on; nil means the formularies'.
        public var tierShares: [Double]?
        /// How faithfully therapies that go on are taken.
        public var adherence = AdherencePattern.published
        /// The share of such therapies that is sent by mail; nil means the published one.
        public var mailShare: Double?
        /// The share of others that is filled for 90 days; nil means the published one.
        public var longSupplyShare: Double?
        /// Who lives with the persons and from their contract; nil means nobody beside the parents of children.
        public var family: Family?

        /// Medicare's drug benefit.
        public struct PartD: Hashable, Sendable {
            /// From 0 to 1.
            public var enrolled: Double
            /// From 0 to 1, of those enrolled.
            public var lowIncome: Double
        }

        /// The words of `type`.
        public static let types = [
            "Medicare", "Medicare Advantage", "Medicare Part D", "Medicare Supplement", "Medicaid", "CHIP", "Dual",
            "Commercial", "Exchange", "TRICARE", "VA", "Self-pay", "Uninsured",
        ]

        /// Whether only those entitled to Medicare have the type.
        public var isMedicare: Bool { type.map { $0.hasPrefix("Medicare") } ?? false }
    }

    /// How the products follow each other.
    public struct Synchronization: Hashable, Sendable {
        /// Whether encounters become claims.
        public var makesClaims = true
        /// Days from the service to the claim.
        public var claimDelay = 0...3
        /// Whether orders become fills.
        public var makesFills = true
        /// Days from the order to the first fill.
        public var fillDelay = 0...3
        /// Days within which a refill is due.
        public var refillWindow = 7
        /// Whether the primary care provider stays the same.
        public var keepsPrimaryCare = true
        /// Whether a condition decides the specialist.
        public var assignsSpecialists = true
        /// Whether provider identifiers of a given file are used.
        public var prefersGivenProviders = true
    }
}

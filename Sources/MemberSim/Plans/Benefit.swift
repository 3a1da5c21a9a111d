public import HealthSimCore

/// What a plan gives for one category of service.
public struct Benefit: Hashable, Sendable, Codable {
    /// How often a copay is due.
    public enum Occasion: String, CaseIterable, Codable, Sendable {
        /// Once for a day at one provider.
        case visit
        /// Once for each day of a stay, at most `maximumCopays` times.
        case day
        /// Once for each day of a stay from the 21st on, at most `maximumCopays` times.
        case dayFrom21 = "day-from-21"
        /// Once for a stay.
        case stay
        /// For each line.
        case service
    }

    /// What the member pays of a service in one network.
    public struct Share: Hashable, Sendable, Codable {
        /// Whether the service is covered at all.
        public var isCovered: Bool
        /// A fixed amount; zero where there is none.
        public var copay: Money
        /// How often the copay is due.
        public var occasion: Occasion
        /// The most copays of one stay, for copays a day; 0 for no bound.
        public var maximumCopays: Int
        /// The member's share of what is left, in basis points.
        public var coinsurance: Int
        /// Whether the deductible comes first.
        public var deductibleApplies: Bool

        enum CodingKeys: String, CodingKey, CaseIterable {
            case isCovered = "covered"
            case copay
            case occasion = "copay_per"
            case maximumCopays = "maximum_copays"
            case coinsurance = "coinsurance_basis_points"
            case deductibleApplies = "deductible_applies"
        }

        /// A share from its parts.
        public init(
            isCovered: Bool = true, copay: Money = .zero, occasion: Occasion = .visit, maximumCopays: Int = 0,
            coinsurance: Int = 0, deductibleApplies: Bool = false
        ) {
            self.isCovered = isCovered
            self.copay = copay
            self.occasion = occasion
            self.maximumCopays = maximumCopays
            self.coinsurance = coinsurance
            self.deductibleApplies = deductibleApplies
        }

        /// Not covered.
        public static let none = Share(isCovered: false)
    }

    /// The category.
    public var category: ServiceCategory
    /// What the member pays at a provider of the network.
    public var inNetwork: Share
    /// What the member pays elsewhere.
    public var outOfNetwork: Share
    /// Whether an authorization is needed before the service.
    public var needsAuthorization: Bool
    /// Whether a referral by the primary care provider is needed.
    public var needsReferral: Bool
    /// How many visits or days a year are covered; 0 for no limit.
    public var visitLimit: Int
    /// The most the plan pays for the category in a year, with those of the same limit; absent for no limit.
    public var yearlyMaximum: Money?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case category
        case inNetwork = "in_network"
        case outOfNetwork = "out_of_network"
        case needsAuthorization = "authorization"
        case needsReferral = "referral"
        case visitLimit = "visit_limit"
        case yearlyMaximum = "yearly_maximum"
    }

    /// A benefit from its parts.
    public init(
        _ category: ServiceCategory, inNetwork: Share, outOfNetwork: Share = .none, needsAuthorization: Bool = false,
        needsReferral: Bool = false, visitLimit: Int = 0, yearlyMaximum: Money? = nil
    ) {
        self.category = category
        self.inNetwork = inNetwork
        self.outOfNetwork = outOfNetwork
        self.needsAuthorization = needsAuthorization
        self.needsReferral = needsReferral
        self.visitLimit = visitLimit
        self.yearlyMaximum = yearlyMaximum
    }
}

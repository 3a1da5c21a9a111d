public import HealthSimCore

/// A contract that pays a provider for results: members attributed to a practice over a year, and the settlement.
public struct ValueBasedContract: Hashable, Sendable, Codable {
    /// How it pays.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A fixed amount a member and month.
        case capitation
        /// A share of what was spent less than the benchmark.
        case sharedSavings = "shared-savings"
        /// Shared savings and shared losses.
        case twoSidedRisk = "two-sided-risk"
        /// An amount for each measure that is met.
        case payForPerformance = "pay-for-performance"
    }

    /// A measure that must be met.
    public struct QualityGate: Hashable, Sendable, Codable {
        /// The measure, such as `colorectal-screening`.
        public var measure: Text
        /// Members to whom it applies.
        public var eligible: Int
        /// Members who met it.
        public var met: Int
        /// The share that must be met, in basis points.
        public var thresholdBasisPoints: Int

        /// A gate from its parts.
        public init(measure: Text, eligible: Int, met: Int, thresholdBasisPoints: Int) {
            self.measure = measure
            self.eligible = eligible
            self.met = met
            self.thresholdBasisPoints = thresholdBasisPoints
        }

        /// Whether the share is reached; a measure that applies to nobody is.
        public var isPassed: Bool { met * 10_000 >= eligible * thresholdBasisPoints }
    }

    /// The identifier.
    public var id: Text
    /// The payer, by id.
    public var payerID: Text
    /// The practice, by NPI.
    public var practiceNPI: Text
    /// How it pays.
    public var kind: Kind
    /// The first day.
    public var start: CalendarDate
    /// The last day.
    public var end: CalendarDate
    /// The members attributed to the practice.
    public var attributedMemberIDs: [Text]
    /// The months in which they were attributed, over all of them.
    public var memberMonths: Int
    /// What is paid a member and month; capitation only.
    public var capitationRate: Money
    /// The part of a capitation that is kept back until the gates are passed, in basis points.
    public var withheldBasisPoints: Int
    /// What is paid a member for each gate that is passed; pay for performance only.
    public var bonusRate: Money
    /// What was expected to be spent.
    public var benchmark: Money
    /// What was spent.
    public var spent: Money
    /// The provider's share of what is saved, in basis points.
    public var sharingBasisPoints: Int
    /// How much must be saved or lost before anything is shared, in basis points of the benchmark.
    public var minimumBasisPoints: Int
    /// The most that is shared, in basis points of the benchmark.
    public var capBasisPoints: Int
    /// The measures.
    public var gates: [QualityGate]
    /// What the payer owes the provider at the end; negative when the provider owes.
    public var settlement: Money

    /// A contract from its parts; nothing is settled.
    public init(
        id: Text, payerID: Text, practiceNPI: Text, kind: Kind, start: CalendarDate, end: CalendarDate,
        attributedMemberIDs: [Text], memberMonths: Int, capitationRate: Money = .zero, withheldBasisPoints: Int = 0,
        bonusRate: Money = .zero, benchmark: Money = .zero, spent: Money = .zero, sharingBasisPoints: Int = 0,
        minimumBasisPoints: Int = 0, capBasisPoints: Int = 0, gates: [QualityGate] = []
    ) {
        self.id = id
        self.payerID = payerID
        self.practiceNPI = practiceNPI
        self.kind = kind
        self.start = start
        self.end = end
        self.attributedMemberIDs = attributedMemberIDs
        self.memberMonths = memberMonths
        self.capitationRate = capitationRate
        self.withheldBasisPoints = withheldBasisPoints
        self.bonusRate = bonusRate
        self.benchmark = benchmark
        self.spent = spent
        self.sharingBasisPoints = sharingBasisPoints
        self.minimumBasisPoints = minimumBasisPoints
        self.capBasisPoints = capBasisPoints
        self.gates = gates
        settlement = .zero
    }
}

public import HealthSimCore

/// What a value-based contract agrees on: how it pays, and which results it asks for.
public struct ValueBasedTerms: Hashable, Sendable {
    /// A measure and the share of members who must meet it, in basis points.
    public struct Gate: Hashable, Sendable {
        /// The measure.
        public var measure: QualityMeasure
        /// The share that must be met, in basis points.
        public var thresholdBasisPoints: Int

        /// A gate from its parts.
        public init(_ measure: QualityMeasure, thresholdBasisPoints: Int) {
            self.measure = measure
            self.thresholdBasisPoints = thresholdBasisPoints
        }
    }

    /// How it pays.
    public var kind: ValueBasedContract.Kind
    /// What is paid a member and month; capitation, and a bonus for each gate of pay for performance.
    public var rate: Money
    /// What is expected to be allowed a member and month.
    public var benchmark: Money
    /// The provider's share of savings and losses, in basis points.
    public var sharingBasisPoints: Int
    /// How much must be saved or lost before anything is shared, in basis points of the benchmark.
    public var minimumBasisPoints: Int
    /// The part of a capitation that is kept back until the gates are passed, in basis points.
    public var withheldBasisPoints: Int
    /// The most that is shared, in basis points of the benchmark.
    public var capBasisPoints: Int
    /// The measures that must be met.
    public var gates: [Gate]

    /// Terms from their parts.
    public init(
        kind: ValueBasedContract.Kind, rate: Money = .zero, benchmark: Money = .zero, sharingBasisPoints: Int = 0,
        minimumBasisPoints: Int = 0, withheldBasisPoints: Int = 0, capBasisPoints: Int = 1_000, gates: [Gate] = []
    ) {
        self.kind = kind
        self.rate = rate
        self.benchmark = benchmark
        self.sharingBasisPoints = sharingBasisPoints
        self.minimumBasisPoints = minimumBasisPoints
        self.withheldBasisPoints = withheldBasisPoints
        self.capBasisPoints = capBasisPoints
        self.gates = gates
    }

    init(_ reader: ScriptReader<MemberScenarioError>) throws(MemberScenarioError) {
        let kinds = ValueBasedContract.Kind.allCases
        guard let kind = try reader.choice("kind", among: kinds) else { throw reader.wrong("a contract with a kind") }
        var gates: [Gate] = []
        for gate in try reader.elements("gates") {
            guard let measure = try gate.choice("measure", among: QualityMeasure.allCases) else {
                throw gate.wrong("a gate with a measure")
            }
            gates.append(Gate(measure, thresholdBasisPoints: try gate.integer("threshold", in: 0...10_000) ?? 5_000))
        }
        self.init(
            kind: kind, rate: Money(cents: Int64(try reader.integer("rate_cents", in: 0...100_000_000) ?? 0)),
            benchmark: Money(cents: Int64(try reader.integer("benchmark_cents", in: 0...100_000_000) ?? 0)),
            sharingBasisPoints: try reader.integer("sharing", in: 0...10_000) ?? 0,
            minimumBasisPoints: try reader.integer("minimum", in: 0...10_000) ?? 0,
            withheldBasisPoints: try reader.integer("withheld", in: 0...10_000) ?? 0,
            capBasisPoints: try reader.integer("cap", in: 0...10_000) ?? 1_000, gates: gates)
    }
}

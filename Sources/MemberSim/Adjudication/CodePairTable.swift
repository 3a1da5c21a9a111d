import HealthSimCore

/// Pairs of services of which one is not paid with the other, from `references/codes/ncci-pairs`.
struct CodePairTable: Sendable {
    /// The pairs of this run.
    static let shared = CodePairTable()

    /// A pair, by places in the table of services.
    struct Pair: Sendable {
        let paid: Int32
        let unpaid: Int32
        /// Whether a modifier for a separate service lifts it.
        let mayBeLifted: Bool
        /// Whether the two exclude each other, and neither is part of the other.
        let isExclusive: Bool
    }

    /// By the unpaid code and then the paid one.
    private let pairs: FrozenArray<Pair>
    /// The first pair of each service that is unpaid in one, and one more at the end.
    private let starts: FrozenArray<Int32>

    private init() {
        let services = ServiceTable.shared
        var pairs: [Pair] = []
        let table = ReferenceTable(name: "codes/ncci-pairs")
        for place in 0..<(table?.count ?? 0) {
            guard let row = table?[place] else { continue }
            let (first, second) = (Self.place(row["column_one"], services), Self.place(row["column_two"], services))
            guard first >= 0, second >= 0 else { continue }
            pairs.append(
                Pair(
                    paid: Int32(first), unpaid: Int32(second), mayBeLifted: row["modifier"] == "1",
                    isExclusive: row["kind"] == "exclusive"))
        }
        pairs.sort { ($0.unpaid, $0.paid) < ($1.unpaid, $1.paid) }
        var starts = [Int32](repeating: 0, count: services.count + 1)
        for pair in pairs { starts[Int(pair.unpaid) + 1] += 1 }
        for place in 0..<services.count { starts[place + 1] += starts[place] }
        self.pairs = FrozenArray(pairs)
        self.starts = FrozenArray(starts)
    }

    private static func place(_ code: Text, _ services: ServiceTable) -> Int {
        let first = code.packed >> 32 & 0xFF
        let isNumber = (48...57).contains(first)
        return services.place(of: Concept(isNumber ? .cpt : .hcpcs, code))
    }

    /// The pair by which a service is not paid with another; nothing when both are.
    func pair(paid: Int, unpaid: Int) -> Pair? {
        for place in Int(starts[unpaid])..<Int(starts[unpaid + 1]) where Int(pairs[place].paid) == paid {
            return pairs[place]
        }
        return nil
    }

    /// Whether a service is unpaid in any pair.
    func hasPairs(unpaid: Int) -> Bool { starts[unpaid] < starts[unpaid + 1] }
}

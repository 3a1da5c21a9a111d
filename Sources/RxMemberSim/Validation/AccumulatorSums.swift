import HealthSimCore

/// The sums of entries to accumulators by kind, a member's and the family's; nothing traps.
struct AccumulatorSums: Sendable {
    private var cents = InlineArray<10, Int64>(repeating: 0)

    init() {}

    init(_ entries: [RxAccumulatorEntry]) {
        for entry in entries { add(entry) }
    }

    private static func place(_ kind: RxAccumulator.Kind, _ isFamily: Bool) -> Int {
        let kind =
            switch kind {
            case .deductible: 0
            case .outOfPocket: 1
            case .trueOutOfPocket: 2
            case .grossDrugCost: 3
            case .copayCard: 4
            }
        return kind * 2 + (isFamily ? 1 : 0)
    }

    subscript(_ kind: RxAccumulator.Kind, isFamily isFamily: Bool) -> Money {
        Money(cents: cents[Self.place(kind, isFamily)])
    }

    /// Adds an entry.
    mutating func add(_ entry: RxAccumulatorEntry) {
        let place = Self.place(entry.kind, entry.isFamily)
        cents[place] = Int64(clamping: Int128(cents[place]) + Int128(entry.amount.cents))
    }

    /// Adds other sums.
    mutating func add(_ other: AccumulatorSums) {
        for place in 0..<10 { cents[place] = Int64(clamping: Int128(cents[place]) + Int128(other.cents[place])) }
    }

    /// Whether each sum is the other's with the opposite sign.
    func isOpposite(_ other: AccumulatorSums) -> Bool {
        for place in 0..<10 where Int128(cents[place]) + Int128(other.cents[place]) != 0 { return false }
        return true
    }

    /// For each answer of a household what it adds of its own: an answer to a rebill takes back first.
    static func own(of subject: RxHouseholdSubject) -> [AccumulatorSums] {
        var own: [AccumulatorSums] = []
        own.reserveCapacity(subject.household.responses.count)
        for (index, response) in subject.household.responses.enumerated() {
            var sums = AccumulatorSums(response.accumulatorEntries)
            if response.takesBack, response.transaction == .rebill,
                let former = subject.responses[response.formerID], former < index
            {
                sums.add(own[former])
            }
            own.append(sums)
        }
        return own
    }
}

import HealthSimCore

/// What has gathered towards the limits of a contract, by member, plan, year and network.
struct AccumulatorLedger: Sendable {
    /// The deductible and the out-of-pocket amount of one person, or of the family.
    struct Block: Sendable {
        /// The member by place; -1 for the family.
        let member: Int
        let contract: Int
        let plan: Int
        let year: CalendarDate
        let network: Accumulator.Network
        var deductible = Money.zero
        let deductibleLimit: Money?
        var outOfPocket = Money.zero
        let outOfPocketLimit: Money?
    }

    /// The visits of a category in a year, and what was paid for it where that has a limit.
    struct Visits: Sendable {
        let member: Int
        let plan: Int
        let year: CalendarDate
        let category: ServiceCategory
        var count = 0
        let countLimit: Int
        var paid = Money.zero
        let paidLimit: Money?
    }

    private(set) var blocks: [Block] = []
    private(set) var visits: [Visits] = []

    /// The block of a person or, with -1, of a family; a new one when there is none.
    mutating func block(
        member: Int, contract: Int, plan: Int, year: CalendarDate, network: Accumulator.Network,
        deductibleLimit: Money?, outOfPocketLimit: Money?
    ) -> Int {
        for place in blocks.indices.reversed()
        where blocks[place].member == member && blocks[place].year == year && blocks[place].network == network
            && blocks[place].plan == plan && blocks[place].contract == contract
        {
            return place
        }
        blocks.append(
            Block(
                member: member, contract: contract, plan: plan, year: year, network: network,
                deductibleLimit: deductibleLimit, outOfPocketLimit: outOfPocketLimit))
        return blocks.count - 1
    }

    /// The visits of a member; a new count when there is none.
    mutating func visits(
        member: Int, plan: Int, year: CalendarDate, category: ServiceCategory, countLimit: Int, paidLimit: Money?
    ) -> Int {
        for place in visits.indices.reversed()
        where visits[place].member == member && visits[place].year == year && visits[place].category == category
            && visits[place].plan == plan
        {
            return place
        }
        visits.append(
            Visits(
                member: member, plan: plan, year: year, category: category, countLimit: countLimit, paidLimit: paidLimit
            ))
        return visits.count - 1
    }

    /// What is left of the deductible of a block, or of its out-of-pocket maximum, when some more is taken; nothing when there
    /// is no limit.
    func remaining(at place: Int, less taken: Money, outOfPocket: Bool) -> Money? {
        let limit = outOfPocket ? blocks[place].outOfPocketLimit : blocks[place].deductibleLimit
        guard let limit else { return nil }
        return max(.zero, limit - (outOfPocket ? blocks[place].outOfPocket : blocks[place].deductible) - taken)
    }

    /// Adds amounts to a block; negative for a reversal.
    mutating func add(deductible: Money, outOfPocket: Money, to place: Int) {
        blocks[place].deductible += deductible
        blocks[place].outOfPocket += outOfPocket
    }

    /// Adds visits and what was paid for them; negative for a reversal.
    mutating func add(count: Int, paid: Money, toVisits place: Int) {
        visits[place].count += count
        visits[place].paid += paid
    }

    /// Takes back or adds again what a decision has added.
    mutating func apply(_ entries: [LedgerEntry], sign: Int) {
        for entry in entries {
            switch entry.target {
            case .deductible(let place): add(deductible: entry.amount * sign, outOfPocket: .zero, to: place)
            case .outOfPocket(let place): add(deductible: .zero, outOfPocket: entry.amount * sign, to: place)
            case .visits(let place): add(count: entry.count * sign, paid: entry.amount * sign, toVisits: place)
            }
        }
    }

    /// What has gathered now at the target of an entry.
    func balance(_ target: LedgerEntry.Target) -> Money {
        switch target {
        case .deductible(let place): blocks[place].deductible
        case .outOfPocket(let place): blocks[place].outOfPocket
        case .visits(let place): visits[place].paid
        }
    }
}

/// What a decision adds at one place of the ledger.
struct LedgerEntry: Sendable {
    /// Where it adds.
    enum Target: Hashable, Sendable {
        case deductible(Int), outOfPocket(Int), visits(Int)
    }

    let target: Target
    var amount: Money
    var count = 0
}

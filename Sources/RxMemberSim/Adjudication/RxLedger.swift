import HealthSimCore

/// What has gathered towards the limits of a contract, by member, plan and year, and what cards have paid.
struct RxLedger: Sendable {
    /// What one person, or the family, has gathered under a plan or a manufacturer's programme in a year.
    struct Block: Sendable {
        /// The member by place; -1 for the family.
        let member: Int
        /// The plan by place, or -1 - the place of a programme.
        let plan: Int
        let year: CalendarDate
        let deductibleLimit: Money?
        let outOfPocketLimit: Money?
        var deductible = Money.zero
        var outOfPocket = Money.zero
        var trueOutOfPocket = Money.zero
        var grossDrugCost = Money.zero
        var copayCard = Money.zero

        subscript(_ kind: RxAccumulator.Kind) -> Money {
            get {
                switch kind {
                case .deductible: deductible
                case .outOfPocket: outOfPocket
                case .trueOutOfPocket: trueOutOfPocket
                case .grossDrugCost: grossDrugCost
                case .copayCard: copayCard
                }
            }
            set {
                switch kind {
                case .deductible: deductible = newValue
                case .outOfPocket: outOfPocket = newValue
                case .trueOutOfPocket: trueOutOfPocket = newValue
                case .grossDrugCost: grossDrugCost = newValue
                case .copayCard: copayCard = newValue
                }
            }
        }

        /// The limit of a kind; nothing where there is none.
        func limit(_ kind: RxAccumulator.Kind) -> Money? {
            switch kind {
            case .deductible: deductibleLimit
            case .outOfPocket, .trueOutOfPocket, .copayCard: outOfPocketLimit
            case .grossDrugCost: nil
            }
        }
    }

    private(set) var blocks: [Block] = []

    /// The block of a person or, with -1, of the family; nothing when there is none yet.
    func place(member: Int, plan: Int, year: CalendarDate) -> Int? {
        var place = blocks.count - 1
        while place >= 0 {
            if blocks[place].member == member, blocks[place].plan == plan, blocks[place].year == year { return place }
            place -= 1
        }
        return nil
    }

    /// The block of a person or, with -1, of the family; a new one when there is none.
    mutating func block(
        member: Int, plan: Int, year: CalendarDate, deductibleLimit: Money?, outOfPocketLimit: Money?
    ) -> Int {
        if let place = place(member: member, plan: plan, year: year) { return place }
        blocks.append(
            Block(
                member: member, plan: plan, year: year, deductibleLimit: deductibleLimit,
                outOfPocketLimit: outOfPocketLimit))
        return blocks.count - 1
    }

    /// Adds an amount to a block; negative for a reversal.
    mutating func add(_ amount: Money, _ kind: RxAccumulator.Kind, to place: Int) {
        blocks[place][kind] += amount
    }
}

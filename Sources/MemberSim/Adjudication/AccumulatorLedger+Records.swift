import HealthSimCore

extension AccumulatorLedger {
    /// What has gathered, as records.
    func accumulators(of facts: HouseholdFacts, plans: PlanTable) -> [Accumulator] {
        var records: [Accumulator] = []
        for block in blocks {
            let owner = block.member < 0 ? facts.subscribers[block.contract] : facts.members[block.member].id
            let record = { (kind: Accumulator.Kind, applied: Money, limit: Money?) in
                Accumulator(
                    kind: kind, scope: block.member < 0 ? .family : .individual, network: block.network,
                    memberID: owner, planID: plans.entries[block.plan].plan.id, yearStart: block.year, applied: applied,
                    limit: limit)
            }
            if block.deductibleLimit != nil || block.deductible > .zero {
                records.append(record(.deductible, block.deductible, block.deductibleLimit))
            }
            if block.outOfPocketLimit != nil || block.outOfPocket > .zero {
                records.append(record(.outOfPocket, block.outOfPocket, block.outOfPocketLimit))
            }
        }
        for count in visits {
            records.append(
                Accumulator(
                    kind: .visits, scope: .individual, network: .inNetwork, memberID: facts.members[count.member].id,
                    planID: plans.entries[count.plan].plan.id, yearStart: count.year, category: count.category.text,
                    applied: count.paid, limit: count.paidLimit, count: count.count, countLimit: count.countLimit))
        }
        return records
    }

    /// What a decision has added, as records with the balance after it.
    func records(_ entries: [LedgerEntry], sign: Int = 1) -> [AccumulatorEntry] {
        entries.map { entry in
            switch entry.target {
            case .deductible(let place), .outOfPocket(let place):
                let block = blocks[place]
                var kind = Accumulator.Kind.deductible
                if case .outOfPocket = entry.target { kind = .outOfPocket }
                return AccumulatorEntry(
                    kind: kind, scope: block.member < 0 ? .family : .individual, network: block.network,
                    yearStart: block.year, amount: entry.amount * sign, balance: balance(entry.target))
            case .visits(let place):
                return AccumulatorEntry(
                    kind: .visits, scope: .individual, network: .inNetwork, yearStart: visits[place].year,
                    category: visits[place].category.text, amount: entry.amount * sign, count: entry.count * sign,
                    balance: balance(entry.target))
            }
        }
    }

    /// Takes up what has gathered elsewhere; what names no member or plan that is known is left out.
    mutating func take(_ records: [Accumulator], of facts: HouseholdFacts, plans: PlanTable) {
        for record in records {
            guard let plan = plans.place(of: record.planID) else { continue }
            let member = facts.member(record.memberID)
            let contract =
                facts.subscribers.firstIndex(of: record.memberID)
                ?? facts.spans.first { $0.member == member }?.contract
            switch record.kind {
            case .visits:
                guard let member, let category = ServiceCategory(named: record.category) else { continue }
                let place = visits(
                    member: member, plan: plan, year: record.yearStart, category: category,
                    countLimit: record.countLimit, paidLimit: record.limit)
                add(count: record.count, paid: record.applied, toVisits: place)
            case .deductible, .outOfPocket:
                guard let contract, record.scope == .family || member != nil else { continue }
                let limits = BlockLimits(
                    plans.entries[plan].plan, network: record.network,
                    isFamily: records.contains { $0.scope == .family && $0.planID == record.planID })
                let place = block(
                    member: record.scope == .family ? -1 : member ?? -1, contract: contract, plan: plan,
                    year: record.yearStart, network: record.network,
                    deductibleLimit: record.scope == .family ? limits.familyDeductible : limits.deductible,
                    outOfPocketLimit: record.scope == .family ? limits.familyOutOfPocket : limits.outOfPocket)
                let isDeductible = record.kind == .deductible
                add(
                    deductible: isDeductible ? record.applied : .zero,
                    outOfPocket: isDeductible ? .zero : record.applied, to: place)
            }
        }
    }
}

/// The limits that count for a contract in a network.
struct BlockLimits: Sendable {
    let deductible: Money?
    let familyDeductible: Money?
    let outOfPocket: Money?
    let familyOutOfPocket: Money?

    /// The limits of a plan: a family with an aggregate deductible has no smaller one for a person.
    @inline(__always)
    init(_ plan: borrowing Plan, network: Accumulator.Network, isFamily: Bool) {
        let tier = network == .inNetwork ? plan.inNetwork : plan.outOfNetwork ?? plan.inNetwork
        let isAggregate = isFamily && plan.accumulation == .aggregate
        deductible = isAggregate || tier.deductible == .zero ? nil : tier.deductible
        familyDeductible = isFamily && tier.familyDeductible > .zero ? tier.familyDeductible : nil
        outOfPocket = tier.outOfPocketMaximum
        familyOutOfPocket = isFamily ? tier.familyOutOfPocketMaximum : nil
    }
}

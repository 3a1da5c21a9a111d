import HealthSimCore

extension PharmacyAdjudicator {
    /// The shares of a claim of Medicare Part D, and what they add to its accumulators.
    func partD(
        _ claim: PharmacyClaim, _ plan: PharmacyPlan, _ price: inout PaidPricing, _ state: inout PharmacyState,
        _ work: inout RxClaimWork
    ) {
        openBlocks(plan, &state, &work)
        let block = state.ledger.blocks[work.blocks.member]
        let deductibleLeft = max(.zero, (block.deductibleLimit ?? .zero) - block.deductible)
        let traits = DrugTraits.all[work.medication]
        let share = PartDShare(
            PartDShare.Claim(
                price: price.allowed, isBrand: DrugProductTable.shared.entries[work.product].isBrand,
                isInsulin: traits.isInsulin, isVaccine: traits.isVaccine, daysSupply: claim.daysSupply,
                hasDeductible: plan.hasDeductible(tier: work.tier), terms: plan.terms(tier: work.tier),
                isMail: work.pharmacy.kind == .mail, isPreferredPharmacy: work.pharmacy.isPreferred,
                deductibleLeft: deductibleLeft, grossBefore: block.grossDrugCost, trueBefore: block.trueOutOfPocket,
                isEnhanced: plan.isEnhanced, subsidy: state.members[work.member].lowIncome),
            in: PartDYear.of(work.day.year))
        price.deductible = share.deductible
        price.copay = share.copay
        price.coinsurance = share.coinsurance
        price.networkPenalty = share.networkPenalty
        price.coverageGap = share.coverageGap
        price.stages = share.stages
        // What another payer pays does not count as the member's own costs.
        let ownBefore = price.patientTotal
        coordinate(claim, &price)
        close(&price)
        let shares = divided(share, price, countsLess: ownBefore - price.patientPay)
        work.partD = shares
        work.notes.append(PharmacyNote(.costShare, .applied, amount: price.patientPay))
        for stage in share.stages {
            work.notes.append(PharmacyNote(.partD, .applied, reason: stage.qualifier, amount: stage.amount))
        }
        let applied = share.stages.first { $0.qualifier == "01" }?.amount ?? .zero
        if applied > .zero { work.entries.append(RxAccumulatorEntry(.deductible, amount: applied)) }
        if shares.trueOutOfPocket > .zero {
            work.entries.append(RxAccumulatorEntry(.trueOutOfPocket, amount: shares.trueOutOfPocket))
        }
        work.entries.append(RxAccumulatorEntry(.grossDrugCost, amount: price.allowed))
        work.notes.append(PharmacyNote(.accumulators, .applied, amount: shares.trueOutOfPocket))
        price.accumulatedDeductible = block.deductible + applied
        price.remainingDeductible = deductibleLeft - min(applied, deductibleLeft)
    }

    /// The shares of those who pay beside the member; what another payer pays beyond the member's part is taken off the
    /// subsidy, the plan, the reinsurance and the manufacturer in this order.
    private func divided(_ share: PartDShare, _ price: PaidPricing, countsLess: Money) -> PartDShares {
        var shares = PartDShares(
            plan: share.plan, manufacturer: share.manufacturer, lowIncome: share.lowIncome,
            reinsurance: share.reinsurance, trueOutOfPocket: max(.zero, share.trueOutOfPocket - countsLess))
        var excess = price.otherPayers - countsLess
        RxCostShare.cut(&shares.lowIncome, &excess)
        RxCostShare.cut(&shares.plan, &excess)
        RxCostShare.cut(&shares.reinsurance, &excess)
        RxCostShare.cut(&shares.manufacturer, &excess)
        return shares
    }
}

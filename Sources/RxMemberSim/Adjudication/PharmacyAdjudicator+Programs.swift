import HealthSimCore

extension PharmacyAdjudicator {
    /// Settles a claim to a manufacturer's programme: a card pays of what the plan left to the patient, patient assistance
    /// of the whole price.
    func assist(_ claim: PharmacyClaim, _ state: inout PharmacyState, _ work: inout RxClaimWork) {
        let program = ManufacturerProgram.all[work.program]
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        let isCard = program.kind == .copayCard
        if isCard, plan.cardRule == .forbidden || plan.market.isFederal {
            return work.reject("70", .coordination, "CARD NOT WITH A FEDERAL PLAN")
        }
        let rest = isCard ? claim.patientResponsibility : claim.pricing?.grossAmountDue
        guard let rest, !isCard || claim.otherCoverage == "08" || claim.otherCoverage == "8" else {
            return work.reject("13", .coordination, "CARD PAYS AFTER THE PLAN")
        }
        let year = PharmacyPlan.yearStart(of: work.day)
        work.blocks.program = state.ledger.block(
            member: work.member, plan: -1 - work.program, year: year, deductibleLimit: nil,
            outOfPocketLimit: program.maximumYear)
        let used = state.ledger.blocks[work.blocks.program].copayCard
        var paid = max(.zero, rest - program.memberPays)
        if let most = program.maximumFill { paid = min(paid, most) }
        if let most = program.maximumYear { paid = min(paid, max(.zero, most - used)) }
        if paid == .zero { return work.reject("76", .coordination, "PROGRAMME LIMIT REACHED") }
        var price = PaidPricing(ingredientCost: rest, dispensingFee: .zero, basis: .coupon)
        price.copay = rest - paid
        close(&price)
        work.pricing = price
        work.entries.append(RxAccumulatorEntry(.copayCard, amount: paid))
        work.notes.append(PharmacyNote(.coordination, .applied, reason: program.id, amount: paid))
        if isCard, plan.cardRule == .adjusts { adjust(paid, claim, plan, &state, &work) }
    }

    /// Takes what a card has paid off the member's accumulators, to which the plan's claim has added it.
    private func adjust(
        _ paid: Money, _ claim: PharmacyClaim, _ plan: PharmacyPlan, _ state: inout PharmacyState,
        _ work: inout RxClaimWork
    ) {
        let pharmacy = claim.pharmacyNPI.wholeNumber ?? 0
        let primary = state.records.indices.last {
            let record = state.records[$0]
            return record.isStanding && record.program < 0 && record.pharmacy == pharmacy
                && record.prescription == work.prescription && record.number == claim.fillNumber
                && record.day == work.day
        }
        guard let primary else { return }
        work.blocks.member = state.records[primary].blocks.member
        work.blocks.family = state.records[primary].blocks.family
        let entries = state.responses[primary].accumulatorEntries.suffix(state.records[primary].entryCount)
        for entry in entries where entry.kind == .deductible || entry.kind == .outOfPocket {
            let amount = min(paid, entry.amount)
            work.entries.append(RxAccumulatorEntry(entry.kind, isFamily: entry.isFamily, amount: -amount))
        }
        work.notes.append(PharmacyNote(.accumulators, .applied, reason: "adjusted", amount: -paid))
    }

    /// Raises the member's share to a twelfth of what a card pays in a year for each month, where the plan does so.
    ///
    /// - Returns: whether the share counts towards the limits.
    func raise(
        _ share: inout RxCostShare, _ plan: PharmacyPlan, _ price: Money, _ claim: PharmacyClaim,
        _ state: borrowing PharmacyState, _ work: RxClaimWork
    ) -> Bool {
        guard plan.cardRule == .maximizer else { return true }
        let (member, day, medication) = (work.member, work.day, work.medication)
        let enrollment = state.enrollments.first {
            let program = ManufacturerProgram.all[$0.program]
            return $0.member == member && day >= $0.start && day <= $0.end && program.kind == .copayCard
                && program.covers(medication: medication)
        }
        guard let enrollment, let most = ManufacturerProgram.all[enrollment.program].maximumYear else { return true }
        let months = max(1, (claim.daysSupply + 29) / 30)
        let target = min(price, most.multiplied(by: Int64(months), over: 12))
        if share.total < target {
            share.deductible = .zero
            share.networkPenalty = .zero
            share.coinsurance = .zero
            share.copay = target
        }
        return false
    }

    /// Notes what the manufacturer gives back to the plan for a paid claim; the place of it, or -1 for nothing.
    func rebate(_ claim: PharmacyClaim, _ work: RxClaimWork, state: inout PharmacyState) -> Int {
        guard !claim.isCompound, work.product >= 0, work.plan >= 0 else { return -1 }
        let product = DrugProductTable.shared.entries[work.product]
        let market = PharmacyPlanTable.shared.plans[work.plan].market
        let share = RebateTerms.share(product: work.product, market: market)
        guard share > 0 else { return -1 }
        let month = claim.serviceDate.month
        let quarter = claim.serviceDate.startOfMonth.adding(months: -((month - 1) % 3))
        guard quarter.adding(months: 3) <= asOf else { return -1 }
        let amount = product.wholesaleAcquisition.cost(of: claim.quantity, basisPoints: share)
        state.rebates.append(Rebate(claimID: claim.id, ndc: product.ndc, quarter: quarter, amount: amount))
        return state.rebates.count - 1
    }
}

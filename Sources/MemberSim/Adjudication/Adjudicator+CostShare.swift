import HealthSimCore

extension Adjudicator {
    /// The places in the ledger that a claim adds to.
    struct LedgerPlaces {
        let individual: Int
        /// -1 for a contract of one person.
        let family: Int
    }

    /// Finds what the patient pays of each item, in the order of the days and then of the lines, and what is left for the
    /// plan after other payers and sequestration.
    func share(_ claim: borrowing Claim, _ state: inout AdjudicationState, _ work: inout ClaimWork) {
        let places = ledgerPlaces(&state, work)
        var taken: (deductible: Money, total: Money) = (.zero, .zero)
        var visitDays: [(ServiceCategory, CalendarDate)] = []
        for place in orderOfDays(work) where work.items[place].denial == nil && work.items[place].allowed > .zero {
            let benefit = plans.entries[work.plan].plan[work.items[place].category]
            let isInside = work.isInNetwork || work.isProtected
            let share = isInside ? benefit.inNetwork : benefit.outOfNetwork
            costShare(claim, place, share, places, taken, state, &work)
            let count = yearlyMaximum(place, benefit, &state, &work)
            if !claim.otherPayers.isEmpty { afterOtherPayers(claim, place, &work) }
            if let count {
                work.entries.append(LedgerEntry(target: .visits(count), amount: work.items[place].payable))
            }
            sequester(place, &work)
            let item = work.items[place]
            if share.deductibleApplies && !isHospitalInsured(item, work) { taken.deductible += item.deductible }
            taken.total += item.shares
            work.notes.append(AdjudicationNote(.costShare, .applied, line: item.line, amount: item.shares))
            if benefit.visitLimit > 0 && !visitDays.contains(where: { $0 == (item.category, item.day) }) {
                visitDays.append((item.category, item.day))
            }
        }
        remember(taken, places, visitDays, &state, &work)
    }

    /// The items by the day of service; lines of a day in their order.
    private func orderOfDays(_ work: borrowing ClaimWork) -> [Int] {
        var isOrdered = true
        for place in work.items.indices.dropFirst() where work.items[place].day < work.items[place - 1].day {
            isOrdered = false
        }
        if isOrdered { return Array(work.items.indices) }
        return work.items.indices.sorted { (work.items[$0].day, $0) < (work.items[$1].day, $1) }
    }

    private func ledgerPlaces(_ state: inout AdjudicationState, _ work: borrowing ClaimWork) -> LedgerPlaces {
        let network: Accumulator.Network = work.isInNetwork || work.isProtected ? .inNetwork : .outOfNetwork
        let (contract, isFamily) = (state.facts.spans[work.span].contract, state.facts.spans[work.span].isFamily)
        let plan = state.facts.spans[work.span].plan
        let limits = BlockLimits(plans.entries[work.plan].plan, network: network, isFamily: isFamily)
        let individual = state.ledger.block(
            member: work.member, contract: contract, plan: plan, year: work.yearStart, network: network,
            deductibleLimit: limits.deductible, outOfPocketLimit: limits.outOfPocket)
        guard isFamily else { return LedgerPlaces(individual: individual, family: -1) }
        let family = state.ledger.block(
            member: -1, contract: contract, plan: plan, year: work.yearStart, network: network,
            deductibleLimit: limits.familyDeductible, outOfPocketLimit: limits.familyOutOfPocket)
        return LedgerPlaces(individual: individual, family: family)
    }

    /// What is left of the deductible, or of the out-of-pocket maximum, for one person and the family; nothing when there is
    /// no limit.
    private func remaining(
        _ state: borrowing AdjudicationState, _ places: LedgerPlaces, less taken: Money, outOfPocket: Bool
    ) -> Money? {
        let own = state.ledger.remaining(at: places.individual, less: taken, outOfPocket: outOfPocket)
        guard places.family >= 0 else { return own }
        let familys = state.ledger.remaining(at: places.family, less: taken, outOfPocket: outOfPocket)
        guard let own, let familys else { return own ?? familys }
        return min(own, familys)
    }

    /// The deductible, then the copay, then the coinsurance, together no more than the out-of-pocket maximum leaves.
    ///
    /// What is above the maximum comes off the coinsurance first, then the copay, then the deductible.
    private func costShare(
        _ claim: borrowing Claim, _ place: Int, _ share: Benefit.Share, _ places: LedgerPlaces,
        _ taken: (deductible: Money, total: Money), _ state: borrowing AdjudicationState, _ work: inout ClaimWork
    ) {
        let allowed = work.items[place].allowed
        if isHospitalInsured(work.items[place], work) {
            hospitalShare(claim, place, state, &work)
        } else {
            let flat = copay(claim, place, share, state, work)
            let isFirst = plans.entries[work.plan].plan.takesCopayFirst
            let copayFirst = isFirst ? min(flat, allowed) : .zero
            var deductible = Money.zero
            if share.deductibleApplies {
                let left = remaining(state, places, less: taken.deductible, outOfPocket: false) ?? .zero
                deductible = min(allowed - copayFirst, left)
            }
            let copay = isFirst ? copayFirst : min(flat, allowed - deductible)
            work.items[place].deductible = deductible
            work.items[place].copay = copay
            work.items[place].coinsurance = (allowed - deductible - copay).share(basisPoints: Int64(share.coinsurance))
        }
        guard let left = remaining(state, places, less: taken.total, outOfPocket: true) else { return }
        let excess = work.items[place].shares - left
        if excess > .zero {
            reduceShares(of: place, by: excess, &work)
            work.notes.append(
                AdjudicationNote(.limits, .applied, line: work.items[place].line, amount: excess))
        }
    }

    /// Takes an amount off the coinsurance, then the copay, then the deductible.
    func reduceShares(of place: Int, by amount: Money, _ work: inout ClaimWork) {
        let coinsurance = min(work.items[place].coinsurance, amount)
        let copay = min(work.items[place].copay, amount - coinsurance)
        work.items[place].coinsurance -= coinsurance
        work.items[place].copay -= copay
        work.items[place].deductible -= min(work.items[place].deductible, amount - coinsurance - copay)
    }

    /// The copay that is due: of a visit once a day and provider, in an emergency once a day, of a stay by its days.
    private func copay(
        _ claim: borrowing Claim, _ place: Int, _ share: Benefit.Share, _ state: borrowing AdjudicationState,
        _ work: borrowing ClaimWork
    ) -> Money {
        guard share.copay > .zero else { return .zero }
        let item = work.items[place]
        let isStay = item.line == 0
        switch share.occasion {
        case .service: return share.copay
        case .stay: return isStay ? share.copay : .zero
        case .day:
            guard isStay else { return .zero }
            return share.copay * (share.maximumCopays > 0 ? min(item.units, share.maximumCopays) : item.units)
        case .dayFrom21:
            guard isStay, let admission = claim.admission?.start.date else { return .zero }
            let before = state.history.benefitPeriodDays(work.member, admission: admission, nursing: true) ?? 0
            let days = max(0, before + item.units - 20) - max(0, before - 20)
            return share.copay * (share.maximumCopays > 0 ? min(days, share.maximumCopays) : days)
        case .visit:
            let provider = copayProvider(item.category, work)
            if state.history.hasCopay(work.member, item.day, provider, item.category) { return .zero }
            for former in work.items.indices where former != place && work.items[former].day == item.day {
                let other = work.items[former]
                guard other.copay > .zero else { continue }
                if provider != 0 || other.category == item.category { return .zero }
            }
            return share.copay
        }
    }

    /// The provider a visit copay belongs to; 0 for one of the day, as in an emergency department with its clinicians.
    func copayProvider(_ category: ServiceCategory, _ work: borrowing ClaimWork) -> UInt64 {
        category == .emergency || category == .urgentCare || category == .ambulance ? 0 : work.provider
    }

    /// Cuts what the plan pays to what the maximum of the year leaves; the rest is the patient's.
    ///
    /// - Returns: the place of what was paid in the ledger; nothing when there is no maximum.
    private func yearlyMaximum(
        _ place: Int, _ benefit: Benefit, _ state: inout AdjudicationState, _ work: inout ClaimWork
    ) -> Int? {
        guard let most = benefit.yearlyMaximum else { return nil }
        let count = visitsPlace(work.items[place].category, benefit, &state, work)
        var used = state.ledger.visits[count].paid
        for entry in work.entries where entry.target == .visits(count) { used += entry.amount }
        let left = max(.zero, most - used)
        let payable = work.items[place].allowed - work.items[place].shares
        if payable > left {
            work.items[place].overMaximum = payable - left
            work.notes.append(
                AdjudicationNote(
                    .limits, .reduced, line: work.items[place].line, reason: ReasonCode.benefitMaximum,
                    amount: payable - left))
        }
        return count
    }

    /// The place of the visits of a category in the ledger; the dental ones share one.
    private func visitsPlace(
        _ category: ServiceCategory, _ benefit: Benefit, _ state: inout AdjudicationState, _ work: borrowing ClaimWork
    ) -> Int {
        let isDental = category == .preventiveDental || category == .basicDental || category == .majorDental
        return state.ledger.visits(
            member: work.member, plan: state.facts.spans[work.span].plan, year: work.yearStart,
            category: isDental ? .preventiveDental : category, countLimit: benefit.visitLimit,
            paidLimit: benefit.yearlyMaximum)
    }

    /// The entries that the decision adds to the ledger.
    private func remember(
        _ taken: (deductible: Money, total: Money), _ places: LedgerPlaces,
        _ visitDays: [(ServiceCategory, CalendarDate)], _ state: inout AdjudicationState, _ work: inout ClaimWork
    ) {
        for place in [places.individual, places.family] where place >= 0 {
            if taken.deductible > .zero {
                work.entries.append(LedgerEntry(target: .deductible(place), amount: taken.deductible))
            }
            if taken.total > .zero {
                work.entries.append(LedgerEntry(target: .outOfPocket(place), amount: taken.total))
            }
        }
        for (category, _) in visitDays {
            let benefit = plans.entries[work.plan].plan[category]
            let place = visitsPlace(category, benefit, &state, work)
            work.entries.append(
                LedgerEntry(target: .visits(place), amount: .zero, count: work.isWhole ? work.items[0].units : 1))
        }
    }
}

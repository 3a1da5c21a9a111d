import HealthSimCore

extension Adjudicator {
    /// Whether Part A of Medicare says what a stay costs.
    func isHospitalInsured(_ item: ItemWork, _ work: borrowing ClaimWork) -> Bool {
        item.line == 0 && item.category.isStay && plans.entries[work.plan].plan.hospitalInsurance != nil
    }

    /// The deductible of a benefit period and the amounts for its later days.
    ///
    /// Source: 42 CFR 409.80 to 409.85.
    func hospitalShare(
        _ claim: borrowing Claim, _ place: Int, _ state: borrowing AdjudicationState, _ work: inout ClaimWork
    ) {
        guard let insurance = plans.entries[work.plan].plan.hospitalInsurance else { return }
        let admission = claim.admission?.start.date ?? claim.start
        let isNursing = work.items[place].category == .skilledNursing
        let before = state.history.benefitPeriodDays(work.member, admission: admission, nursing: isNursing)
        let (first, last) = ((before ?? 0) + 1, (before ?? 0) + work.items[place].units)
        let days = { (range: ClosedRange<Int>) in max(0, min(last, range.upperBound) - max(first, range.lowerBound) + 1)
        }
        let allowed = work.items[place].allowed
        var daily = insurance.skilledNursingDayFrom21 * days(21...100)
        if !isNursing { daily = insurance.dayFrom61 * days(61...90) + insurance.dayFrom91 * days(91...150) }
        let deductible = before == nil && !isNursing ? min(allowed, insurance.deductible) : .zero
        work.items[place].deductible = deductible
        work.items[place].coinsurance = min(allowed - deductible, daily)
    }

    /// Takes off what the law holds back of each payment of Medicare.
    func sequester(_ place: Int, _ work: inout ClaimWork) {
        let share = plans.entries[work.plan].plan.sequestration
        guard share > 0 else { return }
        let amount = work.items[place].payable.share(basisPoints: Int64(share))
        guard amount > .zero else { return }
        work.items[place].sequestration = amount
        work.notes.append(
            AdjudicationNote(
                .sequestration, .reduced, line: work.items[place].line, reason: ReasonCode.sequestration, amount: amount
            ))
    }

    /// Pays after other payers.
    ///
    /// The first payer's effect is the charge less what it left to the patient. Of that the plan pays by its method; the
    /// patient owes the rest up to the plan's own cost share, and the provider writes off what is beyond.
    func afterOtherPayers(_ claim: borrowing Claim, _ place: Int, _ work: inout ClaimWork) {
        let item = work.items[place]
        let (paid, left) = priorDecision(claim, item)
        let normal = item.payable
        let pay: Money =
            switch plans.entries[work.plan].plan.coordination {
            case .standard: min(normal, left)
            case .nonDuplication: max(.zero, min(normal - paid, left))
            case .medicareSecondary: max(.zero, min(normal, item.allowed - paid, left))
            case .payerOfLastResort: max(.zero, min(normal, item.allowed - paid, left))
            }
        let owed = plans.entries[work.plan].plan.coordination == .payerOfLastResort ? .zero : left - pay
        if item.shares > owed { reduceShares(of: place, by: item.shares - owed, &work) }
        work.items[place].overMaximum = min(item.overMaximum, owed - work.items[place].shares)
        work.items[place].priorImpact = item.charge - left
        work.items[place].allowed = pay + work.items[place].shares + work.items[place].overMaximum
        // What is left of the charge is all that reductions can still take.
        let rest = left - work.items[place].allowed
        work.items[place].excess = min(item.excess, rest)
        work.items[place].severalReduction = min(item.severalReduction, rest - work.items[place].excess)
        work.notes.append(
            AdjudicationNote(
                .coordination, .applied, line: item.line, reason: ReasonCode.priorPayers, amount: item.charge - left))
    }

    /// What the payers before have paid for an item, and what the last of them left to the patient.
    private func priorDecision(_ claim: borrowing Claim, _ item: ItemWork) -> (paid: Money, left: Money) {
        var (paid, left) = (Money.zero, item.charge)
        for payer in claim.otherPayers.indices {
            let decision = claim.otherPayers[payer]
            if item.line != 0, let line = decision.lines.first(where: { $0.line == item.line }) {
                paid += line.paid
                left = line.adjustments.reduce(.zero) { $1.group == .patient ? $0 + $1.amount : $0 }
            } else {
                var owed = decision.adjustments.reduce(Money.zero) { $1.group == .patient ? $0 + $1.amount : $0 }
                for line in decision.lines {
                    owed += line.adjustments.reduce(.zero) { $1.group == .patient ? $0 + $1.amount : $0 }
                }
                let (charge, whole) = (item.charge.cents, max(1, claim.charge.cents))
                paid += decision.paid.multiplied(by: charge, over: whole)
                left = owed.multiplied(by: charge, over: whole)
            }
        }
        return (paid, max(.zero, min(left, item.charge)))
    }

    /// Adds interest when the payment comes after the days of grace.
    func lateInterest(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let (rate, grace) = (
            plans.entries[work.plan].plan.interest, plans.entries[work.plan].plan.promptPaymentDays
        )
        let payer = state.facts.spans[work.span].payerID
        let late = claim.received.days(until: PaymentCalendar.day(after: work.decided, of: payer)) - grace
        if late <= 0 || work.isResumed || claim.frequency == .replacement { return }
        let paid = work.items.reduce(Money.zero) { sum, item in
            item.denial == nil ? sum + item.payable - item.sequestration : sum
        }
        guard paid > .zero else { return }
        work.interest = paid.multiplied(by: Int64(rate * late), over: 3_650_000)
        if work.interest > .zero {
            work.notes.append(AdjudicationNote(.interest, .applied, amount: work.interest))
        }
    }
}

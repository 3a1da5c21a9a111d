import HealthSimCore

extension Adjudicator {
    /// Remembers a decision, and what later ones must know of it.
    func post(
        _ claim: borrowing Claim, _ work: borrowing ClaimWork, _ adjudication: consuming Adjudication,
        state: inout AdjudicationState
    ) {
        let decision = state.adjudications.count
        let isPaid = adjudication.status == .paid
        state.add(adjudication, entries: isPaid ? work.entries : [])
        guard isPaid, work.member >= 0 else { return }
        let isWhole = work.isWhole
        for place in work.items.indices where work.items[place].denial == nil {
            let item = work.items[place]
            state.history.add(
                ServiceHistory.Line(
                    decision: decision, member: work.member, day: item.day, provider: work.provider,
                    code: isWhole ? stayKey(claim) : item.code,
                    modifiers: isWhole ? 0 : modifierKey(claim.lines[place].modifiers),
                    charge: item.charge, rates: item.rates))
            if item.copay > .zero {
                state.history.add(
                    ServiceHistory.Copay(
                        decision: decision, member: work.member, day: item.day,
                        provider: copayProvider(item.category, work), category: item.category))
            }
            if isWhole && item.category.isStay {
                state.history.add(
                    ServiceHistory.Stay(
                        decision: decision, member: work.member, admission: claim.admission?.start.date ?? claim.start,
                        end: claim.end, days: item.units, isNursing: item.category == .skilledNursing))
            }
        }
        guard work.authorization >= 0 || work.referral >= 0 else { return }
        let units = isWhole ? work.items[0].units : 1
        state.history.add(
            ServiceHistory.Use(
                decision: decision, authorization: work.authorization, referral: work.referral, units: units))
        if work.authorization >= 0 { state.authorizations[work.authorization].unitsUsed += units }
        if work.referral >= 0 { state.referrals[work.referral].visitsUsed += 1 }
    }

    /// Takes a decision back: every amount with the other sign, and accumulators, copays, authorizations and referrals as
    /// if it had never been.
    ///
    /// - Parameter place: of a decision that stands.
    @discardableResult
    func reverse(_ place: Int, on day: CalendarDate, state: inout AdjudicationState) -> Adjudication {
        var reversal = state.adjudications[place].negated
        let (claimID, formerID) = (reversal.claimID, reversal.id)
        var count = 0
        for other in state.decisions(on: claimID) where state.adjudications[other].status == .reversed { count += 1 }
        reversal.id = Text("\(Self.controlNumber(of: claimID))R\(count == 0 ? "" : "\(count + 1)")")
        reversal.formerID = formerID
        reversal.decided = day
        let entries = state.entries[place]
        state.ledger.apply(entries, sign: -1)
        reversal.accumulatorEntries = state.ledger.records(entries, sign: -1)
        reversal.explanation = [AdjudicationNote(.payment, .applied, amount: reversal.paid)]
        for use in state.history.forget(decision: place) {
            if use.authorization >= 0 { state.authorizations[use.authorization].unitsUsed -= use.units }
            if use.referral >= 0 { state.referrals[use.referral].visitsUsed -= 1 }
        }
        state.entries[place] = []
        state.add(reversal, entries: [])
        return reversal
    }
}

extension AdjudicationState {
    /// The place of the decision that stands for the claim of a decision: the last one that is not taken back.
    func standing(_ place: Int) -> Int {
        // By position throughout: decisions are large, and a loop over them would copy each.
        decisions(on: adjudications[place].claimID).last {
            adjudications[$0].status.isFinal && !isReversed(adjudications[$0].id)
        } ?? place
    }

    /// The place of the last decision with an id.
    func lastDecision(_ id: Text) -> Int? { adjudications.indices.last { adjudications[$0].id == id } }

    /// The place of the last decision on a claim with a status that is wanted.
    func lastDecision(on claim: Text, where wanted: (Adjudication.Status) -> Bool) -> Int? {
        decisions(on: claim).last { wanted(adjudications[$0].status) }
    }

    /// Whether a decision was taken back.
    func isReversed(_ id: Text) -> Bool {
        adjudications.indices.contains {
            adjudications[$0].status == .reversed && adjudications[$0].formerID == id
        }
    }
}

extension Adjudication.Status {
    /// Whether a claim is decided by it: paid or denied.
    var isFinal: Bool {
        switch self {
        case .paid, .denied: true
        case .pended, .reversed: false
        }
    }
}

extension Adjudication {
    /// The decision with the opposite sign of every amount.
    var negated: Adjudication {
        var opposite = self
        opposite.status = .reversed
        opposite.charge = -charge
        opposite.allowed = -allowed
        opposite.paid = -paid
        opposite.deductible = -deductible
        opposite.copay = -copay
        opposite.coinsurance = -coinsurance
        opposite.notCovered = -notCovered
        opposite.interest = -interest
        opposite.remittanceID = .empty
        opposite.adjustments = adjustments.map(\.negated)
        opposite.lines = lines.map { line in
            var line = line
            line.charge = -line.charge
            line.allowed = -line.allowed
            line.paid = -line.paid
            line.deductible = -line.deductible
            line.copay = -line.copay
            line.coinsurance = -line.coinsurance
            line.notCovered = -line.notCovered
            line.units = -line.units
            line.adjustments = line.adjustments.map(\.negated)
            return line
        }
        return opposite
    }
}

extension Adjustment {
    /// The adjustment with the opposite sign.
    fileprivate var negated: Adjustment {
        Adjustment(group, reason, -amount, quantity: quantity.map { -$0 })
    }
}

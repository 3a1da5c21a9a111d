import HealthSimCore

extension Adjudicator {
    /// Makes the decision of what the steps have found, and adds to the ledger.
    func assemble(
        _ claim: Claim, _ work: ClaimWork, formerID: Text, state: inout AdjudicationState
    ) -> Adjudication {
        let isPaid = work.pending == nil && work.denial == nil && work.items.contains { $0.denial == nil }
        let status: Adjudication.Status = work.pending != nil ? .pended : isPaid ? .paid : .denied
        var adjudication = Adjudication(
            id: identifier(claim, status, state), claimID: claim.id, memberID: claim.memberID,
            planID: work.span < 0 ? .empty : state.facts.spans[work.span].planID, status: status, formerID: formerID,
            decided: work.decided, isInNetwork: work.isInNetwork, order: work.order, charge: claim.charge)
        adjudication.explanation = work.notes
        adjudication.groupWeight = isPaid ? work.stay?.weight ?? 0 : 0
        if let cause = work.denial, !cause.reason.remark.isEmpty { adjudication.remarks = [cause.reason.remark] }
        if isPaid && work.items.count == 1 && work.items[0].line == 0 {
            let settled = settle(work.items[0], work)
            adjudication.take([settled], asLines: false)
            adjudication.adjustments = settled.adjustments
            adjudication.remarks = settled.remarks
        } else if isPaid {
            adjudication.take(work.items.map { settle($0, work) }, asLines: true)
        } else {
            adjudication.take(unpaidLines(claim, work), asLines: true)
        }
        adjudication.interest = isPaid ? work.interest : .zero
        if isPaid {
            state.ledger.apply(work.entries, sign: 1)
            adjudication.accumulatorEntries = state.ledger.records(work.entries)
            adjudication.explanation.append(AdjudicationNote(.payment, .applied, amount: adjudication.paid))
        }
        return adjudication
    }

    /// An item with every adjustment; what is paid is the charge less all of them.
    private func settle(_ item: ItemWork, _ work: ClaimWork) -> LineAdjudication {
        if let cause = item.denial { return denied(item.line, item.charge, units: 0, cause) }
        var adjustments: [Adjustment] = []
        adjustments.reserveCapacity(4)
        func adjust(_ group: Adjustment.Group, _ reason: Text, _ amount: Money, quantity: Int? = nil) {
            if amount != .zero { adjustments.append(Adjustment(group, reason, amount, quantity: quantity)) }
        }
        let excess = DenialCause.unitsExceeded.reason
        var contractual = item.charge - item.excess - item.severalReduction - item.priorImpact - item.allowed
        var line = LineAdjudication(line: item.line, charge: item.charge, units: item.units, adjustments: [])
        if item.excess > .zero {
            adjust(excess.group, excess.code, item.excess, quantity: item.excessUnits)
            line.remarks = [excess.remark]
        }
        // Outside the network nobody has agreed to write anything off.
        let isBilled = !work.isInNetwork && !work.isProtected && work.order == .primary
        if !isBilled { adjust(.contractual, "45", contractual) } else { adjust(.patient, "45", contractual) }
        if !isBilled { contractual = .zero }
        adjust(.contractual, "59", item.severalReduction)
        adjust(.other, "23", item.priorImpact)
        adjust(.patient, "1", item.deductible)
        adjust(.patient, "3", item.copay)
        adjust(.patient, "2", item.coinsurance)
        adjust(.patient, "119", item.overMaximum)
        adjust(.contractual, "253", item.sequestration)
        let remarks = line.remarks
        line = LineAdjudication(line: item.line, charge: item.charge, units: item.units, adjustments: adjustments)
        line.remarks = remarks
        line.allowed = item.allowed
        line.deductible = item.deductible
        line.copay = item.copay
        line.coinsurance = item.coinsurance
        line.notCovered = item.overMaximum + contractual
        return line
    }

    /// A line of which nothing is paid.
    private func denied(_ line: Int, _ charge: Money, units: Int, _ cause: DenialCause) -> LineAdjudication {
        let reason = cause.reason
        let adjustments = charge == .zero ? [] : [Adjustment(reason.group, reason.code, charge)]
        var denied = LineAdjudication(line: line, charge: charge, units: units, adjustments: adjustments)
        if reason.group == .patient { denied.notCovered = charge }
        if !reason.remark.isEmpty { denied.remarks = [reason.remark] }
        return denied
    }

    /// The lines of a claim that is denied or waits.
    private func unpaidLines(_ claim: Claim, _ work: ClaimWork) -> [LineAdjudication] {
        claim.lines.indices.map { place in
            let line = claim.lines[place]
            if work.pending != nil {
                let adjustments = line.charge == .zero ? [] : [Adjustment(.other, "133", line.charge)]
                return LineAdjudication(line: line.number, charge: line.charge, units: 0, adjustments: adjustments)
            }
            let isWhole = work.items.count == 1 && work.items[0].line == 0
            let own = isWhole ? work.items.first?.denial : place < work.items.count ? work.items[place].denial : nil
            return denied(line.number, line.charge, units: 0, own ?? work.denial ?? .missingProcedure)
        }
    }

    /// The control number: that of the claim for the first decision, with a letter for all others.
    private func identifier(
        _ claim: borrowing Claim, _ status: Adjudication.Status, _ state: borrowing AdjudicationState
    ) -> Text {
        let base = Self.controlNumber(of: claim.id)
        if status == .pended { return Text("\(base)P") }
        var count = 0
        for place in state.adjudications.indices
        where state.adjudications[place].claimID == claim.id && state.adjudications[place].status != .reversed
            && state.adjudications[place].status != .pended
        {
            count += 1
        }
        return count == 0 ? base : Text("\(base)A\(count == 1 ? "" : "\(count)")")
    }
}

extension LineAdjudication {
    /// A line with its adjustments; what is paid is the charge less all of them.
    init(line: Int, charge: Money, units: Int, adjustments: [Adjustment]) {
        self.init(line: line, charge: charge, units: units)
        self.adjustments = adjustments
        paid = charge
        for place in adjustments.indices { paid -= adjustments[place].amount }
    }
}

extension Adjudication {
    /// Takes up lines, and becomes their sum.
    mutating func take(_ settled: [LineAdjudication], asLines: Bool) {
        for place in settled.indices {
            allowed += settled[place].allowed
            paid += settled[place].paid
            deductible += settled[place].deductible
            copay += settled[place].copay
            coinsurance += settled[place].coinsurance
            notCovered += settled[place].notCovered
        }
        if asLines { lines = settled }
    }
}

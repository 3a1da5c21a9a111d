import HealthSimCore

extension Adjudicator {
    /// Makes the decision of what the steps have found, and adds to the ledger.
    func assemble(
        _ claim: borrowing Claim, _ work: inout ClaimWork, formerID: Text, state: inout AdjudicationState
    ) -> Adjudication {
        let isPaid = !work.isStopped && work.hasPaidItem
        let status: Adjudication.Status = work.pending != nil ? .pended : isPaid ? .paid : .denied
        var adjudication = Adjudication(
            id: identifier(claim, status, state), claimID: claim.id, memberID: claim.memberID,
            planID: work.span < 0 ? .empty : state.facts.spans[work.span].planID, status: status, formerID: formerID,
            decided: work.decided, isInNetwork: work.isInNetwork, order: work.order, charge: claim.charge)
        adjudication.groupWeight = isPaid ? work.stay?.weight ?? 0 : 0
        if let cause = work.denial, !cause.reason.remark.isEmpty { adjudication.remarks = [cause.reason.remark] }
        if isPaid && work.isWhole {
            let settled = settle(work.items[0], work)
            adjudication.add(settled)
            adjudication.adjustments = settled.adjustments
            adjudication.remarks = settled.remarks
        } else {
            adjudication.lines = isPaid ? settledLines(work) : unpaidLines(claim, work)
            for place in adjudication.lines.indices { adjudication.add(adjudication.lines[place]) }
        }
        adjudication.interest = isPaid ? work.interest : .zero
        if isPaid {
            state.ledger.apply(work.entries, sign: 1)
            adjudication.accumulatorEntries = state.ledger.records(work.entries)
            work.notes.append(AdjudicationNote(.payment, .applied, amount: adjudication.paid))
        }
        // The notes are moved: a copy would be made of all when the next one is added.
        swap(&adjudication.explanation, &work.notes)
        return adjudication
    }

    /// The lines of a claim of which something is paid.
    private func settledLines(_ work: borrowing ClaimWork) -> [LineAdjudication] {
        var lines: [LineAdjudication] = []
        lines.reserveCapacity(work.items.count)
        for place in work.items.indices { lines.append(settle(work.items[place], work)) }
        return lines
    }

    /// An item with every adjustment; what is paid is the charge less all of them.
    private func settle(_ item: ItemWork, _ work: borrowing ClaimWork) -> LineAdjudication {
        if let cause = item.denial { return denied(item.line, item.charge, units: 0, cause) }
        var adjustments: [Adjustment] = []
        adjustments.reserveCapacity(4)
        func adjust(_ group: Adjustment.Group, _ reason: Text, _ amount: Money, quantity: Int? = nil) {
            if amount != .zero { adjustments.append(Adjustment(group, reason, amount, quantity: quantity)) }
        }
        var remarks: [Text] = []
        if item.excess > .zero {
            let excess = DenialCause.unitsExceeded.reason
            adjust(excess.group, excess.code, item.excess, quantity: item.excessUnits)
            remarks = [excess.remark]
        }
        // Outside the network nobody has agreed to write anything off.
        let isBilled = !work.isInNetwork && !work.isProtected && work.order == .primary
        let contractual = item.charge - item.excess - item.severalReduction - item.priorImpact - item.allowed
        adjust(isBilled ? .patient : .contractual, ReasonCode.feeSchedule, contractual)
        adjust(.contractual, ReasonCode.severalProcedures, item.severalReduction)
        adjust(.other, ReasonCode.priorPayers, item.priorImpact)
        adjust(.patient, ReasonCode.deductible, item.deductible)
        adjust(.patient, ReasonCode.copay, item.copay)
        adjust(.patient, ReasonCode.coinsurance, item.coinsurance)
        adjust(.patient, ReasonCode.benefitMaximum, item.overMaximum)
        adjust(.contractual, ReasonCode.sequestration, item.sequestration)
        var line = LineAdjudication(line: item.line, charge: item.charge, units: item.units, adjustments: adjustments)
        line.remarks = remarks
        line.allowed = item.allowed
        line.deductible = item.deductible
        line.copay = item.copay
        line.coinsurance = item.coinsurance
        line.notCovered = item.overMaximum + (isBilled ? contractual : .zero)
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
    private func unpaidLines(_ claim: borrowing Claim, _ work: borrowing ClaimWork) -> [LineAdjudication] {
        var lines: [LineAdjudication] = []
        lines.reserveCapacity(claim.lines.count)
        for place in claim.lines.indices {
            let (number, charge) = (claim.lines[place].number, claim.lines[place].charge)
            if work.pending != nil {
                let adjustments = charge == .zero ? [] : [Adjustment(.other, ReasonCode.pending, charge)]
                lines.append(LineAdjudication(line: number, charge: charge, units: 0, adjustments: adjustments))
                continue
            }
            let item = work.isWhole ? 0 : place
            let own = item < work.items.count ? work.items[item].denial : nil
            lines.append(denied(number, charge, units: 0, own ?? work.denial ?? .missingProcedure))
        }
        return lines
    }

    /// The control number: that of the claim for the first decision, with a letter for all others.
    private func identifier(
        _ claim: borrowing Claim, _ status: Adjudication.Status, _ state: borrowing AdjudicationState
    ) -> Text {
        let base = Self.controlNumber(of: claim.id)
        if status == .pended { return Text("\(base)P") }
        let count = state.finalDecisions(on: claim.id)
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
    /// Adds the amounts of a line.
    mutating func add(_ line: borrowing LineAdjudication) {
        allowed += line.allowed
        paid += line.paid
        deductible += line.deductible
        copay += line.copay
        coinsurance += line.coinsurance
        notCovered += line.notCovered
    }
}

import HealthSimCore

extension Adjudicator {
    /// Whether the codes may stand together: pairs, units of a day, the days after surgery.
    ///
    /// Source: CMS, National Correct Coding Initiative policy manual; Claims Processing Manual, chapter 12, 40.
    func codeEdits(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        for place in work.items.indices where work.items[place].denial == nil && work.items[place].rates >= 0 {
            if let cause = pairEdit(place, work) ?? surgeryEdit(place, claim, state, work) {
                work.deny(cause, item: place)
                continue
            }
            unitEdit(place, claim, &work)
        }
        work.pass(.codeEdits)
    }

    /// Pairs with services of the same day by the same provider, on this claim or on one that was paid before.
    private func pairEdit(_ place: Int, _ work: borrowing ClaimWork) -> DenialCause? {
        let table = CodePairTable.shared
        let item = work.items[place]
        guard table.hasPairs(unpaid: item.rates) else { return nil }
        let lifts: LineModifiers = [
            .distinct, .separateVisit, .unrelatedVisit, .decision, .afterSurgery, .anatomic, .repeated,
        ]
        let isLifted = !item.flags.isDisjoint(with: lifts)
        func cause(_ paid: Int) -> DenialCause? {
            guard paid >= 0, let pair = table.pair(paid: paid, unpaid: item.rates) else { return nil }
            if pair.mayBeLifted && isLifted { return nil }
            return pair.isExclusive ? .codingPair : .bundled
        }
        for other in work.items.indices
        where other != place && work.items[other].denial == nil && work.items[other].day == item.day {
            if let cause = cause(work.items[other].rates) { return cause }
        }
        for former in work.formerLines.indices where work.formerLines[former].day == item.day {
            if let cause = cause(work.formerLines[former].rates) { return cause }
        }
        return nil
    }

    /// Visits within the days after surgery by the same provider, and on the day of a small one.
    private func surgeryEdit(
        _ place: Int, _ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: borrowing ClaimWork
    ) -> DenialCause? {
        let services = ServiceTable.shared.entries
        let item = work.items[place]
        guard claim.kind == .professional, services[item.rates].isVisit, item.category != .preventive,
            item.flags.isDisjoint(with: [.separateVisit, .unrelatedVisit, .decision, .afterSurgery])
        else { return nil }
        for other in work.items.indices
        where work.items[other].day == item.day && work.items[other].denial == nil && work.items[other].rates >= 0 {
            if services[work.items[other].rates].globalDays >= 10 { return .bundled }
        }
        for former in state.history.operations
        where former.member == work.member && former.provider == work.provider && former.day <= item.day {
            let days = Int(services[former.rates].globalDays)
            if former.day.days(until: item.day) <= days { return .globalPeriod }
        }
        return nil
    }

    /// Units beyond the most of a day are not paid.
    private func unitEdit(_ place: Int, _ claim: borrowing Claim, _ work: inout ClaimWork) {
        let item = work.items[place]
        let most = Int(ServiceTable.shared.entries[item.rates].maximumUnits)
        guard most > 0, item.units > most, ServiceTable.shared.entries[item.rates].service != .anesthesia else {
            return
        }
        let days = max(1, claim.lines[place].start.days(until: claim.lines[place].end) + 1)
        guard item.units > most * days else { return }
        let excess = item.units - most * days
        work.items[place].excessUnits = excess
        work.items[place].excess = item.charge.multiplied(by: Int64(excess), over: Int64(item.units))
        work.items[place].units = most * days
        work.notes.append(
            AdjudicationNote(
                .codeEdits, .reduced, line: item.line, reason: DenialCause.unitsExceeded.reason.code,
                amount: work.items[place].excess))
    }
}

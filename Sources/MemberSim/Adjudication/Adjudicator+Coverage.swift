import HealthSimCore

extension Adjudicator {
    /// Whether the plan covers the service for this patient in this place, and whether the year's visits are left.
    func coverage(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let (sex, birth) = (state.facts.members[work.member].sex, state.facts.members[work.member].birth)
        for place in work.items.indices where work.items[place].denial == nil {
            let item = work.items[place]
            let benefit = plans.entries[work.plan].plan[item.category]
            let share = work.isInNetwork || work.isProtected ? benefit.inNetwork : benefit.outOfNetwork
            if !share.isCovered {
                work.deny(.notCovered, item: place)
                continue
            }
            if item.rates >= 0, let cause = mismatch(place, item, claim, sex, birth) {
                work.deny(cause, item: place)
                continue
            }
            if benefit.visitLimit > 0 && isLimitReached(benefit, item, state, work, before: place) {
                work.deny(.benefitMaximum, item: place)
            }
        }
        work.pass(.coverage)
    }

    /// Why a service does not fit the patient or the place; nothing when it does.
    private func mismatch(
        _ place: Int, _ item: ItemWork, _ claim: borrowing Claim, _ sex: Sex, _ birth: CalendarDate?
    ) -> DenialCause? {
        let rates = ServiceTable.shared.entries
        if let wanted = rates[item.rates].sex, sex == .male || sex == .female, wanted != sex { return .sexLimit }
        let (youngest, oldest) = (Int(rates[item.rates].minimumAge), Int(rates[item.rates].maximumAge))
        if let birth, youngest > 0 || oldest < Int(Int16.max) {
            let age = birth.years(until: item.day)
            if age < youngest || age > oldest { return .ageLimit }
        }
        guard claim.kind == .professional, rates[item.rates].isVisit else { return nil }
        let named = claim.lines[place].placeOfService
        let site = named.isEmpty ? claim.placeOfService : named
        // A visit in a hospital is coded as one, and no other is.
        if rates[item.rates].isHospitalVisit && site == "11" { return .placeMismatch }
        return nil
    }

    /// Whether the visits or days of a year are used up, with those before on the same claim.
    private func isLimitReached(
        _ benefit: Benefit, _ item: ItemWork, _ state: borrowing AdjudicationState, _ work: borrowing ClaimWork,
        before place: Int
    ) -> Bool {
        var used = 0
        for count in state.ledger.visits
        where count.member == work.member && count.category == item.category && count.year == work.yearStart {
            used = count.count
        }
        var days: [CalendarDate] = []
        for former in work.items[..<place] where former.category == item.category && former.denial == nil {
            if !days.contains(former.day) { days.append(former.day) }
        }
        if days.contains(item.day) { return false }
        return used + days.count >= benefit.visitLimit
    }

    /// Whether the diagnoses make the services necessary.
    ///
    /// Services of `references/plans/necessity` need one of the diagnoses named there; a notice to the patient makes
    /// them the patient's.
    func necessity(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        for place in work.items.indices where work.items[place].denial == nil && work.items[place].rates >= 0 {
            guard let wanted = NecessityTable.shared.diagnoses(for: work.items[place].rates) else { continue }
            if !claim.hasDiagnosis(wanted) { work.deny(.medicalNecessity, item: place) }
        }
        work.pass(.necessity)
    }

    /// Denies what bears a defect that the claim does not show, as drawn for it.
    func defects(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        guard !claim.isCorrection, !work.isResumed else { return }
        guard !work.hasDeniedItem else { return }
        let line = plans.entries[work.plan].plan.lineOfBusiness
        guard let cause = rates.hiddenDefect(of: claim, line: line, seed: seed) else { return }
        // Only of long claims one line is refused and the rest paid: rates of denial count claims.
        if DenialRates.concernsWholeClaim(cause) || work.items.count < 6 {
            work.deny(cause)
        } else {
            // The last of the lines that are no visit: visits are seldom questioned.
            let place = work.items.lastIndex { $0.rates < 0 || !ServiceTable.shared.entries[$0.rates].isVisit }
            work.deny(cause, item: place ?? work.items.count - 1)
        }
    }

    /// Sets very large claims aside for a look by people.
    func review(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        guard !work.isResumed, claim.charge >= Self.reviewThreshold else { return }
        work.pending = .review
        work.notes.append(AdjudicationNote(.intake, .pended, reason: ReasonCode.pending, amount: claim.charge))
    }

    /// The charge from which on a claim is looked at before it is paid.
    static let reviewThreshold = Money(dollars: 250_000)
}

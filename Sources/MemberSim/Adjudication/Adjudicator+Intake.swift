import HealthSimCore

extension Adjudicator {
    /// Whether the claim has what it needs to be decided on.
    func intake(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        work.provider = claim.billingNPI.wholeNumber ?? 0
        if claim.memberID.isEmpty { return work.deny(.missingPatient) }
        if !NPI.isValid(claim.billingNPI) { return work.deny(.missingBillingProvider) }
        if !claim.renderingNPI.isEmpty && !NPI.isValid(claim.renderingNPI) {
            return work.deny(.missingInformation)
        }
        if claim.diagnoses.isEmpty && claim.kind != .dental {
            return work.deny(claim.kind == .institutional ? .missingPrincipalDiagnosis : .missingDiagnosis)
        }
        switch claim.kind {
        case .professional, .dental: if claim.placeOfService.isEmpty { return work.deny(.missingPlace) }
        case .institutional: if claim.facilityType.isEmpty { return work.deny(.missingBillType) }
        }
        if claim.lines.isEmpty { return work.deny(.missingProcedure) }
        if claim.end < claim.start { return work.deny(.wrongDates) }
        if claim.received < claim.end { return work.deny(.tooEarly) }
        if claim.isCorrection {
            // One that is found was taken back before.
            let original = claim.originalReference
            if original.isEmpty
                || !state.adjudications.indices.contains(where: {
                    state.adjudications[$0].formerID == original || state.adjudications[$0].id == original
                })
            {
                return work.deny(.unknownOriginal)
            }
        }
        work.pass(.intake)
    }

    /// Whether the patient is covered on the first day of service.
    func eligibility(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        guard let member = state.facts.member(claim.memberID) else { return work.deny(.notFound) }
        work.member = member
        if let birth = state.facts.members[member].birth, claim.start < birth { return work.deny(.beforeBirth) }
        if let death = state.facts.members[member].death, claim.start > death { return work.deny(.afterDeath) }
        guard let span = state.facts.span(of: member, on: claim.start, knownOn: work.decided) else {
            return work.deny(absence(of: member, on: claim.start, state, work.decided))
        }
        work.span = span
        if !claim.payerID.isEmpty && claim.payerID != state.facts.spans[span].payerID { return work.deny(.wrongPayer) }
        work.plan = plans.place(from: state.facts.spans[span].plan, year: claim.start.year)
        work.yearStart = plans.entries[work.plan].plan.yearStart(of: claim.start)
        work.pass(.eligibility)
    }

    /// Why a member is not covered on a day.
    private func absence(
        of member: Int, on day: CalendarDate, _ state: borrowing AdjudicationState, _ decided: CalendarDate
    ) -> DenialCause {
        var (hasEarlier, hasLater) = (false, false)
        for place in state.facts.spans.indices where state.facts.spans[place].member == member {
            guard state.facts.spans[place].beginningKnown <= decided else { continue }
            if state.facts.spans[place].start <= day { hasEarlier = true } else { hasLater = true }
        }
        if hasEarlier { return .coverageEnded }
        if let birth = state.facts.members[member].birth, birth.days(until: day) <= 60 { return .newbornNotEnrolled }
        return hasLater ? .notYetCovered : .notFound
    }

    /// Whether the claim came in time, counted from the last day of service.
    func timelyFiling(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let limit =
            claim.isCorrection
            ? plans.entries[work.plan].plan.correctionLimit : plans.entries[work.plan].plan.filingLimit
        if claim.end.days(until: claim.received) > limit { return work.deny(.timelyFiling) }
        work.pass(.timelyFiling)
    }

    /// Makes an item of each line, or one of the whole claim when that is priced at once.
    func itemize(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let rendering = claim.renderingNPI.isEmpty ? claim.billingNPI : claim.renderingNPI
        if let provider = state.facts.provider(rendering) {
            work.specialty = provider.specialty
            work.locality = provider.locality
        }
        let site = claim.serviceFacilityNPI.isEmpty ? claim.billingNPI : claim.serviceFacilityNPI
        if let facility = state.facts.provider(site) { work.locality = facility.locality }
        if let category = CategoryRules.category(ofStay: claim), category.isStay {
            work.items = [
                ItemWork(
                    line: 0, charge: claim.charge, day: claim.start, rates: -1, flags: [], percent: 10_000, code: 0,
                    category: category, units: stayDays(claim))
            ]
            return
        }
        let isEmergency = CategoryRules.isEmergency(claim)
        work.items.reserveCapacity(claim.lines.count)
        for place in claim.lines.indices {
            work.items.append(item(place, of: claim, isEmergency: isEmergency, specialty: work.specialty))
            if claim.lines[place].charge.isNegative { work.deny(.missingCharge, item: place) }
            if claim.lines[place].units < 1 { work.deny(.missingUnits, item: place) }
            switch claim.kind {
            case .professional, .dental:
                if claim.lines[place].code == nil { work.deny(.missingProcedure, item: place) }
            case .institutional:
                if claim.lines[place].revenueCode.isEmpty { work.deny(.missingRevenueCode, item: place) }
            }
        }
    }

    /// What is settled of the line at a place. Its parts are read where they lie: a line is large.
    private func item(
        _ place: Int, of claim: borrowing Claim, isEmergency: Bool, specialty: Concept?
    ) -> ItemWork {
        let (code, revenueCode) = (claim.lines[place].code, claim.lines[place].revenueCode)
        let named = claim.lines[place].placeOfService
        let rates = code.map { ServiceTable.shared.place(of: $0) } ?? -1
        let (flags, percent) = LineModifiers.of(claim.lines[place].modifiers)
        let category = CategoryRules.category(
            of: rates, at: named.isEmpty ? claim.placeOfService : named, revenueCode: revenueCode, in: claim,
            isEmergency: isEmergency, flags, specialty: specialty)
        let key: UInt64 =
            code.map { $0.row.map { UInt64($0) + 1 } ?? $0.code.fingerprint } ?? revenueCode.packed << 32
        return ItemWork(
            line: claim.lines[place].number, charge: claim.lines[place].charge, day: claim.lines[place].start,
            rates: rates, flags: flags, percent: percent, code: key, category: category,
            units: claim.lines[place].units)
    }

    /// The nights of a stay that are billed; at least 1.
    func stayDays(_ claim: borrowing Claim) -> Int {
        if let days = claim.admission?.coveredDays, days > 0 { return days }
        return max(1, claim.start.days(until: claim.end))
    }
}

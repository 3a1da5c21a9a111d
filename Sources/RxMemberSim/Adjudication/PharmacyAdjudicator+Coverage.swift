import HealthSimCore

extension PharmacyAdjudicator {
    /// An authorization of a kind that allows the drug of a claim on its day; nothing when there is none.
    func exception(
        _ kind: DrugAuthorization.Kind, _ state: borrowing PharmacyState, _ work: RxClaimWork
    ) -> RequestFacts? {
        let ingredient = DrugTraits.all[work.medication].ingredient
        let (member, day) = (work.member, work.day)
        return state.requests.last {
            $0.member == member && $0.kind == kind && $0.ingredient == ingredient && $0.allows(day)
        }
    }

    /// Whether a member of Part D gets a month of a drug that the plan would reject, because the plan is new to the member
    /// or the drug's place changed: once, within 90 days.
    ///
    /// Source: 42 CFR 423.120(b)(3).
    func findTransition(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        if let known = exception(.transition, state, work) {
            work.isTransition = true
            work.authorizationID = known.id
            return
        }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        guard plan.isPartD, claim.daysSupply <= 34 else { return }
        let (member, span) = (work.member, work.span)
        let (medication, day) = (work.medication, claim.serviceDate)
        var start = state.members[member].spans[span].start
        if let entry = work.entry {
            guard !entry.criteriaID.isEmpty || !entry.protocolID.isEmpty || entry.quantityLimit != nil else { return }
            if let changed = entry.start, changed > start { start = changed }
        } else if let last = FormularyTable.shared.formulary(plan.formularyID)?
            .lastEnd(medication: medication, before: day)
        {
            start = max(start, last.adding(days: 1))
        }
        guard start.days(until: day) < 90 else { return }
        work.isTransition = !state.members[member].history.fills.contains {
            $0.medication == medication && !$0.isReversed && $0.day >= start
        }
    }

    /// Whether the drug needs an authorization that is not there.
    func authorization(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard let entry = work.entry, entry.criteria >= 0 else { return work.pass(.priorAuthorization) }
        if let found = exception(.priorAuthorization, state, work) ?? exception(.formularyException, state, work) {
            work.authorizationID = found.id
            work.authorizedQuantity = found.quantityLimit
            if !claim.authorizationNumber.isEmpty, claim.authorizationNumber != found.id {
                work.reject("64", .priorAuthorization, "AUTHORIZATION IS OF ANOTHER DRUG")
            }
            return work.pass(.priorAuthorization)
        }
        if work.isTransition { return warn(.priorAuthorization, &work) }
        work.reject("75", .priorAuthorization, "PRIOR AUTHORIZATION REQUIRED")
        let ingredient = DrugTraits.all[work.medication].ingredient
        let (member, day) = (work.member, work.day)
        let last = state.requests.last {
            $0.member == member && $0.ingredient == ingredient && $0.kind == .priorAuthorization
        }
        guard let last else {
            if !claim.authorizationNumber.isEmpty { work.reject("3X", .priorAuthorization) }
            return
        }
        switch last.decision {
        case .denied: work.reject("3Y", .priorAuthorization, "AUTHORIZATION WAS DENIED")
        case .pending: work.reject("3W", .priorAuthorization, "AUTHORIZATION IS BEING DECIDED")
        case .approved: if day > last.end { work.reject("PA", .priorAuthorization, "AUTHORIZATION ENDED \(last.end)") }
        case .withdrawn: break
        }
    }

    /// Says that a rule is waived once.
    private func warn(_ step: PharmacyNote.Step, _ work: inout RxClaimWork) {
        work.notes.append(PharmacyNote(step, .warned, reason: "TF"))
        if work.messages.isEmpty { work.messages.append("TRANSITION FILL") }
    }

    /// Whether other drugs have to be tried first.
    func stepTherapy(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard let entry = work.entry, entry.steps >= 0 else { return work.pass(.stepTherapy) }
        if let found = exception(.stepTherapy, state, work) ?? exception(.formularyException, state, work) {
            work.authorizationID = found.id
            return work.pass(.stepTherapy)
        }
        let finding = StepFinding(
            StepTherapyProtocol.all[entry.steps], medication: work.medication, diagnoses: claim.diagnoses,
            member: state.members[work.member], plan: PharmacyPlanTable.shared.plans[work.plan], on: work.day)
        if finding.isMet { return work.pass(.stepTherapy) }
        if work.isTransition { return warn(.stepTherapy, &work) }
        work.reject("608", .stepTherapy, "TRY \(finding.missing) OTHER DRUG(S) FIRST")
    }

    /// Whether quantity and days are within the limits.
    func quantity(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        let most = work.pharmacy.kind == .mail ? plan.maximumDays.mail : plan.maximumDays.retail
        if claim.daysSupply > most { work.reject("7X", .quantityLimit, "AT MOST \(most) DAYS") }
        if claim.isCompound { return work.pass(.quantityLimit) }
        let medication = Medication.all[work.medication]
        if claim.quantity.units * Double(medication.daysSupply) > 10 * medication.quantity * Double(claim.daysSupply),
            claim.quantity.units > 10 * medication.quantity
        {
            work.reject("9G", .quantityLimit, "QUANTITY IS TEN TIMES THE USUAL")
        }
        guard let entry = work.entry else { return work.pass(.quantityLimit) }
        if let days = entry.maximumDays, claim.daysSupply > days, days < most {
            work.reject("AG", .quantityLimit, "AT MOST \(days) DAYS OF THIS DRUG")
        }
        if let limit = entry.quantityLimit, exceeds(limit, entry, claim, state, work) {
            if let found = exception(.quantityLimit, state, work) ?? exception(.formularyException, state, work),
                found.quantityLimit.map({ claim.quantity <= $0 }) ?? true
            {
                work.authorizationID = found.id
            } else if work.authorizedQuantity.map({ claim.quantity <= $0 }) ?? false {
                // The prior authorization was given for so much.
            } else if work.isTransition {
                warn(.quantityLimit, &work)
            } else {
                work.reject("76", .quantityLimit, "AT MOST \(limit) IN \(entry.quantityDays) DAYS")
            }
        }
        if !work.isTransition { work.pass(.quantityLimit) }
    }

    /// Whether a fill, with those before it that last shorter than the limit's days, is more than the limit.
    private func exceeds(
        _ limit: DrugQuantity, _ entry: FormularyDrug, _ claim: PharmacyClaim, _ state: borrowing PharmacyState,
        _ work: RxClaimWork
    ) -> Bool {
        let periods = Int64(max(1, (claim.daysSupply + entry.quantityDays - 1) / entry.quantityDays))
        var sum = claim.quantity.thousandths
        if claim.daysSupply < entry.quantityDays {
            let (member, medication, day) = (work.member, work.medication, work.day)
            for fill in state.members[member].history.fills
            where !fill.isReversed && fill.medication == medication && fill.daysSupply < entry.quantityDays
                && fill.day.days(until: day) < entry.quantityDays * 3 / 4 && fill.day <= day
            {
                sum += fill.quantity.thousandths
            }
        }
        return sum > limit.thousandths * periods
    }

    /// Whether age and sex are such that the plan covers the drug.
    func ageAndSex(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard let entry = work.entry else { return work.pass(.ageAndSex) }
        let (birthDate, sex) = (state.members[work.member].birthDate, state.members[work.member].sex)
        let age = birthDate.years(until: work.day)
        if age < entry.minimumAge || age > entry.maximumAge ?? Int.max { work.reject("60", .ageAndSex) }
        if let only = entry.sex, sex == .female || sex == .male, only != sex { work.reject("61", .ageAndSex) }
        work.pass(.ageAndSex)
    }
}

import HealthSimCore

// Authorizations, exceptions, and preferred drugs in place of others.

extension DispensingRun {
    /// After a reject for coverage: an authorization is asked for, another drug is prescribed, or the patient pays.
    mutating func seek(
        _ kind: DrugAuthorization.Kind, _ therapy: Int, _ response: ClaimResponse, at time: Timestamp
    ) {
        let (draw, other) = (therapies[therapy].stream.uniform(), therapies[therapy].stream.uniform())
        let asks: Bool
        switch terms.afterReject {
        case .request, .appeal, .appealLost: asks = true
        case .alternative, .cash, .nothing: asks = false
        case nil:
            let isSpecialty = isSpecialty(therapies[therapy])
            let authorization = isSpecialty ? rates.specialtyAuthorizationAsked : rates.authorizationAsked
            asks = draw < (kind == .priorAuthorization ? authorization : rates.exceptionAsked)
        }
        if asks && !isRefused(therapy, kind, on: time.date) {
            request(kind, therapy, response.planID, formerID: .empty, at: time)
            return
        }
        instead(therapy, response, draw: other, at: time)
    }

    /// Whether specialty pharmacies dispense the product of a therapy.
    func isSpecialty(_ therapy: Therapy) -> Bool {
        therapy.choice.map { DrugProductTable.shared.entries[$0.product].isSpecialty } ?? false
    }

    /// A preferred drug, the patient's money, or nothing.
    private mutating func instead(_ therapy: Int, _ response: ClaimResponse?, draw: Double, at time: Timestamp) {
        switch terms.afterReject {
        case .cash: pay(therapy, at: time)
        case .nothing, .request, .appeal, .appealLost: giveUp(therapy, at: time)
        case .alternative, nil:
            if terms.afterReject == .alternative || draw < rates.alternativeTaken,
                substitute(therapy, response, at: time)
            {
                return
            }
            pay(therapy, at: time)
        }
    }

    /// Whether a request of the kind was refused within the last half year.
    private func isRefused(_ therapy: Int, _ kind: DrugAuthorization.Kind, on day: CalendarDate) -> Bool {
        let own = therapies[therapy]
        return household.authorizations.contains {
            $0.memberID == household.members[own.member].id
                && $0.ingredient == Medication.all[own.medication].ingredient
                && $0.kind == kind && $0.decision == .denied && $0.requested.days(until: day) < 180
        }
    }

    /// Sends a request to the plan, which decides it within days.
    private mutating func request(
        _ kind: DrugAuthorization.Kind, _ therapy: Int, _ planID: Text, formerID: Text, at time: Timestamp
    ) {
        let own = therapies[therapy]
        let prescription = household.prescriptions[own.prescription]
        let plan = PharmacyPlanTable.shared.plan(planID)
        let entry = plan.flatMap {
            FormularyTable.shared.formulary($0.formularyID)?.entry(medication: own.medication, on: time.date)
        }
        let criteria: Text
        switch kind {
        case .priorAuthorization: criteria = entry?.criteriaID ?? .empty
        case .stepTherapy: criteria = entry?.protocolID ?? .empty
        case .quantityLimit, .formularyException, .transition: criteria = .empty
        }
        let isUrgent = therapies[therapy].stream.chance(0.06)
        let hours = isUrgent ? 20 : min(72, AuthorizationCriteria.named(criteria)?.decisionHours ?? 72)
        let ordinal = household.authorizations.count + 1
        let request = DrugAuthorization(
            id: RxIdentifiers.authorization(household: number, ordinal), memberID: prescription.memberID,
            planID: planID,
            kind: kind, ingredient: Medication.all[own.medication].ingredient, criteriaID: criteria,
            prescriberNPI: prescription.prescriberNPI, diagnosis: prescription.indication, requested: time.date,
            decision: .pending, isUrgent: isUrgent, start: time.date, end: time.date,
            quantityLimit: kind == .quantityLimit ? own.quantity : nil, formerID: formerID)
        household.authorizations.append(request)
        state.add(request)
        therapies[therapy].version += 1
        let wait = therapies[therapy].stream.integer(in: max(1, hours / 3)...hours) * 60
        queue.add(
            .decide(therapy: therapy, version: therapies[therapy].version, authorization: ordinal - 1),
            at: time.adding(minutes: wait))
        // The patient comes back for it before the plan has decided.
        if terms.hasUsualTrouble && wait > 600 && therapies[therapy].stream.chance(0.9) {
            resend(therapy, after: time, minutes: wait / 2)
        }
    }

    /// The plan decides; the pharmacy fills, or the prescriber goes on.
    mutating func decide(_ place: Int, for therapy: Int, version: Int, at time: Timestamp) {
        var request = household.authorizations[place]
        let isAppeal = !request.formerID.isEmpty
        let draws = (therapies[therapy].stream.uniform(), therapies[therapy].stream.uniform())
        if isAppeal {
            let isWon = terms.afterReject.map { $0 == .appeal } ?? (draws.0 < rates.appealOverturned)
            request.decision = isWon ? .approved : .denied
            request.reason = isWon ? .empty : "Refusal upheld on appeal"
        } else {
            request = AuthorizationReview().decide(request: request, state: state)
        }
        request.decided = time.date
        if isAppeal && request.decision == .approved {
            let months = AuthorizationCriteria.named(request.criteriaID)?.months ?? 12
            request.end = time.date.adding(months: months).adding(days: -1)
        }
        household.authorizations[place] = request
        state.add(request)
        guard therapies[therapy].version == version, !therapies[therapy].isOver else { return }
        if request.decision == .approved {
            therapies[therapy].authorization = request.id
            let days = therapies[therapy].stream.integer(in: 0...2)
            plan(therapy, on: time.date.adding(days: days), after: time)
            return
        }
        let appeals: Bool
        switch terms.afterReject {
        case .appeal, .appealLost: appeals = true
        case .request, .alternative, .cash, .nothing: appeals = false
        case nil: appeals = draws.0 < rates.authorizationAppealed
        }
        if !isAppeal && appeals {
            self.request(request.kind, therapy, request.planID, formerID: request.id, at: time.adding(minutes: 60 * 30))
            return
        }
        instead(therapy, nil, draw: draws.1, at: time.adding(minutes: 30))
    }

    /// Prescribes a preferred drug in place of one that the plan does not pay.
    ///
    /// - Returns: whether there was one.
    mutating func substitute(_ therapy: Int, _ response: ClaimResponse?, at time: Timestamp) -> Bool {
        let own = therapies[therapy]
        guard let next = preferred(own, response, on: time.date) else { return false }
        let medication = Medication.all[next]
        replace(therapy, at: time.date)
        if household.prescriptions[own.prescription].status == .completed {
            household.prescriptions[own.prescription].status = .replaced
        }
        household.prescriptions[own.prescription].ended = time.date
        therapies[therapy].medication = next
        therapies[therapy].choice = ProductChoice(medication: next, on: time.date, &therapies[therapy].stream)
        therapies[therapy].quantity = DrugQuantity(rounding: medication.quantity)
        therapies[therapy].days = medication.daysSupply
        therapies[therapy].authorization = .empty
        therapies[therapy].services = []
        therapies[therapy].clarifications = []
        therapies[therapy].changes += 1
        therapies[therapy].attempts = 0
        let kind = household.pharmacies[own.pharmacy].kind
        if kind == .specialty { therapies[therapy].pharmacy = store(0, of: own.member) }
        let written = time.adding(minutes: 24 * 60)
        guard written.date <= asOf else {
            therapies[therapy].isOver = true
            return true
        }
        queue.add(.change(therapy: therapy), at: written)
        therapies[therapy].version += 1
        return true
    }

    /// Writes the prescription of a drug that takes the place of another one.
    mutating func change(_ therapy: Int, at time: Timestamp) {
        prescribe(therapy, at: time, note: "In place of a drug that the plan does not pay")
        plan(therapy, on: time.date, after: time)
    }

    /// A preferred drug: one that the plan names, or one of the class that it pays without asking.
    private func preferred(_ therapy: Therapy, _ response: ClaimResponse?, on day: CalendarDate) -> Int? {
        guard therapy.changes < 2, let card = coverage(therapy.member, on: day),
            let plan = PharmacyPlanTable.shared.plan(card.planID),
            let formulary = FormularyTable.shared.formulary(plan.formularyID)
        else { return nil }
        let age = household.members[therapy.member].person.birthDate.years(until: day)
        let indication = orders[therapy.order].indication
        func suits(_ place: Int) -> Bool {
            let drug = Medication.all[place]
            guard place != therapy.medication, drug.isGiven(atAge: age), !drug.isInpatient,
                !DrugProductTable.shared.places(medication: place).isEmpty,
                indication.map({ drug.isIndicated(for: $0) }) ?? true,
                let entry = formulary.entry(medication: place, on: day)
            else { return false }
            return entry.criteriaID.isEmpty && entry.protocolID.isEmpty
        }
        let named = response?.alternatives.compactMap(DrugPlaces.place) ?? []
        if let place = named.first(where: suits) { return place }
        if let entry = formulary.entry(medication: therapy.medication, on: day),
            let place = entry.alternatives.first(where: suits)
        {
            return place
        }
        let wanted = Medication.all[therapy.medication].drugClass
        return Medication.all.indices.first { Medication.all[$0].drugClass == wanted && suits($0) }
    }
}

import HealthSimCore

// Therapies that were going on when what is told begins.

extension DispensingRun {
    /// A therapy goes on: it is filled from a prescription of before, first when what is at hand is used up.
    mutating func goOn(_ place: Int, at time: Timestamp) {
        let order = orders[place]
        guard terms.adherence != .neverFilled, let former = order.former,
            !therapies.indices.contains(where: { therapies[$0].orderIDs.contains(order.id) }),
            let member = household.members.indices.first(where: { household.members[$0].id == order.memberID }),
            let medication = DrugPlaces.place(order.medicationID), !Medication.all[medication].isInpatient
        else { return }
        let therapy = therapies.count
        var stream = RandomStream(
            seed: seed, purpose: Self.therapyPurpose.part(UInt64(therapy)), index: number)
        let row = AdherenceTable.shared.row(
            class: Medication.all[medication].drugClass, market: market(member, on: former.start))
        let adherence = TherapyAdherence(
            terms.adherence, row: row, person: faith[member], mayBeUnfilled: false, &stream)
        var own = Therapy(
            member: member, order: place, medication: medication, prescription: -1, orderIDs: [order.id],
            isMaintenance: isLasting(order), adherence: adherence, quantity: order.quantity, days: order.daysSupply,
            usedUp: former.start, hasBeenFilled: true, isListed: stream.chance(0.12), stream: stream)
        own.isFormer = true
        therapies.append(own)
        settle(therapy, at: time)
        prescribe(therapy, at: time)
        recordApproval(therapy, from: former.start)
        let left = therapies[therapy].stream.integer(below: max(1, therapies[therapy].days))
        let day = former.start.adding(days: left)
        therapies[therapy].usedUp = day
        plan(therapy, on: day, after: time)
    }

    /// What the plan has approved for a drug in use before: an authorization or a step therapy, for some months more.
    private mutating func recordApproval(_ therapy: Int, from start: CalendarDate) {
        let own = therapies[therapy]
        let draws = (therapies[therapy].stream.uniform(), therapies[therapy].stream.uniform())
        let isSpecialty = isSpecialty(own)
        guard draws.0 < (isSpecialty ? rates.specialtyAuthorizationOnFile : rates.authorizationOnFile),
            let card = coverage(own.member, on: start),
            let plan = PharmacyPlanTable.shared.plan(card.planID),
            let entry = FormularyTable.shared.formulary(plan.formularyID)?.entry(medication: own.medication, on: start)
        else { return }
        let prescription = household.prescriptions[own.prescription]
        for (kind, criteria) in [
            (DrugAuthorization.Kind.priorAuthorization, entry.criteriaID),
            (DrugAuthorization.Kind.stepTherapy, entry.protocolID),
        ] where !criteria.isEmpty {
            let months = AuthorizationCriteria.named(criteria)?.months ?? 12
            let requested = prescription.written.date.adding(days: -Int(draws.1 * Double(months) * 28))
            let approval = DrugAuthorization(
                id: RxIdentifiers.authorization(household: number, household.authorizations.count + 1),
                memberID: prescription.memberID, planID: plan.id, kind: kind,
                ingredient: Medication.all[own.medication].ingredient, criteriaID: criteria,
                prescriberNPI: prescription.prescriberNPI, diagnosis: prescription.indication, requested: requested,
                decided: requested.adding(days: 2), decision: .approved, start: requested,
                end: requested.adding(months: max(1, months)).adding(days: -1))
            household.authorizations.append(approval)
            state.add(approval)
        }
    }
}

import HealthSimCore

// Prescriptions.

extension DispensingRun {
    /// An order is written: a new therapy, or the next prescription of one.
    mutating func begin(_ place: Int, at time: Timestamp) {
        let order = orders[place]
        guard let member = household.members.indices.first(where: { household.members[$0].id == order.memberID }),
            let medication = DrugPlaces.place(order.medicationID), !Medication.all[medication].isInpatient,
            household.members[member].deathDate.map({ time.date <= $0 }) ?? true
        else { return }
        if let former = former(of: order, member: member, medication: medication) {
            renew(former, by: place, medication: medication, at: time)
            return
        }
        let therapy = therapies.count
        var stream = RandomStream(
            seed: seed, purpose: Self.therapyPurpose.part(UInt64(therapy)), index: number)
        let lasting = isLasting(order)
        var adherence = TherapyAdherence()
        let row = AdherenceTable.shared.row(
            class: Medication.all[medication].drugClass, market: market(member, on: time.date))
        if lasting {
            adherence = TherapyAdherence(
                terms.adherence, row: row, person: faith[member],
                mayBeUnfilled: order.renewedID.isEmpty && !terms.isAlwaysCollected, &stream)
        } else {
            adherence.isNeverFilled =
                terms.adherence == .neverFilled
                || (!terms.isAlwaysCollected && terms.adherence == .published && stream.chance(row.unfilled))
        }
        if isWished(order) { adherence.isNeverFilled = false }
        therapies.append(
            Therapy(
                member: member, order: place, medication: medication, prescription: -1, orderIDs: [order.id],
                isMaintenance: lasting, adherence: adherence, quantity: order.quantity, days: order.daysSupply,
                usedUp: time.date, hasBeenFilled: !order.renewedID.isEmpty, isListed: stream.chance(0.12),
                stream: stream))
        settle(therapy, at: time)
        prescribe(therapy, at: time)
        guard !therapies[therapy].adherence.isNeverFilled else {
            therapies[therapy].isOver = true
            return
        }
        let delay = max(0, therapies[therapy].stream.integer(in: terms.initialDelay))
        // What is acute is fetched the same day or the next.
        let drawn = time.date.adding(days: lasting ? delay : min(1, delay))
        plan(therapy, on: firstFill(therapy, drawn: drawn), after: time)
    }

    /// The therapy that an order goes on with; nothing for a new one.
    private func former(of order: DrugOrder, member: Int, medication: Int) -> Int? {
        if order.former != nil,
            let place = therapies.indices.last(where: { therapies[$0].orderIDs.contains(order.id) })
        {
            return place
        }
        if !order.renewedID.isEmpty,
            let place = therapies.indices.last(where: {
                therapies[$0].member == member && therapies[$0].orderIDs.contains(order.renewedID)
            })
        {
            return place
        }
        guard isLasting(order) else { return nil }
        let ingredient = DrugTraits.all[medication].ingredient
        return therapies.indices.last {
            therapies[$0].member == member && therapies[$0].isMaintenance && !therapies[$0].isOver
                && DrugTraits.all[therapies[$0].medication].ingredient == ingredient
        }
    }

    /// A new prescription for a therapy that goes on, of the same drug or another one.
    private mutating func renew(_ therapy: Int, by place: Int, medication: Int, at time: Timestamp) {
        let order = orders[place]
        let isChange = therapies[therapy].medication != medication
        therapies[therapy].order = place
        therapies[therapy].isFormer = false
        therapies[therapy].orderIDs.append(order.id)
        therapies[therapy].isMaintenance = therapies[therapy].isMaintenance || isLasting(order)
        let wasOver = therapies[therapy].isOver
        if therapies[therapy].adherence.isNeverFilled { therapies[therapy].adherence.isNeverFilled = false }
        if isChange {
            therapies[therapy].medication = medication
            therapies[therapy].choice = nil
            therapies[therapy].authorization = .empty
            therapies[therapy].usedUp = min(therapies[therapy].usedUp, time.date)
        }
        replace(therapy, at: time.date)
        let days = therapies[therapy].days
        therapies[therapy].quantity = order.quantity
        therapies[therapy].days = order.daysSupply
        settle(therapy, at: time)
        fit(therapy, most: days)
        prescribe(therapy, at: time)
        therapies[therapy].isOver = false
        if hasStopped(therapy, on: time.date) && !isChange {
            therapies[therapy].isOver = true
            return
        }
        let next = isChange || wasOver ? time.date.adding(days: 1) : max(time.date, therapies[therapy].usedUp)
        plan(therapy, on: next.adding(days: isChange ? 0 : delay(therapy)), after: time)
    }

    /// Ends the prescription that a new one takes the place of.
    mutating func replace(_ therapy: Int, at day: CalendarDate) {
        let place = therapies[therapy].prescription
        guard place >= 0, household.prescriptions[place].status == .active else { return }
        if therapies[therapy].fillNumber > 0 && therapies[therapy].refillsLeft <= 0 {
            household.prescriptions[place].status = .completed
        } else {
            household.prescriptions[place].status = .replaced
            household.prescriptions[place].ended = day
        }
    }

    /// Decides where a therapy is filled and for how many days.
    mutating func settle(_ therapy: Int, at time: Timestamp) {
        let own = therapies[therapy]
        let medication = Medication.all[own.medication]
        if therapies[therapy].choice == nil {
            therapies[therapy].choice = ProductChoice(
                medication: own.medication, on: time.date, &therapies[therapy].stream)
        }
        if let forced = terms.dispenseAsWritten, own.choice == nil {
            therapies[therapy].choice = ProductChoice(
                medication: own.medication, on: time.date, code: forced, &therapies[therapy].stream)
        }
        if let place = terms.pharmacy, own.prescription < 0 {
            choose(place, for: therapy, at: time)
            return
        }
        let isSpecialty =
            therapies[therapy].choice.map { DrugProductTable.shared.entries[$0.product].isSpecialty } ?? false
        let plan = plan(own.member, on: time.date).map { PharmacyPlanTable.shared.plans[$0] }
        let draw = (
            therapies[therapy].stream.uniform(), therapies[therapy].stream.uniform(),
            therapies[therapy].stream.uniform()
        )
        let isFirst = own.prescription < 0
        if isSpecialty {
            if isFirst { therapies[therapy].pharmacy = specialtyPharmacy() }
            return
        }
        guard isFirst else { return }
        guard own.isMaintenance, medication.schedule.isEmpty, plan != nil else {
            therapies[therapy].pharmacy = retail(own.member, draw.2)
            return
        }
        if draw.0 < terms.mailShare ?? rates.mailShare(market(own.member, on: time.date)) {
            therapies[therapy].pharmacy = mailPharmacy()
            fit(therapy, most: plan?.maximumDays.mail ?? 90)
        } else {
            therapies[therapy].pharmacy = retail(own.member, draw.2)
            let isLong = draw.1 < terms.longSupplyShare ?? rates.longSupplyShare(market(own.member, on: time.date))
            // Some prescribers write three months whatever the plan allows.
            let isUnaware = terms.hasUsualTrouble && draw.1 > 0.89
            fit(therapy, most: isUnaware ? 90 : isLong ? plan?.maximumDays.retail ?? 30 : 30)
        }
    }

    /// Takes a therapy to the pharmacy that was stated.
    private mutating func choose(_ choice: PharmacyChoice, for therapy: Int, at time: Timestamp) {
        let member = therapies[therapy].member
        let plan = coverage(member, on: time.date).flatMap { PharmacyPlanTable.shared.plan($0.planID) }
        switch choice {
        case .retail: therapies[therapy].pharmacy = store(0, of: member)
        case .mail:
            therapies[therapy].pharmacy = mailPharmacy()
            if therapies[therapy].isMaintenance { fit(therapy, most: plan?.maximumDays.mail ?? 90) }
        case .specialty: therapies[therapy].pharmacy = specialtyPharmacy()
        case .outsideNetwork: therapies[therapy].pharmacy = store(3, of: member)
        }
    }

    /// Makes a fill of a therapy as long as is usual: three months in place of one, or one in place of three.
    private mutating func fit(_ therapy: Int, most: Int) {
        let order = orders[therapies[therapy].order]
        // Packs of a month keep their own count of days: 28 or 30.
        let month = order.daysSupply % 28 == 0 && order.daysSupply % 30 != 0 ? 28 : 30
        guard order.daysSupply % month == 0, order.daysSupply <= 90 else { return }
        let months = order.daysSupply / month
        let wanted = most >= 3 * month ? 3 : 1
        guard wanted != months, order.quantity.thousandths % Int64(months) == 0 else { return }
        therapies[therapy].quantity = DrugQuantity(
            thousandths: order.quantity.thousandths / Int64(months) * Int64(wanted))
        therapies[therapy].days = month * wanted
    }

    // MARK: - Writing

    /// Writes the prescription of a therapy's order.
    mutating func prescribe(_ therapy: Int, at time: Timestamp, note: Text = .empty) {
        let own = therapies[therapy]
        let order = orders[own.order]
        let medication = Medication.all[own.medication]
        let limits = PrescriptionLimits(schedule: medication.schedule)
        // As much in all as was ordered.
        let total = order.daysSupply * (1 + max(0, order.refills))
        let refills = limits.refills(
            own.days == order.daysSupply ? order.refills : max(0, (total + own.days - 1) / max(1, own.days) - 1))
        let former = own.prescription >= 0 ? household.prescriptions[own.prescription].id : Text.empty
        let ordinal = household.prescriptions.count + 1
        let sig = own.medication == DrugPlaces.place(order.medicationID) ? order.sig : medication.sig
        household.prescriptions.append(
            Prescription(
                id: RxIdentifiers.prescription(household: number, ordinal),
                number: RxIdentifiers.prescriptionNumber(household: number, ordinal),
                memberID: order.memberID, orderID: own.isFormer ? .empty : order.id, medicationID: medication.id,
                drug: medication.concept,
                sig: sig, quantity: own.quantity, unit: unit(own), daysSupply: own.days, refills: refills,
                dispenseAsWritten: own.choice?.dispenseAsWritten ?? .substitutionAllowed, written: time,
                expires: limits.expiry(written: time.date),
                origin: origin(therapy, isControlled: !medication.schedule.isEmpty),
                prescriberNPI: prescriber(order, isControlled: !medication.schedule.isEmpty),
                pharmacyNPI: household.pharmacies[own.pharmacy].npi, indication: order.indication,
                schedule: medication.schedule, formerID: former, note: note))
        therapies[therapy].prescription = household.prescriptions.count - 1
        therapies[therapy].refillsLeft = refills
        therapies[therapy].fillNumber = 0
    }

    private func unit(_ therapy: Therapy) -> DrugUnit {
        if let choice = therapy.choice { return DrugProductTable.shared.entries[choice.product].unit }
        return DrugUnit(rawValue: Medication.all[therapy.medication].quantityUnit.string) ?? .each
    }

    /// How a prescription reaches the pharmacy; most controlled drugs must be sent electronically (SUPPORT Act, Medicare).
    private mutating func origin(_ therapy: Int, isControlled: Bool) -> PrescriptionOrigin {
        let draw = therapies[therapy].stream.uniform()
        if isControlled { return draw < 0.97 ? .electronic : .written }
        if draw < rates.originElectronic { return .electronic }
        if draw < rates.originElectronic + rates.originTelephone { return .telephone }
        if draw < rates.originElectronic + rates.originTelephone + rates.originWritten { return .written }
        return .facsimile
    }

    /// Who signs: for a controlled drug somebody who is registered for it.
    private func prescriber(_ order: DrugOrder, isControlled: Bool) -> Text {
        guard isControlled else { return order.prescriberNPI }
        let known = household.prescribers
        if let own = known.first(where: { $0.npi == order.prescriberNPI }), own.deaNumber.isEmpty,
            let other = known.first(where: { !$0.deaNumber.isEmpty })
        {
            return other.npi
        }
        return order.prescriberNPI
    }
}

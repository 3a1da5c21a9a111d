import HealthSimCore

// What a pharmacy does when a plan does not pay.

extension DispensingRun {
    /// Goes on after a reject.
    mutating func goOn(_ therapy: Int, after response: ClaimResponse, at time: Timestamp) {
        guard let code = response.rejects.first, therapies[therapy].attempts < 7 else {
            giveUp(therapy, at: time)
            return
        }
        // What is being decided is waited for.
        if response.rejects.contains("3W") { return }
        switch code {
        case "79": wait(therapy, response, at: time)
        case "75", "3W", "3X", "3Y": seek(.priorAuthorization, therapy, response, at: time)
        case "608": seek(.stepTherapy, therapy, response, at: time)
        case "70", "MR", "A5", "60", "61", "606": seek(.formularyException, therapy, response, at: time)
        case "76", "7X", "9G", "78", "AG": shorten(therapy, response, at: time)
        case "88": review(therapy, response, at: time)
        case "40", "50", "05": moveOn(therapy, at: time)
        case "54", "77", "21", "55", "22", "AJ": takeAnother(therapy, at: time)
        default:
            // Who is not covered any more pays or goes without; what was mistyped is typed again once.
            if therapies[therapy].attempts < 2 && coverage(therapies[therapy].member, on: time.date) != nil {
                resend(therapy, after: time, minutes: 6)
            } else {
                pay(therapy, at: time)
            }
        }
    }

    /// Too soon: the pharmacy waits for the day, or says that the patient travels.
    private mutating func wait(_ therapy: Int, _ response: ClaimResponse, at time: Timestamp) {
        let own = therapies[therapy]
        if own.nextRefillIsVacation && own.clarifications.isEmpty && Medication.all[own.medication].schedule.isEmpty {
            // Submission clarification code 3: vacation supply.
            therapies[therapy].clarifications = ["03"]
            resend(therapy, after: time)
            return
        }
        therapies[therapy].clarifications = []
        therapies[therapy].nextRefillIsVacation = false
        let allowed = response.nextFill ?? own.usedUp
        let wanted = own.adherence.isEarly ? allowed : max(allowed, own.usedUp.adding(days: min(2, delay(therapy))))
        plan(therapy, on: max(wanted, time.date.adding(days: 1)), after: time)
    }

    /// More than the plan pays at once: less is filled, or the prescriber asks for an exception.
    private mutating func shorten(_ therapy: Int, _ response: ClaimResponse, at time: Timestamp) {
        let own = therapies[therapy]
        guard let card = coverage(own.member, on: time.date), let plan = PharmacyPlanTable.shared.plan(card.planID)
        else {
            pay(therapy, at: time)
            return
        }
        let entry = FormularyTable.shared.formulary(plan.formularyID)?.entry(medication: own.medication, on: time.date)
        let isMail = household.pharmacies[own.pharmacy].kind == .mail
        let most = min(isMail ? plan.maximumDays.mail : plan.maximumDays.retail, entry?.maximumDays ?? 365)
        if own.days > most {
            reduce(therapy, toDays: most >= 84 ? most : own.days % 28 == 0 ? 28 : 30)
            resend(therapy, after: time)
            return
        }
        guard let entry, let limit = entry.quantityLimit else {
            if own.days > 30 {
                reduce(therapy, toDays: 30)
                resend(therapy, after: time)
            } else {
                seek(.quantityLimit, therapy, response, at: time)
            }
            return
        }
        // What the plan pays for the days of this fill.
        let allowed = DrugQuantity(
            thousandths: limit.thousandths * Int64(max(own.days, entry.quantityDays)) / Int64(entry.quantityDays)
                / 1_000 * 1_000)
        let asks =
            terms.afterReject.map { $0 == .request || $0 == .appeal }
            ?? therapies[therapy].stream.chance(rates.exceptionAsked)
        guard therapies[therapy].attempts > 2 || !asks,
            allowed > .zero, allowed < own.quantity
        else {
            seek(.quantityLimit, therapy, response, at: time)
            return
        }
        therapies[therapy].quantity = allowed
        resend(therapy, after: time)
    }

    /// Makes fills of a therapy as long as a plan pays for.
    private mutating func reduce(_ therapy: Int, toDays days: Int) {
        let own = therapies[therapy]
        guard days > 0, days < own.days else { return }
        let quantity = own.quantity.thousandths * Int64(days) / Int64(own.days)
        // Tablets are whole.
        therapies[therapy].quantity = DrugQuantity(thousandths: max(1_000, (quantity + 999) / 1_000 * 1_000))
        therapies[therapy].days = days
        // Before the first fill the prescription itself is changed: as much in all, in more fills.
        let place = own.prescription
        guard own.fillNumber == 0 else { return }
        let limits = PrescriptionLimits(schedule: household.prescriptions[place].schedule)
        let refills = limits.refills((own.refillsLeft + 1) * own.days / days - 1)
        therapies[therapy].refillsLeft = refills
        household.prescriptions[place].refills = refills
        household.prescriptions[place].quantity = therapies[therapy].quantity
        household.prescriptions[place].daysSupply = days
    }

    /// An alert: the pharmacist looks into it and answers, or does not fill.
    private mutating func review(_ therapy: Int, _ response: ClaimResponse, at time: Timestamp) {
        let open = response.alerts.filter { !$0.isOverridden && ($0.action == .softReject || $0.action == .hardReject) }
        let isHard = open.contains { $0.action == .hardReject }
        let draw = therapies[therapy].stream.uniform()
        let overrides = terms.overridesAlerts ?? (draw < rates.override)
        guard !isHard, overrides, therapies[therapy].services.isEmpty, !open.isEmpty else {
            if isHard && terms.afterReject != .nothing && substitute(therapy, response, at: time) { return }
            giveUp(therapy, at: time)
            return
        }
        let isKnown = therapies[therapy].stream.chance(0.4)
        therapies[therapy].services = open.prefix(9).map { alert in
            // M0: the prescriber was asked, 1G: filled with his approval; R0: the pharmacist looked it up, 1B: filled as it is.
            PharmacistService(
                reason: alert.reason, service: isKnown ? "R0" : "M0", result: isKnown ? "1B" : "1G", effort: "11")
        }
        resend(therapy, after: time, minutes: isKnown ? 6 : 45)
    }

    /// A pharmacy without a contract: the patient goes to another one.
    private mutating func moveOn(_ therapy: Int, at time: Timestamp) {
        let member = therapies[therapy].member
        let isSpecialty =
            therapies[therapy].choice.map { DrugProductTable.shared.entries[$0.product].isSpecialty } ?? false
        let next = isSpecialty ? specialtyPharmacy() : store(0, of: member)
        guard next != therapies[therapy].pharmacy, household.pharmacies[next].isInNetwork else {
            pay(therapy, at: time)
            return
        }
        move(therapy, to: next)
        resend(therapy, after: time, minutes: 90)
    }

    /// A product that is not on the market any more: another one is taken.
    private mutating func takeAnother(_ therapy: Int, at time: Timestamp) {
        let own = therapies[therapy]
        let next =
            ProductChoice(substitute: own.medication, on: time.date)
            ?? ProductChoice(medication: own.medication, on: time.date, &therapies[therapy].stream)
        guard let next, next.product != own.choice?.product || next.dispenseAsWritten != own.choice?.dispenseAsWritten
        else {
            pay(therapy, at: time)
            return
        }
        therapies[therapy].choice = next
        household.prescriptions[own.prescription].dispenseAsWritten = next.dispenseAsWritten
        resend(therapy, after: time)
    }

    /// The patient pays it all, where it is cheap; else nothing is filled.
    mutating func pay(_ therapy: Int, at time: Timestamp) {
        let own = therapies[therapy]
        let draw = therapies[therapy].stream.uniform()
        guard let choice = own.choice else { return giveUp(therapy, at: time) }
        let price = SubmittedPricing(
            of: DrugProductTable.shared.entries[choice.product], quantity: own.quantity, days: own.days,
            at: household.pharmacies[own.pharmacy].kind, lists: own.isListed
        ).usualAndCustomary
        guard terms.afterReject == .cash || (price <= rates.cashMost && draw < rates.cash) else {
            return giveUp(therapy, at: time)
        }
        therapies[therapy].isCash = true
        resend(therapy, after: time)
    }

    /// Nothing is filled any more.
    mutating func giveUp(_ therapy: Int, at time: Timestamp) {
        therapies[therapy].isOver = true
        therapies[therapy].version += 1
        let place = therapies[therapy].prescription
        guard place >= 0, household.prescriptions[place].status == .active else { return }
        household.prescriptions[place].status = therapies[therapy].fillNumber > 0 ? .cancelled : .neverFilled
        if therapies[therapy].fillNumber > 0 { household.prescriptions[place].ended = time.date }
    }

    /// Ends what is told: gives each prescription the state it is in on the last day.
    mutating func close(_ therapy: Int) {
        let own = therapies[therapy]
        guard own.prescription >= 0, household.prescriptions[own.prescription].status == .active else { return }
        let prescription = household.prescriptions[own.prescription]
        if let end = orders[own.order].end, end < asOf, end >= prescription.written.date {
            household.prescriptions[own.prescription].status = .cancelled
            household.prescriptions[own.prescription].ended = end
        } else if own.fillNumber > 0 && own.refillsLeft <= 0 {
            household.prescriptions[own.prescription].status = own.usedUp <= asOf ? .completed : .active
        } else if own.fillNumber == 0 && own.isOver {
            household.prescriptions[own.prescription].status = .neverFilled
        } else if prescription.expires < asOf {
            household.prescriptions[own.prescription].status = .expired
        }
    }
}

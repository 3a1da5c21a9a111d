import HealthSimCore

// Fills.

extension DispensingRun {
    /// Makes a fill ready, if the prescription still allows it, and bills it.
    mutating func fill(_ therapy: Int, at time: Timestamp) {
        guard mayFill(therapy, at: time) else { return }
        guard let choice = therapies[therapy].choice else {
            giveUp(therapy, at: time)
            return
        }
        let member = therapies[therapy].member
        let id = household.members[member].id
        // Those who were covered once show the card they have.
        let card =
            coverage(member, on: time.date)
            ?? household.coverages.last { $0.memberID == id && $0.start <= time.date }
        guard let card, !therapies[therapy].isCash else {
            dispense(therapy, choice, at: time, claim: nil, response: nil)
            return
        }
        if let program = patientAssistance(therapy, on: time.date) {
            assistWholly(therapy, choice, card, program, at: time)
            return
        }
        if therapies[therapy].attempts == 0 { wander(therapy) }
        askForCoverage(member, therapy, card, at: time)
        var claim = claim(therapy, choice, card, at: time)
        let fault = therapies[therapy].attempts == 0 ? fault(therapy) : nil
        fault?.spoil(&claim)
        therapies[therapy].attempts += 1
        let response = send(claim)
        switch (response.status, fault) {
        case (.paid, nil): dispense(therapy, choice, at: time, claim: claim, response: response)
        case (.paid, _?):
            // A mistake that the plan did not see, but the pharmacist did.
            reverse(claim, at: time.adding(minutes: 2))
            resend(therapy, after: time, minutes: 5)
        case (.rejected, nil): answer(response, to: claim, of: therapy, at: time)
        case (.rejected, _?): resend(therapy, after: time, minutes: 6)
        case (_, _): giveUp(therapy, at: time)
        }
    }

    /// Whether the prescription of a therapy may be filled at a time; writes the next one of schedule II.
    private mutating func mayFill(_ therapy: Int, at time: Timestamp) -> Bool {
        let own = therapies[therapy]
        guard !own.isOver, household.prescriptions[own.prescription].status == .active else { return false }
        let order = orders[own.order]
        let day = time.date
        let isDead = household.members[own.member].deathDate.map { day > $0 } ?? false
        if isDead || order.end.map({ day > $0 }) ?? false || hasStopped(therapy, on: day) {
            therapies[therapy].isOver = true
            return false
        }
        if own.fillNumber > 0 && own.refillsLeft <= 0 {
            household.prescriptions[own.prescription].status = .completed
            guard household.prescriptions[own.prescription].schedule == "II", own.isMaintenance,
                day <= order.written.date.adding(years: 1)
            else {
                therapies[therapy].isOver = true
                return false
            }
            // What may not be refilled is prescribed anew each time.
            prescribe(therapy, at: time.adding(minutes: -3))
        }
        guard day <= household.prescriptions[therapies[therapy].prescription].expires else {
            household.prescriptions[own.prescription].status = .expired
            therapies[therapy].isOver = true
            return false
        }
        return true
    }

    /// Some go to another pharmacy this time.
    private mutating func wander(_ therapy: Int) {
        let own = therapies[therapy]
        guard terms.hasUsualTrouble, household.pharmacies[own.pharmacy].kind == .retail else { return }
        if !own.hasBeenFilled {
            if therapies[therapy].stream.chance(rates.outsideNetwork) { move(therapy, to: store(3, of: own.member)) }
        } else if own.isMaintenance && therapies[therapy].stream.chance(rates.switching) {
            let place = therapies[therapy].stream.integer(below: 3)
            move(therapy, to: store(place, of: own.member))
        }
    }

    /// A product leaves the shelf: paid by the plan with a claim, else by the patient.
    mutating func dispense(
        _ therapy: Int, _ choice: ProductChoice, at time: Timestamp, claim: PharmacyClaim?, response: ClaimResponse?
    ) {
        let day = time.date
        let own = therapies[therapy]
        let pharmacy = household.pharmacies[own.pharmacy]
        var pay = response?.pricing?.patientPay ?? .zero
        let place = household.fills.count
        let id = RxIdentifiers.fill(household: number, place + 1)
        if let claim, let response {
            household.claims[household.claims.count - 1].fillID = id
            pay = pay - assist(claim, response, fillID: id, at: time.adding(minutes: 1))
        }
        let isLeft = isLeft(therapy, pay: pay, isCash: claim == nil, on: day)
        let wait: Int
        switch pharmacy.kind {
        case .retail, .longTermCare: wait = [0, 0, 0, 0, 1, 1, 2, 3][therapies[therapy].stream.integer(below: 8)]
        case .mail: wait = therapies[therapy].stream.integer(in: 3...6)
        case .specialty: wait = therapies[therapy].stream.integer(in: 1...3)
        }
        household.fills.append(
            Fill(
                id: id, prescriptionID: household.prescriptions[own.prescription].id,
                memberID: household.members[own.member].id, number: own.fillNumber, filled: day,
                pickedUp: isLeft ? nil : min(day.adding(days: wait), asOf),
                ndc: DrugProductTable.shared.entries[choice.product].ndc, quantity: own.quantity, daysSupply: own.days,
                pharmacyNPI: pharmacy.npi, dispenseAsWritten: choice.dispenseAsWritten,
                status: claim == nil ? .cash : .dispensed, claimID: claim?.id ?? .empty))
        if own.fillNumber > 0 { therapies[therapy].refillsLeft -= 1 }
        therapies[therapy].fillNumber += 1
        therapies[therapy].attempts = 0
        therapies[therapy].clarifications = []
        therapies[therapy].services = []
        therapies[therapy].nextRefillIsVacation = false
        if isLeft {
            let days = therapies[therapy].stream.integer(in: 7...13)
            queue.add(.putBack(therapy: therapy, fill: place), at: time.adding(days: days))
            return
        }
        therapies[therapy].hasBeenFilled = true
        if own.began == nil { therapies[therapy].began = day }
        therapies[therapy].usedUp = max(own.usedUp, day).adding(days: own.days)
        if claim != nil {
            mistakes(therapy, claim: household.claims.lastIndex { $0.fillID == id && $0.otherPayers.isEmpty }, at: time)
        }
        planRefill(therapy, from: day, after: time)
    }

    /// Whether a fill stays at the counter until it is put back.
    private mutating func isLeft(_ therapy: Int, pay: Money, isCash: Bool, on day: CalendarDate) -> Bool {
        let own = therapies[therapy]
        let draw = therapies[therapy].stream.uniform()
        if let share = terms.leftShare, !isCash, day.adding(days: 14) <= asOf { return draw < share }
        let kind = household.pharmacies[own.pharmacy].kind
        guard !isCash, terms.hasUsualTrouble, !terms.isAlwaysCollected, kind == .retail, day.adding(days: 14) <= asOf
        else {
            return false
        }
        return draw < AbandonmentTable.shared.share(pay: pay, isNew: !own.hasBeenFilled)
    }

    /// What may go wrong after a claim was paid.
    private mutating func mistakes(_ therapy: Int, claim: Int?, at time: Timestamp) {
        guard let claim, terms.hasUsualTrouble else { return }
        let draw = therapies[therapy].stream.uniform()
        if draw < rates.duplicate {
            queue.add(.duplicate(claim: claim), at: time.adding(minutes: 20))
        } else if draw < rates.duplicate + rates.priceCorrection {
            queue.add(.correct(therapy: therapy, claim: claim), at: time.adding(minutes: 26 * 60))
        }
    }

    // MARK: - Refills

    /// Plans the next fill after one of a day.
    private mutating func planRefill(_ therapy: Int, from day: CalendarDate, after time: Timestamp) {
        let own = therapies[therapy]
        guard own.isMaintenance || own.refillsLeft > 0 else {
            household.prescriptions[own.prescription].status = .completed
            therapies[therapy].isOver = true
            return
        }
        var next = own.usedUp.adding(days: delay(therapy))
        if own.adherence.isEarly { next = min(next, day.adding(days: (own.days * 3 + 3) / 4)) }
        if terms.isAlwaysEarly {
            next = day.adding(days: own.days * 55 / 100)
            therapies[therapy].nextRefillIsVacation = own.fillNumber % 2 == 0
        } else if terms.hasUsualTrouble && own.days >= 14 {
            let draw = therapies[therapy].stream.uniform()
            if draw < rates.tooEarly {
                let early = day.adding(days: own.days * (45 + therapies[therapy].stream.integer(below: 25)) / 100)
                next = min(next, early)
            } else if draw < rates.tooEarly + rates.vacation {
                next = min(next, day.adding(days: own.days * 55 / 100))
                therapies[therapy].nextRefillIsVacation = true
            }
        }
        if let gap = own.adherence.gap, let began = own.began, began.days(until: next) >= gap.from {
            next = next.adding(days: gap.days)
            therapies[therapy].adherence.gap = nil
        }
        next = refill(therapy, drawn: next, after: day)
        plan(therapy, on: max(next, day.adding(days: 1)), after: time)
    }

    /// Days between the day everything is used up and the next refill.
    mutating func delay(_ therapy: Int) -> Int {
        let window = terms.refillWindow
        let days = therapies[therapy].days
        // What is controlled is not given early, what comes by mail is sent by itself.
        let isMail = household.pharmacies[therapies[therapy].pharmacy].kind == .mail
        let from =
            !Medication.all[therapies[therapy].medication].schedule.isEmpty
            ? max(-2, window.lowerBound)
            : isMail ? min(window.lowerBound, -6) : window.lowerBound
        // Of a short supply no plan pays a refill many days early.
        let earliest = max(from, -(days / 6))
        var adherence = therapies[therapy].adherence
        defer { therapies[therapy].adherence = adherence }
        return adherence.delay(
            days: days, window: min(earliest, window.upperBound)...window.upperBound, &therapies[therapy].stream)
    }

    /// Whether the patient has stopped taking it by a day.
    func hasStopped(_ therapy: Int, on day: CalendarDate) -> Bool {
        guard let stop = therapies[therapy].adherence.stopsAfter, let began = therapies[therapy].began else {
            return false
        }
        return began.days(until: day) > stop
    }
}

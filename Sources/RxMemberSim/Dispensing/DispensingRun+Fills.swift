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
        // Those who were covered once show the card they have.
        let card =
            coverage(member, on: time.date)
            ?? household.coverages.last { $0.memberID == household.members[member].id && $0.start <= time.date }
        guard let card, !therapies[therapy].isCash else {
            dispense(therapy, choice, at: time)
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
        let answer = send(claim)
        switch (state.responses[answer].status, fault) {
        case (.paid, nil): dispense(therapy, choice, at: time, answer: answer)
        case (.paid, _?):
            // A mistake that the plan did not see, but the pharmacist did.
            reverse(household.claims[household.claims.count - 1], at: time.adding(minutes: 2))
            resend(therapy, after: time, minutes: 5)
        case (.rejected, nil): goOn(therapy, after: state.responses[answer], at: time)
        case (.rejected, _?): resend(therapy, after: time, minutes: 6)
        case (_, _): giveUp(therapy, at: time)
        }
    }

    /// Whether the prescription of a therapy may be filled at a time; writes the next one of schedule II.
    private mutating func mayFill(_ therapy: Int, at time: Timestamp) -> Bool {
        let (order, prescription) = (therapies[therapy].order, therapies[therapy].prescription)
        guard !therapies[therapy].isOver, household.prescriptions[prescription].status == .active else { return false }
        let day = time.date
        let isDead = household.members[therapies[therapy].member].deathDate.map { day > $0 } ?? false
        if isDead || orders[order].end.map({ day > $0 }) ?? false || hasStopped(therapy, on: day) {
            therapies[therapy].isOver = true
            return false
        }
        if therapies[therapy].fillNumber > 0 && therapies[therapy].refillsLeft <= 0 {
            household.prescriptions[prescription].status = .completed
            guard household.prescriptions[prescription].schedule == "II", therapies[therapy].isMaintenance,
                day <= orders[order].written.date.adding(years: 1)
            else {
                therapies[therapy].isOver = true
                return false
            }
            // What may not be refilled is prescribed anew each time.
            prescribe(therapy, at: time.adding(minutes: -3))
        }
        guard day <= household.prescriptions[therapies[therapy].prescription].expires else {
            household.prescriptions[prescription].status = .expired
            therapies[therapy].isOver = true
            return false
        }
        return true
    }

    /// Some go to another pharmacy this time.
    private mutating func wander(_ therapy: Int) {
        let member = therapies[therapy].member
        guard terms.hasUsualTrouble, household.pharmacies[therapies[therapy].pharmacy].kind == .retail else { return }
        if !therapies[therapy].hasBeenFilled {
            if therapies[therapy].stream.chance(rates.outsideNetwork) { move(therapy, to: store(3, of: member)) }
        } else if therapies[therapy].isMaintenance && therapies[therapy].stream.chance(rates.switching) {
            let place = therapies[therapy].stream.integer(below: 3)
            move(therapy, to: store(place, of: member))
        }
    }

    /// A product leaves the shelf: paid by the plan after the claim that was sent last, else by the patient.
    ///
    /// - Parameter answer: the position of the answer to the claim; nil without one.
    mutating func dispense(_ therapy: Int, _ choice: ProductChoice, at time: Timestamp, answer: Int? = nil) {
        let day = time.date
        let (number, days) = (therapies[therapy].fillNumber, therapies[therapy].days)
        let pharmacy = therapies[therapy].pharmacy
        let claim = household.claims.count - 1
        var pay = Money.zero
        let place = household.fills.count
        let id = RxIdentifiers.fill(household: self.number, place + 1)
        if let answer {
            pay = state.responses[answer].pricing?.patientPay ?? .zero
            household.claims[claim].fillID = id
            pay = pay - assist(answer, fillID: id, at: time.adding(minutes: 1))
        }
        let isLeft = isLeft(therapy, pay: pay, isCash: answer == nil, on: day)
        let wait: Int
        switch household.pharmacies[pharmacy].kind {
        case .retail, .longTermCare: wait = [0, 0, 0, 0, 1, 1, 2, 3][therapies[therapy].stream.integer(below: 8)]
        case .mail: wait = therapies[therapy].stream.integer(in: 3...6)
        case .specialty: wait = therapies[therapy].stream.integer(in: 1...3)
        }
        household.fills.append(
            Fill(
                id: id, prescriptionID: household.prescriptions[therapies[therapy].prescription].id,
                memberID: household.members[therapies[therapy].member].id, number: number, filled: day,
                pickedUp: isLeft ? nil : min(day.adding(days: wait), asOf),
                ndc: DrugProductTable.shared.entries[choice.product].ndc, quantity: therapies[therapy].quantity,
                daysSupply: days, pharmacyNPI: household.pharmacies[pharmacy].npi,
                dispenseAsWritten: choice.dispenseAsWritten, status: answer == nil ? .cash : .dispensed,
                claimID: answer == nil ? .empty : household.claims[claim].id))
        if number > 0 { therapies[therapy].refillsLeft -= 1 }
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
        if therapies[therapy].began == nil { therapies[therapy].began = day }
        therapies[therapy].usedUp = max(therapies[therapy].usedUp, day).adding(days: days)
        if answer != nil { mistakes(therapy, fill: id, at: time) }
        planRefill(therapy, from: day, after: time)
    }

    /// Whether a fill stays at the counter until it is put back.
    private mutating func isLeft(_ therapy: Int, pay: Money, isCash: Bool, on day: CalendarDate) -> Bool {
        let draw = therapies[therapy].stream.uniform()
        if let share = terms.leftShare, !isCash, day.adding(days: 14) <= asOf { return draw < share }
        let kind = household.pharmacies[therapies[therapy].pharmacy].kind
        guard !isCash, terms.hasUsualTrouble, !terms.isAlwaysCollected, kind == .retail, day.adding(days: 14) <= asOf
        else {
            return false
        }
        return draw < AbandonmentTable.shared.share(pay: pay, isNew: !therapies[therapy].hasBeenFilled)
    }

    /// What may go wrong after the claim for a fill was paid.
    private mutating func mistakes(_ therapy: Int, fill: Text, at time: Timestamp) {
        // The last but for those to programmes, which come after it.
        let claim = household.claims.indices.last {
            household.claims[$0].fillID == fill && household.claims[$0].otherPayers.isEmpty
        }
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
        let days = therapies[therapy].days
        guard therapies[therapy].isMaintenance || therapies[therapy].refillsLeft > 0 else {
            household.prescriptions[therapies[therapy].prescription].status = .completed
            therapies[therapy].isOver = true
            return
        }
        var next = therapies[therapy].usedUp.adding(days: delay(therapy))
        if therapies[therapy].adherence.isEarly { next = min(next, day.adding(days: (days * 3 + 3) / 4)) }
        if terms.isAlwaysEarly {
            next = day.adding(days: days * 55 / 100)
            therapies[therapy].nextRefillIsVacation = therapies[therapy].fillNumber % 2 == 0
        } else if terms.hasUsualTrouble && days >= 14 {
            let draw = therapies[therapy].stream.uniform()
            if draw < rates.tooEarly {
                let early = day.adding(days: days * (45 + therapies[therapy].stream.integer(below: 25)) / 100)
                next = min(next, early)
            } else if draw < rates.tooEarly + rates.vacation {
                next = min(next, day.adding(days: days * 55 / 100))
                therapies[therapy].nextRefillIsVacation = true
            }
        }
        if let gap = therapies[therapy].adherence.gap, let began = therapies[therapy].began,
            began.days(until: next) >= gap.from
        {
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

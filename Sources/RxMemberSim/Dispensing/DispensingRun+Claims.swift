import HealthSimCore

// Claims.

extension DispensingRun {
    /// Sends a transaction, and gives the position of its answer.
    @discardableResult
    mutating func send(_ claim: consuming PharmacyClaim) -> Int {
        adjudicator.answer(claim, state: &state)
        household.claims.append(claim)
        return state.responses.count - 1
    }

    /// The claim for a fill.
    mutating func claim(
        _ therapy: Int, _ choice: ProductChoice, _ card: RxCoverage, at time: Timestamp
    ) -> PharmacyClaim {
        let products = DrugProductTable.shared
        let (member, pharmacy) = (therapies[therapy].member, therapies[therapy].pharmacy)
        let prescription = therapies[therapy].prescription
        // Pharmacies send a diagnosis where the prescriber wrote one for a plan that asks: with requests, for most specialty drugs.
        let saysWhy = !therapies[therapy].authorization.isEmpty || products.entries[choice.product].isSpecialty
        let indication = saysWhy ? household.prescriptions[prescription].indication : nil
        // In one: a claim that is changed after it was made is copied as a whole.
        return PharmacyClaim(
            id: RxIdentifiers.claim(household: number, household.claims.count + 1), transaction: .billing,
            memberID: household.members[member].id, bin: card.bin, pcn: card.pcn, groupID: card.groupID,
            cardholderID: card.cardholderID, personCode: household.members[member].personCode,
            relationship: household.members[member].relationship, pharmacyNPI: household.pharmacies[pharmacy].npi,
            submitted: time, serviceDate: time.date, prescriptionID: household.prescriptions[prescription].id,
            prescriptionNumber: household.prescriptions[prescription].number,
            fillNumber: therapies[therapy].fillNumber, ndc: products.entries[choice.product].ndc,
            quantity: therapies[therapy].quantity, unit: products.entries[choice.product].unit,
            daysSupply: therapies[therapy].days, dispenseAsWritten: choice.dispenseAsWritten,
            written: household.prescriptions[prescription].written.date,
            refillsAuthorized: household.prescriptions[prescription].refills,
            origin: household.prescriptions[prescription].origin,
            prescriberNPI: household.prescriptions[prescription].prescriberNPI,
            clarifications: therapies[therapy].clarifications, authorizationNumber: therapies[therapy].authorization,
            serviceType: household.pharmacies[pharmacy].kind.serviceType,
            residence: household.members[member].residence,
            isPregnant: isPregnant(member, on: time.date) ? true : nil, diagnoses: indication.map { [$0] } ?? [],
            pricing: SubmittedPricing(
                of: products.entries[choice.product], quantity: therapies[therapy].quantity,
                days: therapies[therapy].days, at: household.pharmacies[pharmacy].kind,
                lists: therapies[therapy].isListed),
            services: therapies[therapy].services)
    }

    /// A transaction with what stands on the card.
    func transaction(
        _ kind: PharmacyClaim.Transaction, member: Int, card: RxCoverage, pharmacy: Int, at time: Timestamp
    ) -> PharmacyClaim {
        PharmacyClaim(
            id: RxIdentifiers.claim(household: number, household.claims.count + 1), transaction: kind,
            memberID: household.members[member].id, bin: card.bin, pcn: card.pcn, groupID: card.groupID,
            cardholderID: card.cardholderID, personCode: household.members[member].personCode,
            relationship: household.members[member].relationship, pharmacyNPI: household.pharmacies[pharmacy].npi,
            submitted: time, serviceDate: time.date,
            serviceType: household.pharmacies[pharmacy].kind.serviceType,
            residence: household.members[member].residence)
    }

    private func isPregnant(_ member: Int, on day: CalendarDate) -> Bool {
        guard !pregnancies.isEmpty, household.members[member].person.sex == .female else { return false }
        let id = household.members[member].id
        return pregnancies.contains { household.facts[$0].memberID == id && household.facts[$0].holds(on: day) }
    }

    /// Asks whether a member is covered, before some first fills.
    mutating func askForCoverage(_ member: Int, _ therapy: Int, _ card: RxCoverage, at time: Timestamp) {
        guard terms.hasUsualTrouble, asked.insert(member).inserted,
            therapies[therapy].stream.chance(rates.eligibilityQuestion)
        else { return }
        let question = transaction(
            .eligibility, member: member, card: card, pharmacy: therapies[therapy].pharmacy,
            at: time.adding(minutes: -2))
        send(question)
    }

    /// Takes a paid claim back.
    mutating func reverse(_ claim: PharmacyClaim, at time: Timestamp) {
        var reversal = claim
        reversal.id = RxIdentifiers.claim(household: number, household.claims.count + 1)
        reversal.transaction = .reversal
        reversal.submitted = time
        reversal.formerID = claim.id
        send(reversal)
    }

    /// A fill was not fetched: the claim is taken back, and the product goes back to the shelf.
    mutating func putBack(_ fill: Int, of therapy: Int, at time: Timestamp) {
        let claims = household.claims.indices.filter { place in
            household.claims[place].fillID == household.fills[fill].id
                && household.claims[place].transaction != .reversal
        }
        for (minute, place) in claims.reversed().enumerated() {
            reverse(household.claims[place], at: time.adding(minutes: minute))
        }
        household.fills[fill].status = .returned
        household.fills[fill].pickedUp = nil
        // A prescription that was renewed meanwhile is filled no more.
        let current = household.prescriptions[therapies[therapy].prescription].id
        guard current == household.fills[fill].prescriptionID else { return }
        // It does not count: the next one has its number.
        if household.fills[fill].number > 0 { therapies[therapy].refillsLeft += 1 }
        therapies[therapy].fillNumber = household.fills[fill].number
        if !therapies[therapy].hasBeenFilled && therapies[therapy].stream.chance(rates.neverBack) {
            therapies[therapy].isOver = true
            return
        }
        let days = therapies[therapy].stream.integer(in: 1...16)
        plan(therapy, on: time.date.adding(days: days), after: time)
    }

    /// A paid claim is billed anew with the right price.
    mutating func correct(_ place: Int, of therapy: Int, at time: Timestamp) {
        let former = household.claims[place]
        guard let fill = household.fills.indices.first(where: { household.fills[$0].claimID == former.id }),
            household.fills[fill].status == .dispensed
        else { return }
        if !therapies[therapy].stream.chance(rates.rebill) {
            // Taken back and billed anew, not in one.
            reverse(former, at: time)
            household.claims[household.claims.count - 1].fillID = former.fillID
            var anew = corrected(former, at: time)
            anew.transaction = .billing
            anew.formerID = .empty
            let answer = send(anew)
            guard state.responses[answer].status == .paid else {
                household.fills[fill].status = .cash
                household.fills[fill].claimID = .empty
                return
            }
            household.fills[fill].claimID = anew.id
            return
        }
        let claim = corrected(former, at: time)
        let answer = send(claim)
        if state.responses[answer].status == .paid { household.fills[fill].claimID = claim.id }
    }

    /// A claim with the right price, sent at a time in place of another one.
    private func corrected(_ former: PharmacyClaim, at time: Timestamp) -> PharmacyClaim {
        var claim = former
        claim.id = RxIdentifiers.claim(household: number, household.claims.count + 1)
        claim.transaction = .rebill
        claim.submitted = time
        claim.formerID = former.id
        if var pricing = claim.pricing {
            pricing.usualAndCustomary = pricing.usualAndCustomary + Money(dollars: 2)
            pricing.ingredientCost = pricing.ingredientCost.share(basisPoints: 10_150)
            pricing.grossAmountDue = pricing.total
            claim.pricing = pricing
        }
        return claim
    }

    /// A paid claim is sent once more.
    mutating func repeatClaim(_ place: Int, at time: Timestamp) {
        var claim = household.claims[place]
        claim.id = RxIdentifiers.claim(household: number, household.claims.count + 1)
        claim.submitted = time
        claim.fillID = .empty
        send(claim)
    }
}

extension Pharmacy.Kind {
    /// The kind of pharmacy service (147-U7).
    var serviceType: Text {
        switch self {
        case .retail: "01"
        case .mail: "06"
        case .specialty: "08"
        case .longTermCare: "05"
        }
    }
}

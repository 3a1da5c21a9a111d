import HealthSimCore

// Claims.

extension DispensingRun {
    /// Sends a transaction and gives its answer.
    mutating func send(_ claim: PharmacyClaim) -> ClaimResponse {
        household.claims.append(claim)
        return adjudicator.adjudicate(claim, state: &state)
    }

    /// The claim for a fill.
    mutating func claim(
        _ therapy: Int, _ choice: ProductChoice, _ card: RxCoverage, at time: Timestamp
    ) -> PharmacyClaim {
        let own = therapies[therapy]
        let prescription = household.prescriptions[own.prescription]
        let product = DrugProductTable.shared.entries[choice.product]
        let pharmacy = household.pharmacies[own.pharmacy]
        let member = household.members[own.member]
        var claim = transaction(.billing, member: own.member, card: card, pharmacy: pharmacy, at: time)
        claim.prescriptionID = prescription.id
        claim.prescriptionNumber = prescription.number
        claim.fillNumber = own.fillNumber
        claim.ndc = product.ndc
        claim.quantity = own.quantity
        claim.unit = product.unit
        claim.daysSupply = own.days
        claim.dispenseAsWritten = choice.dispenseAsWritten
        claim.written = prescription.written.date
        claim.refillsAuthorized = prescription.refills
        claim.origin = prescription.origin
        claim.prescriberNPI = prescription.prescriberNPI
        claim.clarifications = own.clarifications
        claim.authorizationNumber = own.authorization
        if member.person.sex == .female, let fact = pregnancy(member.id, on: time.date) { claim.isPregnant = fact }
        claim.pricing = SubmittedPricing(
            of: product, quantity: own.quantity, days: own.days, at: pharmacy.kind, lists: own.isListed)
        claim.services = own.services
        // Pharmacies send a diagnosis where the prescriber wrote one for a plan that asks: with requests, for most specialty drugs.
        if let indication = prescription.indication, !own.authorization.isEmpty || product.isSpecialty {
            claim.diagnoses = [indication]
        }
        return claim
    }

    /// A transaction with what stands on the card.
    func transaction(
        _ kind: PharmacyClaim.Transaction, member place: Int, card: RxCoverage, pharmacy: Pharmacy, at time: Timestamp
    ) -> PharmacyClaim {
        let member = household.members[place]
        return PharmacyClaim(
            id: RxIdentifiers.claim(household: number, household.claims.count + 1), transaction: kind,
            memberID: member.id, bin: card.bin, pcn: card.pcn, groupID: card.groupID, cardholderID: card.cardholderID,
            personCode: member.personCode, relationship: member.relationship, pharmacyNPI: pharmacy.npi,
            submitted: time, serviceDate: time.date, serviceType: pharmacy.kind.serviceType, residence: member.residence
        )
    }

    private func pregnancy(_ member: Text, on day: CalendarDate) -> Bool? {
        household.facts.contains { $0.memberID == member && $0.kind == .pregnancy && $0.holds(on: day) } ? true : nil
    }

    /// Asks whether a member is covered, before some first fills.
    mutating func askForCoverage(_ member: Int, _ therapy: Int, _ card: RxCoverage, at time: Timestamp) {
        guard terms.hasUsualTrouble, asked.insert(member).inserted,
            therapies[therapy].stream.chance(rates.eligibilityQuestion)
        else { return }
        let pharmacy = household.pharmacies[therapies[therapy].pharmacy]
        _ = send(
            transaction(.eligibility, member: member, card: card, pharmacy: pharmacy, at: time.adding(minutes: -2)))
    }

    /// Takes a paid claim back.
    mutating func reverse(_ claim: PharmacyClaim, at time: Timestamp) {
        var reversal = claim
        reversal.id = RxIdentifiers.claim(household: number, household.claims.count + 1)
        reversal.transaction = .reversal
        reversal.submitted = time
        reversal.formerID = claim.id
        _ = send(reversal)
    }

    /// A fill was not fetched: the claim is taken back, and the product goes back to the shelf.
    mutating func putBack(_ fill: Int, of therapy: Int, at time: Timestamp) {
        let claims = household.claims.filter { $0.fillID == household.fills[fill].id && $0.transaction != .reversal }
        for (place, claim) in claims.reversed().enumerated() { reverse(claim, at: time.adding(minutes: place)) }
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
        guard let fill = household.fills.firstIndex(where: { $0.claimID == former.id }),
            household.fills[fill].status == .dispensed
        else { return }
        if !therapies[therapy].stream.chance(rates.rebill) {
            // Taken back and billed anew, not in one.
            reverse(former, at: time)
            household.claims[household.claims.count - 1].fillID = former.fillID
            var anew = corrected(former, at: time)
            anew.transaction = .billing
            anew.formerID = .empty
            let response = send(anew)
            guard response.status == .paid else {
                household.fills[fill].status = .cash
                household.fills[fill].claimID = .empty
                return
            }
            household.fills[fill].claimID = anew.id
            return
        }
        let claim = corrected(former, at: time)
        let response = send(claim)
        if response.status == .paid { household.fills[fill].claimID = claim.id }
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
        _ = send(claim)
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

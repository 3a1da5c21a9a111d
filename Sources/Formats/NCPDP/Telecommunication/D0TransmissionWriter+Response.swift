import HealthSimCore
import RxMemberSim

// What a processor answers.
//
// Source: NCPDP Telecommunication D.0 as public payer sheets give it; the order of segments and fields is theirs.

extension D0TransmissionWriter {
    /// Writes the answer to a transmission; nothing when none of its claims has one.
    ///
    /// - Parameter places: the claims of the transmission, in their order.
    mutating func response(_ household: RxHousehold, _ places: Range<Int>) {
        var count = 0
        for place in places where household.answer(to: place) != nil { count += 1 }
        var isFirst = true
        for place in places {
            guard let answer = household.answer(to: place) else { continue }
            let (claim, response) = (household.claims[place], household.responses[answer])
            if isFirst {
                header(claim, count: count)
                transmission(household, claim, response)
                isFirst = false
            }
            transaction(household, claim, response)
        }
    }

    /// The fixed 31 bytes.
    private mutating func header(_ claim: PharmacyClaim, count: Int) {
        d0.out.append("D0")
        d0.out.append(claim.transaction.code)
        d0.out.append(magnitude: UInt64(count), digits: 1)
        d0.out.append("A01")
        d0.fixed(claim.pharmacyNPI, width: 15)
        d0.fixed(claim.serviceDate)
    }

    /// The segments before the transactions: of a reversal none, of a rejected claim the group alone.
    private mutating func transmission(_ household: RxHousehold, _ claim: PharmacyClaim, _ response: ClaimResponse) {
        guard claim.transaction != .reversal else { return }
        let isPaid = response.status.isPayment
        if isPaid, !options.message.isEmpty {
            d0.segment("20")
            d0.field("F4", options.message, max: 200)
        }
        let plan = response.planID.utf8Count > 8 ? claim.pcn : response.planID
        if !claim.groupID.isEmpty || !response.planID.isEmpty || !response.networkID.isEmpty {
            d0.segment("25")
            d0.field("C1", claim.groupID, max: 15)
            if !response.planID.isEmpty { d0.field("FO", plan, max: 8) }
            d0.field("2F", response.networkID, max: 10)
        }
        guard isPaid || response.status == .approved,
            let member = household.members.firstIndex(where: { $0.id == claim.memberID })
        else { return }
        d0.segment("29")
        d0.field("CA", household.members[member].person.name.given, max: 12)
        d0.field("CB", household.members[member].person.name.family, max: 15)
        d0.field("C4", household.members[member].person.birthDate)
    }

    private mutating func transaction(_ household: RxHousehold, _ claim: PharmacyClaim, _ response: ClaimResponse) {
        d0.group()
        status(response)
        if claim.transaction != .eligibility { self.claim(claim, response) }
        if let pricing = response.pricing { self.pricing(pricing) }
        if response.alerts.contains(where: { $0.action != .log }) { alerts(response) }
        authorization(household, response)
        coordination(household, claim, response)
    }

    private mutating func status(_ response: ClaimResponse) {
        d0.segment("21")
        d0.field("AN", response.status.code)
        d0.field("F3", response.id, max: 20)
        if !response.rejects.isEmpty {
            d0.field("FA", min(response.rejects.count, 5), width: 2)
            for code in response.rejects.prefix(5) { d0.field("FB", code, max: 3) }
        }
        if !response.messages.isEmpty || response.nextFill != nil { D0Messages(of: response).write(to: &d0) }
        if response.status == .rejected, options.helpDesk.digits > 0 {
            d0.field("7F", "03")
            d0.field("8F", options.helpDesk)
        }
    }

    private mutating func claim(_ claim: PharmacyClaim, _ response: ClaimResponse) {
        d0.segment("22")
        d0.field("EM", "1")
        d0.field("D2", claim.prescriptionNumber, max: 12)
        guard !response.alternatives.isEmpty else { return }
        d0.field("9F", min(response.alternatives.count, 6), width: 1)
        for alternative in response.alternatives.prefix(6) {
            let product = D0Product(medicationID: alternative)
            if !product.ndc.isEmpty {
                d0.field("AP", "03")
                d0.field("AR", product.ndc, max: 19)
            }
            d0.field("AU", product.label, max: 40)
        }
    }
}

extension D0TransmissionWriter {
    private mutating func pricing(_ paid: PaidPricing) {
        d0.segment("23")
        d0.field("F5", paid.patientPay)
        d0.field("F6", paid.ingredientCost)
        d0.field("F7", paid.dispensingFee)
        if paid.flatTax == .zero, paid.percentageTax == .zero, paid.patientTax == .zero { d0.field("AV", "1") }
        d0.field("AW", unlessZero: paid.flatTax)
        d0.field("AX", unlessZero: paid.percentageTax)
        d0.field("FL", unlessZero: paid.incentive)
        d0.field("J1", unlessZero: paid.professionalFee)
        if !paid.otherAmounts.isEmpty { d0.field("J2", min(paid.otherAmounts.count, 3), width: 1) }
        for amount in paid.otherAmounts.prefix(3) {
            d0.field("J3", amount.qualifier, max: 2)
            d0.field("J4", amount.amount)
        }
        d0.field("J5", unlessZero: paid.otherPayers)
        d0.field("F9", paid.totalPaid)
        d0.field("FM", paid.basis.code)
        d0.field("FC", paid.accumulatedDeductible)
        d0.field("FD", paid.remainingDeductible)
        d0.field("FH", paid.deductible)
        d0.field("FI", paid.copay)
        d0.field("FK", unlessZero: paid.overMaximum)
        d0.field("NZ", unlessZero: paid.processorFee)
        d0.field("EQ", unlessZero: paid.patientTax)
        d0.field("4U", unlessZero: paid.coinsurance)
        if !paid.stages.isEmpty { d0.field("MU", min(paid.stages.count, 4), width: 1) }
        for stage in paid.stages.prefix(4) {
            d0.field("MV", stage.qualifier, max: 2)
            d0.field("MW", stage.amount)
        }
        d0.field("G3", paid.genericSavings)
        d0.field("UD", unlessZero: paid.planAssistance)
        d0.field("UJ", unlessZero: paid.networkPenalty)
        d0.field("UK", unlessZero: paid.brandPenalty)
        d0.field("UM", unlessZero: paid.nonPreferredPenalty)
        d0.field("UN", unlessZero: paid.brandNonPreferredPenalty)
        d0.field("UP", unlessZero: paid.coverageGap)
    }

    private mutating func alerts(_ response: ClaimResponse) {
        d0.segment("24")
        var number = 0
        // What a plan keeps for itself is not told.
        for alert in response.alerts where alert.action != .log && number < 9 {
            number += 1
            d0.field("J6", number, width: 1)
            d0.field("E4", alert.reason, max: 2)
            d0.field("FS", alert.significance.code)
            d0.field("FT", alert.otherPharmacy, width: 1)
            d0.field("FU", alert.previousFill)
            d0.field("FV", alert.previousQuantity)
            d0.field("FW", "4")
            d0.field("FX", alert.otherPrescriber, width: 1)
            d0.field("FY", alert.message, max: 30)
            d0.field("NS", alert.detail, max: 100)
        }
    }

    /// The prior authorization that the claim was paid under.
    private mutating func authorization(_ household: RxHousehold, _ response: ClaimResponse) {
        guard !response.authorizationID.isEmpty else { return }
        d0.segment("26")
        let place = household.authorizations.firstIndex { $0.id == response.authorizationID }
        if let place {
            let authorization = household.authorizations[place]
            d0.field("PR", authorization.decided)
            d0.field("PS", authorization.start)
            d0.field("PT", authorization.end)
            d0.field("RA", authorization.quantityLimit)
        }
        d0.field("PY", lastDigitsOf: response.authorizationID)
    }

    /// Who covers the patient: of a question about eligibility the coverage that was found, of a claim that another payer
    /// has to see first (reject 41) the others of the day.
    private mutating func coordination(_ household: RxHousehold, _ claim: PharmacyClaim, _ response: ClaimResponse) {
        let isAnswer = claim.transaction == .eligibility && response.status == .approved
        guard isAnswer || response.rejects.contains("41") else { return }
        let coverages = household.coverages.filter {
            $0.memberID == claim.memberID && $0.covers(claim.serviceDate)
                && (isAnswer || $0.bin != claim.bin || $0.pcn != claim.pcn)
        }
        guard !coverages.isEmpty else { return }
        d0.segment("28")
        d0.field("NT", min(coverages.count, 3), width: 1)
        for (place, coverage) in coverages.prefix(3).enumerated() {
            d0.field("5C", place + 1, width: 2)
            d0.field("6C", "03")
            d0.field("7C", coverage.bin, max: 10)
            d0.field("MH", coverage.pcn, max: 10)
            d0.field("NU", coverage.cardholderID, max: 20)
            d0.field("MJ", coverage.groupID, max: 15)
            d0.field("UV", claim.personCode, max: 3)
            d0.field("UW", claim.relationship.code)
            d0.field("UX", coverage.start)
            d0.field("UY", coverage.end)
        }
    }
}

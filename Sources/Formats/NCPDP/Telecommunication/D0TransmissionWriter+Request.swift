import HealthSimCore
import RxMemberSim

// What a pharmacy sends.
//
// Source: NCPDP Telecommunication D.0 as public payer sheets give it; the order of fields is theirs.

extension D0TransmissionWriter {
    /// Writes a transmission: the claims in the places, which are of one patient, pharmacy, day and kind.
    mutating func request(_ household: RxHousehold, _ places: Range<Int>) {
        let claim = household.claims[places.lowerBound]
        let member = household.members.firstIndex { $0.id == claim.memberID }
        header(claim, count: places.count)
        insurance(claim, household)
        if claim.transaction != .reversal, let member { patient(claim, household.members[member]) }
        guard claim.transaction != .eligibility else { return }
        for place in places { transaction(household, household.claims[place]) }
    }

    /// The fixed 56 bytes.
    private mutating func header(_ claim: PharmacyClaim, count: Int) {
        d0.fixed(claim.bin, width: 6)
        d0.out.append("D0")
        d0.out.append(claim.transaction.code)
        d0.fixed(claim.pcn, width: 10)
        d0.out.append(magnitude: UInt64(count), digits: 1)
        d0.out.append("01")
        d0.fixed(claim.pharmacyNPI, width: 15)
        d0.fixed(claim.serviceDate)
        d0.fixed(options.certification, width: 10)
    }

    private mutating func insurance(_ claim: PharmacyClaim, _ household: RxHousehold) {
        d0.segment("04")
        d0.field("C2", claim.cardholderID, max: 20)
        if let holder = household.members.firstIndex(where: \.isCardholder) {
            d0.field("CC", household.members[holder].person.name.given, max: 12)
            d0.field("CD", household.members[holder].person.name.family, max: 15)
        }
        d0.field("C1", claim.groupID, max: 15)
        d0.field("C3", claim.personCode, max: 3)
        d0.field("C6", claim.relationship.code)
    }

    private mutating func patient(_ claim: PharmacyClaim, _ member: RxMember) {
        d0.segment("01")
        d0.field("C4", member.person.birthDate)
        d0.field("C5", member.person.sex.d0Code)
        d0.field("CA", member.person.name.given, max: 12)
        d0.field("CB", member.person.name.family, max: 15)
        address(member.person.address)
        d0.field("CQ", member.person.telephone)
        if let isPregnant = claim.isPregnant { d0.field("2C", isPregnant ? "2" : "1" as StaticString) }
        d0.field("4X", claim.residence.code)
    }

    private mutating func address(_ address: Address) {
        street(address)
        d0.field("CN", address.city, max: 20)
        d0.field("CO", address.state, max: 2)
        d0.field("CP", address.postalCode, max: 15)
    }

    /// The house number and the street, without making a text of them.
    private mutating func street(_ address: Address) {
        guard address.houseNumber > 0 else { return d0.field("CM", address.street, max: 30) }
        d0.begin("CM")
        d0.out.append(integer: Int(address.houseNumber))
        d0.out.append(0x20)
        let room = 29 - ByteBuffer.digitCount(UInt(address.houseNumber.magnitude))
        if !d0.content(address.street, max: room) { d0.out.removeLast() }
    }

    private mutating func transaction(_ household: RxHousehold, _ claim: PharmacyClaim) {
        d0.group()
        self.claim(household, claim)
        guard claim.transaction != .reversal else { return }
        if !claim.services.isEmpty || (claim.pricing?.professionalFee ?? .zero) != .zero { provider(claim) }
        prescriber(household, claim)
        if !claim.otherPayers.isEmpty { coordination(claim) }
        if !claim.services.isEmpty { services(claim) }
        if let pricing = claim.pricing { self.pricing(pricing) }
        if claim.isCompound { compound(claim) }
        if !claim.diagnoses.isEmpty { clinical(claim) }
    }

    private mutating func claim(_ household: RxHousehold, _ claim: PharmacyClaim) {
        let isReversal = claim.transaction == .reversal
        d0.segment("07")
        d0.field("EM", "1")
        d0.field("D2", claim.prescriptionNumber, max: 12)
        d0.field("E1", claim.isCompound || claim.ndc == "0" ? "00" : "03" as StaticString)
        d0.field("D7", claim.ndc, max: 19)
        if !isReversal { d0.field("E7", claim.quantity) }
        d0.field("D3", claim.fillNumber, width: 2)
        guard !isReversal else { return d0.field("C8", claim.otherCoverage, max: 2) }
        d0.field("D5", claim.daysSupply, width: 3)
        d0.field("D6", claim.isCompound ? "2" : "1" as StaticString)
        d0.field("D8", claim.dispenseAsWritten.code)
        d0.field("DE", claim.written)
        d0.field("DF", claim.refillsAuthorized, width: 2)
        d0.field("DJ", claim.origin.code)
        if !claim.clarifications.isEmpty {
            d0.field("NX", min(claim.clarifications.count, 3), width: 1)
            for code in claim.clarifications.prefix(3) { d0.field("DK", code, max: 2) }
        }
        // The whole amount of a prescription of schedule II, which may be dispensed in parts.
        if claim.refillsAuthorized == 0, let place = household.place(ofPrescription: claim.prescriptionID),
            household.prescriptions[place].schedule == "II"
        {
            d0.field("ET", household.prescriptions[place].quantity)
        }
        d0.field("C8", claim.otherCoverage, max: 2)
        d0.field("28", claim.unit.code)
        if !claim.authorizationNumber.isEmpty {
            d0.field("EU", "01")
            d0.field("EV", lastDigitsOf: claim.authorizationNumber)
        }
        d0.field("U7", claim.serviceType, max: 2)
    }
}

extension D0TransmissionWriter {
    /// The pharmacist who did something beyond dispensing.
    private mutating func provider(_ claim: PharmacyClaim) {
        d0.segment("02")
        d0.field("EY", "05")
        d0.field("E9", D0Pharmacist.npi(ofPharmacy: claim.pharmacyNPI), max: 15)
    }

    private mutating func prescriber(_ household: RxHousehold, _ claim: PharmacyClaim) {
        guard !claim.prescriberNPI.isEmpty else { return }
        d0.segment("03")
        d0.field("EZ", "01")
        d0.field("DB", claim.prescriberNPI, max: 15)
        guard let place = household.prescribers.firstIndex(where: { $0.npi == claim.prescriberNPI }) else { return }
        d0.field("DR", household.prescribers[place].name.family, max: 15)
        d0.field("PM", household.prescribers[place].telephone)
        d0.field("2J", household.prescribers[place].name.given, max: 12)
    }

    private mutating func coordination(_ claim: PharmacyClaim) {
        d0.segment("05")
        d0.field("4C", min(claim.otherPayers.count, 9), width: 1)
        for payer in claim.otherPayers.prefix(9) {
            d0.field("5C", payer.coverageType, max: 2)
            d0.field("6C", "03")
            d0.field("7C", payer.bin, max: 10)
            d0.field("E8", payer.decided)
            if !payer.paid.isEmpty { d0.field("HB", min(payer.paid.count, 9), width: 1) }
            for amount in payer.paid.prefix(9) {
                d0.field("HC", amount.qualifier, max: 2)
                d0.field("DV", amount.amount)
            }
            if !payer.rejects.isEmpty { d0.field("5E", min(payer.rejects.count, 5), width: 2) }
            for code in payer.rejects.prefix(5) { d0.field("6E", code, max: 3) }
            let responsibility = payer.patientResponsibility
            if !responsibility.isEmpty { d0.field("NR", min(responsibility.count, 25), width: 2) }
            for amount in responsibility.prefix(25) {
                d0.field("NP", amount.qualifier, max: 2)
                d0.field("NQ", amount.amount)
            }
        }
    }

    private mutating func services(_ claim: PharmacyClaim) {
        d0.segment("08")
        for (place, service) in claim.services.prefix(9).enumerated() {
            d0.field("7E", place + 1, width: 1)
            d0.field("E4", service.reason, max: 2)
            d0.field("E5", service.service, max: 2)
            d0.field("E6", service.result, max: 2)
            d0.field("8E", service.effort, max: 2)
            if !service.coAgent.isEmpty {
                d0.field("J9", "03")
                d0.field("H6", service.coAgent, max: 19)
            }
        }
    }

    private mutating func pricing(_ pricing: SubmittedPricing) {
        d0.segment("11")
        d0.field("D9", pricing.ingredientCost)
        d0.field("DC", unlessZero: pricing.dispensingFee)
        d0.field("BE", unlessZero: pricing.professionalFee)
        d0.field("DX", unlessZero: pricing.patientPaid)
        d0.field("E3", unlessZero: pricing.incentive)
        if !pricing.otherAmounts.isEmpty { d0.field("H7", min(pricing.otherAmounts.count, 3), width: 1) }
        for amount in pricing.otherAmounts.prefix(3) {
            d0.field("H8", amount.qualifier, max: 2)
            d0.field("H9", amount.amount)
        }
        d0.field("HA", unlessZero: pricing.flatTax)
        if pricing.percentageTax != .zero || pricing.taxRate != 0 {
            d0.field("GE", pricing.percentageTax)
            // A rate in hundred-thousandths as percent with four implied decimals.
            d0.signed("HE", Int64(pricing.taxRate) * 10, most: 9_999_999)
            d0.field("JE", "02")
        }
        d0.field("DQ", pricing.usualAndCustomary)
        d0.field("DU", pricing.grossAmountDue)
        d0.field("DN", pricing.basis.code)
    }

    private mutating func compound(_ claim: PharmacyClaim) {
        d0.segment("10")
        d0.field("EF", claim.compoundForm, max: 2)
        d0.field("EG", claim.unit.compoundCode)
        d0.field("EC", min(claim.ingredients.count, 25), width: 2)
        for ingredient in claim.ingredients.prefix(25) {
            d0.field("RE", "03")
            d0.field("TE", ingredient.ndc, max: 19)
            d0.field("ED", ingredient.quantity)
            d0.field("EE", ingredient.cost)
            d0.field("UE", ingredient.basis.code)
        }
    }

    private mutating func clinical(_ claim: PharmacyClaim) {
        d0.segment("13")
        d0.field("VE", min(claim.diagnoses.count, 5), width: 1)
        for diagnosis in claim.diagnoses.prefix(5) {
            d0.field("WE", "02")
            d0.field("DO", diagnosis.code, max: 15, dropping: UInt8(ascii: "."))
        }
    }
}

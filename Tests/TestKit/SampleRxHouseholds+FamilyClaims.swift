import HealthSimCore
import RxMemberSim

extension SampleRxHouseholds {
    private static func claim(
        _ ordinal: Int, _ kind: PharmacyClaim.Transaction = .billing, of fill: Int = 0, for member: Text = .empty,
        _ date: String, at hour: Int, asking: (cost: String, fee: String, usual: String)? = nil
    ) -> PharmacyClaim {
        let prescription = fill > 0 ? familyPrescriptions()[fill - 1] : nil
        let own = fill > 0 ? familyFills()[fill - 1] : nil
        let patient = prescription?.memberID ?? member
        var claim = PharmacyClaim(
            id: RxIdentifiers.claim(household: 1, ordinal), transaction: kind, memberID: patient, bin: "999101",
            pcn: "TESTRIC", groupID: "RIC10001", cardholderID: "MEM00000001", pharmacyNPI: pharmacyNPI,
            submitted: time(date, hour: hour), serviceDate: day(date))
        if patient == spouse { (claim.personCode, claim.relationship) = ("002", .spouse) }
        if patient == child { (claim.personCode, claim.relationship) = ("003", .child) }
        guard let prescription, let own else { return claim }
        claim.prescriptionID = prescription.id
        claim.prescriptionNumber = prescription.number
        claim.fillID = own.id
        claim.ndc = own.ndc
        claim.quantity = own.quantity
        claim.unit = prescription.unit
        claim.daysSupply = own.daysSupply
        claim.dispenseAsWritten = own.dispenseAsWritten
        claim.written = prescription.written.date
        claim.refillsAuthorized = prescription.refills
        claim.prescriberNPI = prescriberNPI
        if let asking {
            let (cost, fee) = (money(asking.cost), money(asking.fee))
            claim.pricing = SubmittedPricing(
                ingredientCost: cost, dispensingFee: fee, usualAndCustomary: money(asking.usual),
                grossAmountDue: cost + fee)
        }
        return claim
    }

    static func familyClaims() -> [PharmacyClaim] {
        var opioid = claim(2, of: 1, "2025-02-03", at: 10, asking: ("14.81", "1.75", "24.99"))
        opioid.services = [PharmacistService(reason: "DD", service: "M0", result: "1G", effort: "11")]
        var repeated = claim(3, of: 1, "2025-02-03", at: 11, asking: ("14.81", "1.75", "24.99"))
        repeated.fillID = .empty
        repeated.services = opioid.services
        var card = claim(5, of: 2, "2025-02-10", at: 12, asking: ("733.32", "1.75", "773.99"))
        (card.bin, card.pcn, card.groupID, card.cardholderID) = ("999010", "TESTCARD", "CC016", "CC0160001")
        card.otherCoverage = "08"
        card.otherPayers = [
            OtherPayerPayment(
                coverageType: "01", bin: "999101", decided: day("2025-02-10"),
                paid: [QualifiedAmount("07", money("562.32"))],
                patientResponsibility: [QualifiedAmount("06", money("40.00"))])
        ]
        var rebill = claim(7, .rebill, of: 3, "2025-02-12", at: 12, asking: ("507.91", "1.75", "531.99"))
        rebill.submitted = time("2025-02-13", hour: 12)
        rebill.formerID = "RXC000000010006"
        var after = claim(9, of: 5, "2025-03-05", at: 9, asking: ("5.47", "1.75", "14.99"))
        after.otherCoverage = "02"
        after.otherPayers = [
            OtherPayerPayment(
                coverageType: "01", bin: "999103", decided: day("2025-03-05"),
                paid: [QualifiedAmount("07", money("4.00"))],
                patientResponsibility: [QualifiedAmount("06", money("1.00"))])
        ]
        var refused = claim(10, of: 6, "2025-07-02", at: 12, asking: ("1197.00", "1.75", "1260.99"))
        refused.fillID = .empty
        var allowed = claim(11, of: 6, "2025-07-05", at: 15, asking: ("1197.00", "1.75", "1260.99"))
        allowed.authorizationNumber = "RPA000000010002"
        allowed.diagnoses = [Concept(.icd10cm, "E11.9")]
        return [
            claim(1, .eligibility, for: spouse, "2025-02-03", at: 9), opioid, repeated,
            claim(4, of: 2, "2025-02-10", at: 11, asking: ("733.32", "1.75", "773.99")), card,
            claim(6, of: 3, "2025-02-12", at: 9, asking: ("500.40", "1.75", "529.99")), rebill, compound(), after,
            refused, allowed,
        ]
    }

    private static func compound() -> PharmacyClaim {
        var claim = claim(8, of: 4, "2025-03-01", at: 10, asking: ("90.07", "1.75", "120.00"))
        claim.ingredients = [
            CompoundIngredient(ndc: "00168009930", quantity: DrugQuantity(30), cost: money("82.87")),
            CompoundIngredient(ndc: "15127012701", quantity: DrugQuantity(30), cost: money("7.20")),
        ]
        claim.compoundForm = "02"
        claim.serviceType = "02"
        claim.pricing?.otherAmounts = [QualifiedAmount("09", money("12.00"))]
        claim.pricing?.percentageTax = money("6.35")
        claim.pricing?.taxRate = 6_250
        claim.pricing?.grossAmountDue = money("110.17")
        return claim
    }

    private static func answer(
        _ ordinal: Int, _ status: ClaimResponse.Status, _ member: Text, _ date: String, at hour: Int, tier: Int = 1
    ) -> ClaimResponse {
        var response = response(ordinal, status, date, at: hour)
        response.memberID = member
        response.planID = "rx-commercial-rich"
        response.networkID = "PREFERRED"
        response.tier = tier
        return response
    }

    /// What is paid: cost and fee of which the member pays a copay.
    private static func price(_ cost: String, _ fee: String, copay: String) -> PaidPricing {
        let (cost, fee, copay) = (money(cost), money(fee), money(copay))
        return PaidPricing(
            ingredientCost: cost, dispensingFee: fee, patientPay: copay, totalPaid: cost + fee - copay,
            basis: .averageWholesaleDiscounted, copay: copay)
    }

    private static func entries(_ amount: String) -> [RxAccumulatorEntry] {
        [
            RxAccumulatorEntry(.outOfPocket, amount: money(amount)),
            RxAccumulatorEntry(.outOfPocket, isFamily: true, amount: money(amount)),
        ]
    }

    static func familyResponses() -> [ClaimResponse] {
        var asked = answer(1, .approved, spouse, "2025-02-03", at: 9, tier: 0)
        asked.transaction = .eligibility
        asked.messages = ["BIN 999101 PCN TESTRIC", "GRP RIC10001"]
        var opioid = answer(2, .paid, spouse, "2025-02-03", at: 10)
        opioid.pricing = price("8.20", "1.00", copay: "9.20")
        opioid.accumulatorEntries = entries("9.20")
        opioid.alerts = [
            DURAlert(
                reason: "DD", significance: .major, action: .softReject, rule: "DDI0012",
                otherMedicationID: "lorazepam-0.5-tab", previousFill: day("2025-01-20"),
                previousQuantity: DrugQuantity(30), otherPharmacy: 3, otherPrescriber: 2,
                message: "OPIOID WITH BENZODIAZEPINE", isOverridden: true)
        ]
        var repeated = opioid
        repeated.id = "RXA000000010003"
        repeated.claimID = "RXC000000010003"
        repeated.status = .duplicate
        repeated.decided = time("2025-02-03", hour: 11)
        repeated.formerID = opioid.id
        repeated.accumulatorEntries = []
        var brand = answer(4, .paid, holder, "2025-02-10", at: 11, tier: 2)
        brand.pricing = price("601.32", "1.00", copay: "40.00")
        brand.accumulatorEntries = entries("40.00")
        var card = answer(5, .paid, holder, "2025-02-10", at: 12, tier: 0)
        card.planID = "card-jardiance"
        card.networkID = .empty
        card.pricing = price("40.00", "0.00", copay: "10.00")
        card.accumulatorEntries = [RxAccumulatorEntry(.copayCard, amount: money("30.00"))]
        return [asked, opioid, repeated, brand, card] + laterResponses()
    }

    private static func laterResponses() -> [ClaimResponse] {
        var chosen = answer(6, .paid, holder, "2025-02-12", at: 9, tier: 3)
        chosen.pricing = price("410.33", "1.00", copay: "2.80")
        chosen.pricing?.brandPenalty = money("408.53")
        chosen.pricing?.genericSavings = money("408.53")
        chosen.pricing?.patientPay = money("411.33")
        chosen.pricing?.totalPaid = .zero
        chosen.accumulatorEntries = entries("2.80")
        var anew = chosen
        anew.id = "RXA000000010007"
        anew.claimID = "RXC000000010007"
        anew.transaction = .rebill
        anew.decided = time("2025-02-13", hour: 12)
        anew.formerID = chosen.id
        anew.accumulatorEntries = entries("-2.80") + entries("2.80")
        var mixed = answer(8, .paid, child, "2025-03-01", at: 10)
        mixed.pricing = price("60.00", "1.75", copay: "10.00")
        mixed.pricing?.otherAmounts = [QualifiedAmount("09", money("12.00"))]
        mixed.pricing?.percentageTax = money("6.35")
        mixed.pricing?.totalPaid = money("70.10")
        mixed.accumulatorEntries = entries("10.00")
        var after = answer(9, .paid, spouse, "2025-03-05", at: 9)
        after.pricing = price("4.00", "1.00", copay: "1.00")
        after.pricing?.otherPayers = money("4.00")
        after.pricing?.totalPaid = .zero
        after.accumulatorEntries = entries("1.00")
        var refused = answer(10, .rejected, holder, "2025-07-02", at: 12, tier: 2)
        refused.rejects = ["75"]
        refused.messages = ["PRIOR AUTHORIZATION REQUIRED"]
        refused.alternatives = ["liraglutide-pen"]
        var allowed = answer(11, .paid, holder, "2025-07-05", at: 15, tier: 2)
        allowed.pricing = price("981.54", "1.00", copay: "40.00")
        allowed.authorizationID = "RPA000000010002"
        allowed.accumulatorEntries = entries("40.00")
        return [chosen, anew, mixed, after, refused, allowed]
    }
}

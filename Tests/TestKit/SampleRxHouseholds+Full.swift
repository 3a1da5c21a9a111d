import HealthSimCore
public import RxMemberSim

extension SampleRxHouseholds {
    /// A woman under Part D with apixaban: a claim that reaches from the deductible into the initial coverage, with help for
    /// low income.
    public static func senior() -> RxHousehold {
        var household = RxHousehold(
            cardholderID: "MEM00000001", members: [member("RXM00000001", "Rosa", .female, "1948-02-20")])
        household.members[0].medicareID = "1EG4TE5MK72"
        household.members[0].lowIncome = .full
        household.members[0].residence = .assistedLiving
        household.coverages = [coverage("rx-part-d-standard", bin: "999105", pcn: "TESTPDS", group: "PDS10001")]
        household.prescriptions = [apixaban()]
        household.fills = [
            Fill(
                id: "FILL00000001001", prescriptionID: "RX000000010001", memberID: "RXM00000001", number: 0,
                filled: day("2025-01-20"), pickedUp: day("2025-01-20"), ndc: "00003089421",
                quantity: DrugQuantity(60), daysSupply: 30, pharmacyNPI: pharmacyNPI,
                dispenseAsWritten: .genericNotOnMarket, claimID: "RXC000000010001")
        ]
        var claim = PharmacyClaim(
            id: "RXC000000010001", transaction: .billing, memberID: "RXM00000001", bin: "999105", pcn: "TESTPDS",
            groupID: "PDS10001", cardholderID: "MEM00000001", pharmacyNPI: pharmacyNPI,
            submitted: time("2025-01-20", hour: 11), serviceDate: day("2025-01-20"))
        claim.prescriptionID = "RX000000010001"
        claim.fillID = "FILL00000001001"
        claim.prescriptionNumber = "000000010001"
        claim.ndc = "00003089421"
        claim.dispenseAsWritten = .genericNotOnMarket
        claim.quantity = DrugQuantity(60)
        claim.daysSupply = 30
        claim.written = day("2025-01-20")
        claim.refillsAuthorized = 5
        claim.prescriberNPI = prescriberNPI
        claim.residence = .assistedLiving
        claim.pricing = SubmittedPricing(
            ingredientCost: money("712.80"), dispensingFee: money("1.50"), usualAndCustomary: money("780.00"),
            grossAmountDue: money("714.30"))
        household.claims = [claim]
        household.responses = [straddling()]
        let limits: [(RxAccumulator.Kind, String?)] = [
            (.deductible, "590.00"), (.trueOutOfPocket, "2000.00"), (.grossDrugCost, nil),
        ]
        household.accumulators = limits.map { kind, limit in
            RxAccumulator(
                kind: kind, memberID: "RXM00000001", planID: "rx-part-d-standard", yearStart: day("2025-01-01"),
                applied: money("590.00"), limit: limit.map(money))
        }
        household.pharmacies = [pharmacy]
        household.prescribers = [SampleRecords.practitioner(prescriberNPI, "Lindqvist", "207R00000X")]
        return household
    }

    private static func apixaban() -> Prescription {
        Prescription(
            id: "RX000000010001", number: "000000010001", memberID: "RXM00000001", medicationID: "apixaban-5-tab",
            drug: Concept(.rxnorm, "1364445"), sig: "1 tab by mouth twice daily", quantity: DrugQuantity(60),
            unit: .each, daysSupply: 30, refills: 5, dispenseAsWritten: .genericNotOnMarket,
            written: time("2025-01-20", hour: 9), expires: day("2026-01-20"), prescriberNPI: prescriberNPI,
            pharmacyNPI: pharmacyNPI, indication: Concept(.icd10cm, "I48.91"))
    }

    /// 590.00: the deductible is 590.00 of the price of 590.00 and more; 12.15 is the most a helped member pays.
    private static func straddling() -> ClaimResponse {
        var response = response(1, .paid, "2025-01-20", at: 11)
        response.planID = "rx-part-d-standard"
        response.pricing = PaidPricing(
            ingredientCost: money("588.50"), dispensingFee: money("1.50"), patientPay: money("12.15"),
            totalPaid: money("577.85"), basis: .averageWholesaleDiscounted, deductible: money("12.15"),
            accumulatedDeductible: money("590.00"), remainingDeductible: .zero,
            stages: [QualifiedAmount("01", money("590.00"))])
        response.partD = PartDShares(lowIncome: money("577.85"), trueOutOfPocket: money("590.00"))
        response.tier = 3
        response.networkID = "standard"
        response.accumulatorEntries = [
            RxAccumulatorEntry(.deductible, amount: money("590.00")),
            RxAccumulatorEntry(.trueOutOfPocket, amount: money("590.00")),
            RxAccumulatorEntry(.grossDrugCost, amount: money("590.00")),
        ]
        return response
    }

    /// A household with something in every field; not one that occurs.
    public static func full() -> RxHousehold {
        var household = worker()
        household.members[0].deathDate = day("2025-06-30")
        household.members[0].medicareID = "1EG4TE5MK72"
        household.coverages[0].end = day("2025-12-31")
        household.coverages[0].isFamily = true
        household.facts += [
            HealthFact(memberID: "RXM00000001", kind: .allergy, name: "amoxicillin", start: day("2010-01-01")),
            HealthFact(
                memberID: "RXM00000001", kind: .laboratory, name: "egfr", value: 57.5, start: day("2024-11-02"),
                end: day("2025-11-02")),
        ]
        household.prescriptions[0].dispenseAsWritten = .prescriberForbids
        household.prescriptions[0].origin = .facsimile
        household.prescriptions[0].schedule = "IV"
        household.prescriptions[0].status = .replaced
        household.prescriptions[0].ended = day("2025-03-20")
        household.prescriptions[0].formerID = "RX000000010009"
        household.prescriptions[0].note = "Titrate, \"slowly\""
        household.fills[0].dispenseAsWritten = .patientAsksForBrand
        fillEveryField(of: &household.claims[0])
        fillEveryField(of: &household.responses[0])
        household.authorizations = [
            DrugAuthorization(
                id: "RPA000000010001", memberID: "RXM00000001", planID: "rx-commercial-standard",
                kind: .quantityLimit, ingredient: "metformin", criteriaID: "PA-X", prescriberNPI: prescriberNPI,
                diagnosis: Concept(.icd10cm, "E11.9"), requested: day("2025-01-10"), decided: day("2025-01-12"),
                decision: .approved, isUrgent: true, reason: "more tablets", start: day("2025-01-12"),
                end: day("2025-12-31"), quantityLimit: DrugQuantity(thousandths: 90_500), formerID: "RPA000000010000")
        ]
        household.programs = [
            ProgramEnrollment(
                memberID: "RXM00000001", programID: "card", cardNumber: "CARD0001", start: day("2025-01-01"),
                end: day("2025-12-31"))
        ]
        household.accumulators[0].isFamily = true
        household.rebates = [
            Rebate(claimID: "RXC000000010001", ndc: metforminNDC, quarter: day("2025-01-01"), amount: money("2.10"))
        ]
        return household
    }

    private static func fillEveryField(of claim: inout PharmacyClaim) {
        claim.transaction = .rebill
        claim.personCode = "002"
        claim.relationship = .spouse
        claim.dispenseAsWritten = .brandRequiredByLaw
        claim.unit = .milliliter
        claim.origin = .telephone
        claim.otherCoverage = "02"
        claim.clarifications = ["03", "05"]
        claim.authorizationNumber = "RPA000000010001"
        claim.serviceType = "08"
        claim.residence = .nursingFacility
        claim.isPregnant = false
        claim.services = [
            PharmacistService(reason: "DD", service: "M0", result: "1G", effort: "11", coAgent: "00056017470")
        ]
        claim.ingredients = [
            CompoundIngredient(
                ndc: metforminNDC, quantity: DrugQuantity(thousandths: 1_250), cost: money("3.10"), basis: .acquisition)
        ]
        claim.compoundForm = "11"
        claim.otherPayers = [
            OtherPayerPayment(
                coverageType: "01", bin: "999103", decided: day("2025-01-14"),
                paid: [QualifiedAmount("07", money("4.00"))],
                patientResponsibility: [QualifiedAmount("06", money("2.00"))], rejects: ["70"])
        ]
        claim.formerID = "RXC000000010009"
        claim.pricing = SubmittedPricing(
            ingredientCost: money("12.40"), dispensingFee: money("1.50"), professionalFee: money("20.00"),
            incentive: money("0.30"), otherAmounts: [QualifiedAmount("01", money("1.10"))], flatTax: money("0.20"),
            percentageTax: money("0.40"), taxRate: 6_250, usualAndCustomary: money("24.99"),
            grossAmountDue: money("35.90"), patientPaid: money("1.00"), basis: .wholesaleAcquisition)
    }

    private static func fillEveryField(of response: inout ClaimResponse) {
        response.formerID = "RXA000000010009"
        response.messages = ["PAID"]
        response.alternatives = ["glipizide-5-tab"]
        response.authorizationID = "RPA000000010001"
        response.partD = PartDShares(
            plan: money("0.40"), manufacturer: money("0.30"), lowIncome: money("0.20"), reinsurance: money("0.10"),
            trueOutOfPocket: money("5.20"))
        response.alerts = [
            DURAlert(
                reason: "DD", significance: .moderate, action: .message, rule: "DDI0001",
                otherMedicationID: "warfarin-5-tab", previousFill: day("2025-01-02"),
                previousQuantity: DrugQuantity(thousandths: 30_500), otherPharmacy: 3, otherPrescriber: 2,
                message: "INTERACTION", detail: "bleeding", isOverridden: true)
        ]
        response.accumulatorEntries.append(RxAccumulatorEntry(.deductible, isFamily: true, amount: money("0.01")))
        response.pricing = PaidPricing(
            ingredientCost: money("4.80"), dispensingFee: money("1.20"), incentive: money("0.01"),
            professionalFee: money("0.02"), otherAmounts: [QualifiedAmount("99", money("0.03"))],
            flatTax: money("0.04"), percentageTax: money("0.05"), otherPayers: money("0.15"), patientPay: money("5.00"),
            totalPaid: money("1.00"), basis: .contract, deductible: money("0.50"), copay: money("0.50"),
            coinsurance: money("0.50"), overMaximum: money("0.50"), processorFee: money("0.50"),
            patientTax: money("0.50"), networkPenalty: money("0.50"), brandPenalty: money("0.50"),
            nonPreferredPenalty: money("0.50"), brandNonPreferredPenalty: money("0.50"), coverageGap: money("0.10"),
            planAssistance: money("0.10"), accumulatedDeductible: money("0.50"), remainingDeductible: money("9.50"),
            genericSavings: money("3.33"), stages: [QualifiedAmount("02", money("6.15"))])
    }
}

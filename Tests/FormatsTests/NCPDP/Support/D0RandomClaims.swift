import HealthSimCore
import RxMemberSim

/// Claims and answers with random values in every field that D.0 carries, in the lengths that it carries.
struct D0RandomClaims {
    private var stream: RandomStream

    init(seed: UInt64) { stream = RandomStream(seed: seed, purpose: "tests.ncpdp", index: 0) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { stream.integer(in: range) }
    private mutating func chance(_ share: Double) -> Bool { stream.chance(share) }
    private mutating func money() -> Money { Money(cents: Int64(number(1...99_999_999))) }
    private mutating func quantity() -> DrugQuantity { DrugQuantity(thousandths: Int64(number(1...9_999_999_999))) }
    private mutating func day() -> CalendarDate { CalendarDate(daysSinceEpoch: number(18_000...21_000)) }

    private mutating func digits(_ count: Int) -> Text {
        var digits = ""
        for _ in 0..<count { digits += String(number(0...9)) }
        return Text(digits)
    }

    private mutating func word(_ most: Int) -> Text {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/.,'#&()")
        var word = ""
        for _ in 0..<number(1...most) { word.append(signs[number(0...(signs.count - 1))]) }
        return Text(word)
    }

    private mutating func one<Value: CaseIterable>(_ type: Value.Type) -> Value where Value.AllCases == [Value] {
        let all = Value.allCases
        return all[number(0...(all.count - 1))]
    }

    private mutating func amounts(_ most: Int) -> [QualifiedAmount] {
        (0..<number(0...most)).map { _ in QualifiedAmount(digits(2), money()) }
    }

    /// A household of one member with so many claims, an answer to each.
    mutating func household(_ count: Int) -> RxHousehold {
        var household = RxSamples.household([])
        for ordinal in 1...count {
            let claim = claim(ordinal, after: household.claims)
            household.claims.append(claim)
            household.responses.append(response(ordinal, to: claim))
        }
        return household
    }

    private mutating func claim(_ ordinal: Int, after claims: [PharmacyClaim]) -> PharmacyClaim {
        var claim = RxSamples.billing
        claim.id = RxIdentifiers.claim(household: 1, ordinal)
        claim.prescriptionID = .empty
        claim.serviceDate = day()
        claim.submitted = Timestamp(date: claim.serviceDate)
        claim.prescriptionNumber = Text("0" + digits(11).string)
        claim.fillNumber = number(0...99)
        if let former = claims.last, former.transaction == .billing, chance(0.4) {
            claim = former
            claim.id = RxIdentifiers.claim(household: 1, ordinal)
            claim.transaction = .reversal
            claim.formerID = former.id
            return claim
        }
        if chance(0.1) {
            claim.transaction = .eligibility
            return claim
        }
        claim.ndc = digits(11)
        claim.quantity = quantity()
        claim.unit = one(DrugUnit.self)
        claim.daysSupply = number(1...999)
        claim.dispenseAsWritten = one(DispenseAsWritten.self)
        claim.written = chance(0.9) ? day() : nil
        claim.refillsAuthorized = number(0...99)
        claim.origin = one(PrescriptionOrigin.self)
        claim.otherCoverage = chance(0.5) ? digits(2) : .empty
        claim.clarifications = (0..<number(0...3)).map { _ in digits(2) }
        claim.authorizationNumber = chance(0.3) ? digits(11) : .empty
        claim.serviceType = digits(2)
        claim.residence = one(PatientResidence.self)
        claim.isPregnant = chance(0.3) ? chance(0.5) : nil
        claim.diagnoses = chance(0.4) ? [Concept(.icd10cm, "E11.9"), Concept(.icd10cm, "I10")] : []
        claim.pricing = pricing()
        claim.services = (0..<number(0...3)).map { _ in
            PharmacistService(
                reason: word(2), service: word(2), result: word(2), effort: chance(0.5) ? digits(2) : .empty,
                coAgent: chance(0.5) ? digits(11) : .empty)
        }
        if chance(0.2) { mix(&claim) }
        claim.otherPayers = (0..<(chance(0.3) ? number(1...3) : 0)).map { _ in payer() }
        return claim
    }

    private mutating func mix(_ claim: inout PharmacyClaim) {
        claim.ndc = "0"
        claim.compoundForm = digits(2)
        claim.ingredients = (0..<number(1...4)).map { _ in
            CompoundIngredient(ndc: digits(11), quantity: quantity(), cost: money(), basis: one(CostBasis.self))
        }
    }

    private mutating func payer() -> OtherPayerPayment {
        OtherPayerPayment(
            coverageType: digits(2), bin: digits(6), decided: day(), paid: amounts(2),
            patientResponsibility: amounts(3), rejects: (0..<number(0...2)).map { _ in digits(2) })
    }

    private mutating func pricing() -> SubmittedPricing {
        var pricing = SubmittedPricing(
            ingredientCost: money(), dispensingFee: money(), professionalFee: chance(0.2) ? money() : .zero,
            incentive: chance(0.2) ? money() : .zero, otherAmounts: amounts(3),
            flatTax: chance(0.2) ? money() : .zero, usualAndCustomary: money(), grossAmountDue: .zero,
            patientPaid: chance(0.2) ? -money() : .zero, basis: one(CostBasis.self))
        if chance(0.2) {
            pricing.percentageTax = money()
            pricing.taxRate = number(1...100_000)
        }
        pricing.grossAmountDue = money()
        return pricing
    }

    private mutating func response(_ ordinal: Int, to claim: PharmacyClaim) -> ClaimResponse {
        var response = ClaimResponse(
            id: RxIdentifiers.response(household: 1, ordinal), claimID: claim.id, transaction: claim.transaction,
            status: claim.transaction == .billing ? one(ClaimResponse.Status.self) : .approved,
            memberID: claim.memberID, decided: claim.submitted)
        if !claim.formerID.isEmpty { response.formerID = RxIdentifiers.response(household: 1, ordinal - 1) }
        guard claim.transaction != .reversal else { return response }
        response.planID = chance(0.7) ? word(8) : .empty
        response.networkID = chance(0.7) ? word(10) : .empty
        response.messages = (0..<number(0...2)).map { _ in word(90) }
        guard claim.transaction == .billing else { return response }
        if response.status == .rejected {
            response.rejects = (0..<number(1...5)).map { _ in digits(2) }
            response.nextFill = chance(0.3) ? day() : nil
        } else if response.status == .paid || response.status == .duplicate {
            response.pricing = paid()
        }
        response.authorizationID = chance(0.2) ? digits(11) : .empty
        response.alternatives = chance(0.2) ? ["metformin-500-tab"] : []
        response.alerts = (0..<number(0...2)).map { _ in
            DURAlert(
                reason: word(2), significance: one(DURAlert.Significance.self),
                action: response.status == .rejected ? .hardReject : .message,
                previousFill: chance(0.5) ? day() : nil, previousQuantity: chance(0.5) ? quantity() : nil,
                otherPharmacy: number(0...3), otherPrescriber: number(0...2), message: word(30), detail: word(100))
        }
        return response
    }

    private mutating func paid() -> PaidPricing {
        var paid = PaidPricing(
            ingredientCost: money(), dispensingFee: money(), otherAmounts: amounts(3), patientPay: money(),
            totalPaid: -money(), basis: one(ReimbursementBasis.self), deductible: money(), copay: money(),
            accumulatedDeductible: chance(0.5) ? money() : nil, remainingDeductible: chance(0.5) ? .zero : nil,
            genericSavings: chance(0.5) ? money() : nil, stages: amounts(4))
        let paths: [WritableKeyPath<PaidPricing, Money>] = [
            \.incentive, \.professionalFee, \.flatTax, \.percentageTax, \.otherPayers, \.coinsurance, \.overMaximum,
            \.processorFee, \.patientTax, \.networkPenalty, \.brandPenalty, \.nonPreferredPenalty,
            \.brandNonPreferredPenalty, \.coverageGap, \.planAssistance,
        ]
        for path in paths where chance(0.3) { paid[keyPath: path] = money() }
        return paid
    }
}

import HealthSimCore
import RxMemberSim

extension RecordParser {
    /// Reads the answer to a transaction.
    mutating func claimResponse() throws(JSONError) -> ClaimResponse? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var status = Required<ClaimResponse.Status>()
        var response = ClaimResponse(
            id: .empty, claimID: .empty, transaction: .billing, status: .paid, decided: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "response_id", "id", "authorization_number": try read(&response.id)
            case "claim_id": try read(&response.claimID)
            case "transaction": try read(&response.transaction)
            case "status": try read(&status)
            case "member_id": try read(&response.memberID)
            case "plan_id": try read(&response.planID)
            case "former_id": try read(&response.formerID)
            case "decided_time", "decided": try read(&response.decided)
            case "rejects", "reject_codes": response.rejects = try texts()
            case "messages": response.messages = try texts()
            case "next_fill_date": try read(&response.nextFill)
            case "pricing": response.pricing = try paidPricing()
            case "part_d": response.partD = try partDShares()
            case "tier": try read(&response.tier)
            case "network_id": try read(&response.networkID)
            case "alternatives": response.alternatives = try texts()
            case "alerts": response.alerts = try elements { parser throws(JSONError) in try parser.alert() }
            case "authorization_id": try read(&response.authorizationID)
            case "accumulator_entries":
                response.accumulatorEntries = try elements { parser throws(JSONError) in try parser.rxAccumulatorEntry()
                }
            case "explanation":
                response.explanation = try elements { parser throws(JSONError) in try parser.pharmacyNote() }
            default: unknown(key, among: Self.claimResponseFields)
            }
        }
        need(response.id, "response_id", "the authorization number, as RXA000000010001")
        need(response.claimID, "claim_id", "the transaction")
        need(status, "status")
        guard let status = status.value, errors == errorCount else { return nil }
        response.status = status
        if response.decided == .unread { response.decided = Timestamp(date: .epoch) }
        return response
    }

    private static let claimResponseFields = [
        "response_id", "claim_id", "transaction", "status", "member_id", "plan_id", "former_id", "decided_time",
        "rejects", "messages", "next_fill_date", "pricing", "part_d", "tier", "network_id", "alternatives", "alerts",
        "authorization_id", "accumulator_entries", "explanation",
    ]

    /// Reads what a processor pays.
    mutating func paidPricing() throws(JSONError) -> PaidPricing? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var pricing = PaidPricing(ingredientCost: .unread, dispensingFee: .zero)
        while let key = try reader.nextKey() {
            switch key {
            case "ingredient_cost": try read(&pricing.ingredientCost)
            case "dispensing_fee": try read(&pricing.dispensingFee)
            case "incentive": try read(&pricing.incentive)
            case "professional_fee": try read(&pricing.professionalFee)
            case "other_amounts": pricing.otherAmounts = try qualifiedAmounts()
            case "flat_tax": try read(&pricing.flatTax)
            case "percentage_tax": try read(&pricing.percentageTax)
            case "other_payers": try read(&pricing.otherPayers)
            case "patient_pay": try read(&pricing.patientPay)
            case "total_paid": try read(&pricing.totalPaid)
            case "basis": try read(&pricing.basis)
            case "deductible": try read(&pricing.deductible)
            case "copay": try read(&pricing.copay)
            case "coinsurance": try read(&pricing.coinsurance)
            case "over_maximum": try read(&pricing.overMaximum)
            case "processor_fee": try read(&pricing.processorFee)
            case "patient_tax": try read(&pricing.patientTax)
            case "network_penalty": try read(&pricing.networkPenalty)
            case "brand_penalty": try read(&pricing.brandPenalty)
            case "non_preferred_penalty": try read(&pricing.nonPreferredPenalty)
            case "brand_non_preferred_penalty": try read(&pricing.brandNonPreferredPenalty)
            case "coverage_gap": try read(&pricing.coverageGap)
            case "plan_assistance": try read(&pricing.planAssistance)
            case "accumulated_deductible": try read(&pricing.accumulatedDeductible)
            case "remaining_deductible": try read(&pricing.remainingDeductible)
            case "generic_savings": try read(&pricing.genericSavings)
            case "stages": pricing.stages = try qualifiedAmounts()
            default: unknown(key, among: Self.paidPricingFields)
            }
        }
        need(pricing.ingredientCost, "ingredient_cost")
        guard errors == errorCount else { return nil }
        return pricing
    }

    private static let paidPricingFields = [
        "ingredient_cost", "dispensing_fee", "incentive", "professional_fee", "other_amounts", "flat_tax",
        "percentage_tax", "other_payers", "patient_pay", "total_paid", "basis", "deductible", "copay", "coinsurance",
        "over_maximum", "processor_fee", "patient_tax", "network_penalty", "brand_penalty", "non_preferred_penalty",
        "brand_non_preferred_penalty", "coverage_gap", "plan_assistance", "accumulated_deductible",
        "remaining_deductible", "generic_savings", "stages",
    ]

    /// Reads who bears the price under Part D.
    mutating func partDShares() throws(JSONError) -> PartDShares? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var shares = PartDShares()
        while let key = try reader.nextKey() {
            switch key {
            case "plan": try read(&shares.plan)
            case "manufacturer": try read(&shares.manufacturer)
            case "low_income": try read(&shares.lowIncome)
            case "reinsurance": try read(&shares.reinsurance)
            case "true_out_of_pocket": try read(&shares.trueOutOfPocket)
            default: unknown(key, among: Self.partDSharesFields)
            }
        }
        guard errors == errorCount else { return nil }
        return shares
    }

    private static let partDSharesFields = [
        "plan", "manufacturer", "low_income", "reinsurance", "true_out_of_pocket",
    ]

    /// Reads an alert of a drug review.
    mutating func alert() throws(JSONError) -> DURAlert? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var alert = DURAlert(
            reason: .empty, significance: .undetermined, action: .message, message: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "reason": try read(&alert.reason)
            case "significance": try read(&alert.significance)
            case "action": try read(&alert.action)
            case "rule": try read(&alert.rule)
            case "other_medication_id": try read(&alert.otherMedicationID)
            case "previous_fill_date": try read(&alert.previousFill)
            case "previous_quantity": try read(&alert.previousQuantity)
            case "other_pharmacy": try read(&alert.otherPharmacy)
            case "other_prescriber": try read(&alert.otherPrescriber)
            case "message": try read(&alert.message)
            case "detail": try read(&alert.detail)
            case "is_overridden": try read(&alert.isOverridden)
            default: unknown(key, among: Self.alertFields)
            }
        }
        need(alert.reason, "reason", "the reason for service, as DD")
        guard errors == errorCount else { return nil }
        return alert
    }

    private static let alertFields = [
        "reason", "significance", "action", "rule", "other_medication_id", "previous_fill_date", "previous_quantity",
        "other_pharmacy", "other_prescriber", "message", "detail", "is_overridden",
    ]

    /// Reads what a claim adds to an accumulator.
    mutating func rxAccumulatorEntry() throws(JSONError) -> RxAccumulatorEntry? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<RxAccumulator.Kind>()
        var entry = RxAccumulatorEntry(.deductible, amount: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "kind": try read(&kind)
            case "is_family": try read(&entry.isFamily)
            case "amount": try read(&entry.amount)
            default: unknown(key, among: Self.rxAccumulatorEntryFields)
            }
        }
        need(kind, "kind")
        need(entry.amount, "amount")
        guard let kind = kind.value, errors == errorCount else { return nil }
        entry.kind = kind
        return entry
    }

    private static let rxAccumulatorEntryFields = [
        "kind", "is_family", "amount",
    ]

    /// Reads what a step of a settlement found.
    mutating func pharmacyNote() throws(JSONError) -> PharmacyNote? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var step = Required<PharmacyNote.Step>()
        var outcome = Required<PharmacyNote.Outcome>()
        var note = PharmacyNote(.format, .passed)
        while let key = try reader.nextKey() {
            switch key {
            case "step": try read(&step)
            case "outcome": try read(&outcome)
            case "reason": try read(&note.reason)
            case "amount": try read(&note.amount)
            case "detail": try read(&note.detail)
            default: unknown(key, among: Self.pharmacyNoteFields)
            }
        }
        need(step, "step")
        need(outcome, "outcome")
        guard let step = step.value, let outcome = outcome.value, errors == errorCount else { return nil }
        note.step = step
        note.outcome = outcome
        return note
    }

    private static let pharmacyNoteFields = [
        "step", "outcome", "reason", "amount", "detail",
    ]
}

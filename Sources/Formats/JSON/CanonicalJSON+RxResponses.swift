package import HealthSimCore
package import RxMemberSim

extension CanonicalJSON {
    package static func write(_ response: ClaimResponse, to json: inout JSONWriter) {
        json.beginObject()
        json.field("response_id", response.id)
        json.field("claim_id", response.claimID)
        json.field("transaction", response.transaction.rawValue)
        json.field("status", response.status.rawValue)
        json.fieldUnlessEmpty("member_id", response.memberID)
        json.fieldUnlessEmpty("plan_id", response.planID)
        json.fieldUnlessEmpty("former_id", response.formerID)
        json.field("decided_time", response.decided)
        json.fieldUnlessEmpty("rejects", response.rejects)
        json.fieldUnlessEmpty("messages", response.messages)
        json.field("next_fill_date", response.nextFill)
        if let pricing = response.pricing {
            json.key("pricing")
            write(pricing, to: &json)
        }
        if let partD = response.partD {
            json.key("part_d")
            write(partD, to: &json)
        }
        json.field("tier", response.tier)
        json.fieldUnlessEmpty("network_id", response.networkID)
        json.fieldUnlessEmpty("alternatives", response.alternatives)
        listUnlessEmpty("alerts", response.alerts, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("authorization_id", response.authorizationID)
        listUnlessEmpty("accumulator_entries", response.accumulatorEntries, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("explanation", response.explanation, to: &json) { write($0, to: &$1) }
        json.endObject()
    }

    static func write(_ pricing: PaidPricing, to json: inout JSONWriter) {
        json.beginObject()
        json.field("ingredient_cost", pricing.ingredientCost)
        json.fieldUnlessZero("dispensing_fee", pricing.dispensingFee)
        json.fieldUnlessZero("incentive", pricing.incentive)
        json.fieldUnlessZero("professional_fee", pricing.professionalFee)
        listUnlessEmpty("other_amounts", pricing.otherAmounts, to: &json) { write($0, to: &$1) }
        json.fieldUnlessZero("flat_tax", pricing.flatTax)
        json.fieldUnlessZero("percentage_tax", pricing.percentageTax)
        json.fieldUnlessZero("other_payers", pricing.otherPayers)
        json.field("patient_pay", pricing.patientPay)
        json.field("total_paid", pricing.totalPaid)
        json.field("basis", pricing.basis.rawValue)
        json.fieldUnlessZero("deductible", pricing.deductible)
        json.fieldUnlessZero("copay", pricing.copay)
        json.fieldUnlessZero("coinsurance", pricing.coinsurance)
        json.fieldUnlessZero("over_maximum", pricing.overMaximum)
        json.fieldUnlessZero("processor_fee", pricing.processorFee)
        json.fieldUnlessZero("patient_tax", pricing.patientTax)
        json.fieldUnlessZero("network_penalty", pricing.networkPenalty)
        json.fieldUnlessZero("brand_penalty", pricing.brandPenalty)
        json.fieldUnlessZero("non_preferred_penalty", pricing.nonPreferredPenalty)
        json.fieldUnlessZero("brand_non_preferred_penalty", pricing.brandNonPreferredPenalty)
        json.fieldUnlessZero("coverage_gap", pricing.coverageGap)
        json.fieldUnlessZero("plan_assistance", pricing.planAssistance)
        json.field("accumulated_deductible", amount: pricing.accumulatedDeductible)
        json.field("remaining_deductible", amount: pricing.remainingDeductible)
        json.field("generic_savings", amount: pricing.genericSavings)
        listUnlessEmpty("stages", pricing.stages, to: &json) { write($0, to: &$1) }
        json.endObject()
    }

    static func write(_ shares: PartDShares, to json: inout JSONWriter) {
        json.beginObject()
        json.fieldUnlessZero("plan", shares.plan)
        json.fieldUnlessZero("manufacturer", shares.manufacturer)
        json.fieldUnlessZero("low_income", shares.lowIncome)
        json.fieldUnlessZero("reinsurance", shares.reinsurance)
        json.fieldUnlessZero("true_out_of_pocket", shares.trueOutOfPocket)
        json.endObject()
    }

    package static func write(_ alert: DURAlert, to json: inout JSONWriter) {
        json.beginObject()
        json.field("reason", alert.reason)
        json.field("significance", alert.significance.rawValue)
        json.field("action", alert.action.rawValue)
        json.fieldUnlessEmpty("rule", alert.rule)
        json.fieldUnlessEmpty("other_medication_id", alert.otherMedicationID)
        json.field("previous_fill_date", alert.previousFill)
        json.field("previous_quantity", quantity: alert.previousQuantity)
        json.field("other_pharmacy", alert.otherPharmacy)
        json.field("other_prescriber", alert.otherPrescriber)
        json.fieldUnlessEmpty("message", alert.message)
        json.fieldUnlessEmpty("detail", alert.detail)
        if alert.isOverridden { json.field("is_overridden", true) }
        json.endObject()
    }

    static func write(_ entry: RxAccumulatorEntry, to json: inout JSONWriter) {
        json.beginObject()
        json.field("kind", entry.kind.rawValue)
        if entry.isFamily { json.field("is_family", true) }
        json.field("amount", entry.amount)
        json.endObject()
    }

    static func write(_ note: PharmacyNote, to json: inout JSONWriter) {
        json.beginObject()
        json.field("step", note.step.rawValue)
        json.field("outcome", note.outcome.rawValue)
        json.fieldUnlessEmpty("reason", note.reason)
        json.field("amount", amount: note.amount)
        json.fieldUnlessEmpty("detail", note.detail)
        json.endObject()
    }
}

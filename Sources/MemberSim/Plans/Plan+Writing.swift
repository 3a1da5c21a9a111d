public import HealthSimCore

extension Plan {
    /// Writes the plan as `plan.json` has it.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("id", id)
        json.field("name", name)
        json.field("type", kind.rawValue)
        json.field("line_of_business", lineOfBusiness.rawValue)
        if !metal.isEmpty { json.field("metal", metal) }
        json.field("year_start_month", yearStartMonth)
        json.field("accumulation", accumulation.rawValue)
        json.key("in_network")
        Self.write(inNetwork, to: &json)
        if let outOfNetwork {
            json.key("out_of_network")
            Self.write(outOfNetwork, to: &json)
        }
        if let hospitalInsurance {
            json.key("hospital_insurance")
            json.beginObject()
            json.field("deductible", hospitalInsurance.deductible)
            json.field("day_from_61", hospitalInsurance.dayFrom61)
            json.field("day_from_91", hospitalInsurance.dayFrom91)
            json.field("skilled_nursing_day_from_21", hospitalInsurance.skilledNursingDayFrom21)
            json.endObject()
        }
        json.field("requires_primary_care", requiresPrimaryCare)
        json.field("requires_referral", requiresReferral)
        json.field("takes_copay_first", takesCopayFirst)
        json.field("allows_savings_account", allowsSavingsAccount)
        json.field("network_share_basis_points", networkShare)
        json.field("filing_limit_days", filingLimit)
        json.field("correction_limit_days", correctionLimit)
        json.field("coordination", coordination.rawValue)
        json.field("sequestration_basis_points", sequestration)
        json.field("interest_basis_points", interest)
        json.field("prompt_payment_days", promptPaymentDays)
        json.field("fee_schedule", feeScheduleID)
        json.key("benefits")
        json.beginArray()
        for benefit in benefits { Self.write(benefit, to: &json) }
        json.endArray()
        json.endObject()
    }

    private static func write(_ tier: Tier, to json: inout JSONWriter) {
        json.beginObject()
        json.field("deductible", tier.deductible)
        json.field("family_deductible", tier.familyDeductible)
        if let most = tier.outOfPocketMaximum { json.field("out_of_pocket_maximum", most) }
        if let most = tier.familyOutOfPocketMaximum { json.field("family_out_of_pocket_maximum", most) }
        json.endObject()
    }

    private static func write(_ benefit: Benefit, to json: inout JSONWriter) {
        json.beginObject()
        json.field("category", benefit.category.text)
        json.key("in_network")
        write(benefit.inNetwork, to: &json)
        json.key("out_of_network")
        write(benefit.outOfNetwork, to: &json)
        json.field("authorization", benefit.needsAuthorization)
        json.field("referral", benefit.needsReferral)
        json.field("visit_limit", benefit.visitLimit)
        if let most = benefit.yearlyMaximum { json.field("yearly_maximum", most) }
        json.endObject()
    }

    private static func write(_ share: Benefit.Share, to json: inout JSONWriter) {
        json.beginObject()
        json.field("covered", share.isCovered)
        json.field("copay", share.copay)
        json.field("copay_per", share.occasion.rawValue)
        json.field("maximum_copays", share.maximumCopays)
        json.field("coinsurance_basis_points", share.coinsurance)
        json.field("deductible_applies", share.deductibleApplies)
        json.endObject()
    }
}

package import HealthSimCore
package import RxMemberSim

extension CanonicalJSON {
    package static func write(_ claim: PharmacyClaim, to json: inout JSONWriter) {
        json.beginObject()
        json.field("claim_id", claim.id)
        json.field("transaction", claim.transaction.rawValue)
        json.fieldUnlessEmpty("member_id", claim.memberID)
        json.fieldUnlessEmpty("bin", claim.bin)
        json.fieldUnlessEmpty("pcn", claim.pcn)
        json.fieldUnlessEmpty("group_id", claim.groupID)
        json.fieldUnlessEmpty("cardholder_id", claim.cardholderID)
        json.fieldUnlessEmpty("person_code", claim.personCode)
        json.field("relationship", claim.relationship.rawValue)
        json.field("pharmacy_npi", claim.pharmacyNPI)
        json.field("submitted_time", claim.submitted)
        json.field("service_date", claim.serviceDate)
        json.fieldUnlessEmpty("prescription_id", claim.prescriptionID)
        json.fieldUnlessEmpty("fill_id", claim.fillID)
        json.fieldUnlessEmpty("prescription_number", claim.prescriptionNumber)
        json.field("fill_number", claim.fillNumber)
        json.fieldUnlessEmpty("ndc", claim.ndc)
        json.field("quantity", quantity: claim.quantity)
        json.field("unit", claim.unit.rawValue)
        json.field("days_supply", claim.daysSupply)
        json.field("dispense_as_written", claim.dispenseAsWritten.rawValue)
        json.field("written_date", claim.written)
        json.field("refills_authorized", claim.refillsAuthorized)
        json.field("origin", claim.origin.rawValue)
        json.fieldUnlessEmpty("prescriber_npi", claim.prescriberNPI)
        json.fieldUnlessEmpty("other_coverage", claim.otherCoverage)
        json.fieldUnlessEmpty("clarifications", claim.clarifications)
        json.fieldUnlessEmpty("authorization_number", claim.authorizationNumber)
        json.fieldUnlessEmpty("service_type", claim.serviceType)
        json.field("residence", claim.residence.rawValue)
        if let value = claim.isPregnant { json.field("is_pregnant", value) }
        listUnlessEmpty("diagnoses", claim.diagnoses, to: &json) { $1.concept($0) }
        if let pricing = claim.pricing {
            json.key("pricing")
            write(pricing, to: &json)
        }
        listUnlessEmpty("services", claim.services, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("ingredients", claim.ingredients, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("compound_form", claim.compoundForm)
        listUnlessEmpty("other_payers", claim.otherPayers, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("former_id", claim.formerID)
        json.endObject()
    }

    static func write(_ pricing: SubmittedPricing, to json: inout JSONWriter) {
        json.beginObject()
        json.field("ingredient_cost", pricing.ingredientCost)
        json.fieldUnlessZero("dispensing_fee", pricing.dispensingFee)
        json.fieldUnlessZero("professional_fee", pricing.professionalFee)
        json.fieldUnlessZero("incentive", pricing.incentive)
        listUnlessEmpty("other_amounts", pricing.otherAmounts, to: &json) { write($0, to: &$1) }
        json.fieldUnlessZero("flat_tax", pricing.flatTax)
        json.fieldUnlessZero("percentage_tax", pricing.percentageTax)
        json.field("tax_rate", pricing.taxRate)
        json.fieldUnlessZero("usual_and_customary", pricing.usualAndCustomary)
        json.field("gross_amount_due", pricing.grossAmountDue)
        json.fieldUnlessZero("patient_paid", pricing.patientPaid)
        json.field("basis_of_cost", pricing.basis.rawValue)
        json.endObject()
    }

    static func write(_ service: PharmacistService, to json: inout JSONWriter) {
        json.beginObject()
        json.field("reason", service.reason)
        json.fieldUnlessEmpty("service", service.service)
        json.fieldUnlessEmpty("result", service.result)
        json.fieldUnlessEmpty("effort", service.effort)
        json.fieldUnlessEmpty("co_agent", service.coAgent)
        json.endObject()
    }

    static func write(_ ingredient: CompoundIngredient, to json: inout JSONWriter) {
        json.beginObject()
        json.field("ndc", ingredient.ndc)
        json.field("quantity", quantity: ingredient.quantity)
        json.field("cost", ingredient.cost)
        json.field("basis_of_cost", ingredient.basis.rawValue)
        json.endObject()
    }

    static func write(_ payment: OtherPayerPayment, to json: inout JSONWriter) {
        json.beginObject()
        json.field("coverage_type", payment.coverageType)
        json.fieldUnlessEmpty("bin", payment.bin)
        json.field("decided_date", payment.decided)
        listUnlessEmpty("paid", payment.paid, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("patient_responsibility", payment.patientResponsibility, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("rejects", payment.rejects)
        json.endObject()
    }
}

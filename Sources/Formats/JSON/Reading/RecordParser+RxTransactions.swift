import HealthSimCore
import RxMemberSim

extension RecordParser {
    /// Reads a transaction of a pharmacy.
    mutating func pharmacyClaim() throws(JSONError) -> PharmacyClaim? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var transaction = Required<PharmacyClaim.Transaction>()
        var claim = PharmacyClaim(
            id: .empty, transaction: .billing, memberID: .empty, bin: .empty, pcn: .empty, groupID: .empty,
            cardholderID: .empty, pharmacyNPI: .empty, submitted: .unread, serviceDate: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "claim_id", "id": try read(&claim.id)
            case "transaction", "transaction_code": try read(&transaction)
            case "member_id": try read(&claim.memberID)
            case "bin": try read(&claim.bin)
            case "pcn": try read(&claim.pcn)
            case "group_id", "group": try read(&claim.groupID)
            case "cardholder_id": try read(&claim.cardholderID)
            case "person_code": try read(&claim.personCode)
            case "relationship": try read(&claim.relationship)
            case "pharmacy_npi": try read(&claim.pharmacyNPI)
            case "submitted_time", "submitted": try read(&claim.submitted)
            case "service_date", "date_of_service", "fill_date": try read(&claim.serviceDate)
            case "prescription_id": try read(&claim.prescriptionID)
            case "fill_id": try read(&claim.fillID)
            case "prescription_number", "rx_number": try read(&claim.prescriptionNumber)
            case "fill_number": try read(&claim.fillNumber)
            case "ndc", "product_id": try read(&claim.ndc)
            case "quantity", "quantity_dispensed": try read(&claim.quantity)
            case "unit": try read(&claim.unit)
            case "days_supply": try read(&claim.daysSupply)
            case "dispense_as_written", "daw": try read(&claim.dispenseAsWritten)
            case "written_date": try read(&claim.written)
            case "refills_authorized", "refills": try read(&claim.refillsAuthorized)
            case "origin", "origin_code": try read(&claim.origin)
            case "prescriber_npi": try read(&claim.prescriberNPI)
            case "other_coverage": try read(&claim.otherCoverage)
            case "clarifications", "submission_clarifications": claim.clarifications = try texts()
            case "authorization_number", "prior_authorization": try read(&claim.authorizationNumber)
            case "service_type": try read(&claim.serviceType)
            case "residence": try read(&claim.residence)
            case "is_pregnant": claim.isPregnant = try flag()
            case "diagnoses":
                claim.diagnoses = try elements { parser throws(JSONError) in try parser.concept(.icd10cm) }
            case "pricing": claim.pricing = try submittedPricing()
            case "services", "dur_services":
                claim.services = try elements { parser throws(JSONError) in try parser.pharmacistService() }
            case "ingredients", "compound":
                claim.ingredients = try elements { parser throws(JSONError) in try parser.compoundIngredient() }
            case "compound_form": try read(&claim.compoundForm)
            case "other_payers":
                claim.otherPayers = try elements { parser throws(JSONError) in try parser.otherPayerPayment() }
            case "former_id", "original_claim_id": try read(&claim.formerID)
            default: unknown(key, among: Self.pharmacyClaimFields)
            }
        }
        need(claim.id, "claim_id", "the identifier, as RXC000000010001")
        need(transaction, "transaction")
        need(claim.pharmacyNPI, "pharmacy_npi", "the pharmacy that sends it")
        need(claim.serviceDate, "service_date")
        guard let transaction = transaction.value, errors == errorCount else { return nil }
        claim.transaction = transaction
        if claim.submitted == .unread { claim.submitted = Timestamp(date: claim.serviceDate) }
        return claim
    }

    private static let pharmacyClaimFields = [
        "claim_id", "transaction", "member_id", "bin", "pcn", "group_id", "cardholder_id", "person_code",
        "relationship", "pharmacy_npi", "submitted_time", "service_date", "prescription_id", "fill_id",
        "prescription_number", "fill_number", "ndc", "quantity", "unit", "days_supply", "dispense_as_written",
        "written_date", "refills_authorized", "origin", "prescriber_npi", "other_coverage", "clarifications",
        "authorization_number", "service_type", "residence", "is_pregnant", "diagnoses", "pricing", "services",
        "ingredients", "compound_form", "other_payers", "former_id",
    ]

    /// Reads what a pharmacy asks for.
    mutating func submittedPricing() throws(JSONError) -> SubmittedPricing? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var pricing = SubmittedPricing(ingredientCost: .unread, usualAndCustomary: .zero, grossAmountDue: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "ingredient_cost": try read(&pricing.ingredientCost)
            case "dispensing_fee": try read(&pricing.dispensingFee)
            case "professional_fee": try read(&pricing.professionalFee)
            case "incentive": try read(&pricing.incentive)
            case "other_amounts": pricing.otherAmounts = try qualifiedAmounts()
            case "flat_tax": try read(&pricing.flatTax)
            case "percentage_tax": try read(&pricing.percentageTax)
            case "tax_rate": try read(&pricing.taxRate)
            case "usual_and_customary", "u_and_c": try read(&pricing.usualAndCustomary)
            case "gross_amount_due": try read(&pricing.grossAmountDue)
            case "patient_paid": try read(&pricing.patientPaid)
            case "basis_of_cost": try read(&pricing.basis)
            default: unknown(key, among: Self.submittedPricingFields)
            }
        }
        need(pricing.ingredientCost, "ingredient_cost")
        need(pricing.grossAmountDue, "gross_amount_due")
        guard errors == errorCount else { return nil }
        return pricing
    }

    private static let submittedPricingFields = [
        "ingredient_cost", "dispensing_fee", "professional_fee", "incentive", "other_amounts", "flat_tax",
        "percentage_tax", "tax_rate", "usual_and_customary", "gross_amount_due", "patient_paid", "basis_of_cost",
    ]

    /// Reads what a pharmacist did about an alert.
    mutating func pharmacistService() throws(JSONError) -> PharmacistService? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var service = PharmacistService(reason: .empty, service: .empty, result: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "reason": try read(&service.reason)
            case "service": try read(&service.service)
            case "result": try read(&service.result)
            case "effort": try read(&service.effort)
            case "co_agent": try read(&service.coAgent)
            default: unknown(key, among: Self.pharmacistServiceFields)
            }
        }
        need(service.reason, "reason", "the reason for service, as DD")
        guard errors == errorCount else { return nil }
        return service
    }

    private static let pharmacistServiceFields = [
        "reason", "service", "result", "effort", "co_agent",
    ]

    /// Reads a part of a compound.
    mutating func compoundIngredient() throws(JSONError) -> CompoundIngredient? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var ingredient = CompoundIngredient(ndc: .empty, quantity: .unread, cost: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "ndc": try read(&ingredient.ndc)
            case "quantity": try read(&ingredient.quantity)
            case "cost": try read(&ingredient.cost)
            case "basis_of_cost": try read(&ingredient.basis)
            default: unknown(key, among: Self.compoundIngredientFields)
            }
        }
        need(ingredient.ndc, "ndc", "the product, 11 digits")
        need(ingredient.quantity, "quantity")
        need(ingredient.cost, "cost")
        guard errors == errorCount else { return nil }
        return ingredient
    }

    private static let compoundIngredientFields = [
        "ndc", "quantity", "cost", "basis_of_cost",
    ]

    /// Reads what another payer has decided.
    mutating func otherPayerPayment() throws(JSONError) -> OtherPayerPayment? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var payment = OtherPayerPayment(coverageType: .empty, bin: .empty, decided: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "coverage_type": try read(&payment.coverageType)
            case "bin": try read(&payment.bin)
            case "decided_date": try read(&payment.decided)
            case "paid": payment.paid = try qualifiedAmounts()
            case "patient_responsibility": payment.patientResponsibility = try qualifiedAmounts()
            case "rejects": payment.rejects = try texts()
            default: unknown(key, among: Self.otherPayerPaymentFields)
            }
        }
        need(payment.coverageType, "coverage_type", "its place in the order of payers, as 01")
        need(payment.decided, "decided_date")
        guard errors == errorCount else { return nil }
        return payment
    }

    private static let otherPayerPaymentFields = [
        "coverage_type", "bin", "decided_date", "paid", "patient_responsibility", "rejects",
    ]
}

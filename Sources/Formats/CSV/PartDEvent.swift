import HealthSimCore
import RxMemberSim

/// A drug event as a Part D plan reports it to Medicare: what was paid for a fill, and what was taken back.
///
/// The fields are those of the public description of the prescription drug event record; the file is a table of our own,
/// not the format of Medicare's systems. Source: CMS, Prescription Drug Event data elements.
struct PartDEvent {
    let claim: PharmacyClaim
    let response: ClaimResponse
    let pricing: PaidPricing
    let shares: PartDShares
    let member: RxMember?
    let product: DrugProduct?
    /// Whether it deletes an event that was reported before.
    let isDeletion: Bool

    /// The events of a household, in the order of the answers: one for each claim that Part D paid, and one that deletes it
    /// for each that was reversed.
    static func events(of household: RxHousehold) -> [PartDEvent] {
        household.responses.compactMap { response in
            let isDeletion = response.transaction == .reversal && response.status == .approved
            let source = isDeletion ? household.responses.first { $0.id == response.formerID } : response
            guard let source, isDeletion || response.status == .paid, let pricing = source.pricing,
                let shares = source.partD, let claim = household.claims.first(where: { $0.id == source.claimID })
            else { return nil }
            return PartDEvent(
                claim: claim, response: response, pricing: pricing, shares: shares,
                member: household.member(claim.memberID), product: DrugProductTable.shared.product(ndc: claim.ndc),
                isDeletion: isDeletion)
        }
    }

    /// The part of the cost above the limit of the year: the stage `04`.
    var costAboveLimit: Money {
        pricing.stages.reduce(.zero) { $1.qualifier == "04" ? $0 + $1.amount : $0 }
    }

    /// The part of the cost up to the limit.
    var costBelowLimit: Money { pricing.allowed - costAboveLimit }

    /// `D` deductible, `N` initial coverage, `C` catastrophic: where the claim begins or ends.
    func phase(last: Bool) -> Text {
        let stage = last ? pricing.stages.last : pricing.stages.first
        switch stage?.qualifier {
        case "01": return "D"
        case "04": return "C"
        default: return "N"
        }
    }
}

extension RxTables {
    static let partDEvents = Table<PartDEvent>(
        "part_d_events", "A drug event as a Part D plan reports it to Medicare.",
        key: ["claim_control_number", "adjustment_code"],
        columns: [
            .text("claim_control_number", "Answer of the processor that the event is of.", required: true) {
                $0.response.id
            },
            .text("adjustment_code", "Empty for an event, D for one that is deleted.") { $0.isDeletion ? "D" : .empty },
            .text("medicare_id", "Medicare beneficiary identifier.") { $0.member?.medicareID },
            .text("cardholder_id", "Number on the card.", required: true) { $0.claim.cardholderID },
            .date("birth_date", "Date of birth.") { $0.member?.person.birthDate },
            .text("gender", "1 male, 2 female.") { event in event.member.map { $0.person.sex == .male ? "1" : "2" } },
            .date("service_date", "Date of service.", required: true) { $0.claim.serviceDate },
            .date("paid_date", "Day of the answer.") { $0.response.decided.date },
            .text("prescription_number", "Number of the pharmacy.") { $0.claim.prescriptionNumber },
            .integer("fill_number", "0 for the first fill.") { $0.claim.fillNumber },
            .text("ndc", "Product, NDC of 11 digits.", required: true) { $0.claim.ndc },
            .text("pharmacy_npi", "Pharmacy.") { $0.claim.pharmacyNPI },
            .text("prescriber_npi", "Prescriber.") { $0.claim.prescriberNPI },
            .text("compound_code", "1 no compound, 2 compound.") { $0.claim.isCompound ? "2" : "1" },
            .cell("dispense_as_written", .text, "Substitution, NCPDP 408-D8.") { event, cells in
                cells.text(event.claim.dispenseAsWritten.rawValue)
            },
            .decimal("quantity", places: 3, "How much.", required: true) { $0.claim.quantity.units },
            .integer("days_supply", "For how many days.", required: true) { $0.claim.daysSupply },
            .text("drug_coverage_status", "C covered by Part D.") { _ in "C" },
            .text("brand_generic", "B brand, G generic.") { event in event.product.map { $0.isBrand ? "B" : "G" } },
            .text("beginning_phase", "D deductible, N initial coverage, C catastrophic.") { $0.phase(last: false) },
            .text("ending_phase", "D deductible, N initial coverage, C catastrophic.") { $0.phase(last: true) },
            .money("ingredient_cost", "Recognised for the drug.", required: true) { $0.pricing.ingredientCost },
            .money("dispensing_fee", "Recognised for dispensing.", required: true) { $0.pricing.dispensingFee },
            .money("sales_tax", "Taxes.") { $0.pricing.flatTax + $0.pricing.percentageTax },
            .money("vaccine_fee", "Fee for giving a vaccine.") { $0.pricing.professionalFee },
            .money("gross_cost_below", "Gross drug cost up to the limit (GDCB).", required: true) {
                $0.costBelowLimit
            },
            .money("gross_cost_above", "Gross drug cost above the limit (GDCA).", required: true) {
                $0.costAboveLimit
            },
            .money("patient_pay", "What the patient pays.", required: true) { $0.pricing.patientPay },
            .money("low_income_amount", "Low-income cost-sharing subsidy (LICS).", required: true) {
                $0.shares.lowIncome
            },
            .money("other_payers", "Paid by payers before.") { $0.pricing.otherPayers },
            .money("plan_paid", "What the plan pays for covered drugs (CPP).", required: true) { $0.shares.plan },
            .money("manufacturer_discount", "What the manufacturer pays.", required: true) { $0.shares.manufacturer },
            .money("reinsurance", "What Medicare pays above the limit.", required: true) { $0.shares.reinsurance },
            .money("true_out_of_pocket", "What counts towards the limit.", required: true) {
                $0.shares.trueOutOfPocket
            },
        ])
}

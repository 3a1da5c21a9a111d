import HealthSimCore
import RxMemberSim

extension RxTables {
    static let pharmacyClaims = Table<PharmacyClaim>(
        "pharmacy_claims", "A transaction that a pharmacy sends.", key: ["claim_id"],
        columns: [
            .text("claim_id", "Identifier.", required: true) { $0.id },
            .cell("transaction", .text, "What it asks for, NCPDP 103-A3: B1, B2, B3, E1.", required: true) {
                row, cells in cells.text(row.transaction.rawValue)
            },
            .text("rx_member_id", "For whom.") { $0.memberID },
            .text("cardholder_id", "Number on the card.") { $0.cardholderID },
            .text("bin", "Issuer number.") { $0.bin },
            .text("pcn", "Processor control number.") { $0.pcn },
            .text("group_id", "Group.") { $0.groupID },
            .text("person_code", "Number of the person on the card.") { $0.personCode },
            .text("pharmacy_npi", "Who sends it.", required: true) { $0.pharmacyNPI },
            .timestamp("submitted_time", "When it was sent.", required: true) { $0.submitted },
            .date("service_date", "Date of service.", required: true) { $0.serviceDate },
            .text("prescription_id", "Prescription.") { $0.prescriptionID },
            .text("fill_id", "Fill.") { $0.fillID },
            .text("prescription_number", "Number of the pharmacy.") { $0.prescriptionNumber },
            .integer("fill_number", "0 for the first fill.") { $0.fillNumber },
            .text("ndc", "Product, NDC of 11 digits.") { $0.ndc },
            .decimal("quantity", places: 3, "How much.") { $0.quantity.units },
            .cell("unit", .text, "Unit: EA, ML, GM.") { row, cells in cells.text(row.unit.rawValue) },
            .integer("days_supply", "For how many days.") { $0.daysSupply },
            .cell("dispense_as_written", .text, "Substitution, NCPDP 408-D8.") { row, cells in
                cells.text(row.dispenseAsWritten.rawValue)
            },
            .date("written_date", "When the prescription was written.") { $0.written },
            .integer("refills_authorized", "Refills that were authorized.") { $0.refillsAuthorized },
            .cell("origin", .text, "How it reached the pharmacy, NCPDP 419-DJ.") { row, cells in
                cells.text(row.origin.rawValue)
            },
            .text("prescriber_npi", "Prescriber.") { $0.prescriberNPI },
            .text("other_coverage", "Other coverage, NCPDP 308-C8.") { $0.otherCoverage },
            .cell("clarifications", .text, "Submission clarification codes, separated by blanks.") { row, cells in
                cells.words(row.clarifications)
            },
            .text("authorization_number", "Prior authorization.") { $0.authorizationNumber },
            .cell("diagnoses", .text, "What it is for, ICD-10-CM, separated by blanks.") { row, cells in
                cells.words(row.diagnoses.map(\.code))
            },
            .money("ingredient_cost", "Cost of the drug that is asked for.") { $0.pricing?.ingredientCost },
            .money("dispensing_fee", "Dispensing fee that is asked for.") { $0.pricing?.dispensingFee },
            .money("usual_and_customary", "Price without a plan.") { $0.pricing?.usualAndCustomary },
            .money("gross_amount_due", "What is asked for in all.") { $0.pricing?.grossAmountDue },
            .text("former_id", "Claim that a reversal or rebill takes back.") { $0.formerID },
        ])

    static let responses = Table<ClaimResponse>(
        "pharmacy_responses", "The answer of a processor to a transaction.", key: ["response_id"],
        columns: [
            .text("response_id", "Authorization number.", required: true) { $0.id },
            .text("claim_id", "Transaction.", required: true) { $0.claimID },
            .cell("transaction", .text, "What it asked for.") { row, cells in cells.text(row.transaction.rawValue) },
            .cell(
                "status", .text, "Answer, NCPDP 112-AN: P paid, R rejected, A approved, D duplicate, C, Q, S, F.",
                required: true
            ) { row, cells in cells.text(row.status.rawValue) },
            .text("rx_member_id", "For whom.") { $0.memberID },
            .text("rx_plan_id", "Pharmacy plan.") { $0.planID },
            .text("former_id", "Answer that a reversal takes back.") { $0.formerID },
            .timestamp("decided_time", "When it was given.") { $0.decided },
            .cell("rejects", .text, "Reject codes, NCPDP 511-FB, separated by blanks.") { row, cells in
                cells.words(row.rejects)
            },
            .date("next_fill_date", "Day from which a refill is paid.") { $0.nextFill },
            .integer("tier", "Tier of the drug; 0 when it is not listed.") { $0.tier },
            .text("network_id", "Network of the pharmacy.") { $0.networkID },
            .money("ingredient_cost", "Recognised for the drug.") { $0.pricing?.ingredientCost },
            .money("dispensing_fee", "Recognised for dispensing.") { $0.pricing?.dispensingFee },
            .money("allowed", "Recognised in all.") { $0.pricing?.allowed },
            .money("other_payers", "Paid by payers before.") { $0.pricing?.otherPayers },
            .money("patient_pay", "What the patient pays.") { $0.pricing?.patientPay },
            .money("total_paid", "What the processor pays.") { $0.pricing?.totalPaid },
            .money("deductible", "Deductible of the patient.") { $0.pricing?.deductible },
            .money("copay", "Copay of the patient.") { $0.pricing?.copay },
            .money("coinsurance", "Coinsurance of the patient.") { $0.pricing?.coinsurance },
            .text("basis", "Basis of the price, NCPDP 522-FM.") { $0.pricing.map { Text($0.basis.rawValue) } },
            .text("authorization_id", "Prior authorization that was used.") { $0.authorizationID },
        ])
}

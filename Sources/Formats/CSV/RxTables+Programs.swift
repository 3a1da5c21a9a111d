import HealthSimCore
import RxMemberSim

extension RxTables {
    /// An alert with the answer it stands in.
    struct AlertRow {
        let responseID: Text
        let claimID: Text
        let sequence: Int
        let alert: DURAlert
    }

    static let alerts = Table<AlertRow>(
        "dur_alerts", "What a drug review found about a claim.", key: ["response_id", "sequence"],
        columns: [
            .text("response_id", "Answer.", required: true) { $0.responseID },
            .text("claim_id", "Transaction.", required: true) { $0.claimID },
            .integer("sequence", "Place among the alerts of the answer, from 1.", required: true) { $0.sequence },
            .text("reason", "Reason for service, NCPDP 439-E4.", required: true) { $0.alert.reason },
            .cell("significance", .text, "How grave, NCPDP 528-FS: 1 major, 2 moderate, 3 minor, 9.") { row, cells in
                cells.text(row.alert.significance.rawValue)
            },
            .cell("action", .text, "What is done: hard-reject, soft-reject, message, log.") { row, cells in
                cells.text(row.alert.action.rawValue)
            },
            .text("rule", "Rule or row of the table behind it.") { $0.alert.rule },
            .text("other_medication_id", "The other drug.") { $0.alert.otherMedicationID },
            .date("previous_fill_date", "Fill of the other drug, or the last one of this.") { $0.alert.previousFill },
            .decimal("previous_quantity", places: 3, "How much was filled then.") { $0.alert.previousQuantity?.units },
            .text("message", "What people read.") { $0.alert.message },
            .text("detail", "More of it.") { $0.alert.detail },
            .boolean("is_overridden", "Whether the pharmacist has answered it.") { $0.alert.isOverridden },
        ])

    static let authorizations = Table<DrugAuthorization>(
        "drug_authorizations", "A request that a plan pay for a drug beyond its rules, and the decision.",
        key: ["authorization_id"],
        columns: [
            .text("authorization_id", "Number.", required: true) { $0.id },
            .text("rx_member_id", "For whom.", required: true) { $0.memberID },
            .text("rx_plan_id", "Pharmacy plan.") { $0.planID },
            .cell(
                "kind", .text,
                "What it sets aside: prior-authorization, step-therapy, quantity-limit, formulary-exception, transition.",
                required: true
            ) { row, cells in cells.text(row.kind.rawValue) },
            .text("ingredient", "Ingredient it is for.", required: true) { $0.ingredient },
            .text("criteria_id", "Criteria or protocol that decided.") { $0.criteriaID },
            .text("prescriber_npi", "Who asks.") { $0.prescriberNPI },
            .text("diagnosis_code", "Why, ICD-10-CM.") { $0.diagnosis?.code },
            .date("requested_date", "Day it was asked for.", required: true) { $0.requested },
            .date("decided_date", "Day it was decided.") { $0.decided },
            .cell("decision", .text, "Decision: approved, denied, pending, withdrawn.", required: true) { row, cells in
                cells.text(row.decision.rawValue)
            },
            .boolean("is_urgent", "Whether an answer was needed within a day.") { $0.isUrgent },
            .text("reason", "What is missing, or why it was refused.") { $0.reason },
            .date("start_date", "First day it holds.") { $0.start },
            .date("end_date", "Last day it holds.") { $0.end },
            .text("former_id", "Refused request that an appeal is against.") { $0.formerID },
        ])

    static let accumulators = Table<RxAccumulator>(
        "rx_accumulators", "What has gathered towards a limit of a pharmacy plan in a plan year.",
        key: ["rx_member_id", "rx_plan_id", "year_start", "kind", "is_family"],
        columns: [
            .text("rx_member_id", "Member; the cardholder number for the family.", required: true) { $0.memberID },
            .text("rx_plan_id", "Pharmacy plan.", required: true) { $0.planID },
            .date("year_start", "First day of the plan year.", required: true) { $0.yearStart },
            .cell(
                "kind", .text,
                "What is gathered: deductible, out-of-pocket, true-out-of-pocket, gross-drug-cost, copay-card.",
                required: true
            ) { row, cells in cells.text(row.kind.rawValue) },
            .boolean("is_family", "Whether it is the family limit.", required: true) { $0.isFamily },
            .money("applied", "What has gathered.", required: true) { $0.applied },
            .money("limit", "Limit; empty where there is none.") { $0.limit },
        ])

    static let rebates = Table<Rebate>(
        "rebates", "What a manufacturer gives back to the plan for a claim.",
        key: ["claim_id", "quarter_start", "amount"],
        columns: [
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .text("ndc", "Product, NDC of 11 digits.", required: true) { $0.ndc },
            .date("quarter_start", "First day of the quarter.", required: true) { $0.quarter },
            .money("amount", "Amount.", required: true) { $0.amount },
        ])
}

import HealthSimCore
import MemberSim

extension MemberTables {
    static let adjudications = Table<Adjudication>(
        "adjudications", "What a payer decided about a claim.", key: ["adjudication_id"],
        columns: [
            .text("adjudication_id", "The payer's control number.", required: true) { $0.id },
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .text("member_id", "For whom.", required: true) { $0.memberID },
            .text("plan_id", "Plan it was settled under.") { $0.planID },
            .cell("status", .text, "How it was settled: paid, denied, pended, reversed.", required: true) {
                decision, cells in cells.text(decision.status.rawValue)
            },
            .text("former_id", "Decision that it takes back or replaces.") { $0.formerID },
            .date("decided_date", "Day of the decision.", required: true) { $0.decided },
            .boolean("is_in_network", "Whether the provider is in the network.") { $0.isInNetwork },
            .cell("order", .text, "Place of this payer, X12 SBR01: P, S, T.") { decision, cells in
                cells.text(decision.order.rawValue)
            },
            .money("charge", "Charge; negative in a reversal, as all amounts.", required: true) { $0.charge },
            .money("allowed", "The most the plan recognises.", required: true) { $0.allowed },
            .money("paid", "What the plan pays, without interest.", required: true) { $0.paid },
            .money("deductible", "Deductible of the patient.", required: true) { $0.deductible },
            .money("copay", "Copay of the patient.", required: true) { $0.copay },
            .money("coinsurance", "Coinsurance of the patient.", required: true) { $0.coinsurance },
            .money("not_covered", "What else the patient owes.", required: true) { $0.notCovered },
            .money("patient_responsibility", "What the patient owes in all.", required: true) {
                $0.patientResponsibility
            },
            .money("interest", "Interest for late payment, on top of what is paid.") { $0.interest },
            .cell("remarks", .text, "Remark codes of the claim, separated by blanks.") { decision, cells in
                cells.words(decision.remarks)
            },
            .text("remittance_id", "Payment it is part of; empty until it is paid.") { $0.remittanceID },
        ])

    /// A line with its decision.
    struct LineDecisionRow {
        let decisionID: Text
        let claimID: Text
        let line: LineAdjudication
    }

    static let lineAdjudications = Table<LineDecisionRow>(
        "line_adjudications", "What a payer decided about a line.", key: ["adjudication_id", "line"],
        columns: [
            .text("adjudication_id", "Decision.", required: true) { $0.decisionID },
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .integer("line", "Number of the line.", required: true) { $0.line.line },
            .integer("units", "Units that are paid.", required: true) { $0.line.units },
            .money("charge", "Charge.", required: true) { $0.line.charge },
            .money("allowed", "The most the plan recognises.", required: true) { $0.line.allowed },
            .money("paid", "What the plan pays.", required: true) { $0.line.paid },
            .money("deductible", "Deductible of the patient.", required: true) { $0.line.deductible },
            .money("copay", "Copay of the patient.", required: true) { $0.line.copay },
            .money("coinsurance", "Coinsurance of the patient.", required: true) { $0.line.coinsurance },
            .money("not_covered", "What else the patient owes.", required: true) { $0.line.notCovered },
            .cell("remarks", .text, "Remark codes, separated by blanks.") { row, cells in
                cells.words(row.line.remarks)
            },
        ])

    /// An adjustment with its decision and line.
    struct AdjustmentRow {
        let decisionID: Text
        /// 0 for the whole claim.
        let line: Int
        let sequence: Int
        let adjustment: Adjustment
    }

    static let adjustments = Table<AdjustmentRow>(
        "adjustments", "An amount by which a payment differs from a charge, and why.",
        key: ["adjudication_id", "line", "sequence"],
        columns: [
            .text("adjudication_id", "Decision.", required: true) { $0.decisionID },
            .integer("line", "Number of the line; 0 for the whole claim.", required: true) { $0.line },
            .integer("sequence", "Place among the adjustments of the line, from 1.", required: true) { $0.sequence },
            .cell("group", .text, "Who bears it: CO, PR, OA, PI.", required: true) { row, cells in
                cells.text(row.adjustment.group.rawValue)
            },
            .text("reason", "Claim adjustment reason code.", required: true) { $0.adjustment.reason },
            .money("amount", "Amount; positive reduces the payment.", required: true) { $0.adjustment.amount },
            .integer("quantity", "Units it takes away.") { $0.adjustment.quantity },
        ])

    static let remittances = Table<Remittance>(
        "remittances", "A payment of a payer to a provider.", key: ["remittance_id"],
        columns: [
            .text("remittance_id", "Number of the transfer or check.", required: true) { $0.id },
            .text("payer_id", "Who pays.", required: true) { $0.payerID },
            .text("payee_npi", "Who is paid.", required: true) { $0.payeeNPI },
            .date("date", "Day.", required: true) { $0.date },
            .cell("method", .text, "How, X12 BPR04: ACH, CHK, NON.", required: true) { payment, cells in
                cells.text(payment.method.rawValue)
            },
            .money("amount", "Amount.", required: true) { $0.amount },
            .integer("adjudication_count", "Decisions it pays.") { $0.adjudicationIDs.count },
        ])

    /// An adjustment of the provider with its payment.
    struct ProviderAdjustmentRow {
        let remittanceID: Text
        let sequence: Int
        let adjustment: ProviderAdjustment
    }

    static let providerAdjustments = Table<ProviderAdjustmentRow>(
        "provider_adjustments", "An amount between payer and provider that belongs to no claim of the payment.",
        key: ["remittance_id", "sequence"],
        columns: [
            .text("remittance_id", "Payment.", required: true) { $0.remittanceID },
            .integer("sequence", "Place in the payment, from 1.", required: true) { $0.sequence },
            .text("reason", "Reason, X12 PLB03-1: WO, FB, L6, 72.", required: true) { $0.adjustment.reason },
            .text("reference", "What it refers to.") { $0.adjustment.reference },
            .money("amount", "Amount; positive reduces the payment.", required: true) { $0.adjustment.amount },
        ])

    static let accumulators = Table<Accumulator>(
        "accumulators", "What has gathered towards a limit of a plan in a plan year.",
        key: ["member_id", "plan_id", "year_start", "kind", "scope", "network", "category"],
        columns: [
            .text("member_id", "The member, or the subscriber for the family's.", required: true) { $0.memberID },
            .text("plan_id", "Plan.", required: true) { $0.planID },
            .date("year_start", "First day of the plan year.", required: true) { $0.yearStart },
            .cell("kind", .text, "What: deductible, out-of-pocket, visits.", required: true) { entry, cells in
                cells.text(entry.kind.rawValue)
            },
            .cell("scope", .text, "Whose: individual, family.", required: true) { entry, cells in
                cells.text(entry.scope.rawValue)
            },
            .cell("network", .text, "For which providers: in-network, out-of-network.", required: true) {
                entry, cells in
                cells.text(entry.network.rawValue)
            },
            .text("category", "Category of service of visits.") { $0.category },
            .money("applied", "What has gathered.", required: true) { $0.applied },
            .money("limit", "Limit; empty where there is none.") { $0.limit },
            .integer("count", "Visits so far.") { $0.count },
            .integer("count_limit", "Visits that are allowed.") { $0.countLimit },
        ])
}

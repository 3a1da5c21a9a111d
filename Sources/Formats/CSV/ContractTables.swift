import HealthSimCore
import MemberSim

/// The tables of value-based contracts, declared once for CSV and the data dictionary.
enum ContractTables {
    /// A member of a contract.
    struct Attribution {
        let contractID: Text
        let memberID: Text
    }

    /// A measure of a contract.
    struct Gate {
        let contractID: Text
        let gate: ValueBasedContract.QualityGate
    }

    static let contracts = Table<ValueBasedContract>(
        "value_based_contracts", "A contract that pays a practice for results, with its settlement.",
        key: ["contract_id"],
        columns: [
            .text("contract_id", "Identifier.", required: true) { $0.id },
            .text("payer_id", "Payer.", required: true) { $0.payerID },
            .text("practice_npi", "Practice.", required: true) { $0.practiceNPI },
            .cell(
                "kind", .text, "How it pays: capitation, shared-savings, two-sided-risk, pay-for-performance.",
                required: true
            ) { contract, cells in cells.text(contract.kind.rawValue) },
            .date("start_date", "First day.", required: true) { $0.start },
            .date("end_date", "Last day.", required: true) { $0.end },
            .integer("members", "Members attributed to the practice.") { $0.attributedMemberIDs.count },
            .integer("member_months", "Months in which they were.") { $0.memberMonths },
            .money("capitation_rate", "Paid a member and month; capitation.") { $0.capitationRate },
            .integer("withheld_basis_points", "Part kept back until the measures are met.") { $0.withheldBasisPoints },
            .money("bonus_rate", "Paid a member for each measure that is met; pay for performance.") { $0.bonusRate },
            .money("benchmark", "What was expected to be spent.") { $0.benchmark },
            .money("spent", "What was spent: the allowed amounts of the year.") { $0.spent },
            .integer("sharing_basis_points", "The practice's share of savings and losses.") { $0.sharingBasisPoints },
            .integer("minimum_basis_points", "Part of the benchmark to be saved or lost before anything is shared.") {
                $0.minimumBasisPoints
            },
            .integer("cap_basis_points", "The most that is shared, as a part of the benchmark.") { $0.capBasisPoints },
            .money("settlement", "What the payer owes the practice; negative when the practice owes.") {
                $0.settlement
            },
        ])

    static let members = Table<Attribution>(
        "value_based_members", "A member who is attributed to the practice of a contract.",
        key: ["contract_id", "member_id"],
        columns: [
            .text("contract_id", "Contract.", required: true) { $0.contractID },
            .text("member_id", "Member.", required: true) { $0.memberID },
        ])

    static let gates = Table<Gate>(
        "value_based_measures", "A measure of a contract, and how many members met it.",
        key: ["contract_id", "measure"],
        columns: [
            .text("contract_id", "Contract.", required: true) { $0.contractID },
            .text("measure", "Measure, such as a1c-test.", required: true) { $0.gate.measure },
            .integer("eligible", "Members whom it concerns.") { $0.gate.eligible },
            .integer("met", "Members who met it.") { $0.gate.met },
            .integer("threshold_basis_points", "The share that must be met.") { $0.gate.thresholdBasisPoints },
            .boolean("is_passed", "Whether it was.") { $0.gate.isPassed },
        ])
}

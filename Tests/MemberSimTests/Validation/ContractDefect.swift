import HealthSimCore
import MemberSim
import TestKit
import Testing

/// A sample contract with one thing wrong, and the rule that must say so.
struct ContractDefect: Sendable, CustomTestStringConvertible {
    let rule: String
    let field: String
    let kind: ValueBasedContract.Kind
    let make: @Sendable (inout ValueBasedContract) -> Void

    init(
        _ rule: String, _ field: String, of kind: ValueBasedContract.Kind = .capitation,
        _ make: @escaping @Sendable (inout ValueBasedContract) -> Void
    ) {
        self.rule = rule
        self.field = field
        self.kind = kind
        self.make = make
    }

    var testDescription: String { "\(rule) \(field) \(kind)" }

    /// The sample with the defect.
    var contract: ValueBasedContract {
        var contract = SampleContracts.contract(kind)
        make(&contract)
        return contract
    }

    static let all: [ContractDefect] = [
        ContractDefect("VBC-001", "contract_id") { $0.id = .empty },
        // Without a span there are no months either, so nobody is attributed.
        ContractDefect("VBC-001", "end_date") {
            $0.end = SampleHouseholds.day("2023-12-31")
            ($0.attributedMemberIDs, $0.memberMonths, $0.gates, $0.settlement) = ([], 0, [], .zero)
        },
        ContractDefect("VBC-002", "practice_npi") { $0.practiceNPI = "2000000003" },
        ContractDefect("VBC-002", "practice_npi", of: .sharedSavings) { $0.practiceNPI = .empty },
        ContractDefect("VBC-002", "payer_id") { $0.payerID = .empty },
        ContractDefect("VBC-003", "attributed_member_ids[1]") {
            $0.attributedMemberIDs[1] = $0.attributedMemberIDs[0]
        },
        ContractDefect("VBC-003", "attributed_member_ids[2]") { $0.attributedMemberIDs[2] = .empty },
        ContractDefect("VBC-004", "member_months", of: .payForPerformance) { $0.memberMonths = 37 },
        ContractDefect("VBC-004", "member_months", of: .twoSidedRisk) { $0.memberMonths = 2 },
        ContractDefect("VBC-005", "sharing_basis_points", of: .sharedSavings) { $0.sharingBasisPoints = 50_000 },
        ContractDefect("VBC-005", "withheld_basis_points") { $0.withheldBasisPoints = -1 },
        ContractDefect("VBC-005", "gates[0].threshold_basis_points") { $0.gates[0].thresholdBasisPoints = 10_001 },
        ContractDefect("VBC-006", "gates[1].measure") { $0.gates[1].measure = $0.gates[0].measure },
        ContractDefect("VBC-006", "gates[0].eligible") { $0.gates[0].eligible = 4 },
        ContractDefect("VBC-006", "gates[0].met") { ($0.gates[0].eligible, $0.gates[0].met) = (1, 2) },
        ContractDefect("VBC-007", "benchmark", of: .payForPerformance) { $0.benchmark = -SampleHouseholds.money("1") },
        ContractDefect("VBC-007", "spent") { $0.spent = -SampleHouseholds.money("0.01") },
        ContractDefect("VBC-007", "capitation_rate") { $0.capitationRate = -SampleHouseholds.money("32.50") },
        ContractDefect("VBC-008", "capitation_rate", of: .sharedSavings) {
            $0.capitationRate = SampleHouseholds.money("32.50")
        },
        ContractDefect("VBC-008", "bonus_rate") { $0.bonusRate = SampleHouseholds.money("45.00") },
        ContractDefect("VBC-008", "benchmark", of: .twoSidedRisk) {
            ($0.benchmark, $0.spent, $0.settlement) = (.zero, .zero, .zero)
        },
        ContractDefect("VBC-009", "settlement") { $0.settlement += SampleHouseholds.money("0.01") },
        ContractDefect("VBC-009", "settlement", of: .sharedSavings) { $0.settlement = .zero },
        ContractDefect("VBC-009", "settlement", of: .twoSidedRisk) { $0.settlement = -$0.settlement },
        ContractDefect("VBC-009", "settlement", of: .payForPerformance) { $0.gates[0].met = 0 },
    ]
}

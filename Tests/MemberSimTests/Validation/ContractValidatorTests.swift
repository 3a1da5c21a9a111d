import HealthSimCore
import MemberSim
import TestKit
import Testing

struct ContractValidatorTests {
    private static let validator = MemberValidator()

    @Test(arguments: SampleContracts.all) func `a right contract has no findings`(_ contract: ValueBasedContract) {
        #expect(Self.validator.validate(contract).findings.isEmpty, "\(Self.validator.validate(contract).findings)")
        #expect(contract.settlement == contract.owed)
    }

    @Test(arguments: ContractDefect.all)
    func `a defect of a contract is found by its rule alone, at its place`(_ defect: ContractDefect) {
        let findings = Self.validator.validate(defect.contract).findings
        #expect(findings.map { "\($0.rule) \($0.field)" } == ["\(defect.rule) \(defect.field)"], "\(findings)")
    }

    @Test func `every rule of contracts has at least two defects that prove it`() {
        for rule in MemberValidator.contractRules {
            #expect(ContractDefect.all.count { $0.rule == rule.id } >= 2, "\(rule.id)")
        }
    }

    @Test(arguments: ["shared-savings", "two-sided-risk", "capitation", "pay-for-performance", "quality-gate"])
    func `contracts that are made have no findings`(_ variation: String) throws {
        let scenario = try MemberScenario(
            name: "value-based-care", variation: variation, seed: 5, asOf: SampleHouseholds.day("2025-06-30"),
            count: 12)
        let contracts = scenario.contracts()
        #expect(!contracts.isEmpty)
        for contract in contracts {
            #expect(Self.validator.validate(contract).findings.isEmpty, "\(contract)")
        }
        // Parts of the households have contracts of their own, which add up.
        let parts = scenario.contracts(of: 0..<5) + scenario.contracts(of: 5..<12)
        #expect(parts.reduce(0) { $0 + $1.memberMonths } == contracts.reduce(0) { $0 + $1.memberMonths })
    }

    @Test func `numbers at the end of their range do not trap`() {
        for kind in ValueBasedContract.Kind.allCases {
            var contract = SampleContracts.contract(kind)
            (contract.capitationRate, contract.bonusRate) = (Money(cents: .max), Money(cents: .max))
            (contract.benchmark, contract.spent) = (Money(cents: .max), Money(cents: .min))
            (contract.memberMonths, contract.sharingBasisPoints) = (.max, .max)
            (contract.gates[0].met, contract.gates[0].thresholdBasisPoints) = (.max, .max)
            (contract.start, contract.end) = (SampleHouseholds.day("0001-01-01"), SampleHouseholds.day("9999-12-31"))
            #expect(!Self.validator.validate(contract).valid)
        }
    }
}

import HealthSimCore
public import MemberSim

/// Value-based contracts with nothing wrong, worked out by hand.
public enum SampleContracts {
    /// A contract of three members in 2024, of whom one came in October: 27 months.
    ///
    /// - Capitation: 27 months of 32.50 are 877.50; a measure is not passed, so a tenth is kept back: 789.75.
    /// - Shared savings and two-sided risk: 14,040.00 were expected. 12,000.00 were spent and half of 2,040.00 is more
    ///   than the cap of a twentieth, 702.00, when both measures are passed; 15,040.00 were spent and half of the loss is
    ///   500.00, whatever the measures.
    /// - Pay for performance: three members, one measure of 45.00: 135.00.
    public static func contract(_ kind: ValueBasedContract.Kind) -> ValueBasedContract {
        let day = SampleHouseholds.day
        var contract = ValueBasedContract(
            id: "VBC-TST02-2000000002-2024", payerID: "TST02", practiceNPI: "2000000002", kind: kind,
            start: day("2024-01-01"), end: day("2024-12-31"),
            attributedMemberIDs: ["MEM00000001", "MEM00000002", "MEM00000003"], memberMonths: 27,
            gates: [
                .init(measure: "annual-visit", eligible: 3, met: 2, thresholdBasisPoints: 6_000),
                .init(measure: "a1c-test", eligible: 1, met: 0, thresholdBasisPoints: 8_000),
            ])
        contract.spent = SampleHouseholds.money("12000.00")
        switch kind {
        case .capitation:
            contract.capitationRate = SampleHouseholds.money("32.50")
            contract.withheldBasisPoints = 1_000
            contract.settlement = SampleHouseholds.money("789.75")
        case .sharedSavings:
            contract.gates[1].met = 1
            (contract.sharingBasisPoints, contract.minimumBasisPoints, contract.capBasisPoints) = (5_000, 200, 500)
            contract.benchmark = SampleHouseholds.money("14040.00")
            contract.settlement = SampleHouseholds.money("702.00")
        case .twoSidedRisk:
            (contract.sharingBasisPoints, contract.minimumBasisPoints, contract.capBasisPoints) = (5_000, 200, 500)
            contract.benchmark = SampleHouseholds.money("14040.00")
            contract.spent = SampleHouseholds.money("15040.00")
            contract.settlement = -SampleHouseholds.money("500.00")
        case .payForPerformance:
            contract.bonusRate = SampleHouseholds.money("45.00")
            contract.settlement = SampleHouseholds.money("135.00")
        }
        return contract
    }

    /// One of each kind.
    public static let all = ValueBasedContract.Kind.allCases.map(contract)
}

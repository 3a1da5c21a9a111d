public import HealthSimCore

extension ValueBasedContract {
    /// What the payer owes the provider by the terms and results of the contract, to the cent; negative when the provider
    /// owes.
    ///
    /// - Capitation: the rate for each member and month; a part is kept back when a gate is not passed.
    /// - Shared savings: the provider's share of what was spent less than the benchmark, when that is enough and all gates
    ///   are passed. Two-sided risk: also its share of what was spent more, whatever the gates.
    /// - Pay for performance: the rate for each member and each gate that is passed.
    ///
    /// What is shared is never more than the cap.
    public var owed: Money {
        let arePassed = gates.allSatisfy(\.isPassed)
        switch kind {
        case .capitation:
            let whole = capitationRate * memberMonths
            return arePassed ? whole : whole - whole.share(basisPoints: Int64(withheldBasisPoints))
        case .sharedSavings, .twoSidedRisk:
            let cap = benchmark.share(basisPoints: Int64(capBasisPoints))
            let least = benchmark.share(basisPoints: Int64(minimumBasisPoints))
            let saved = benchmark - spent
            if saved > .zero, saved >= least, arePassed {
                return min(saved.share(basisPoints: Int64(sharingBasisPoints)), cap)
            }
            if saved.isNegative, kind == .twoSidedRisk, -saved >= least {
                return -min((-saved).share(basisPoints: Int64(sharingBasisPoints)), cap)
            }
            return .zero
        case .payForPerformance:
            return bonusRate * attributedMemberIDs.count * gates.count(where: \.isPassed)
        }
    }
}

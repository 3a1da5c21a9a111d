import HealthSimCore
import MemberSim

extension ProfileSpecification.Coverage {
    /// The designs by which claims are settled: those of the tables with what is stated of benefits.
    var planTable: PlanTable { benefits.isEmpty ? .shared : PlanTable(.shared, changedBy: benefits) }

    /// The shares of people with Part D and with the low-income subsidy; nil for the usual ones.
    ///
    /// Everybody has Part D where that is the type of coverage.
    var partDShares: (enrolled: Double, lowIncome: Double)? {
        if let partD { return (partD.enrolled, partD.lowIncome) }
        return type == "Medicare Part D" ? (1, PharmacyBenefitBuilder.usualPartD.lowIncome) : nil
    }
}

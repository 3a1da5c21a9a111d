import HealthSimCore
import MemberSim

/// MemberSim alone: members with a year and more of claims, settled and paid, without a clinical record.
public func makeMembers(_ count: UInt64, seed: UInt64) -> [MemberHousehold] {
    let today = CalendarDate(daysSinceEpoch: 20_103)  // 2025-01-15
    let network = ProviderNetwork(seed: seed, geography: .national, count: count)
    let population = MemberPopulation(MembershipGenerator(seed: seed, asOf: today, network: network))
    return (0..<count).map { population.household(at: $0) }
}

/// Households in which something named happens: here a surgery for which nobody had asked the plan.
public func makeDenials(_ count: UInt64, seed: UInt64) throws -> [MemberHousehold] {
    let today = CalendarDate(daysSinceEpoch: 20_103)
    let scenario = try MemberScenario(
        name: "prior-auth", variation: "denied", seed: seed, asOf: today, count: count)
    return (0..<count).map { scenario.household(at: $0) }
}

/// One claim of our own, settled under a plan of the tables, and every step of it in a sentence.
public struct SettledClaim {
    public let claim: Claim
    public let decision: Adjudication
    public let sentences: [String]
    /// Where the deductible stands afterwards.
    public let deductible: Money

    public init?() {
        guard let plan = PlanTable.shared.plan("ppo-standard", year: 2025),
            let day = CalendarDate(year: 2025, month: 3, day: 4)
        else { return nil }
        var claim = Claim(
            id: "CLM000000010001", kind: .professional, memberID: "MEM200000000001", subscriberID: "MEM200000000001",
            payerID: "", planID: plan.id, billingNPI: "2000000028", start: day, end: day,
            diagnoses: [ClaimDiagnosis(Concept(.icd10cm, "J06.9"), role: .principal)],
            lines: [
                ClaimLine(
                    number: 1, code: Concept(.cpt, "99213"), start: day, end: day, charge: Money(dollars: 180),
                    diagnosisPointers: [1]),
                ClaimLine(
                    number: 2, code: Concept(.cpt, "87880"), start: day, end: day, charge: Money(dollars: 40),
                    diagnosisPointers: [1]),
            ],
            submitted: day.adding(days: 2), received: day.adding(days: 3))
        claim.placeOfService = "11"
        var state = AdjudicationState(of: claim, in: plan)
        decision = Adjudicator(plan: plan).adjudicate(claim, state: &state)
        sentences = AdjudicationExplanation(decision, of: claim).sentences
        deductible = state.accumulators.filter { $0.kind == .deductible }.reduce(.zero) { $0 + $1.applied }
        self.claim = claim
    }
}

import HealthSimCore
import RxMemberSim

/// What a plan says of a drug: whether it covers it, what it asks for first, and what it costs.
public func askFormulary(_ medication: Text, plan: Text) -> FormularyCheck? {
    FormularyCheck(medicationID: medication, planID: plan, on: CalendarDate(daysSinceEpoch: 20_103))
}

/// RxMemberSim alone: members with prescriptions, fills and claims, without a clinical record.
public func makeCardholders(_ count: UInt64, seed: UInt64) -> [RxHousehold] {
    let today = CalendarDate(daysSinceEpoch: 20_103)  // 2025-01-15
    let network = ProviderNetwork(seed: seed, geography: .national, count: count)
    let population = RxPopulation(seed: seed, asOf: today, network: network)
    return (0..<count).map { population.household(at: $0) }
}

/// A paid claim of a household, sent once more on the same day, and what the processor answers.
public struct RepeatedClaim {
    public let claim: PharmacyClaim
    public let answer: ClaimResponse
    public let sentences: [String]

    public init?(of household: RxHousehold) {
        let paid = household.responses.first { $0.status == .paid && $0.transaction == .billing }
        guard let paid, let claim = household.claims.first(where: { $0.id == paid.claimID }) else { return nil }
        let processor = PharmacyAdjudicator(seed: 42, asOf: CalendarDate(daysSinceEpoch: 20_103))
        var state = processor.begin(household)
        _ = processor.adjudicate(claim, state: &state)
        var again = claim
        again.id = "RXC999999990001"
        again.fillNumber += 1
        answer = processor.adjudicate(again, state: &state)
        sentences = PharmacyExplanation(answer, of: again).sentences
        self.claim = again
    }
}

/// What a review of drugs finds about each claim of a household.
public func review(_ household: RxHousehold) -> [DURAlert] {
    let review = DrugReview()
    return household.claims.filter { $0.transaction == .billing }.flatMap { review.reviewed($0, in: household) }
}

import HealthSimCore

/// An answer as the rules look at it, with the household it belongs to.
public struct ResponseSubject: Sendable {
    /// The answer.
    public let response: ClaimResponse
    /// What is known around it.
    let context: RxHouseholdSubject
    /// The transaction it answers, when that is known.
    let claim: PharmacyClaim?
    /// The plan that it was settled under; nothing for a programme, and for a plan that is not known.
    let plan: PharmacyPlan?

    init(_ response: ClaimResponse, in context: RxHouseholdSubject) {
        self.response = response
        self.context = context
        claim = context.claim(response.claimID)
        plan = PharmacyPlanTable.shared.plan(response.planID)
    }

    /// Whether it says what is paid: it is paid, or repeats that an earlier one was.
    var hasPrice: Bool { response.status == .paid || response.status == .duplicate }

    /// Whether a manufacturer's programme answers.
    var isProgram: Bool { plan == nil && ManufacturerProgram.place(response.planID) != nil }
}

import HealthSimCore

/// A claim as the rules look at it, with the household it belongs to when that is known.
public struct ClaimSubject: Sendable {
    /// The claim.
    public let claim: Claim
    /// What is known around it; it has no members when the claim stands alone.
    let context: HouseholdSubject
    /// Whom it is for, when that is known.
    let member: Member?
    /// The reason codes of every decision on the claim.
    private let reasons: [Text]
    /// Whether a payer waits for something, so that nothing is decided.
    private let isPended: Bool

    init(_ claim: Claim, in context: HouseholdSubject) {
        self.claim = claim
        self.context = context
        member = context.member(claim.memberID)
        var (reasons, isPended) = ([Text](), false)
        for decision in context.decisions(on: claim.id) {
            if decision.status == .pended { isPended = true }
            reasons += decision.adjustments.map(\.reason) + decision.lines.flatMap { $0.adjustments.map(\.reason) }
        }
        self.reasons = reasons
        self.isPended = isPended
    }

    /// Whether a payer has seen what is wrong: a decision gives one of these reasons, or waits.
    ///
    /// A claim that is refused for a fault has the fault; that is no fault of the data.
    func isRefused(for codes: [Text]) -> Bool { isPended || reasons.contains { codes.contains($0) } }

    /// Whether the claim bills a stay by the hospital.
    var isInpatient: Bool { claim.isInpatient }

    /// Every code of a service, with the path of its line.
    func forEachLine(_ body: (ClaimLine, _ path: String) -> Void) {
        for (index, line) in claim.lines.enumerated() { body(line, "lines[\(index)]") }
    }
}

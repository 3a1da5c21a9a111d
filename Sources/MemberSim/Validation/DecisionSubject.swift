import HealthSimCore

/// A decision as the rules look at it, with the household it belongs to.
public struct DecisionSubject: Sendable {
    /// The decision.
    public let decision: Adjudication
    /// What is known around it.
    let context: HouseholdSubject
    /// The claim it decides, when that is known.
    let claim: Claim?

    init(_ decision: Adjudication, in context: HouseholdSubject) {
        self.decision = decision
        self.context = context
        claim = context.claim(decision.claimID)
    }

    /// The adjustments of the claim and of its lines.
    var adjustments: [Adjustment] { decision.adjustments + decision.lines.flatMap(\.adjustments) }

    /// -1 for a reversal, whose amounts have the opposite sign, else 1.
    var sign: Int { decision.status == .reversed ? -1 : 1 }

    /// Every adjustment with its path.
    func forEachAdjustment(_ body: (Adjustment, _ path: String) -> Void) {
        for (index, adjustment) in decision.adjustments.enumerated() { body(adjustment, "adjustments[\(index)]") }
        for (place, line) in decision.lines.enumerated() {
            for (index, adjustment) in line.adjustments.enumerated() {
                body(adjustment, "lines[\(place)].adjustments[\(index)]")
            }
        }
    }
}

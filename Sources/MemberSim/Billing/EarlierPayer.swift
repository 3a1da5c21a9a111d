import HealthSimCore

/// What a payer that comes first has decided about a claim, so that it can go to the second.
///
/// It balances: of each line, or of a stay as a whole, the charge is what the first payer paid and its adjustments.
/// The amounts are usual ones: between 40 and 55 % of the charge is allowed, and a fifth of that is the patient's.
enum EarlierPayer {
    private static let purpose: RandomStream.Purpose = "claims.earlier-payer"

    /// Adds the decision of the first payer to a claim, which then goes out after it.
    static func decide(on claim: inout Claim, _ other: OtherCoverage, asOf: CalendarDate, seed: UInt64, index: UInt64) {
        var stream = RandomStream(seed: seed, purpose: purpose, index: index)
        let allowedShare = Int64(stream.integer(in: 4_000...5_500))
        let decided = min(claim.received.adding(days: stream.integer(in: 8...16)), asOf)
        var decision = OtherPayerDecision(
            payerID: other.payerID, policyNumber: other.policyNumber, relationship: other.relationship,
            order: .primary,
            claimFilingIndicator: PayerTable.shared.payer(other.payerID)?.claimFilingIndicator ?? "CI", paid: .zero,
            decided: decided, controlNumber: Identifiers.text("OPC", index, digits: 12))
        if claim.isInpatient {
            let parts = split(claim.charge, allowedShare, reason: "1", patientShare: 800)
            decision.paid = parts.paid
            decision.adjustments = parts.adjustments
        } else {
            decision.lines = claim.lines.map { line in
                let parts = split(line.charge, allowedShare, reason: "2", patientShare: 2_000)
                return OtherPayerLine(line: line.number, paid: parts.paid, adjustments: parts.adjustments)
            }
            decision.paid = decision.lines.reduce(.zero) { $0 + $1.paid }
        }
        claim.otherPayers = [decision]
        claim.submitted = min(decided.adding(days: 3), max(asOf, decided))
        claim.received = min(claim.submitted.adding(days: 1), max(asOf, claim.submitted))
    }

    /// A charge as what is paid, what the contract takes off and what the patient owes.
    private static func split(
        _ charge: Money, _ allowedShare: Int64, reason: Text, patientShare: Int64
    ) -> (paid: Money, adjustments: [Adjustment]) {
        let allowed = charge.share(basisPoints: allowedShare)
        let patient = allowed.share(basisPoints: patientShare)
        var adjustments: [Adjustment] = []
        if charge > allowed { adjustments.append(Adjustment(.contractual, "45", charge - allowed)) }
        if patient > .zero { adjustments.append(Adjustment(.patient, reason, patient)) }
        return (allowed - patient, adjustments)
    }
}

extension ClaimBuilder {
    /// Adds to the claims of a member whom another payer insures first what that payer has decided.
    ///
    /// Call it last, when claims have their final charges.
    public func addEarlierPayers(to claims: inout [Claim], otherCoverages: [OtherCoverage]) {
        let first = otherCoverages.filter { $0.order == .primary }
        guard !first.isEmpty else { return }
        for place in claims.indices {
            guard
                let other = first.first(where: {
                    $0.memberID == claims[place].memberID && $0.covers(claims[place].start)
                })
            else { continue }
            let index = UInt64(claims[place].id.string.dropFirst(3)) ?? UInt64(place)
            EarlierPayer.decide(on: &claims[place], other, asOf: terms.asOf, seed: seed, index: index)
        }
    }
}

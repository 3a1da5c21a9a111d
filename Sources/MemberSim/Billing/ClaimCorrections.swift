import HealthSimCore

/// What happens to some claims after they were sent: they are replaced, taken back and sent anew, sent twice, or
/// charges
/// are added.
///
/// A replaced claim was wrong first, and its replacement is right; so what is sent last is always what was done.
/// Nothing
/// happens after the "today" of a run.
public struct ClaimCorrections: Sendable {
    /// How often.
    public let terms: BillingTerms
    /// The seed of the run.
    public let seed: UInt64

    private static let purpose: RandomStream.Purpose = "claims.corrections"

    /// Corrections as often as terms say.
    public init(terms: BillingTerms, seed: UInt64) {
        self.terms = terms
        self.seed = seed
    }

    /// Adds what happens to claims afterwards; the claims are originals, and the ledger is the one that numbered them.
    public func add(to claims: inout [Claim], ledger: inout BillingLedger) {
        let shares = [terms.replacedShare, terms.voidedShare, terms.duplicatedShare, terms.lateChargeShare]
        guard shares.contains(where: { $0 > 0 }) else { return }
        // What another payer has decided on stays as it went there: its amounts are of these lines.
        for place in claims.indices where claims[place].frequency == .original && claims[place].otherPayers.isEmpty {
            var stream = RandomStream(
                seed: seed, purpose: Self.purpose,
                index: MemberIdentifiers.household(of: claims[place].id).map { $0 &* 65_536 &+ UInt64(place) }
                    ?? UInt64(place))
            let draw = stream.uniform()
            let right = claims[place]
            let day = right.received.adding(days: stream.integer(in: 18...70))
            guard day <= terms.asOf else { continue }
            var limit = terms.replacedShare
            if draw < limit {
                guard spoil(&claims[place], &stream) else { continue }
                claims.append(follow(right, .replacement, on: day, &ledger))
                continue
            }
            limit += terms.voidedShare
            if draw < limit {
                guard spoil(&claims[place], &stream) else { continue }
                claims.append(follow(claims[place], .void, on: day, &ledger))
                var again = follow(right, .original, on: day.adding(days: 1), &ledger)
                again.originalReference = .empty
                claims.append(again)
                continue
            }
            limit += terms.duplicatedShare
            if draw < limit {
                var copy = follow(right, .original, on: day, &ledger)
                copy.originalReference = .empty
                claims.append(copy)
                continue
            }
            limit += terms.lateChargeShare
            if draw < limit { addLateCharges(to: &claims, at: place, on: day, &ledger) }
        }
    }

    /// A later claim of the same content.
    private func follow(
        _ claim: Claim, _ frequency: Claim.Frequency, on day: CalendarDate, _ ledger: inout BillingLedger
    ) -> Claim {
        var next = claim
        next.id = ledger.nextClaim()
        next.frequency = frequency
        next.originalReference = Adjudicator.controlNumber(of: claim.id)
        next.submitted = min(day, terms.asOf)
        next.received = min(day.adding(days: 1), terms.asOf)
        return next
    }

    /// Makes a claim wrong in one of the ways that are found later; whether it could be.
    private func spoil(_ claim: inout Claim, _ stream: inout RandomStream) -> Bool {
        let place = stream.integer(below: claim.lines.count)
        switch stream.integer(below: 4) {
        case 0 where claim.lines.count > 1:
            // A line was left out.
            let last = claim.lines.count - 1
            claim.lines.remove(at: last)
        case 1
        where claim.lines[place].unit == .count && claim.lines[place].units == 1 && claim.lines[place].code != nil:
            // Units were entered twice over.
            claim.lines[place].units = 2
            claim.lines[place].charge = claim.lines[place].charge * 2
        case 2 where claim.lines[place].charge > Money(dollars: 20):
            // An older price stood in the charge master.
            claim.lines[place].charge = claim.lines[place].charge.share(basisPoints: 8_800)
        default:
            guard claim.diagnoses.count > 1, claim.diagnoses[claim.diagnoses.count - 1].role == .other else {
                return false
            }
            // A diagnosis was left out.
            claim.diagnoses.removeLast()
            let count = claim.diagnoses.count
            for line in claim.lines.indices where !claim.lines[line].diagnosisPointers.isEmpty {
                claim.lines[line].diagnosisPointers.removeAll { $0 > count }
                if claim.lines[line].diagnosisPointers.isEmpty { claim.lines[line].diagnosisPointers = [1] }
            }
        }
        claim.charge = claim.lines.reduce(.zero) { $0 + $1.charge }
        return true
    }

    /// Takes a line out of an outpatient claim of a hospital and sends it later by itself.
    private func addLateCharges(
        to claims: inout [Claim], at place: Int, on day: CalendarDate, _ ledger: inout BillingLedger
    ) {
        guard claims[place].kind == .institutional, claims[place].facilityType == "13", claims[place].lines.count >= 3
        else { return }
        var line = claims[place].lines.removeLast()
        claims[place].charge -= line.charge
        line.number = 1
        var late = follow(claims[place], .lateCharges, on: day, &ledger)
        late.lines = [line]
        late.charge = line.charge
        claims.append(late)
    }
}

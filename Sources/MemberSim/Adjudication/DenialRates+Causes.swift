import HealthSimCore

extension DenialRates {
    /// Makes in the claims of a household what some of them are denied for: a claim filed late or sent twice, a number of an
    /// authorization or a referral that was left out.
    ///
    /// A claim is touched when its draw says so and it has what can be left out; so a defect that cannot be made is none.
    /// More than half of what can be put right is, and goes out again as a replacement.
    /// Nothing is received after `asOf`.
    func introduceCauses(into household: inout MemberHousehold, plans: PlanTable, seed: UInt64, asOf: CalendarDate?) {
        var copies: [Claim] = []
        for place in household.claims.indices {
            let draw = Self.draw(of: household.claims[place].id, seed: seed)
            guard mayDeny(draw), household.claims[place].frequency == .original,
                household.claims[place].otherPayers.isEmpty,
                let plan = plans.place(of: household.claims[place].planID, year: household.claims[place].start.year)
            else { continue }
            let line = plans.entries[plan].plan.lineOfBusiness
            guard let cause = defect(draw, line: line) else { continue }
            // Few claims have one: only those are copied.
            let claim = household.claims[place]
            var stream = RandomStream(seed: seed, purpose: Self.details, index: claim.id.fingerprint)
            switch cause {
            case .timelyFiling:
                let days = plans.entries[plan].plan.filingLimit + stream.integer(in: 1...60)
                if let asOf, claim.end.adding(days: days) >= asOf { continue }
                household.claims[place].submitted = claim.end.adding(days: days)
                household.claims[place].received = claim.end.adding(days: days + 1)
            case .duplicate:
                let again = claim.submitted.adding(days: stream.integer(in: 20...60))
                if let asOf, again >= asOf { continue }
                copies.append(claim)
                copies[copies.count - 1].submitted = again
                copies[copies.count - 1].received = copies[copies.count - 1].submitted.adding(days: 1)
            case .authorizationAbsent: household.claims[place].authorizationID = .empty
            case .referralAbsent: household.claims[place].referralID = .empty
            default: break
            }
            guard Self.isCurable(cause), stream.chance(Self.correctedShare),
                !Self.isReplaced(claim, in: household.claims)
            else { continue }
            let again = claim.received.adding(days: stream.integer(in: 24...70))
            if let asOf, again >= asOf { continue }
            copies.append(claim)
            copies[copies.count - 1].frequency = .replacement
            copies[copies.count - 1].originalReference = Adjudicator.controlNumber(of: claim.id)
            copies[copies.count - 1].submitted = again
            copies[copies.count - 1].received = again.adding(days: 1)
        }
        let number = MemberIdentifiers.household(of: household.subscriberID)
        guard let number, !copies.isEmpty else { return }
        var ordinal = household.claims.count
        for var copy in copies {
            repeat {
                ordinal += 1
                copy.id = MemberIdentifiers.claim(household: number, ordinal)
            } while household.claims.indices.contains { household.claims[$0].id == copy.id }
            household.claims.append(copy)
        }
    }

    /// Whether a claim was replaced or taken back anyway.
    private static func isReplaced(_ claim: borrowing Claim, in claims: [Claim]) -> Bool {
        let number = Adjudicator.controlNumber(of: claim.id)
        return claims.indices.contains { claims[$0].originalReference == number }
    }

    /// The share of what was denied and can be put right that is sent again.
    ///
    /// Source: Premier, survey of hospitals and health systems 2022: 54 % of the claims that private payers deny at first
    /// are paid in the end.
    private static let correctedShare = 0.54

    private static let details: RandomStream.Purpose = "member.denial.details"
}

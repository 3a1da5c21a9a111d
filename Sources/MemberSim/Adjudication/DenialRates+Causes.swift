import HealthSimCore

extension DenialRates {
    /// Makes in the claims of a household what some of them are denied for: a claim filed late or sent twice, a number of an
    /// authorization or a referral that was left out.
    ///
    /// A claim is touched when its draw says so and it has what can be left out; so a defect that cannot be made is none.
    /// Nothing is received after `asOf`.
    func introduceCauses(into household: inout MemberHousehold, plans: PlanTable, seed: UInt64, asOf: CalendarDate?) {
        var copies: [Claim] = []
        for place in household.claims.indices {
            let claim = household.claims[place]
            guard claim.frequency == .original, claim.otherPayers.isEmpty,
                let plan = plans.place(of: claim.planID, year: claim.start.year)
            else { continue }
            let line = plans.entries[plan].plan.lineOfBusiness
            guard self[line] > 0, let cause = defect(of: claim.id, line: line, seed: seed) else { continue }
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
        }
        let number = MemberIdentifiers.household(of: household.subscriberID)
        guard let number, !copies.isEmpty else { return }
        var ordinal = household.claims.count
        for var copy in copies {
            repeat {
                ordinal += 1
                copy.id = MemberIdentifiers.claim(household: number, ordinal)
            } while household.claims.contains { $0.id == copy.id }
            household.claims.append(copy)
        }
    }

    private static let details: RandomStream.Purpose = "member.denial.details"
}

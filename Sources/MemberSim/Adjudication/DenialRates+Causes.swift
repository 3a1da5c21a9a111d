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
        let replaced = Self.replaced(in: household.claims)
        for place in household.claims.indices {
            let draw = Self.draw(of: household.claims[place].id, seed: seed)
            guard mayDeny(draw), household.claims[place].frequency == .original,
                household.claims[place].otherPayers.isEmpty,
                let plan = plans.place(of: household.claims[place].planID, year: household.claims[place].start.year)
            else { continue }
            let line = plans.entries[plan].plan.lineOfBusiness
            guard let cause = defect(draw, line: line) else { continue }
            var stream = RandomStream(
                seed: seed, purpose: Self.details, index: household.claims[place].id.fingerprint)
            switch cause {
            case .timelyFiling:
                let days = plans.entries[plan].plan.filingLimit + stream.integer(in: 1...60)
                let late = household.claims[place].end.adding(days: days)
                if let asOf, late >= asOf { continue }
                household.claims[place].submitted = late
                household.claims[place].received = late.adding(days: 1)
            case .duplicate:
                let again = household.claims[place].submitted.adding(days: stream.integer(in: 20...60))
                if let asOf, again >= asOf { continue }
                copies.append(household.claims[place])
                copies[copies.count - 1].submitted = again
                copies[copies.count - 1].received = again.adding(days: 1)
            default:
                let received = household.claims[place].received
                if let again = Self.correction(of: cause, received: received, &stream, asOf: asOf),
                    !replaced.contains(Adjudicator.controlNumber(of: household.claims[place].id))
                {
                    // It has the number that the first one lacks.
                    copies.append(household.claims[place])
                    copies[copies.count - 1].frequency = .replacement
                    copies[copies.count - 1].originalReference = Adjudicator.controlNumber(
                        of: household.claims[place].id)
                    copies[copies.count - 1].submitted = again
                    copies[copies.count - 1].received = again.adding(days: 1)
                }
                if cause == .authorizationAbsent { household.claims[place].authorizationID = .empty }
                if cause == .referralAbsent { household.claims[place].referralID = .empty }
            }
        }
        let number = MemberIdentifiers.household(of: household.subscriberID)
        guard let number, !copies.isEmpty else { return }
        var ordinal = household.claims.count
        household.claims.reserveCapacity(ordinal + copies.count)
        for var copy in copies {
            repeat {
                ordinal += 1
                copy.id = MemberIdentifiers.claim(household: number, ordinal)
            } while household.claims.indices.contains { household.claims[$0].id == copy.id }
            household.claims.append(copy)
        }
    }

    /// The decisions on claims that are replaced or taken back anyway.
    private static func replaced(in claims: [Claim]) -> [Text] {
        var numbers: [Text] = []
        for place in claims.indices where !claims[place].originalReference.isEmpty {
            numbers.append(claims[place].originalReference)
        }
        return numbers
    }

    /// The day on which a claim that is denied for a cause goes out again; nothing when it does not.
    private static func correction(
        of cause: DenialCause, received: CalendarDate, _ stream: inout RandomStream, asOf: CalendarDate?
    ) -> CalendarDate? {
        guard isCurable(cause), stream.chance(correctedShare) else { return nil }
        let again = received.adding(days: stream.integer(in: 24...70))
        if let asOf, again >= asOf { return nil }
        return again
    }

    /// The share of what was denied and can be put right that is sent again.
    ///
    /// Source: Premier, survey of hospitals and health systems 2022: 54 % of the claims that private payers deny at first
    /// are paid in the end.
    private static let correctedShare = 0.54

    private static let details: RandomStream.Purpose = "member.denial.details"
}

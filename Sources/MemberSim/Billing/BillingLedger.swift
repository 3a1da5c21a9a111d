public import HealthSimCore

/// What billing remembers of a household from one encounter to the next.
public struct BillingLedger: Sendable {
    private struct Visit: Sendable {
        let memberID: Text
        let facilityNPI: Text
        var last: CalendarDate
    }

    /// The number of the household, from 1.
    public let household: UInt64
    /// The first day from which every visit is known.
    public let knownSince: CalendarDate
    /// How many claims there are so far.
    public private(set) var claims = 0
    /// How many encounters there are so far.
    private(set) var encounters = 0
    private var visits: [Visit] = []

    /// The ledger of a household that has not billed anything.
    ///
    /// - Parameter knownSince: the first day from which every visit is given.
    public init(household: UInt64, knownSince: CalendarDate) {
        self.household = household
        self.knownSince = knownSince
    }

    /// The number of the next claim.
    mutating func nextClaim() -> Text {
        claims += 1
        return MemberIdentifiers.claim(household: household, claims)
    }

    /// The place of the next encounter, from 0.
    mutating func nextEncounter() -> Int {
        defer { encounters += 1 }
        return encounters
    }

    /// When a member was last seen at a facility, and that the member is seen there now.
    mutating func lastVisit(of memberID: Text, at facilityNPI: Text, now day: CalendarDate) -> CalendarDate? {
        if let index = visits.firstIndex(where: { $0.facilityNPI == facilityNPI && $0.memberID == memberID }) {
            let last = visits[index].last
            visits[index].last = day
            return last
        }
        visits.append(Visit(memberID: memberID, facilityNPI: facilityNPI, last: day))
        return nil
    }
}

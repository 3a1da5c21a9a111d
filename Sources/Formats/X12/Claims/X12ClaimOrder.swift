import HealthSimCore
import MemberSim

/// The claims of a batch in the order of a file: by payer, biller, household, patient, and as they were.
struct X12ClaimOrder {
    /// A claim by its place.
    struct Entry {
        /// The rank of the payer and, below it, of the biller.
        let partners: UInt64
        /// The place of the household and, below it, of the member; the subscriber's own claims first.
        let patient: UInt64
        /// How many payers come before, and below it the rank of the group.
        let contract: UInt64
        let household: Int
        let member: Int
        let claim: Int
        let isSelf: Bool

        /// How many payers have decided before.
        var paidBefore: UInt64 { contract >> 32 }

        /// Whether it stands before another.
        @inline(__always)
        static func < (left: Entry, right: Entry) -> Bool {
            if left.partners != right.partners { return left.partners < right.partners }
            if left.patient != right.patient { return left.patient < right.patient }
            if left.contract != right.contract { return left.contract < right.contract }
            return left.claim < right.claim
        }
    }

    /// Texts, numbered as they are met.
    private struct Numbers {
        private var numbers: [Text: Int] = [:]
        private var texts: [Text] = []
        private var last = -1

        mutating func number(of text: Text) -> Int {
            // Claims of one household mostly name the same again.
            if last >= 0, texts[last] == text { return last }
            if let known = numbers[text] {
                last = known
                return known
            }
            last = texts.count
            numbers[text] = last
            texts.append(text)
            return last
        }

        /// The rank of each text among all, by content.
        func ranks() -> [UInt64] {
            var ranks = [UInt64](repeating: 0, count: texts.count)
            for (rank, index) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
                ranks[index] = UInt64(rank)
            }
            return ranks
        }
    }

    private(set) var entries: [Entry] = []
    /// The latest day of submission.
    private(set) var latest = CalendarDate.epoch

    private var payers = Numbers()
    private var billers = Numbers()
    private var groups = Numbers()

    init(_ households: [MemberHousehold], kind: Claim.Kind) {
        let all = households.span
        for household in all.indices { add(all[household], household, kind) }
        let (payerRanks, billerRanks, groupRanks) = (payers.ranks(), billers.ranks(), groups.ranks())
        entries = entries.map { entry in
            Entry(
                partners: payerRanks[Int(entry.partners >> 32)] << 32 | billerRanks[Int(entry.partners & 0xFFFF_FFFF)],
                patient: entry.patient,
                contract: (entry.contract & ~0xFFFF_FFFF) | groupRanks[Int(entry.contract & 0xFFFF_FFFF)],
                household: entry.household, member: entry.member, claim: entry.claim, isSelf: entry.isSelf)
        }
        entries.sort { $0 < $1 }
    }

    /// The places of the entries that stand in one transaction set: those of one payer and biller, `limit` at most.
    func sets(of limit: Int) -> [Range<Int>] {
        var sets: [Range<Int>] = []
        for place in entries.indices {
            if let last = sets.last, last.count < limit, entries[place - 1].partners == entries[place].partners {
                sets[sets.count - 1] = last.lowerBound..<place + 1
            } else {
                sets.append(place..<place + 1)
            }
        }
        return sets
    }

    /// Adds the claims of a household, with numbers where ranks will stand.
    private mutating func add(_ household: MemberHousehold, _ place: Int, _ kind: Claim.Kind) {
        let claims = household.claims.span
        let members = household.members.span
        var member = 0
        for index in claims.indices {
            guard (claims[index].kind == .institutional) == (kind == .institutional) else { continue }
            // The claims of one member often follow each other.
            if member >= members.count || members[member].id != claims[index].memberID {
                member = members.indices.first { members[$0].id == claims[index].memberID } ?? members.count
            }
            guard member < members.count else { continue }
            let isSelf = members[member].isSubscriber
            latest = max(latest, claims[index].submitted)
            entries.append(
                Entry(
                    partners: UInt64(payers.number(of: claims[index].payerID)) << 32
                        | UInt64(billers.number(of: claims[index].billingNPI)),
                    patient: UInt64(place) << 32 | (isSelf ? 0 : UInt64(member + 1)),
                    contract: UInt64(claims[index].otherPayers.count) << 32
                        | UInt64(groups.number(of: claims[index].groupID)),
                    household: place, member: member, claim: index, isSelf: isSelf))
        }
    }
}

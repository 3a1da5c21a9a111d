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
        let household: Int
        let member: Int
        let claim: Int
        let isSelf: Bool
    }

    private(set) var entries: [Entry] = []
    /// The latest day of submission.
    private(set) var latest = CalendarDate.epoch

    init(_ households: [MemberHousehold], kind: Claim.Kind) {
        var payers: [Text: Int] = [:]
        var billers: [Text: Int] = [:]
        var payerIDs: [Text] = []
        var billerIDs: [Text] = []
        var found: [(payer: Int, biller: Int, household: Int, member: Int, claim: Int)] = []
        for household in households.indices {
            var (lastID, lastMember): (Text, Int?) = (.empty, nil)
            for claim in households[household].claims.indices {
                let isWanted = (households[household].claims[claim].kind == .institutional) == (kind == .institutional)
                guard isWanted else { continue }
                let id = households[household].claims[claim].memberID
                if lastMember == nil || id != lastID {
                    lastMember = households[household].members.firstIndex { $0.id == id }
                    lastID = id
                }
                guard let member = lastMember else { continue }
                let payer = Self.number(households[household].claims[claim].payerID, &payers, &payerIDs)
                let biller = Self.number(households[household].claims[claim].billingNPI, &billers, &billerIDs)
                latest = max(latest, households[household].claims[claim].submitted)
                found.append((payer, biller, household, member, claim))
            }
        }
        let payerRanks = Self.ranks(payerIDs)
        let billerRanks = Self.ranks(billerIDs)
        entries = found.map { place in
            let isSelf = households[place.household].members[place.member].isSubscriber
            return Entry(
                partners: payerRanks[place.payer] << 32 | billerRanks[place.biller],
                patient: UInt64(place.household) << 32 | (isSelf ? 0 : UInt64(place.member + 1)),
                household: place.household, member: place.member, claim: place.claim, isSelf: isSelf)
        }
        entries.sort { left, right in
            if left.partners != right.partners { return left.partners < right.partners }
            if left.patient != right.patient { return left.patient < right.patient }
            let (a, b) = (
                households[left.household].claims[left.claim], households[right.household].claims[right.claim]
            )
            if a.otherPayers.count != b.otherPayers.count { return a.otherPayers.count < b.otherPayers.count }
            if a.groupID != b.groupID { return a.groupID < b.groupID }
            return left.claim < right.claim
        }
    }

    private static func number(_ text: Text, _ numbers: inout [Text: Int], _ texts: inout [Text]) -> Int {
        if let known = numbers[text] { return known }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// The rank of each text among all, by content.
    private static func ranks(_ texts: [Text]) -> [UInt64] {
        var ranks = [UInt64](repeating: 0, count: texts.count)
        for (rank, index) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
            ranks[index] = UInt64(rank)
        }
        return ranks
    }
}

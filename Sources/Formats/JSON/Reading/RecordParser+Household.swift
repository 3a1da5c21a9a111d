import HealthSimCore
import MemberSim

extension RecordParser {
    private static let householdLists = [
        "members", "coverages", "enrollment_events", "other_coverages", "primary_care_assignments", "referrals",
        "authorizations", "claims", "adjudications", "remittances", "accumulators", "practitioners", "facilities",
    ]

    /// Reads a household. Without a `subscriber_id` it is that of the subscriber among the members; entries that name
    /// no subscriber are given it.
    mutating func household() throws(JSONError) -> MemberHousehold? {
        guard try reader.kind() == .object else {
            fail("", "Expected an object with members", rule: Rule.kind)
            try reader.skipValue()
            return nil
        }
        var household = MemberHousehold(subscriberID: .empty, members: [])
        var hasMembers = false
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "subscriber_id", "contract_id": try read(&household.subscriberID)
            case "members":
                hasMembers = try reader.kind() != .null
                household.members = try list("members") { p throws(JSONError) in try p.member() }
            default:
                if try !householdList(key, into: &household) {
                    unknown(key, among: ["subscriber_id"] + Self.householdLists)
                }
            }
        }
        if !hasMembers { missing("members", in: "", "the members, the subscriber first") }
        complete(&household)
        return household
    }

    /// Reads a list of the household.
    /// - Returns: whether it is one.
    private mutating func householdList(
        _ key: JSONKey, into household: inout MemberHousehold
    ) throws(JSONError) -> Bool {
        switch key {
        case "coverages":
            household.coverages = try list("coverages") { p throws(JSONError) in try p.memberCoverage() }
        case "enrollment_events":
            household.enrollmentEvents = try list("enrollment_events") { p throws(JSONError) in
                try p.enrollmentEvent()
            }
        case "other_coverages":
            household.otherCoverages = try list("other_coverages") { p throws(JSONError) in try p.otherCoverage() }
        case "primary_care_assignments", "pcp_assignments":
            household.primaryCareAssignments = try list("primary_care_assignments") { p throws(JSONError) in
                try p.primaryCareAssignment()
            }
        case "referrals": household.referrals = try list("referrals") { p throws(JSONError) in try p.referral() }
        case "authorizations", "prior_authorizations":
            household.authorizations = try list("authorizations") { p throws(JSONError) in try p.authorization() }
        case "claims": household.claims = try list("claims") { p throws(JSONError) in try p.claim() }
        case "adjudications":
            household.adjudications = try list("adjudications") { p throws(JSONError) in try p.adjudication() }
        case "remittances":
            household.remittances = try list("remittances") { p throws(JSONError) in try p.remittance() }
        case "accumulators":
            household.accumulators = try list("accumulators") { p throws(JSONError) in try p.accumulator() }
        case "practitioners", "providers":
            household.practitioners = try list("practitioners") { p throws(JSONError) in try p.practitioner() }
        case "facilities":
            household.facilities = try list("facilities") { p throws(JSONError) in try p.facility() }
        default: return false
        }
        return true
    }

    /// Fills in the subscriber where an entry does not say it.
    private func complete(_ household: inout MemberHousehold) {
        if household.subscriberID.isEmpty {
            household.subscriberID = household.members.first(where: \.isSubscriber)?.id ?? .empty
        }
        let subscriber = household.subscriberID
        for index in household.members.indices where household.members[index].subscriberID.isEmpty {
            household.members[index].subscriberID = subscriber
        }
        for index in household.coverages.indices where household.coverages[index].subscriberID.isEmpty {
            household.coverages[index].subscriberID = subscriber
        }
        for index in household.adjudications.indices where household.adjudications[index].memberID.isEmpty {
            let claim = household.claim(household.adjudications[index].claimID)
            household.adjudications[index].memberID = claim?.memberID ?? .empty
        }
    }
}

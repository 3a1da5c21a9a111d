public import HealthSimCore
public import MemberSim

extension CanonicalJSON {
    /// Writes a household of members as one object.
    ///
    /// `docs/mappings/canonical-json.md` has every field. Fields without a value are left out; the lists that every
    /// household has (members, coverages, claims, adjudications) are always there.
    public static func write(_ household: MemberHousehold, to json: inout JSONWriter) {
        json.beginObject()
        json.field("subscriber_id", household.subscriberID)
        list("members", household.members, to: &json) { write($0, to: &$1) }
        list("coverages", household.coverages, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("enrollment_events", household.enrollmentEvents, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("other_coverages", household.otherCoverages, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("primary_care_assignments", household.primaryCareAssignments, to: &json) {
            write($0, to: &$1)
        }
        listUnlessEmpty("referrals", household.referrals, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("authorizations", household.authorizations, to: &json) { write($0, to: &$1) }
        list("claims", household.claims, to: &json) { write($0, to: &$1) }
        list("adjudications", household.adjudications, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("remittances", household.remittances, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("accumulators", household.accumulators, to: &json) { write($0, to: &$1) }
        list("practitioners", household.practitioners, to: &json) { write($0, to: &$1) }
        list("facilities", household.facilities, to: &json) { write($0, to: &$1) }
        json.endObject()
    }

    /// A household as the bytes of one object.
    public static func bytes(of household: MemberHousehold, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(household, to: &json)
        return [UInt8](json.buffer)
    }

    static func write(_ member: Member, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", member.id)
        json.field("subscriber_id", member.subscriberID)
        json.field("relationship", member.relationship.rawValue)
        json.fieldUnlessEmpty("person_code", member.personCode)
        writeFields(of: member.person, to: &json)
        json.fieldUnlessEmpty("mrn", member.mrn)
        json.fieldUnlessEmpty("medicare_id", member.medicareID)
        json.fieldUnlessEmpty("medicaid_id", member.medicaidID)
        json.field("death_date", member.deathDate)
        if member.isDisabled { json.field("is_disabled", true) }
        if member.isStudent { json.field("is_student", true) }
        json.endObject()
    }

    static func write(_ coverage: Coverage, to json: inout JSONWriter) {
        json.beginObject()
        json.field("coverage_id", coverage.id)
        json.field("member_id", coverage.memberID)
        json.field("subscriber_id", coverage.subscriberID)
        json.field("payer_id", coverage.payerID)
        json.field("plan_id", coverage.planID)
        json.fieldUnlessEmpty("group_id", coverage.groupID)
        json.field("start_date", coverage.start)
        json.field("end_date", coverage.end)
        json.field("level", coverage.level.rawValue)
        json.field("status", coverage.status.rawValue)
        json.fieldUnlessZero("premium", coverage.premium)
        json.endObject()
    }

    static func write(_ event: EnrollmentEvent, to json: inout JSONWriter) {
        json.beginObject()
        json.field("event_id", event.id)
        json.field("member_id", event.memberID)
        json.field("maintenance", event.maintenance.rawValue)
        json.field("reason", event.reason.rawValue)
        json.field("effective_date", event.effective)
        json.field("processed_date", event.processed)
        json.field("coverage_id", event.coverageID)
        json.fieldUnlessEmpty("former_coverage_id", event.formerCoverageID)
        json.endObject()
    }

    static func write(_ coverage: OtherCoverage, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", coverage.memberID)
        json.field("payer_id", coverage.payerID)
        json.fieldUnlessEmpty("policy_number", coverage.policyNumber)
        json.field("relationship", coverage.relationship.rawValue)
        json.field("order", coverage.order.rawValue)
        json.fieldUnlessEmpty("medicare_secondary_type", coverage.medicareSecondaryType)
        json.field("start_date", coverage.start)
        json.field("end_date", coverage.end)
        json.endObject()
    }

    static func write(_ assignment: PrimaryCareAssignment, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", assignment.memberID)
        json.field("practitioner_npi", assignment.practitionerNPI)
        json.field("start_date", assignment.start)
        json.field("end_date", assignment.end)
        if assignment.isAssignedByPayer { json.field("is_assigned_by_payer", true) }
        json.endObject()
    }

    static func write(_ referral: Referral, to json: inout JSONWriter) {
        json.beginObject()
        json.field("referral_id", referral.id)
        json.field("member_id", referral.memberID)
        json.field("referring_npi", referral.referringNPI)
        json.fieldUnlessEmpty("referred_to_npi", referral.referredToNPI)
        json.field("specialty", referral.specialty)
        json.field("diagnosis", referral.diagnosis)
        json.field("start_date", referral.start)
        json.field("end_date", referral.end)
        json.field("visits_allowed", referral.visitsAllowed)
        json.endObject()
    }

    static func write(_ authorization: PriorAuthorization, to json: inout JSONWriter) {
        json.beginObject()
        json.field("authorization_id", authorization.id)
        json.field("member_id", authorization.memberID)
        json.field("requesting_npi", authorization.requestingNPI)
        json.fieldUnlessEmpty("servicing_npi", authorization.servicingNPI)
        json.fieldUnlessEmpty("category", authorization.category)
        json.field("service", authorization.service)
        json.field("diagnosis", authorization.diagnosis)
        json.field("requested_date", authorization.requested)
        json.field("decided_date", authorization.decided)
        json.field("decision", authorization.decision.rawValue)
        json.field("urgency", authorization.urgency.rawValue)
        json.fieldUnlessEmpty("decision_reason", authorization.decisionReason)
        json.field("start_date", authorization.start)
        json.field("end_date", authorization.end)
        json.field("units_requested", authorization.unitsRequested)
        json.field("units_approved", authorization.unitsApproved)
        json.endObject()
    }
}

extension JSONWriter {
    /// Writes a member whose value is an amount, or nothing when it is zero.
    mutating func fieldUnlessZero(_ name: StaticString, _ value: Money) {
        if value != .zero { field(name, value) }
    }

    /// Writes a member whose value is an amount, or nothing when there is none.
    mutating func field(_ name: StaticString, amount value: Money?) {
        if let value { field(name, value) }
    }
}

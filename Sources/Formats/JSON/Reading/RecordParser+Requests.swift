import HealthSimCore
import MemberSim

/// Primary care, referrals and authorizations.
extension RecordParser {
    /// Reads the primary care provider of a span of days.
    mutating func primaryCareAssignment() throws(JSONError) -> PrimaryCareAssignment? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var assignment = PrimaryCareAssignment(memberID: .empty, practitionerNPI: .empty, start: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "member_id": try read(&assignment.memberID)
            case "practitioner_npi", "pcp_npi", "npi": try read(&assignment.practitionerNPI)
            case "start_date": try read(&assignment.start)
            case "end_date": try read(&assignment.end)
            case "is_assigned_by_payer": try read(&assignment.isAssignedByPayer)
            default:
                unknown(
                    key, among: ["member_id", "practitioner_npi", "start_date", "end_date", "is_assigned_by_payer"])
            }
        }
        need(assignment.memberID, "member_id", "who is cared for")
        need(assignment.practitionerNPI, "practitioner_npi", "the national provider identifier")
        need(assignment.start, "start_date")
        return errors == errorCount ? assignment : nil
    }

    /// Reads a referral.
    mutating func referral() throws(JSONError) -> Referral? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var referral = Referral(
            id: .empty, memberID: .empty, referringNPI: .empty, referredToNPI: .empty, start: .unread, end: .unread,
            visitsAllowed: 1)
        while let key = try reader.nextKey() {
            switch key {
            case "referral_id", "id": try read(&referral.id)
            case "member_id": try read(&referral.memberID)
            case "referring_npi": try read(&referral.referringNPI)
            case "referred_to_npi": try read(&referral.referredToNPI)
            case "specialty": try read(&referral.specialty, .taxonomy)
            case "diagnosis": try read(&referral.diagnosis, .icd10cm)
            case "start_date": try read(&referral.start)
            case "end_date": try read(&referral.end)
            case "visits_allowed": try read(&referral.visitsAllowed)
            default:
                unknown(
                    key,
                    among: [
                        "referral_id", "member_id", "referring_npi", "referred_to_npi", "specialty", "diagnosis",
                        "start_date", "end_date", "visits_allowed",
                    ])
            }
        }
        need(referral.id, "referral_id", "the number of the referral")
        need(referral.memberID, "member_id", "who is referred")
        need(referral.start, "start_date")
        need(referral.end, "end_date")
        return errors == errorCount ? referral : nil
    }

    private static let authorizationFields = [
        "authorization_id", "member_id", "requesting_npi", "servicing_npi", "category", "service", "diagnosis",
        "requested_date", "decided_date", "decision", "urgency", "decision_reason", "start_date", "end_date",
        "units_requested", "units_approved",
    ]

    /// Reads a prior authorization.
    mutating func authorization() throws(JSONError) -> PriorAuthorization? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var decision = Required<PriorAuthorization.Decision>()
        var authorization = PriorAuthorization(
            id: .empty, memberID: .empty, requestingNPI: .empty, category: .empty, requested: .unread,
            decision: .pended, start: .unread, end: .unread, unitsRequested: 0, unitsApproved: 0)
        while let key = try reader.nextKey() {
            switch key {
            case "authorization_id", "id": try read(&authorization.id)
            case "member_id": try read(&authorization.memberID)
            case "requesting_npi": try read(&authorization.requestingNPI)
            case "servicing_npi": try read(&authorization.servicingNPI)
            case "category": try read(&authorization.category)
            case "service", "code": try read(&authorization.service, .cpt)
            case "diagnosis": try read(&authorization.diagnosis, .icd10cm)
            case "requested_date": try read(&authorization.requested)
            case "decided_date": try read(&authorization.decided)
            case "decision": try read(&decision)
            case "urgency": try read(&authorization.urgency)
            case "decision_reason": try read(&authorization.decisionReason)
            case "start_date": try read(&authorization.start)
            case "end_date": try read(&authorization.end)
            case "units_requested": try read(&authorization.unitsRequested)
            case "units_approved": try read(&authorization.unitsApproved)
            default: unknown(key, among: Self.authorizationFields)
            }
        }
        need(authorization.id, "authorization_id", "the number of the authorization")
        need(authorization.memberID, "member_id", "for whom it is")
        need(authorization.requested, "requested_date")
        need(decision, "decision")
        need(authorization.start, "start_date")
        need(authorization.end, "end_date")
        guard let decision = decision.value, errors == errorCount else { return nil }
        authorization.decision = decision
        return authorization
    }
}

import HealthSimCore
import MemberSim

extension RecordParser {
    static let claimFields = [
        "claim_id", "kind", "frequency", "original_reference", "member_id", "subscriber_id", "payer_id", "plan_id",
        "group_id", "encounter_id", "billing_npi", "rendering_npi", "referring_npi", "operating_npi",
        "service_facility_npi", "place_of_service", "facility_type", "start_date", "end_date", "admission",
        "diagnoses", "procedures", "billing_codes", "lines", "charge", "patient_paid", "authorization_id",
        "referral_id", "accepts_assignment", "other_payers", "accident", "accident_date", "attachment_type", "note",
        "submitted_date", "received_date",
    ]

    /// Reads a claim.
    ///
    /// `end_date` is by default the day it begins, `received_date` the day it was sent, `submitted_date` the day it
    /// ends, `charge` the sum of the lines, and `subscriber_id` the member.
    mutating func claim() throws(JSONError) -> Claim? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<Claim.Kind>()
        var (end, submitted, received) = (CalendarDate?.none, CalendarDate?.none, CalendarDate?.none)
        var charge: Money?
        var claim = Claim(
            id: .empty, kind: .professional, memberID: .empty, subscriberID: .empty, payerID: .empty, planID: .empty,
            billingNPI: .empty, start: .unread, end: .unread, diagnoses: [], lines: [], submitted: .unread,
            received: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "kind", "type", "claim_type": try read(&kind)
            case "end_date", "end": try read(&end)
            case "submitted_date", "submitted": try read(&submitted)
            case "received_date", "received": try read(&received)
            case "charge", "total_charge": try read(&charge)
            default:
                if try partiesField(key, into: &claim) { continue }
                if try claimField(key, into: &claim) { continue }
                unknown(key, among: Self.claimFields)
            }
        }
        need(claim.id, "claim_id", "the provider's number of the claim")
        need(kind, "kind")
        need(claim.memberID, "member_id", "whom the claim is for")
        need(claim.billingNPI, "billing_npi", "the national provider identifier of who bills")
        need(claim.start, "start_date")
        guard let kind = kind.value, errors == errorCount else { return nil }
        claim.kind = kind
        claim.end = end ?? claim.start
        claim.submitted = submitted ?? claim.end
        claim.received = received ?? claim.submitted
        claim.charge = charge ?? claim.lines.reduce(.zero) { $0 + $1.charge }
        if claim.subscriberID.isEmpty { claim.subscriberID = claim.memberID }
        return claim
    }

    /// Reads a field that says whose claim it is, and for whom.
    private mutating func partiesField(_ key: JSONKey, into claim: inout Claim) throws(JSONError) -> Bool {
        switch key {
        case "claim_id", "id": try read(&claim.id)
        case "frequency": try read(&claim.frequency)
        case "original_reference": try read(&claim.originalReference)
        case "member_id": try read(&claim.memberID)
        case "subscriber_id": try read(&claim.subscriberID)
        case "payer_id": try read(&claim.payerID)
        case "plan_id": try read(&claim.planID)
        case "group_id": try read(&claim.groupID)
        case "encounter_id": try read(&claim.encounterID)
        case "billing_npi": try read(&claim.billingNPI)
        case "rendering_npi", "attending_npi": try read(&claim.renderingNPI)
        case "referring_npi": try read(&claim.referringNPI)
        case "operating_npi": try read(&claim.operatingNPI)
        case "service_facility_npi": try read(&claim.serviceFacilityNPI)
        default: return false
        }
        return true
    }

    /// Reads a field that says what is claimed.
    private mutating func claimField(_ key: JSONKey, into claim: inout Claim) throws(JSONError) -> Bool {
        switch key {
        case "place_of_service": try read(&claim.placeOfService)
        case "facility_type": try read(&claim.facilityType)
        case "start_date", "service_date", "start": try read(&claim.start)
        case "admission": claim.admission = try claimAdmission()
        case "diagnoses":
            claim.diagnoses = try elements { parser throws(JSONError) in try parser.claimDiagnosis() }
            if claim.diagnoses.first?.role == .other { claim.diagnoses[0].role = .principal }
        case "procedures":
            claim.procedures = try elements { parser throws(JSONError) in try parser.claimProcedure() }
        case "billing_codes": claim.billingCodes = try elements { parser throws(JSONError) in try parser.billingCode() }
        case "lines", "service_lines":
            claim.lines = try elements { parser throws(JSONError) in try parser.claimLine() }
            for index in claim.lines.indices where claim.lines[index].number == 0 {
                claim.lines[index].number = index + 1
            }
        case "patient_paid": try read(&claim.patientPaid)
        case "authorization_id": try read(&claim.authorizationID)
        case "referral_id": try read(&claim.referralID)
        case "accepts_assignment": try read(&claim.acceptsAssignment)
        case "other_payers":
            claim.otherPayers = try elements { parser throws(JSONError) in try parser.otherPayerDecision() }
        case "accident": try read(&claim.accident)
        case "accident_date": try read(&claim.accidentDate)
        case "attachment_type": try read(&claim.attachmentType)
        case "note": try read(&claim.note)
        default: return false
        }
        return true
    }

    /// Reads a diagnosis: an object, or its code alone. Without a role the first is the principal one.
    private mutating func claimDiagnosis() throws(JSONError) -> ClaimDiagnosis? {
        guard try reader.kind() == .object else {
            return try concept(.icd10cm).map { ClaimDiagnosis($0, role: .other) }
        }
        try reader.beginObject()
        var code = ConceptDraft()
        var role = ClaimDiagnosis.Role.other
        var present: ClaimDiagnosis.PresentOnAdmission?
        while let key = try reader.nextKey() {
            switch key {
            case "code", "icd10": try concept(into: &code)
            case "display", "description": code.display = try string()
            case "role": try read(&role)
            case "present_on_admission", "poa": present = try choice()
            default: unknown(key, among: ["code", "role", "present_on_admission"])
            }
        }
        guard let concept = code.concept(.icd10cm) else {
            if !code.isFaulty { missing("code", in: reader.path, "an ICD-10-CM code, as E11.9") }
            return nil
        }
        return ClaimDiagnosis(concept, role: role, presentOnAdmission: present)
    }

    private mutating func claimProcedure() throws(JSONError) -> ClaimProcedure? {
        guard try beginObject() else { return nil }
        var code = ConceptDraft()
        var date = CalendarDate.unread
        while let key = try reader.nextKey() {
            switch key {
            case "code", "icd10pcs": try concept(into: &code)
            case "date", "performed_date": try read(&date)
            default: unknown(key, among: ["code", "date"])
            }
        }
        need(date, "date")
        guard let concept = code.concept(.icd10pcs) else {
            if !code.isFaulty { missing("code", in: reader.path, "an ICD-10-PCS code, as 0SR90JZ") }
            return nil
        }
        return date == .unread ? nil : ClaimProcedure(concept, date: date)
    }

    private mutating func billingCode() throws(JSONError) -> BillingCode? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<BillingCode.Kind>()
        var code = BillingCode(.condition, .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "kind": try read(&kind)
            case "code": try read(&code.code)
            case "start_date", "date": try read(&code.start)
            case "end_date": try read(&code.end)
            case "amount": try read(&code.amount)
            default: unknown(key, among: ["kind", "code", "start_date", "end_date", "amount"])
            }
        }
        need(kind, "kind")
        need(code.code, "code", "two characters, as 11")
        guard let kind = kind.value, errors == errorCount else { return nil }
        code.kind = kind
        return code
    }
}

public import HealthSimCore
public import MemberSim

/// Claims, as a provider sends them.
extension CanonicalJSON {
    /// Writes a claim as one object.
    public static func write(_ claim: Claim, to json: inout JSONWriter) {
        json.beginObject()
        json.field("claim_id", claim.id)
        json.field("kind", claim.kind.rawValue)
        json.field("frequency", claim.frequency.rawValue)
        json.fieldUnlessEmpty("original_reference", claim.originalReference)
        writeParties(of: claim, to: &json)
        json.fieldUnlessEmpty("place_of_service", claim.placeOfService)
        json.fieldUnlessEmpty("facility_type", claim.facilityType)
        json.field("start_date", claim.start)
        json.field("end_date", claim.end)
        if let admission = claim.admission {
            json.key("admission")
            write(admission, to: &json)
        }
        list("diagnoses", claim.diagnoses, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("procedures", claim.procedures, to: &json) { procedure, json in
            json.beginObject()
            json.field("code", procedure.code)
            json.field("date", procedure.date)
            json.endObject()
        }
        listUnlessEmpty("billing_codes", claim.billingCodes, to: &json) { write($0, to: &$1) }
        list("lines", claim.lines, to: &json) { write($0, to: &$1) }
        json.field("charge", claim.charge)
        json.fieldUnlessZero("patient_paid", claim.patientPaid)
        json.fieldUnlessEmpty("authorization_id", claim.authorizationID)
        json.fieldUnlessEmpty("referral_id", claim.referralID)
        if !claim.acceptsAssignment { json.field("accepts_assignment", false) }
        listUnlessEmpty("other_payers", claim.otherPayers, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("accident", claim.accident)
        json.field("accident_date", claim.accidentDate)
        json.fieldUnlessEmpty("attachment_type", claim.attachmentType)
        json.fieldUnlessEmpty("note", claim.note)
        json.field("submitted_date", claim.submitted)
        json.field("received_date", claim.received)
        json.endObject()
    }

    private static func writeParties(of claim: Claim, to json: inout JSONWriter) {
        json.field("member_id", claim.memberID)
        json.field("subscriber_id", claim.subscriberID)
        json.field("payer_id", claim.payerID)
        json.field("plan_id", claim.planID)
        json.fieldUnlessEmpty("group_id", claim.groupID)
        json.fieldUnlessEmpty("encounter_id", claim.encounterID)
        json.field("billing_npi", claim.billingNPI)
        json.fieldUnlessEmpty("rendering_npi", claim.renderingNPI)
        json.fieldUnlessEmpty("referring_npi", claim.referringNPI)
        json.fieldUnlessEmpty("operating_npi", claim.operatingNPI)
        json.fieldUnlessEmpty("service_facility_npi", claim.serviceFacilityNPI)
    }

    private static func write(_ admission: ClaimAdmission, to json: inout JSONWriter) {
        json.beginObject()
        json.field("start_time", admission.start)
        json.field("discharge_time", admission.discharge)
        json.fieldUnlessEmpty("type", admission.type)
        json.fieldUnlessEmpty("source", admission.source)
        json.fieldUnlessEmpty("status", admission.status)
        json.field("admitting_diagnosis", admission.admittingDiagnosis)
        json.field("diagnosis_group", admission.diagnosisGroup)
        if admission.coveredDays != 0 { json.field("covered_days", admission.coveredDays) }
        json.endObject()
    }

    private static func write(_ diagnosis: ClaimDiagnosis, to json: inout JSONWriter) {
        json.beginObject()
        json.field("code", diagnosis.code)
        json.field("role", diagnosis.role.rawValue)
        if let present = diagnosis.presentOnAdmission { json.field("present_on_admission", present.rawValue) }
        json.endObject()
    }

    private static func write(_ code: BillingCode, to json: inout JSONWriter) {
        json.beginObject()
        json.field("kind", code.kind.rawValue)
        json.field("code", code.code)
        json.field("start_date", code.start)
        json.field("end_date", code.end)
        json.field("amount", amount: code.amount)
        json.endObject()
    }

    private static func write(_ line: ClaimLine, to json: inout JSONWriter) {
        json.beginObject()
        json.field("line", line.number)
        json.field("code", line.code)
        json.fieldUnlessEmpty("modifiers", line.modifiers)
        json.fieldUnlessEmpty("revenue_code", line.revenueCode)
        json.field("start_date", line.start)
        json.field("end_date", line.end)
        json.field("units", line.units)
        if line.unit != .count { json.field("unit", line.unit.rawValue) }
        json.field("charge", line.charge)
        if !line.diagnosisPointers.isEmpty {
            json.key("diagnosis_pointers")
            json.beginArray()
            for pointer in line.diagnosisPointers { json.integer(pointer) }
            json.endArray()
        }
        json.fieldUnlessEmpty("place_of_service", line.placeOfService)
        json.fieldUnlessEmpty("rendering_npi", line.renderingNPI)
        if let drug = line.drug {
            json.key("drug")
            json.beginObject()
            json.field("ndc", drug.ndc)
            json.field("quantity", number: drug.quantity)
            json.field("unit", drug.unit)
            json.endObject()
        }
        json.fieldUnlessEmpty("control_number", line.controlNumber)
        if line.isEmergency { json.field("is_emergency", true) }
        json.endObject()
    }

    private static func write(_ decision: OtherPayerDecision, to json: inout JSONWriter) {
        json.beginObject()
        json.field("payer_id", decision.payerID)
        json.fieldUnlessEmpty("policy_number", decision.policyNumber)
        json.field("relationship", decision.relationship.rawValue)
        json.field("order", decision.order.rawValue)
        json.fieldUnlessEmpty("claim_filing_indicator", decision.claimFilingIndicator)
        json.field("paid", decision.paid)
        json.field("decided_date", decision.decided)
        json.fieldUnlessEmpty("control_number", decision.controlNumber)
        listUnlessEmpty("adjustments", decision.adjustments, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("lines", decision.lines, to: &json) { line, json in
            json.beginObject()
            json.field("line", line.line)
            json.field("paid", line.paid)
            listUnlessEmpty("adjustments", line.adjustments, to: &json) { write($0, to: &$1) }
            json.endObject()
        }
        json.endObject()
    }

    static func write(_ adjustment: Adjustment, to json: inout JSONWriter) {
        json.beginObject()
        json.field("group", adjustment.group.rawValue)
        json.field("reason", adjustment.reason)
        json.field("amount", adjustment.amount)
        json.field("quantity", adjustment.quantity)
        json.endObject()
    }
}

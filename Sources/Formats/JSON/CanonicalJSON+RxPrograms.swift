package import HealthSimCore
package import RxMemberSim

extension CanonicalJSON {
    static func write(_ authorization: DrugAuthorization, to json: inout JSONWriter) {
        json.beginObject()
        json.field("authorization_id", authorization.id)
        json.field("member_id", authorization.memberID)
        json.fieldUnlessEmpty("plan_id", authorization.planID)
        json.field("kind", authorization.kind.rawValue)
        json.field("ingredient", authorization.ingredient)
        json.fieldUnlessEmpty("criteria_id", authorization.criteriaID)
        json.fieldUnlessEmpty("prescriber_npi", authorization.prescriberNPI)
        json.field("diagnosis", authorization.diagnosis)
        json.field("requested_date", authorization.requested)
        json.field("decided_date", authorization.decided)
        json.field("decision", authorization.decision.rawValue)
        if authorization.isUrgent { json.field("is_urgent", true) }
        json.fieldUnlessEmpty("reason", authorization.reason)
        json.field("start_date", authorization.start)
        json.field("end_date", authorization.end)
        json.field("quantity_limit", quantity: authorization.quantityLimit)
        json.fieldUnlessEmpty("former_id", authorization.formerID)
        json.endObject()
    }

    static func write(_ enrollment: ProgramEnrollment, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", enrollment.memberID)
        json.field("program_id", enrollment.programID)
        json.fieldUnlessEmpty("card_number", enrollment.cardNumber)
        json.field("start_date", enrollment.start)
        json.field("end_date", enrollment.end)
        json.endObject()
    }

    package static func write(_ accumulator: RxAccumulator, to json: inout JSONWriter) {
        json.beginObject()
        json.field("kind", accumulator.kind.rawValue)
        if accumulator.isFamily { json.field("is_family", true) }
        json.field("member_id", accumulator.memberID)
        json.field("plan_id", accumulator.planID)
        json.field("year_start", accumulator.yearStart)
        json.fieldUnlessZero("applied", accumulator.applied)
        json.field("limit", amount: accumulator.limit)
        json.endObject()
    }

    static func write(_ rebate: Rebate, to json: inout JSONWriter) {
        json.beginObject()
        json.field("claim_id", rebate.claimID)
        json.fieldUnlessEmpty("ndc", rebate.ndc)
        json.field("quarter_start", rebate.quarter)
        json.field("amount", rebate.amount)
        json.endObject()
    }
}

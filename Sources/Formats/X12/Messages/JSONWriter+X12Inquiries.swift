import HealthSimCore
import MemberSim

// The members of questions and answers about coverage, reviews and premiums.
extension JSONWriter {
    mutating func members(_ inquiry: X12EligibilityInquiry) {
        field("trace", inquiry.trace)
        field("payer", inquiry.payer)
        field("provider", inquiry.provider)
        field("insured", inquiry.insured)
        field("date", inquiry.day)
        fieldUnlessEmpty("service_types", inquiry.serviceTypes)
    }

    mutating func members(_ response: X12EligibilityResponse) {
        members(response.inquiry)
        field("rejection", response.rejection?.rawValue)
        field("plan_begin", response.planBegin)
        field("plan_end", response.planEnd)
        CanonicalJSON.listUnlessEmpty("benefits", response.benefits, to: &self) { $1.object($0) }
    }

    private mutating func object(_ benefit: X12EligibilityBenefit) {
        beginObject()
        field("code", benefit.code)
        fieldUnlessEmpty("level", benefit.level)
        fieldUnlessEmpty("service_types", benefit.serviceTypes)
        fieldUnlessEmpty("insurance", benefit.insurance)
        fieldUnlessEmpty("description", benefit.description)
        fieldUnlessEmpty("period", benefit.period)
        field("amount", amount: benefit.amount)
        field("basis_points", benefit.basisPoints)
        field("visits", benefit.visits)
        if let needs = benefit.needsAuthorization { field("needs_authorization", needs) }
        if let isInNetwork = benefit.isInNetwork { field("is_in_network", isInNetwork) }
        fieldUnlessEmpty("message", benefit.message)
        fieldUnlessEmpty("party_code", benefit.partyCode)
        if let party = benefit.party { field("party", party) }
        endObject()
    }

    mutating func members(_ review: X12Review) {
        field("kind", review.kind.rawValue)
        field("id", review.id)
        field("payer", review.payer)
        field("requester", review.requester)
        field("insured", review.insured)
        field("category", review.category.map { "\($0.name)" })
        field("urgency", review.urgency.rawValue)
        field("requested_date", review.requested)
        field("start_date", review.start)
        field("end_date", review.end)
        fieldUnlessEmpty("diagnosis", review.diagnosis)
        if let service = review.service {
            key("service")
            beginObject()
            fieldUnlessEmpty("qualifier", service.qualifier)
            field("code", service.code)
            endObject()
        }
        if review.units > 0 { field("units", review.units) }
        if let servicing = review.servicing { field("servicing", servicing) }
        fieldUnlessEmpty("specialty", review.specialty)
        guard let answer = review.answer else { return }
        key("answer")
        beginObject()
        field("decision", answer.decision.rawValue)
        field("units_approved", answer.unitsApproved)
        field("date", answer.date)
        fieldUnlessEmpty("reason", answer.reason)
        endObject()
    }

    mutating func members(_ payment: X12PremiumPayment) {
        field("payment_id", payment.id)
        field("payer", payment.payer)
        field("sponsor", payment.sponsor)
        fieldUnlessEmpty("group_id", payment.groupID)
        field("month", payment.month)
        field("amount", payment.amount)
        CanonicalJSON.list("entries", payment.entries, to: &self) { entry, json in
            json.beginObject()
            json.field("subscriber_id", entry.subscriberID)
            json.key("name")
            CanonicalJSON.write(entry.name, to: &json)
            json.field("coverage_id", entry.coverageID)
            json.field("amount", entry.amount)
            json.endObject()
        }
    }
}

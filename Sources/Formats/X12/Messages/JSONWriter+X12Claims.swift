import HealthSimCore

// The members of questions and answers about claims, and of acknowledgements.
extension JSONWriter {
    mutating func members(_ request: X12StatusRequest) {
        field("trace", request.trace)
        field("payer", request.payer)
        field("receiver", request.receiver)
        field("provider", request.provider)
        field("insured", request.insured)
        field("claim_id", request.claimID)
        fieldUnlessEmpty("control_number", request.controlNumber)
        fieldUnlessEmpty("bill_type", request.billType)
        field("charge", request.charge)
        field("start_date", request.start)
        field("end_date", request.end)
    }

    mutating func members(_ answer: X12StatusAnswer) {
        members(answer.request)
        key("status")
        object(answer.status)
        field("paid", amount: answer.paid)
        field("decided_date", answer.decided)
        field("payment_date", answer.paymentDate)
        fieldUnlessEmpty("payment_id", answer.paymentID)
        CanonicalJSON.listUnlessEmpty("lines", answer.lines, to: &self) { line, json in
            json.beginObject()
            json.service(line.qualifier, line.code, line.modifiers, line.revenueCode)
            json.field("units", line.units)
            json.field("charge", line.charge)
            json.field("paid", line.paid)
            json.key("status")
            json.object(line.status)
            json.fieldUnlessEmpty("control_number", line.controlNumber)
            json.field("start_date", line.start)
            json.field("end_date", line.end)
            json.endObject()
        }
    }

    mutating func members(_ acknowledgment: X12ClaimAcknowledgment) {
        field("trace", acknowledgment.trace)
        field("reference", acknowledgment.reference)
        field("payer", acknowledgment.payer)
        field("submitter", acknowledgment.submitter)
        field("received_date", acknowledgment.received)
        field("processed_date", acknowledgment.processed)
        CanonicalJSON.list("claims", acknowledgment.receipts, to: &self) { $1.object($0) }
    }

    private mutating func object(_ receipt: X12ClaimReceipt) {
        beginObject()
        field("claim_id", receipt.claimID)
        field("is_accepted", receipt.isAccepted)
        fieldUnlessEmpty("control_number", receipt.controlNumber)
        fieldUnlessEmpty("bill_type", receipt.billType)
        field("provider", receipt.provider)
        key("patient")
        CanonicalJSON.write(receipt.patient, to: &self)
        field("subscriber_id", receipt.subscriberID)
        field("charge", receipt.charge)
        field("start_date", receipt.start)
        field("end_date", receipt.end)
        CanonicalJSON.list("statuses", receipt.statuses, to: &self) { $1.object($0) }
        CanonicalJSON.listUnlessEmpty("lines", receipt.lines, to: &self) { line, json in
            json.beginObject()
            json.service(line.qualifier, line.code, line.modifiers, line.revenueCode)
            json.field("units", line.units)
            json.field("charge", line.charge)
            CanonicalJSON.list("statuses", line.statuses, to: &json) { $1.object($0) }
            json.fieldUnlessEmpty("control_number", line.controlNumber)
            json.field("start_date", line.start)
            json.field("end_date", line.end)
            json.endObject()
        }
        endObject()
    }

    mutating func members(_ acknowledgment: X12Acknowledgment) {
        field("functional_identifier", acknowledgment.functionalIdentifier)
        field("group_control_number", acknowledgment.groupControlNumber)
        field("version", acknowledgment.version)
        field("verdict", acknowledgment.verdict.rawValue)
        field("included", acknowledgment.included)
        CanonicalJSON.list("sets", acknowledgment.sets, to: &self) { set, json in
            json.beginObject()
            json.field("identifier", set.identifier)
            json.field("control_number", set.controlNumber)
            json.fieldUnlessEmpty("version", set.version)
            json.field("verdict", set.verdict.rawValue)
            CanonicalJSON.listUnlessEmpty("problems", set.problems, to: &json) { $1.object($0) }
            json.endObject()
        }
    }

    private mutating func object(_ problem: X12Problem) {
        beginObject()
        field("segment", problem.segment)
        field("position", problem.position)
        if !problem.loop.isEmpty { field("loop", problem.loop) }
        switch problem.kind {
        case .set(let error): field("set_error", error.rawValue)
        case .segment(let error): field("segment_error", error.rawValue)
        case .element(let error, let element, let component, let value):
            field("element_error", error.rawValue)
            field("element", element)
            field("component", component)
            if !value.isEmpty { field("value", value) }
        }
        endObject()
    }

    private mutating func object(_ status: X12ClaimStatus) {
        beginObject()
        field("category", status.category)
        field("code", status.code)
        fieldUnlessEmpty("entity", status.entity)
        field("date", status.date)
        endObject()
    }

    private mutating func service(_ qualifier: Text, _ code: Text, _ modifiers: [Text], _ revenueCode: Text) {
        field("qualifier", qualifier)
        field("code", code)
        fieldUnlessEmpty("modifiers", modifiers)
        fieldUnlessEmpty("revenue_code", revenueCode)
    }
}

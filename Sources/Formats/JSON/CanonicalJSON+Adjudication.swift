public import HealthSimCore
public import MemberSim

/// What payers decide about claims, and pay.
extension CanonicalJSON {
    /// Writes a decision as one object.
    public static func write(_ decision: Adjudication, to json: inout JSONWriter) {
        json.beginObject()
        json.field("adjudication_id", decision.id)
        json.field("claim_id", decision.claimID)
        json.field("member_id", decision.memberID)
        json.fieldUnlessEmpty("plan_id", decision.planID)
        json.field("status", decision.status.rawValue)
        json.fieldUnlessEmpty("former_id", decision.formerID)
        json.field("decided_date", decision.decided)
        json.field("is_in_network", decision.isInNetwork)
        json.field("order", decision.order.rawValue)
        json.field("charge", decision.charge)
        json.field("allowed", decision.allowed)
        json.field("paid", decision.paid)
        json.field("deductible", decision.deductible)
        json.field("copay", decision.copay)
        json.field("coinsurance", decision.coinsurance)
        json.field("not_covered", decision.notCovered)
        json.fieldUnlessZero("interest", decision.interest)
        listUnlessEmpty("adjustments", decision.adjustments, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("remarks", decision.remarks)
        listUnlessEmpty("lines", decision.lines, to: &json) { write($0, to: &$1) }
        if decision.groupWeight != 0 { json.field("group_weight", decision.groupWeight) }
        listUnlessEmpty("accumulator_entries", decision.accumulatorEntries, to: &json) { write($0, to: &$1) }
        listUnlessEmpty("explanation", decision.explanation, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("remittance_id", decision.remittanceID)
        json.endObject()
    }

    private static func write(_ line: LineAdjudication, to json: inout JSONWriter) {
        json.beginObject()
        json.field("line", line.line)
        json.field("units", line.units)
        json.field("charge", line.charge)
        json.field("allowed", line.allowed)
        json.field("paid", line.paid)
        json.field("deductible", line.deductible)
        json.field("copay", line.copay)
        json.field("coinsurance", line.coinsurance)
        json.field("not_covered", line.notCovered)
        listUnlessEmpty("adjustments", line.adjustments, to: &json) { write($0, to: &$1) }
        json.fieldUnlessEmpty("remarks", line.remarks)
        json.endObject()
    }

    private static func write(_ entry: AccumulatorEntry, to json: inout JSONWriter) {
        json.beginObject()
        json.field("kind", entry.kind.rawValue)
        json.field("scope", entry.scope.rawValue)
        json.field("network", entry.network.rawValue)
        json.field("year_start", entry.yearStart)
        json.fieldUnlessEmpty("category", entry.category)
        json.field("amount", entry.amount)
        if entry.count != 0 { json.field("count", entry.count) }
        json.field("balance", entry.balance)
        json.endObject()
    }

    private static func write(_ note: AdjudicationNote, to json: inout JSONWriter) {
        json.beginObject()
        json.field("step", note.step.rawValue)
        json.field("outcome", note.outcome.rawValue)
        if note.line != 0 { json.field("line", note.line) }
        json.fieldUnlessEmpty("reason", note.reason)
        json.field("amount", amount: note.amount)
        json.endObject()
    }

    /// Writes a payment as one object.
    public static func write(_ remittance: Remittance, to json: inout JSONWriter) {
        json.beginObject()
        json.field("remittance_id", remittance.id)
        json.field("payer_id", remittance.payerID)
        json.field("payee_npi", remittance.payeeNPI)
        json.field("date", remittance.date)
        json.field("method", remittance.method.rawValue)
        json.field("amount", remittance.amount)
        json.fieldUnlessEmpty("adjudication_ids", remittance.adjudicationIDs)
        listUnlessEmpty("provider_adjustments", remittance.providerAdjustments, to: &json) { adjustment, json in
            json.beginObject()
            json.field("reason", adjustment.reason)
            json.fieldUnlessEmpty("reference", adjustment.reference)
            json.field("amount", adjustment.amount)
            json.endObject()
        }
        json.endObject()
    }

    /// Writes an accumulator as one object.
    public static func write(_ accumulator: Accumulator, to json: inout JSONWriter) {
        json.beginObject()
        json.field("kind", accumulator.kind.rawValue)
        json.field("scope", accumulator.scope.rawValue)
        json.field("network", accumulator.network.rawValue)
        json.field("member_id", accumulator.memberID)
        json.field("plan_id", accumulator.planID)
        json.field("year_start", accumulator.yearStart)
        json.fieldUnlessEmpty("category", accumulator.category)
        json.field("applied", accumulator.applied)
        json.field("limit", amount: accumulator.limit)
        if accumulator.count != 0 { json.field("count", accumulator.count) }
        if accumulator.countLimit != 0 { json.field("count_limit", accumulator.countLimit) }
        json.endObject()
    }
}

import HealthSimCore
import MemberSim

extension RecordParser {
    static let adjudicationFields = [
        "adjudication_id", "claim_id", "member_id", "plan_id", "status", "former_id", "decided_date", "is_in_network",
        "order", "charge", "allowed", "paid", "deductible", "copay", "coinsurance", "not_covered", "interest",
        "adjustments", "remarks", "lines", "group_weight", "accumulator_entries", "explanation", "remittance_id",
    ]

    /// Reads a decision.
    mutating func adjudication() throws(JSONError) -> Adjudication? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var status = Required<Adjudication.Status>()
        var decision = Adjudication(
            id: .empty, claimID: .empty, memberID: .empty, planID: .empty, status: .pended, decided: .unread,
            charge: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "adjudication_id", "id": try read(&decision.id)
            case "claim_id": try read(&decision.claimID)
            case "member_id": try read(&decision.memberID)
            case "plan_id": try read(&decision.planID)
            case "status": try read(&status)
            case "former_id": try read(&decision.formerID)
            case "decided_date": try read(&decision.decided)
            case "is_in_network": try read(&decision.isInNetwork)
            case "order": decision.order = try choice(Self.order) ?? decision.order
            case "charge": try read(&decision.charge)
            case "allowed": try read(&decision.allowed)
            case "paid": try read(&decision.paid)
            case "deductible": try read(&decision.deductible)
            case "copay": try read(&decision.copay)
            case "coinsurance": try read(&decision.coinsurance)
            case "not_covered": try read(&decision.notCovered)
            case "interest": try read(&decision.interest)
            case "adjustments":
                decision.adjustments = try elements { parser throws(JSONError) in try parser.adjustment() }
            case "remarks": decision.remarks = try texts()
            case "lines": decision.lines = try elements { parser throws(JSONError) in try parser.lineAdjudication() }
            case "group_weight": try read(&decision.groupWeight)
            case "accumulator_entries":
                decision.accumulatorEntries = try elements { p throws(JSONError) in try p.accumulatorEntry() }
            case "explanation":
                decision.explanation = try elements { parser throws(JSONError) in try parser.adjudicationNote() }
            case "remittance_id": try read(&decision.remittanceID)
            default: unknown(key, among: Self.adjudicationFields)
            }
        }
        need(decision.id, "adjudication_id", "the payer's control number")
        need(decision.claimID, "claim_id", "the claim it decides")
        need(status, "status")
        need(decision.decided, "decided_date")
        need(decision.charge, "charge")
        guard let status = status.value, errors == errorCount else { return nil }
        decision.status = status
        return decision
    }

    private mutating func lineAdjudication() throws(JSONError) -> LineAdjudication? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var line = LineAdjudication(line: 0, charge: .unread, units: 0)
        while let key = try reader.nextKey() {
            switch key {
            case "line": try read(&line.line)
            case "units": try read(&line.units)
            case "charge": try read(&line.charge)
            case "allowed": try read(&line.allowed)
            case "paid": try read(&line.paid)
            case "deductible": try read(&line.deductible)
            case "copay": try read(&line.copay)
            case "coinsurance": try read(&line.coinsurance)
            case "not_covered": try read(&line.notCovered)
            case "adjustments": line.adjustments = try elements { parser throws(JSONError) in try parser.adjustment() }
            case "remarks": line.remarks = try texts()
            default:
                unknown(
                    key,
                    among: [
                        "line", "units", "charge", "allowed", "paid", "deductible", "copay", "coinsurance",
                        "not_covered", "adjustments", "remarks",
                    ])
            }
        }
        need(line.charge, "charge")
        return errors == errorCount ? line : nil
    }

    private mutating func adjudicationNote() throws(JSONError) -> AdjudicationNote? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (step, outcome) = (Required<AdjudicationNote.Step>(), Required<AdjudicationNote.Outcome>())
        var note = AdjudicationNote(.intake, .passed)
        while let key = try reader.nextKey() {
            switch key {
            case "step": try read(&step)
            case "outcome": try read(&outcome)
            case "line": try read(&note.line)
            case "reason": try read(&note.reason)
            case "amount": try read(&note.amount)
            default: unknown(key, among: ["step", "outcome", "line", "reason", "amount"])
            }
        }
        need(step, "step")
        need(outcome, "outcome")
        guard let step = step.value, let outcome = outcome.value, errors == errorCount else { return nil }
        note.step = step
        note.outcome = outcome
        return note
    }

    /// Reads a payment.
    mutating func remittance() throws(JSONError) -> Remittance? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var remittance = Remittance(
            id: .empty, payerID: .empty, payeeNPI: .empty, date: .unread, method: .electronic, amount: .unread,
            adjudicationIDs: [])
        while let key = try reader.nextKey() {
            switch key {
            case "remittance_id", "id": try read(&remittance.id)
            case "payer_id": try read(&remittance.payerID)
            case "payee_npi": try read(&remittance.payeeNPI)
            case "date", "payment_date": try read(&remittance.date)
            case "method": try read(&remittance.method)
            case "amount": try read(&remittance.amount)
            case "adjudication_ids": remittance.adjudicationIDs = try texts()
            case "provider_adjustments":
                remittance.providerAdjustments = try elements { p throws(JSONError) in try p.providerAdjustment() }
            default:
                unknown(
                    key,
                    among: [
                        "remittance_id", "payer_id", "payee_npi", "date", "method", "amount", "adjudication_ids",
                        "provider_adjustments",
                    ])
            }
        }
        need(remittance.id, "remittance_id", "the number of the payment")
        need(remittance.date, "date")
        need(remittance.amount, "amount")
        return errors == errorCount ? remittance : nil
    }

    private mutating func providerAdjustment() throws(JSONError) -> ProviderAdjustment? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var adjustment = ProviderAdjustment(reason: .empty, reference: .empty, amount: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "reason": try read(&adjustment.reason)
            case "reference": try read(&adjustment.reference)
            case "amount": try read(&adjustment.amount)
            default: unknown(key, among: ["reason", "reference", "amount"])
            }
        }
        need(adjustment.reason, "reason", "the reason, as WO")
        need(adjustment.amount, "amount")
        return errors == errorCount ? adjustment : nil
    }
}

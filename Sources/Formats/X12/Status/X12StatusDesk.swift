import HealthSimCore
import MemberSim

/// Tells how far claims are, from what their payer has decided.
enum X12StatusDesk {
    /// The answer about a claim: its latest decision counts, and a decision that takes it back.
    static func answer(
        _ request: X12StatusRequest, about claim: Claim, of household: MemberHousehold
    ) -> X12StatusAnswer {
        let decisions = household.adjudications.filter { $0.claimID == claim.id }
        var request = request
        request.insured.groupID = .empty
        request.insured.subscriber.birthDate = nil
        request.insured.subscriber.sex = .unknown
        request.insured.dependent?.birthDate = nil
        request.insured.dependent?.sex = .unknown
        if request.insured.dependent != nil { request.insured.relationship = .other }
        guard let decision = decisions.last else {
            return X12StatusAnswer(
                request: request, status: X12ClaimStatus("P1", "20", date: claim.received), paid: nil, decided: nil,
                paymentDate: nil, paymentID: .empty, lines: [])
        }
        request.controlNumber = decision.id
        let payment = household.remittances.first { $0.id == decision.remittanceID }
        let status = status(of: decision, isPaidOut: payment != nil)
        let isDecided = decision.status != .pended
        // A payment of nothing has no check.
        let check = payment.flatMap { $0.method == .none ? nil : $0 }
        return X12StatusAnswer(
            request: request, status: status,
            paid: isDecided ? (decision.status == .reversed ? .zero : decision.paid) : nil,
            decided: isDecided ? decision.decided : nil, paymentDate: check?.date, paymentID: check?.id ?? .empty,
            lines: isDecided ? lines(of: claim, decision, status) : [])
    }

    private static func lines(
        of claim: Claim, _ decision: Adjudication, _ status: X12ClaimStatus
    ) -> [X12StatusAnswer.Line] {
        guard decision.status != .reversed else { return [] }
        return claim.lines.compactMap { line in
            guard let decided = decision.lines.first(where: { $0.line == line.number }) else { return nil }
            let code = line.code?.code ?? line.revenueCode
            guard !code.isEmpty else { return nil }
            var own = status
            if decided.allowed == .zero, decided.paid == .zero {
                own = denial(decided.adjustments, date: decision.decided)
            } else if decision.status == .paid, decided.paid == .zero, decided.deductible == decided.allowed {
                own = X12ClaimStatus("F1", "98", date: decision.decided)
            }
            return X12StatusAnswer.Line(
                qualifier: line.code == nil ? "NU" : "HC", code: code, modifiers: Array(line.modifiers.prefix(4)),
                charge: line.charge, paid: decided.paid, revenueCode: line.code == nil ? .empty : line.revenueCode,
                units: line.units, status: own, controlNumber: line.controlNumber, start: line.start, end: line.end)
        }
    }

    /// The status of a decision. Source: X12 code sources 507 and 508, in `references/codes/claim-status`.
    static func status(of decision: Adjudication, isPaidOut: Bool) -> X12ClaimStatus {
        let date = decision.decided
        switch decision.status {
        case .pended:
            let step = decision.explanation.first { $0.outcome == .pended }?.step
            return switch step {
            case .necessity, .authorization: X12ClaimStatus("P3", "123", date: date)
            case .coordination: X12ClaimStatus("P1", "171", date: date)
            default: X12ClaimStatus("P2", "46", date: date)
            }
        case .reversed: return X12ClaimStatus("F3", "101", date: date)
        case .denied: return denial(decision.adjustments + decision.lines.flatMap(\.adjustments), date: date)
        case .paid:
            if !decision.formerID.isEmpty { return X12ClaimStatus("F3", "101", date: date) }
            if !isPaidOut { return X12ClaimStatus("F0", "3", date: date) }
            let isDeductible = decision.paid == .zero && decision.deductible == decision.allowed
            return X12ClaimStatus("F1", isDeductible ? "98" : "65", date: date)
        }
    }

    /// The status for the first reason of a refusal.
    private static func denial(_ adjustments: [Adjustment], date: CalendarDate) -> X12ClaimStatus {
        let reason = adjustments.first { $0.reason != "45" }?.reason ?? .empty
        let (code, entity): (Text, Text) =
            switch reason.string {
            case "18": ("54", .empty)
            case "26", "27", "31": ("88", "QC")
            case "29": ("718", .empty)
            case "197", "198": ("84", .empty)
            case "22": ("171", .empty)
            case "119": ("483", .empty)
            case "16": ("122", .empty)
            case "109": ("116", .empty)
            case "38", "242", "243": ("96", "1P")
            default: ("585", .empty)
            }
        return X12ClaimStatus("F2", code, entity: entity, date: date)
    }
}

import HealthSimCore
import RxMemberSim

extension RecordParser {
    /// Reads a request beyond the rules of a plan.
    mutating func drugAuthorization() throws(JSONError) -> DrugAuthorization? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<DrugAuthorization.Kind>()
        var decision = Required<DrugAuthorization.Decision>()
        var authorization = DrugAuthorization(
            id: .empty, memberID: .empty, planID: .empty, kind: .priorAuthorization, ingredient: .empty,
            prescriberNPI: .empty, requested: .unread, decision: .pending, start: .unread, end: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "authorization_id", "id": try read(&authorization.id)
            case "member_id": try read(&authorization.memberID)
            case "plan_id": try read(&authorization.planID)
            case "kind": try read(&kind)
            case "ingredient": try read(&authorization.ingredient)
            case "criteria_id": try read(&authorization.criteriaID)
            case "prescriber_npi": try read(&authorization.prescriberNPI)
            case "diagnosis": try read(&authorization.diagnosis, .icd10cm)
            case "requested_date": try read(&authorization.requested)
            case "decided_date": try read(&authorization.decided)
            case "decision": try read(&decision)
            case "is_urgent": try read(&authorization.isUrgent)
            case "reason": try read(&authorization.reason)
            case "start_date": try read(&authorization.start)
            case "end_date": try read(&authorization.end)
            case "quantity_limit": try read(&authorization.quantityLimit)
            case "former_id": try read(&authorization.formerID)
            default: unknown(key, among: Self.drugAuthorizationFields)
            }
        }
        need(authorization.id, "authorization_id", "the number, as RPA000000010001")
        need(authorization.memberID, "member_id", "for whom it is")
        need(kind, "kind")
        need(authorization.ingredient, "ingredient", "the ingredient")
        need(authorization.requested, "requested_date")
        need(decision, "decision")
        need(authorization.start, "start_date")
        need(authorization.end, "end_date")
        guard let kind = kind.value, let decision = decision.value, errors == errorCount else { return nil }
        authorization.kind = kind
        authorization.decision = decision
        return authorization
    }

    private static let drugAuthorizationFields = [
        "authorization_id", "member_id", "plan_id", "kind", "ingredient", "criteria_id", "prescriber_npi", "diagnosis",
        "requested_date", "decided_date", "decision", "is_urgent", "reason", "start_date", "end_date", "quantity_limit",
        "former_id",
    ]

    /// Reads a place in a manufacturer's programme.
    mutating func programEnrollment() throws(JSONError) -> ProgramEnrollment? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var enrollment = ProgramEnrollment(
            memberID: .empty, programID: .empty, cardNumber: .empty, start: .unread, end: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "member_id": try read(&enrollment.memberID)
            case "program_id": try read(&enrollment.programID)
            case "card_number": try read(&enrollment.cardNumber)
            case "start_date": try read(&enrollment.start)
            case "end_date": try read(&enrollment.end)
            default: unknown(key, among: Self.programEnrollmentFields)
            }
        }
        need(enrollment.memberID, "member_id", "who is enrolled")
        need(enrollment.programID, "program_id", "the programme")
        need(enrollment.start, "start_date")
        need(enrollment.end, "end_date")
        guard errors == errorCount else { return nil }
        return enrollment
    }

    private static let programEnrollmentFields = [
        "member_id", "program_id", "card_number", "start_date", "end_date",
    ]

    /// Reads an accumulator.
    mutating func rxAccumulator() throws(JSONError) -> RxAccumulator? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<RxAccumulator.Kind>()
        var accumulator = RxAccumulator(kind: .deductible, memberID: .empty, planID: .empty, yearStart: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "kind": try read(&kind)
            case "is_family": try read(&accumulator.isFamily)
            case "member_id": try read(&accumulator.memberID)
            case "plan_id": try read(&accumulator.planID)
            case "year_start": try read(&accumulator.yearStart)
            case "applied": try read(&accumulator.applied)
            case "limit": try read(&accumulator.limit)
            default: unknown(key, among: Self.rxAccumulatorFields)
            }
        }
        need(kind, "kind")
        need(accumulator.memberID, "member_id", "whose it is")
        need(accumulator.planID, "plan_id", "the pharmacy plan")
        need(accumulator.yearStart, "year_start")
        guard let kind = kind.value, errors == errorCount else { return nil }
        accumulator.kind = kind
        return accumulator
    }

    private static let rxAccumulatorFields = [
        "kind", "is_family", "member_id", "plan_id", "year_start", "applied", "limit",
    ]

    /// Reads what a manufacturer gives back.
    mutating func rebate() throws(JSONError) -> Rebate? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var rebate = Rebate(claimID: .empty, ndc: .empty, quarter: .unread, amount: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "claim_id": try read(&rebate.claimID)
            case "ndc": try read(&rebate.ndc)
            case "quarter_start": try read(&rebate.quarter)
            case "amount": try read(&rebate.amount)
            default: unknown(key, among: Self.rebateFields)
            }
        }
        need(rebate.claimID, "claim_id", "the claim")
        need(rebate.quarter, "quarter_start")
        need(rebate.amount, "amount")
        guard errors == errorCount else { return nil }
        return rebate
    }

    private static let rebateFields = [
        "claim_id", "ndc", "quarter_start", "amount",
    ]
}

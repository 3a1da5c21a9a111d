import HealthSimCore
import MemberSim

extension RecordParser {
    /// Reads what a claim says of a stay.
    mutating func claimAdmission() throws(JSONError) -> ClaimAdmission? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var start = Required<Timestamp>()
        var admission = ClaimAdmission(
            start: Timestamp(date: .epoch), discharge: nil, type: .empty, source: .empty, status: .empty)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "start_time", "admission_time": start.take(try timestamp(), isFaulty: errorCount > before)
            case "discharge_time", "end_time": admission.discharge = try timestamp()
            case "type", "admission_type": try read(&admission.type)
            case "source", "point_of_origin": try read(&admission.source)
            case "status", "discharge_status": try read(&admission.status)
            case "admitting_diagnosis": try read(&admission.admittingDiagnosis, .icd10cm)
            case "diagnosis_group", "drg", "ms_drg": try read(&admission.diagnosisGroup, .diagnosisGroup)
            case "covered_days": try read(&admission.coveredDays)
            default:
                unknown(
                    key,
                    among: [
                        "start_time", "discharge_time", "type", "source", "status", "admitting_diagnosis",
                        "diagnosis_group", "covered_days",
                    ])
            }
        }
        if start.isMissing {
            missing("start_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let start = start.value, errors == errorCount else { return nil }
        admission.start = start
        return admission
    }

    private static let lineFields = [
        "line", "code", "modifiers", "revenue_code", "start_date", "end_date", "units", "unit", "charge",
        "diagnosis_pointers", "place_of_service", "rendering_npi", "drug", "control_number", "is_emergency",
    ]

    /// Reads a line of a claim; its number is by default its place.
    mutating func claimLine() throws(JSONError) -> ClaimLine? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var code = ConceptDraft()
        var end: CalendarDate?
        var line = ClaimLine(number: 0, code: nil, start: .unread, end: .unread, charge: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "line", "number", "line_number": try read(&line.number)
            case "code", "cpt", "hcpcs", "procedure_code": try concept(into: &code)
            case "display", "description": code.display = try string()
            case "modifiers": line.modifiers = try texts()
            case "revenue_code": try read(&line.revenueCode)
            case "start_date", "service_date", "start": try read(&line.start)
            case "end_date", "end": try read(&end)
            case "units", "quantity": try read(&line.units)
            case "unit": try read(&line.unit)
            case "charge": try read(&line.charge)
            case "diagnosis_pointers", "pointers":
                line.diagnosisPointers = try elements { parser throws(JSONError) in try parser.count() }
            case "place_of_service": try read(&line.placeOfService)
            case "rendering_npi": try read(&line.renderingNPI)
            case "drug": line.drug = try lineDrug()
            case "control_number": try read(&line.controlNumber)
            case "is_emergency": try read(&line.isEmergency)
            default: unknown(key, among: Self.lineFields)
            }
        }
        need(line.start, "start_date")
        need(line.charge, "charge")
        guard errors == errorCount else { return nil }
        line.code = code.concept(Self.serviceSystem(code.code ?? ""))
        line.end = end ?? line.start
        return line
    }

    /// The system of a service that says none: CDT for D and four digits, HCPCS for another letter, else CPT.
    private static func serviceSystem(_ code: String) -> CodeSystem {
        guard let first = code.utf8.first, code.utf8.count == 5 else { return .cpt }
        if first == UInt8(ascii: "D") { return .cdt }
        return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first ? .hcpcs : .cpt
    }

    private mutating func lineDrug() throws(JSONError) -> LineDrug? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var drug = LineDrug(ndc: .empty, quantity: 0, unit: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "ndc": try read(&drug.ndc)
            case "quantity": drug.quantity = try number() ?? 0
            case "unit": try read(&drug.unit)
            default: unknown(key, among: ["ndc", "quantity", "unit"])
            }
        }
        need(drug.ndc, "ndc", "the national drug code, 11 digits")
        return errors == errorCount ? drug : nil
    }

    /// Reads what another payer has decided.
    mutating func otherPayerDecision() throws(JSONError) -> OtherPayerDecision? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (relationship, order) = (Required<Relationship>(), Required<OtherCoverage.Order>())
        var decision = OtherPayerDecision(
            payerID: .empty, policyNumber: .empty, relationship: .subscriber, order: .primary,
            claimFilingIndicator: .empty, paid: .unread, decided: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "payer_id": try read(&decision.payerID)
            case "policy_number": try read(&decision.policyNumber)
            case "relationship": try read(&relationship, Self.relationship)
            case "order": try read(&order, Self.order)
            case "claim_filing_indicator": try read(&decision.claimFilingIndicator)
            case "paid": try read(&decision.paid)
            case "decided_date": try read(&decision.decided)
            case "control_number": try read(&decision.controlNumber)
            case "adjustments":
                decision.adjustments = try elements { parser throws(JSONError) in try parser.adjustment() }
            case "lines": decision.lines = try elements { parser throws(JSONError) in try parser.otherPayerLine() }
            default:
                unknown(
                    key,
                    among: [
                        "payer_id", "policy_number", "relationship", "order", "claim_filing_indicator", "paid",
                        "decided_date", "control_number", "adjustments", "lines",
                    ])
            }
        }
        need(decision.payerID, "payer_id", "the other payer")
        need(decision.paid, "paid")
        need(decision.decided, "decided_date")
        guard errors == errorCount else { return nil }
        decision.relationship = relationship.value ?? .subscriber
        decision.order = order.value ?? .primary
        return decision
    }

    private mutating func otherPayerLine() throws(JSONError) -> OtherPayerLine? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var line = OtherPayerLine(line: 0, paid: .unread, adjustments: [])
        while let key = try reader.nextKey() {
            switch key {
            case "line": try read(&line.line)
            case "paid": try read(&line.paid)
            case "adjustments": line.adjustments = try elements { parser throws(JSONError) in try parser.adjustment() }
            default: unknown(key, among: ["line", "paid", "adjustments"])
            }
        }
        need(line.paid, "paid")
        return errors == errorCount ? line : nil
    }

    /// Reads an adjustment.
    mutating func adjustment() throws(JSONError) -> Adjustment? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var group = Required<Adjustment.Group>()
        var adjustment = Adjustment(.other, .empty, .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "group", "group_code": try read(&group)
            case "reason", "reason_code": try read(&adjustment.reason)
            case "amount": try read(&adjustment.amount)
            case "quantity": adjustment.quantity = try count()
            default: unknown(key, among: ["group", "reason", "amount", "quantity"])
            }
        }
        need(group, "group")
        need(adjustment.reason, "reason", "a claim adjustment reason code, as 45")
        need(adjustment.amount, "amount")
        guard let group = group.value, errors == errorCount else { return nil }
        adjustment.group = group
        return adjustment
    }
}

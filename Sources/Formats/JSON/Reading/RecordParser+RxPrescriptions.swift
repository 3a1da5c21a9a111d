import HealthSimCore
import RxMemberSim

extension RecordParser {
    /// Reads a prescription.
    mutating func prescription() throws(JSONError) -> Prescription? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var drugDraft = ConceptDraft()
        var prescription = Prescription(
            id: .empty, number: .empty, memberID: .empty, medicationID: .empty, drug: Concept(.rxnorm, ""), sig: .empty,
            quantity: .unread, unit: .each, daysSupply: 0, refills: 0, written: .unread, expires: .unread,
            prescriberNPI: .empty, pharmacyNPI: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "prescription_id", "id": try read(&prescription.id)
            case "prescription_number", "rx_number": try read(&prescription.number)
            case "member_id": try read(&prescription.memberID)
            case "order_id": try read(&prescription.orderID)
            case "medication_id": try read(&prescription.medicationID)
            case "drug", "rxnorm", "medication": try concept(into: &drugDraft)
            case "sig", "instructions": try read(&prescription.sig)
            case "quantity": try read(&prescription.quantity)
            case "unit": try read(&prescription.unit)
            case "days_supply": try read(&prescription.daysSupply)
            case "refills", "refills_authorized": try read(&prescription.refills)
            case "dispense_as_written", "daw": try read(&prescription.dispenseAsWritten)
            case "written_time", "written_date", "written": try read(&prescription.written)
            case "expires_date", "expiration_date": try read(&prescription.expires)
            case "origin", "origin_code": try read(&prescription.origin)
            case "prescriber_npi": try read(&prescription.prescriberNPI)
            case "pharmacy_npi": try read(&prescription.pharmacyNPI)
            case "indication", "diagnosis": try read(&prescription.indication, .icd10cm)
            case "dea_schedule", "schedule": try read(&prescription.schedule)
            case "status": try read(&prescription.status)
            case "ended_date": try read(&prescription.ended)
            case "former_id": try read(&prescription.formerID)
            case "note": try read(&prescription.note)
            default: unknown(key, among: Self.prescriptionFields)
            }
        }
        need(prescription.id, "prescription_id", "the identifier, as RX000000010001")
        need(prescription.memberID, "member_id", "for whom it is")
        need(prescription.quantity, "quantity")
        need(prescription.written, "written_time")
        if let concept = drugDraft.concept(.rxnorm) {
            prescription.drug = concept
        } else if !drugDraft.isFaulty {
            missing("drug", in: reader.path, "an RxNorm code, as 861007")
        }
        guard errors == errorCount else { return nil }
        if prescription.expires == .unread { prescription.expires = prescription.written.date.adding(days: 365) }
        return prescription
    }

    private static let prescriptionFields = [
        "prescription_id", "prescription_number", "member_id", "order_id", "medication_id", "drug", "sig", "quantity",
        "unit", "days_supply", "refills", "dispense_as_written", "written_time", "expires_date", "origin",
        "prescriber_npi", "pharmacy_npi", "indication", "dea_schedule", "status", "ended_date", "former_id", "note",
    ]

    /// Reads a fill.
    mutating func pharmacyFill() throws(JSONError) -> Fill? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var fill = Fill(
            id: .empty, prescriptionID: .empty, memberID: .empty, number: 0, filled: .unread, ndc: .empty,
            quantity: .unread, daysSupply: 0, pharmacyNPI: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "fill_id", "id": try read(&fill.id)
            case "prescription_id": try read(&fill.prescriptionID)
            case "member_id": try read(&fill.memberID)
            case "fill_number": try read(&fill.number)
            case "filled_date", "fill_date": try read(&fill.filled)
            case "picked_up_date": try read(&fill.pickedUp)
            case "ndc": try read(&fill.ndc)
            case "quantity": try read(&fill.quantity)
            case "days_supply": try read(&fill.daysSupply)
            case "pharmacy_npi": try read(&fill.pharmacyNPI)
            case "dispense_as_written", "daw": try read(&fill.dispenseAsWritten)
            case "status": try read(&fill.status)
            case "claim_id": try read(&fill.claimID)
            default: unknown(key, among: Self.pharmacyFillFields)
            }
        }
        need(fill.id, "fill_id", "the identifier, as FILL00000001001")
        need(fill.prescriptionID, "prescription_id", "the prescription")
        need(fill.filled, "filled_date")
        need(fill.ndc, "ndc", "the product, 11 digits")
        need(fill.quantity, "quantity")
        guard errors == errorCount else { return nil }
        return fill
    }

    private static let pharmacyFillFields = [
        "fill_id", "prescription_id", "member_id", "fill_number", "filled_date", "picked_up_date", "ndc", "quantity",
        "days_supply", "pharmacy_npi", "dispense_as_written", "status", "claim_id",
    ]

    /// Reads a span of enrolment in a pharmacy plan.
    mutating func rxCoverage() throws(JSONError) -> RxCoverage? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var coverage = RxCoverage(
            id: .empty, memberID: .empty, cardholderID: .empty, planID: .empty, bin: .empty, pcn: .empty,
            groupID: .empty,
            start: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "coverage_id", "id": try read(&coverage.id)
            case "member_id": try read(&coverage.memberID)
            case "cardholder_id": try read(&coverage.cardholderID)
            case "plan_id": try read(&coverage.planID)
            case "medical_coverage_id": try read(&coverage.coverageID)
            case "bin": try read(&coverage.bin)
            case "pcn": try read(&coverage.pcn)
            case "group_id", "group": try read(&coverage.groupID)
            case "start_date", "start": try read(&coverage.start)
            case "end_date", "end": try read(&coverage.end)
            case "is_family": try read(&coverage.isFamily)
            default: unknown(key, among: Self.rxCoverageFields)
            }
        }
        need(coverage.id, "coverage_id", "the identifier of the span")
        need(coverage.memberID, "member_id", "who is covered")
        need(coverage.planID, "plan_id", "the pharmacy plan")
        need(coverage.start, "start_date")
        guard errors == errorCount else { return nil }
        return coverage
    }

    private static let rxCoverageFields = [
        "coverage_id", "member_id", "cardholder_id", "plan_id", "medical_coverage_id", "bin", "pcn", "group_id",
        "start_date", "end_date", "is_family",
    ]

    /// Reads something known of a member's health.
    mutating func healthFact() throws(JSONError) -> HealthFact? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<HealthFact.Kind>()
        var fact = HealthFact(memberID: .empty, kind: .diagnosis, start: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "member_id": try read(&fact.memberID)
            case "kind": try read(&kind)
            case "diagnosis", "code": try read(&fact.diagnosis, .icd10cm)
            case "name": try read(&fact.name)
            case "value": fact.value = try number()
            case "start_date", "date": try read(&fact.start)
            case "end_date": try read(&fact.end)
            default: unknown(key, among: Self.healthFactFields)
            }
        }
        need(fact.memberID, "member_id", "whose it is")
        need(kind, "kind")
        need(fact.start, "start_date")
        guard let kind = kind.value, errors == errorCount else { return nil }
        fact.kind = kind
        return fact
    }

    private static let healthFactFields = [
        "member_id", "kind", "diagnosis", "name", "value", "start_date", "end_date",
    ]
}

import HealthSimCore
import RxMemberSim

extension CanonicalJSON {
    static func write(_ prescription: Prescription, to json: inout JSONWriter) {
        json.beginObject()
        json.field("prescription_id", prescription.id)
        json.fieldUnlessEmpty("prescription_number", prescription.number)
        json.field("member_id", prescription.memberID)
        json.fieldUnlessEmpty("order_id", prescription.orderID)
        json.fieldUnlessEmpty("medication_id", prescription.medicationID)
        json.field("drug", prescription.drug)
        json.fieldUnlessEmpty("sig", prescription.sig)
        json.field("quantity", quantity: prescription.quantity)
        json.field("unit", prescription.unit.rawValue)
        json.field("days_supply", prescription.daysSupply)
        json.field("refills", prescription.refills)
        json.field("dispense_as_written", prescription.dispenseAsWritten.rawValue)
        json.field("written_time", prescription.written)
        json.field("expires_date", prescription.expires)
        json.field("origin", prescription.origin.rawValue)
        json.fieldUnlessEmpty("prescriber_npi", prescription.prescriberNPI)
        json.fieldUnlessEmpty("pharmacy_npi", prescription.pharmacyNPI)
        json.field("indication", prescription.indication)
        json.fieldUnlessEmpty("dea_schedule", prescription.schedule)
        json.field("status", prescription.status.rawValue)
        json.field("ended_date", prescription.ended)
        json.fieldUnlessEmpty("former_id", prescription.formerID)
        json.fieldUnlessEmpty("note", prescription.note)
        json.endObject()
    }

    static func write(_ fill: Fill, to json: inout JSONWriter) {
        json.beginObject()
        json.field("fill_id", fill.id)
        json.field("prescription_id", fill.prescriptionID)
        json.fieldUnlessEmpty("member_id", fill.memberID)
        json.field("fill_number", fill.number)
        json.field("filled_date", fill.filled)
        json.field("picked_up_date", fill.pickedUp)
        json.field("ndc", fill.ndc)
        json.field("quantity", quantity: fill.quantity)
        json.field("days_supply", fill.daysSupply)
        json.fieldUnlessEmpty("pharmacy_npi", fill.pharmacyNPI)
        json.field("dispense_as_written", fill.dispenseAsWritten.rawValue)
        json.field("status", fill.status.rawValue)
        json.fieldUnlessEmpty("claim_id", fill.claimID)
        json.endObject()
    }

    static func write(_ coverage: RxCoverage, to json: inout JSONWriter) {
        json.beginObject()
        json.field("coverage_id", coverage.id)
        json.field("member_id", coverage.memberID)
        json.fieldUnlessEmpty("cardholder_id", coverage.cardholderID)
        json.field("plan_id", coverage.planID)
        json.fieldUnlessEmpty("medical_coverage_id", coverage.coverageID)
        json.fieldUnlessEmpty("bin", coverage.bin)
        json.fieldUnlessEmpty("pcn", coverage.pcn)
        json.fieldUnlessEmpty("group_id", coverage.groupID)
        json.field("start_date", coverage.start)
        json.field("end_date", coverage.end)
        if coverage.isFamily { json.field("is_family", true) }
        json.endObject()
    }

    static func write(_ fact: HealthFact, to json: inout JSONWriter) {
        json.beginObject()
        json.field("member_id", fact.memberID)
        json.field("kind", fact.kind.rawValue)
        json.field("diagnosis", fact.diagnosis)
        json.fieldUnlessEmpty("name", fact.name)
        json.field("value", number: fact.value)
        json.field("start_date", fact.start)
        json.field("end_date", fact.end)
        json.endObject()
    }
}

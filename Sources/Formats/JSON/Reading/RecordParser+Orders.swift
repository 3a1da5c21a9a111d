import HealthSimCore
import PatientSim

extension RecordParser {
    private static let medicationFields = [
        "medication_id", "mrn", "encounter_id", "status", "code", "drug_class", "authored_time", "end_date", "sig",
        "route", "quantity", "dose_form", "days_supply", "refills", "indication", "practitioner_npi",
        "setting", "dose", "dose_unit", "hours_between_doses",
        "former_authored_date",
    ]

    /// Reads an order of a medicine.
    mutating func medicationOrder() throws(JSONError) -> MedicationOrder? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, practitionerNPI) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var (drugClass, sig, doseForm) = (Text.empty, Text.empty, Text.empty)
        var status = MedicationOrder.Status.active
        var drug = ConceptDraft()
        var (route, indication) = (Concept?.none, Concept?.none)
        var authored = Required<Timestamp>()
        var (end, formerAuthored) = (CalendarDate?.none, CalendarDate?.none)
        var quantity = 0.0
        var (daysSupply, refills) = (0, 0)
        var setting = MedicationOrder.Setting.outpatient
        var (dose, doseUnit, hoursBetweenDoses) = (Double?.none, Text.empty, Double?.none)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "medication_id", "order_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "status": status = try choice() ?? status
            case "code", "drug", "rxnorm", "rxnorm_code", "medication_code": try concept(into: &drug)
            case "display", "description", "drug_name", "name": drug.display = try string()
            case "drug_class", "class": drugClass = try text() ?? .empty
            case "authored_time", "authored", "start_time", "start_date", "prescribed_date":
                authored.take(try timestamp(), isFaulty: errorCount > before)
            case "end_date", "stop_date", "end_time": end = try date()
            case "sig", "instructions", "dosage_instruction": sig = try text() ?? .empty
            case "route": route = try concept(.snomed)
            case "quantity": quantity = try number() ?? 0
            case "dose_form", "form": doseForm = try text() ?? .empty
            case "days_supply": daysSupply = try count() ?? 0
            case "refills", "number_of_repeats": refills = try count() ?? 0
            case "indication", "indication_code", "reason": indication = try concept(.icd10cm)
            case "setting", "category": setting = try choice() ?? setting
            case "dose": dose = try number()
            case "dose_unit": doseUnit = try text() ?? .empty
            case "hours_between_doses": hoursBetweenDoses = try number()
            case "former_authored_date": formerAuthored = try date()
            case "practitioner_npi", "prescriber_npi", "provider_npi": practitionerNPI = try text() ?? .empty
            default: unknown(key, among: Self.medicationFields)
            }
        }
        let concept = drug.concept(.rxnorm)
        if concept == nil && !drug.isFaulty { missing("code", in: reader.path, "an RxNorm code, as 861007") }
        if authored.isMissing {
            missing("authored_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let concept, let authored = authored.value, errors == errorCount else { return nil }
        var order = MedicationOrder(
            id: id, mrn: mrn, encounterID: encounter, status: status, drug: concept, drugClass: drugClass,
            authored: authored, end: end, sig: sig, route: route, quantity: quantity, doseForm: doseForm,
            daysSupply: daysSupply, refills: refills, indication: indication, practitionerNPI: practitionerNPI)
        order.setting = setting
        order.dose = dose
        order.doseUnit = doseUnit
        order.hoursBetweenDoses = hoursBetweenDoses
        order.formerAuthored = formerAuthored
        return order
    }

    private static let procedureFields = [
        "procedure_id", "mrn", "encounter_id", "status", "code", "performed_time", "reason", "practitioner_npi",
        "end_time",
    ]

    /// Reads a procedure.
    mutating func procedure() throws(JSONError) -> Procedure? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, practitionerNPI) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var status = Procedure.Status.completed
        var code = ConceptDraft()
        var (performed, end) = (Required<Timestamp>(), Timestamp?.none)
        var reason: Concept?
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "procedure_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "status": status = try choice() ?? status
            case "code", "cpt", "cpt_code", "procedure_code": try concept(into: &code)
            case "display", "description", "name": code.display = try string()
            case "performed_time", "performed_date", "performed", "time", "date":
                performed.take(try timestamp(), isFaulty: errorCount > before)
            case "reason", "reason_code": reason = try concept(.icd10cm)
            case "practitioner_npi", "performer_npi", "provider_npi": practitionerNPI = try text() ?? .empty
            case "end_time", "end": end = try timestamp()
            default: unknown(key, among: Self.procedureFields)
            }
        }
        let concept = code.concept(Self.procedureSystem(code.code ?? ""))
        if concept == nil && !code.isFaulty {
            missing("code", in: reader.path, "a CPT, HCPCS or ICD-10-PCS code, as 83036")
        }
        if performed.isMissing {
            missing("performed_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let concept, let performed = performed.value, errors == errorCount else { return nil }
        var procedure = Procedure(
            id: id, mrn: mrn, encounterID: encounter, status: status, code: concept, performed: performed,
            reason: reason, practitionerNPI: practitionerNPI)
        procedure.end = end
        return procedure
    }

    /// The system of a procedure code by its shape: a letter and four digits are HCPCS, seven characters ICD-10-PCS.
    private static func procedureSystem(_ code: String) -> CodeSystem {
        if code.utf8.count == 7 { return .icd10pcs }
        return code.utf8.first.map { $0 > UInt8(ascii: "9") } == true ? .hcpcs : .cpt
    }
}

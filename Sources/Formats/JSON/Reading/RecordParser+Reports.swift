import HealthSimCore
import PatientSim

extension RecordParser {
    private static let reportFields = [
        "report_id", "mrn", "encounter_id", "category", "code", "procedure", "ordered_time", "effective_time",
        "issued_time", "results", "conclusion", "reason", "practitioner_npi", "performer_npi",
    ]

    /// Reads a report. The times of ordering and of the result are that of the specimen when they are missing.
    mutating func report() throws(JSONError) -> DiagnosticReport? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, conclusion) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var category = DiagnosticReport.Category.laboratory
        var code = ConceptDraft()
        var (procedure, reason) = (Concept?.none, Concept?.none)
        var (ordered, effective, issued) = (Timestamp?.none, Required<Timestamp>(), Timestamp?.none)
        var results: [Text] = []
        var (practitionerNPI, performerNPI) = (Text.empty, Text.empty)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "report_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "category": category = try choice() ?? category
            case "code", "loinc", "loinc_code": try concept(into: &code)
            case "display", "description", "name": code.display = try string()
            case "procedure", "cpt", "cpt_code": procedure = try concept(.cpt)
            case "ordered_time", "ordered": ordered = try timestamp()
            case "effective_time", "collected_time", "time":
                effective.take(try timestamp(), isFaulty: errorCount > before)
            case "issued_time", "resulted_time", "issued": issued = try timestamp()
            case "results": results = try texts()
            case "conclusion": conclusion = try text() ?? .empty
            case "reason", "reason_code": reason = try concept(.icd10cm)
            case "practitioner_npi", "provider_npi": practitionerNPI = try text() ?? .empty
            case "performer_npi": performerNPI = try text() ?? .empty
            default: unknown(key, among: Self.reportFields)
            }
        }
        let concept = code.concept(.loinc)
        if concept == nil && !code.isFaulty { missing("code", in: reader.path, "a LOINC code, as 24323-8") }
        if effective.isMissing {
            missing("effective_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let concept, let effective = effective.value, errors == errorCount else { return nil }
        return DiagnosticReport(
            id: id, mrn: mrn, encounterID: encounter, category: category, code: concept, procedure: procedure,
            ordered: ordered ?? effective, effective: effective, issued: issued ?? effective, results: results,
            conclusion: conclusion, reason: reason, practitionerNPI: practitionerNPI, performerNPI: performerNPI)
    }

    private static let administrationFields = [
        "administration_id", "mrn", "encounter_id", "medication_id", "status", "code", "start_time", "end_time", "dose",
        "unit", "route", "practitioner_npi",
    ]

    /// Reads a dose that was given.
    mutating func administration() throws(JSONError) -> MedicationAdministration? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, order) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var status = MedicationAdministration.Status.completed
        var drug = ConceptDraft()
        var (start, end) = (Required<Timestamp>(), Timestamp?.none)
        var (dose, unit, route, practitionerNPI) = (0.0, Text.empty, Concept?.none, Text.empty)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "administration_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "medication_id", "order_id": order = try text() ?? .empty
            case "status": status = try choice() ?? status
            case "code", "drug", "rxnorm", "rxnorm_code": try concept(into: &drug)
            case "display", "description", "drug_name", "name": drug.display = try string()
            case "start_time", "administered_time", "time", "start":
                start.take(try timestamp(), isFaulty: errorCount > before)
            case "end_time", "end": end = try timestamp()
            case "dose": dose = try number() ?? 0
            case "unit", "dose_unit": unit = try text() ?? .empty
            case "route": route = try concept(.snomed)
            case "practitioner_npi", "performer_npi": practitionerNPI = try text() ?? .empty
            default: unknown(key, among: Self.administrationFields)
            }
        }
        let concept = drug.concept(.rxnorm)
        if concept == nil && !drug.isFaulty { missing("code", in: reader.path, "an RxNorm code, as 861007") }
        if start.isMissing { missing("start_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00") }
        guard let concept, let start = start.value, errors == errorCount else { return nil }
        return MedicationAdministration(
            id: id, mrn: mrn, encounterID: encounter, orderID: order, status: status, drug: concept, start: start,
            end: end, dose: dose, unit: unit, route: route, practitionerNPI: practitionerNPI)
    }

    private static let noteFields = [
        "note_id", "mrn", "encounter_id", "code", "authored_time", "practitioner_npi", "text",
    ]

    /// Reads a text that a clinician wrote.
    mutating func note() throws(JSONError) -> ClinicalNote? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, practitionerNPI) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var code = ConceptDraft()
        var (authored, words) = (Required<Timestamp>(), Required<String>())
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "note_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "code", "kind", "loinc": try concept(into: &code)
            case "authored_time", "authored", "time": authored.take(try timestamp(), isFaulty: errorCount > before)
            case "practitioner_npi", "author_npi": practitionerNPI = try text() ?? .empty
            case "text", "content": words.take(try string(), isFaulty: errorCount > before)
            default: unknown(key, among: Self.noteFields)
            }
        }
        let kind = code.concept(.loinc)
        if kind == nil && !code.isFaulty { missing("code", in: reader.path, "a LOINC code, as 11506-3") }
        if authored.isMissing {
            missing("authored_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        if words.isMissing { missing("text", in: reader.path, "what was written") }
        guard let kind, let authored = authored.value, let words = words.value, errors == errorCount else { return nil }
        return ClinicalNote(
            id: id, mrn: mrn, encounterID: encounter, kind: kind, authored: authored, practitionerNPI: practitionerNPI,
            text: words)
    }
}

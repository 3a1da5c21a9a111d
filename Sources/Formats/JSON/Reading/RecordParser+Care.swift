import HealthSimCore
import PatientSim

extension RecordParser {
    private static let encounterFields = [
        "encounter_id", "mrn", "class", "status", "type", "admission_time", "discharge_time", "reason", "diagnoses",
        "specialty", "practitioner_npi", "facility_npi", "discharge_disposition",
        "booked_time", "admission",
    ]

    /// Reads an encounter.
    mutating func encounter() throws(JSONError) -> Encounter? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn) = (Required<Text>(), Text.empty)
        var kind = Required<Encounter.Class>()
        var status = Encounter.Status.finished
        var (type, reason, specialty, disposition) = (Concept?.none, Concept?.none, Concept?.none, Concept?.none)
        var (start, end) = (Required<Timestamp>(), Timestamp?.none)
        var diagnoses: [Concept] = []
        var (practitionerNPI, facilityNPI) = (Text.empty, Text.empty)
        var (booked, admission) = (Timestamp?.none, Admission?.none)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "encounter_id", "id": id.take(try text(), isFaulty: errorCount > before)
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "class", "encounter_class": kind.take(try encounterClass(), isFaulty: errorCount > before)
            case "status": status = try choice() ?? status
            case "type", "encounter_type": type = try concept(.cpt)
            case "admission_time", "start_time", "start", "admit_time", "admission_date":
                start.take(try timestamp(), isFaulty: errorCount > before)
            case "discharge_time", "end_time", "end", "discharge_date": end = try timestamp()
            case "reason", "reason_code": reason = try concept(.icd10cm)
            case "diagnoses", "diagnosis_codes":
                guard try beginArray() else { continue }
                while try reader.nextElement() {
                    if let diagnosis = try concept(.icd10cm) { diagnoses.append(diagnosis) }
                }
            case "specialty": specialty = try concept(.taxonomy)
            case "practitioner_npi", "provider_npi", "attending_npi": practitionerNPI = try text() ?? .empty
            case "facility_npi": facilityNPI = try text() ?? .empty
            case "discharge_disposition": disposition = try concept(.dischargeDisposition)
            case "booked_time", "booked", "scheduled_time": booked = try timestamp()
            case "admission": admission = try self.admission()
            default: unknown(key, among: Self.encounterFields)
            }
        }
        if id.isMissing { missing("encounter_id", in: reader.path, "the identifier that other entries refer to") }
        if kind.isMissing { missing("class", in: reader.path, "AMB, EMER, IMP, OBSENC, VR or HH") }
        if start.isMissing {
            missing("admission_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let id = id.value, let kind = kind.value, let start = start.value, errors == errorCount else {
            return nil
        }
        var encounter = Encounter(
            id: id, mrn: mrn, encounterClass: kind, status: status, type: type ?? Concept(.unknown, ""), start: start,
            end: end, reason: reason, diagnoses: diagnoses, specialty: specialty, practitionerNPI: practitionerNPI,
            facilityNPI: facilityNPI, dischargeDisposition: disposition)
        encounter.booked = booked
        encounter.admission = admission
        return encounter
    }

    private mutating func encounterClass() throws(JSONError) -> Encounter.Class? {
        try choice { word in
            switch word {
            case "amb", "ambulatory", "outpatient", "office", "o": .ambulatory
            case "emer", "emergency", "ed", "e": .emergency
            case "imp", "acute", "inpatient", "i": .inpatient
            case "obsenc", "observation", "obs": .observation
            case "vr", "virtual", "telehealth": .virtual
            case "hh", "home", "home health": .home
            default: nil
            }
        }
    }

    private static let conditionFields = [
        "condition_id", "mrn", "encounter_id", "code", "snomed", "clinical_status", "onset_date", "abatement_date",
        "recorded_date", "severity", "category",
    ]

    /// Reads a condition. One of the dates of onset and of recording is enough.
    mutating func condition() throws(JSONError) -> Condition? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, severity) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var code = ConceptDraft()
        var snomed: Concept?
        var status = Condition.ClinicalStatus.active
        var (onset, recorded) = (Required<CalendarDate>(), Required<CalendarDate>())
        var abatement: CalendarDate?
        var category = Condition.Category.problemListItem
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "condition_id", "diagnosis_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "code", "icd10", "icd10_code", "diagnosis_code": try concept(into: &code)
            case "display", "description", "name": code.display = try string()
            case "snomed", "snomed_code": snomed = try concept(.snomed)
            case "clinical_status", "status": status = try choice() ?? status
            case "onset_date", "onset", "onset_time", "diagnosed_date", "start_date":
                onset.take(try date(), isFaulty: errorCount > before)
            case "abatement_date", "resolved_date", "end_date": abatement = try date()
            case "recorded_date", "recorded": recorded.take(try date(), isFaulty: errorCount > before)
            case "severity": severity = try text() ?? .empty
            case "category": category = try choice() ?? category
            default: unknown(key, among: Self.conditionFields)
            }
        }
        let concept = code.concept(.icd10cm)
        if concept == nil && !code.isFaulty { missing("code", in: reader.path, "an ICD-10-CM code, as E11.9") }
        let begin = onset.value ?? recorded.value
        if onset.isMissing && recorded.isMissing { missing("onset_date", in: reader.path, "a date, as 2019-05-01") }
        guard let concept, let begin, errors == errorCount else { return nil }
        var condition = Condition(
            id: id, mrn: mrn, encounterID: encounter, code: concept, snomed: snomed, clinicalStatus: status,
            onset: begin, abatement: abatement, recorded: recorded.value ?? begin, severity: severity)
        condition.category = category
        return condition
    }
}

import HealthSimCore
import PatientSim

/// The tables of what a chart has beyond visits, problems, measurements and orders.
extension PatientTables {
    /// A bed in a unit, with its place among those of the stay.
    struct Location: Sendable {
        let encounterID: Text
        let mrn: Text
        let sequence: Int
        let stay: LocationStay
    }

    static let locations = Table<Location>(
        "locations", "A bed in which a patient lay during a stay.", key: ["encounter_id", "sequence"],
        columns: [
            .text("encounter_id", "The stay, encounters.encounter_id.", required: true) { $0.encounterID },
            .integer("sequence", "Place in order of time, from 1.", required: true) { $0.sequence },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .cell(
                "unit", .text, "Unit: ED, WARD, STEPDOWN, ICU, LD, PP, NURSERY, PSYCH.", required: true
            ) { row, cells in cells.text(row.stay.unit.rawValue) },
            .text("room", "Room.") { $0.stay.room },
            .text("bed", "Bed in the room.") { $0.stay.bed },
            .timestamp("start_time", "When the patient came.", required: true) { $0.stay.start },
            .timestamp("end_time", "When the patient left.") { $0.stay.end },
        ])

    static let reports = Table<DiagnosticReport>(
        "reports", "The results of one order: a panel, an imaging study, a test of function.", key: ["report_id"],
        columns: [
            .text("report_id", "Identifier; observations.report_id names its results.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .cell("category", .text, "Department, HL7 table 0074: LAB, RAD, CUS, PAT, PF.") { row, cells in
                cells.text(row.category.rawValue)
            },
            .cell("code_system", .text, "Code system: LOINC, CPT.") { row, cells in
                cells.text(row.code.system.shortName.description)
            },
            .text("code", "What was examined.", required: true) { $0.code.code },
            .text("description", "What was examined, in words.") { $0.code.display },
            .text("procedure_code", "The service as it is billed, CPT.") { $0.procedure?.code },
            .timestamp("ordered_time", "When it was ordered.", required: true) { $0.ordered },
            .timestamp("effective_time", "When the specimen was taken or the study done.", required: true) {
                $0.effective
            },
            .timestamp("issued_time", "When the results were known.", required: true) { $0.issued },
            .integer("result_count", "How many observations belong to it.") { $0.results.count },
            .text("conclusion", "What it says in words.") { $0.conclusion },
            .text("reason_code", "Why it was ordered, ICD-10-CM.") { $0.reason?.code },
            .text("practitioner_npi", "Who ordered it, practitioners.npi.") { $0.practitionerNPI },
            .text("performer_npi", "Where it was done, facilities.npi.") { $0.performerNPI },
        ])

    static let administrations = Table<MedicationAdministration>(
        "administrations", "A dose given, or due and not given, in hospital.", key: ["administration_id"],
        columns: [
            .text("administration_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The stay, encounters.encounter_id.") { $0.encounterID },
            .text("medication_id", "The order, medication_orders.medication_id.") { $0.orderID },
            .cell("status", .text, "Status, FHIR R4: completed, not-done.") { row, cells in
                cells.text(row.status.rawValue)
            },
            .text("code", "Drug, RxNorm.", required: true) { $0.drug.code },
            .text("description", "Drug in words.") { $0.drug.display },
            .timestamp("start_time", "When it was given, or begun.", required: true) { $0.start },
            .timestamp("end_time", "When an infusion ended.") { $0.end },
            .cell("dose", .decimal(places: 3), "How much.") { row, cells in cells.quantity(row.dose) },
            .text("unit", "Unit of the dose, UCUM.") { $0.unit },
            .text("route_code", "Route, SNOMED CT.") { $0.route?.code },
            .text("practitioner_npi", "Who gave it, practitioners.npi.") { $0.practitionerNPI },
        ])

    static let notes = Table<ClinicalNote>(
        "notes", "A text that a clinician wrote.", key: ["note_id"],
        columns: [
            .text("note_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .text("code", "Kind of text, LOINC.", required: true) { $0.kind.code },
            .text("description", "Kind of text in words.") { $0.kind.display },
            .timestamp("authored_time", "When it was written.", required: true) { $0.authored },
            .text("practitioner_npi", "Who wrote it, practitioners.npi.") { $0.practitionerNPI },
            .text("text", "The text, of several lines.") { (note: ClinicalNote) -> String? in note.text },
        ])
}

import HealthSimCore
import PatientSim

extension PatientTables {
    static let medicationOrders = Table<MedicationOrder>(
        "medication_orders", "An order of a medicine.", key: ["medication_id"],
        columns: [
            .text("medication_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .cell("status", .text, "Status, FHIR R4 medicationrequest-status.") { row, cells in
                cells.text(row.status.rawValue)
            },
            .text("code", "Clinical drug, RxNorm.", required: true) { $0.drug.code },
            .text("description", "Clinical drug in words.") { $0.drug.display },
            .text("drug_class", "Therapeutic class.") { $0.drugClass },
            .timestamp("authored_time", "When it was written.", required: true) { $0.authored },
            .date("end_date", "The last day it applies.") { $0.end },
            .text("sig", "Instruction to the patient.") { $0.sig },
            .text("route_code", "Route, SNOMED CT.") { $0.route?.code },
            .cell("quantity", .decimal(places: 3), "Units dispensed each time.") { row, cells in
                cells.quantity(row.quantity)
            },
            .text("dose_form", "Unit of the quantity.") { $0.doseForm },
            .integer("days_supply", "Days that one fill lasts.") { $0.daysSupply },
            .integer("refills", "Fills allowed after the first.") { $0.refills },
            .text("indication_code", "What it is for, ICD-10-CM.") { $0.indication?.code },
            .text("indication", "What it is for, in words.") { $0.indication?.display },
            .text("practitioner_npi", "Who wrote it, practitioners.npi.") { $0.practitionerNPI },
            .cell("setting", .text, "Where it is taken: outpatient, inpatient, discharge.") { row, cells in
                cells.text(row.setting.rawValue)
            },
            .cell("dose", .decimal(places: 3), "How much at one time.") { row, cells in cells.quantity(row.dose) },
            .text("dose_unit", "Unit of the dose, UCUM.") { $0.doseUnit },
            .cell("hours_between_doses", .decimal(places: 3), "Hours from one dose to the next.") { row, cells in
                cells.quantity(row.hoursBetweenDoses)
            },
        ])

    static let procedures = Table<Procedure>(
        "procedures", "Something that was done to or for a patient.", key: ["procedure_id"],
        columns: [
            .text("procedure_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .cell("status", .text, "Status, FHIR R4 event-status.") { row, cells in cells.text(row.status.rawValue) },
            .cell("code_system", .text, "Code system: CPT, HCPCS, ICD-10-PCS.") { row, cells in
                cells.text(row.code.system.shortName.description)
            },
            .text("code", "What was done.", required: true) { $0.code.code },
            .text("description", "What was done, in words.") { $0.code.display },
            .timestamp("performed_time", "When.", required: true) { $0.performed },
            .text("reason_code", "Why, ICD-10-CM.") { $0.reason?.code },
            .text("practitioner_npi", "Who did it, practitioners.npi.") { $0.practitionerNPI },
            .timestamp("end_time", "When it ended.") { $0.end },
        ])

    static let immunizations = Table<Immunization>(
        "immunizations", "A vaccine that was given.", key: ["immunization_id"],
        columns: [
            .text("immunization_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .text("encounter_id", "The encounter, encounters.encounter_id.") { $0.encounterID },
            .text("code", "Vaccine, CVX.", required: true) { $0.vaccine.code },
            .text("description", "Vaccine in words.") { $0.vaccine.display },
            .timestamp("occurrence_time", "When.", required: true) { $0.occurrence },
            .text("practitioner_npi", "Who gave it, practitioners.npi.") { $0.practitionerNPI },
            .integer("dose_number", "Number of the dose in its series, from 1.") { $0.doseNumber },
            .text("lot_number", "Lot.") { $0.lotNumber },
            .text("site_code", "Where on the body, SNOMED CT.") { $0.site?.code },
            .text("route_code", "Route, SNOMED CT.") { $0.route?.code },
            .boolean("is_primary_source", "Whether it was given here, not only reported.") { $0.isPrimarySource },
        ])

    static let allergies = Table<AllergyIntolerance>(
        "allergies", "A known allergy or intolerance.", key: ["allergy_id"],
        columns: [
            .text("allergy_id", "Identifier.", required: true) { $0.id },
            .text("mrn", "The patient, patients.mrn.", required: true) { $0.mrn },
            .cell("code_system", .text, "Code system: RxNorm, SNOMED-CT.") { row, cells in
                cells.text(row.substance.system.shortName.description)
            },
            .text("code", "What is not tolerated.") { $0.substance.code },
            .text("description", "What is not tolerated, in words.") { $0.substance.display },
            .cell("criticality", .text, "How bad a reaction may be, FHIR R4.") { row, cells in
                cells.text(row.criticality.rawValue)
            },
            .text("reaction", "Reaction in words.") { $0.reaction },
            .date("recorded_date", "When it was written down.", required: true) { $0.recorded },
            .cell("category", .text, "Kind of substance: food, medication, environment, biologic.") { row, cells in
                cells.text(row.category.rawValue)
            },
            .text("manifestation_code", "Reaction, SNOMED CT.") { $0.manifestation?.code },
            .text("manifestation", "Reaction in the words of SNOMED CT.") { $0.manifestation?.display },
        ])
}

extension CellWriter {
    /// A cell with an amount of units, with the digits that it needs.
    mutating func quantity(_ value: Double?) {
        guard let value, value.isFinite else { return null() }
        if format == .csv { buffer.append(shortest: value) } else { decimal(value, places: 3) }
    }
}

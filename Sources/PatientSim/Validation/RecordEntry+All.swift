import HealthSimCore

extension RecordEntry {
    /// The entries of the record's lists in the order of canonical JSON.
    static func all(of record: PatientRecord) -> [RecordEntry] {
        var entries: [RecordEntry] = []
        entries.reserveCapacity(
            record.encounters.count + record.conditions.count + record.observations.count
                + record.medicationOrders.count + record.procedures.count + record.immunizations.count
                + record.allergies.count + record.reports.count + record.administrations.count
                + record.carePlans.count + record.goals.count + record.careTeams.count + record.notes.count)
        addEncounters(of: record, to: &entries)
        addConditions(of: record, to: &entries)
        addObservations(of: record, to: &entries)
        addOrders(of: record, to: &entries)
        addProcedures(of: record, to: &entries)
        addImmunizations(of: record, to: &entries)
        addAllergies(of: record, to: &entries)
        addReports(of: record, to: &entries)
        addAdministrations(of: record, to: &entries)
        addCarePlans(of: record, to: &entries)
        addGoals(of: record, to: &entries)
        addCareTeams(of: record, to: &entries)
        addNotes(of: record, to: &entries)
        return entries
    }

    /// Adds an entry for each element of a list, which is lent: the elements are large.
    static func add<Element>(
        _ elements: [Element], to entries: inout [RecordEntry],
        _ entry: (_ index: Int, _ element: Element) -> RecordEntry
    ) {
        for index in elements.indices { entries.append(elements.lend(at: index) { entry(index, $0) }) }
    }

    private static func addEncounters(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.encounters, to: &entries) { index, entry in
            RecordEntry(
                list: "encounters", index: index, id: entry.id, idField: "encounter_id", mrn: entry.mrn,
                encounterID: .empty, code: nil, date: entry.start.date, moment: entry.start,
                timeField: "admission_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func addConditions(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.conditions, to: &entries) { index, entry in
            RecordEntry(
                list: "conditions", index: index, id: entry.id, idField: "condition_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.onset, moment: nil,
                timeField: "onset_date", practitionerNPI: .empty)
        }
    }

    private static func addObservations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.observations, to: &entries) { index, entry in
            RecordEntry(
                list: "observations", index: index, id: entry.id, idField: "observation_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.effective.date, moment: entry.effective,
                timeField: "effective_time", practitionerNPI: .empty)
        }
    }

    private static func addOrders(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.medicationOrders, to: &entries) { index, entry in
            RecordEntry(
                list: "medications", index: index, id: entry.id, idField: "medication_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.drug, date: entry.authored.date, moment: entry.authored,
                timeField: "authored_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func addProcedures(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.procedures, to: &entries) { index, entry in
            RecordEntry(
                list: "procedures", index: index, id: entry.id, idField: "procedure_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.performed.date, moment: entry.performed,
                timeField: "performed_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func addImmunizations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.immunizations, to: &entries) { index, entry in
            RecordEntry(
                list: "immunizations", index: index, id: entry.id, idField: "immunization_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.vaccine, date: entry.occurrence.date,
                moment: entry.occurrence, timeField: "occurrence_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func addAllergies(of record: PatientRecord, to entries: inout [RecordEntry]) {
        add(record.allergies, to: &entries) { index, entry in
            RecordEntry(
                list: "allergies", index: index, id: entry.id, idField: "allergy_id", mrn: entry.mrn,
                encounterID: .empty, code: entry.substance, date: entry.recorded, moment: nil,
                timeField: "recorded_date", practitionerNPI: .empty)
        }
    }
}

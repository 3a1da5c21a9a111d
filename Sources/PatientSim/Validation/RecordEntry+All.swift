import HealthSimCore

extension RecordEntry {
    /// The entries of the record's lists in the order of canonical JSON.
    static func all(of record: PatientRecord) -> [RecordEntry] {
        encounters(of: record) + conditions(of: record) + observations(of: record) + orders(of: record)
            + procedures(of: record) + immunizations(of: record) + allergies(of: record) + reports(of: record)
            + administrations(of: record) + carePlans(of: record) + goals(of: record) + careTeams(of: record)
            + notes(of: record)
    }

    private static func encounters(of record: PatientRecord) -> [RecordEntry] {
        record.encounters.enumerated().map { index, entry in
            RecordEntry(
                list: "encounters", index: index, id: entry.id, idField: "encounter_id", mrn: entry.mrn,
                encounterID: .empty, code: nil, date: entry.start.date, moment: entry.start,
                timeField: "admission_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func conditions(of record: PatientRecord) -> [RecordEntry] {
        record.conditions.enumerated().map { index, entry in
            RecordEntry(
                list: "conditions", index: index, id: entry.id, idField: "condition_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.onset, moment: nil,
                timeField: "onset_date", practitionerNPI: .empty)
        }
    }

    private static func observations(of record: PatientRecord) -> [RecordEntry] {
        record.observations.enumerated().map { index, entry in
            RecordEntry(
                list: "observations", index: index, id: entry.id, idField: "observation_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.effective.date, moment: entry.effective,
                timeField: "effective_time", practitionerNPI: .empty)
        }
    }

    private static func orders(of record: PatientRecord) -> [RecordEntry] {
        record.medicationOrders.enumerated().map { index, entry in
            RecordEntry(
                list: "medications", index: index, id: entry.id, idField: "medication_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.drug, date: entry.authored.date, moment: entry.authored,
                timeField: "authored_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func procedures(of record: PatientRecord) -> [RecordEntry] {
        record.procedures.enumerated().map { index, entry in
            RecordEntry(
                list: "procedures", index: index, id: entry.id, idField: "procedure_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.code, date: entry.performed.date, moment: entry.performed,
                timeField: "performed_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func immunizations(of record: PatientRecord) -> [RecordEntry] {
        record.immunizations.enumerated().map { index, entry in
            RecordEntry(
                list: "immunizations", index: index, id: entry.id, idField: "immunization_id", mrn: entry.mrn,
                encounterID: entry.encounterID, code: entry.vaccine, date: entry.occurrence.date,
                moment: entry.occurrence, timeField: "occurrence_time", practitionerNPI: entry.practitionerNPI)
        }
    }

    private static func allergies(of record: PatientRecord) -> [RecordEntry] {
        record.allergies.enumerated().map { index, entry in
            RecordEntry(
                list: "allergies", index: index, id: entry.id, idField: "allergy_id", mrn: entry.mrn,
                encounterID: .empty, code: entry.substance, date: entry.recorded, moment: nil,
                timeField: "recorded_date", practitionerNPI: .empty)
        }
    }
}

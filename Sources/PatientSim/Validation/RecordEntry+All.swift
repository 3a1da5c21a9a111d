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
        entries += encounters(of: record)
        entries += conditions(of: record)
        entries += observations(of: record)
        entries += orders(of: record)
        entries += procedures(of: record)
        entries += immunizations(of: record)
        entries += allergies(of: record)
        entries += reports(of: record)
        entries += administrations(of: record)
        entries += carePlans(of: record)
        entries += goals(of: record)
        entries += careTeams(of: record)
        entries += notes(of: record)
        return entries
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
        // By position: the results are many, and a loop over them would copy each.
        record.observations.indices.map { index in
            let effective = record.observations[index].effective
            return RecordEntry(
                list: "observations", index: index, id: record.observations[index].id, idField: "observation_id",
                mrn: record.observations[index].mrn, encounterID: record.observations[index].encounterID,
                code: record.observations[index].code, date: effective.date, moment: effective,
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

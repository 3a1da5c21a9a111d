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

    private static func addEncounters(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let encounters = record.encounters
        for index in encounters.indices {
            entries.append(
                RecordEntry(
                    list: "encounters", index: index, id: encounters[index].id, idField: "encounter_id",
                    mrn: encounters[index].mrn,
                    encounterID: .empty, code: nil, date: encounters[index].start.date, moment: encounters[index].start,
                    timeField: "admission_time", practitionerNPI: encounters[index].practitionerNPI))
        }
    }

    private static func addConditions(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let conditions = record.conditions
        for index in conditions.indices {
            entries.append(
                RecordEntry(
                    list: "conditions", index: index, id: conditions[index].id, idField: "condition_id",
                    mrn: conditions[index].mrn,
                    encounterID: conditions[index].encounterID, code: conditions[index].code,
                    date: conditions[index].onset, moment: nil,
                    timeField: "onset_date", practitionerNPI: .empty))
        }
    }

    private static func addObservations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let observations = record.observations
        for index in observations.indices {
            let effective = observations[index].effective
            entries.append(
                RecordEntry(
                    list: "observations", index: index, id: observations[index].id, idField: "observation_id",
                    mrn: observations[index].mrn, encounterID: observations[index].encounterID,
                    code: observations[index].code, date: effective.date, moment: effective,
                    timeField: "effective_time", practitionerNPI: .empty))
        }
    }

    private static func addOrders(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let medicationOrders = record.medicationOrders
        for index in medicationOrders.indices {
            entries.append(
                RecordEntry(
                    list: "medications", index: index, id: medicationOrders[index].id, idField: "medication_id",
                    mrn: medicationOrders[index].mrn,
                    encounterID: medicationOrders[index].encounterID, code: medicationOrders[index].drug,
                    date: medicationOrders[index].authored.date, moment: medicationOrders[index].authored,
                    timeField: "authored_time", practitionerNPI: medicationOrders[index].practitionerNPI))
        }
    }

    private static func addProcedures(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let procedures = record.procedures
        for index in procedures.indices {
            entries.append(
                RecordEntry(
                    list: "procedures", index: index, id: procedures[index].id, idField: "procedure_id",
                    mrn: procedures[index].mrn,
                    encounterID: procedures[index].encounterID, code: procedures[index].code,
                    date: procedures[index].performed.date, moment: procedures[index].performed,
                    timeField: "performed_time", practitionerNPI: procedures[index].practitionerNPI))
        }
    }

    private static func addImmunizations(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let immunizations = record.immunizations
        for index in immunizations.indices {
            entries.append(
                RecordEntry(
                    list: "immunizations", index: index, id: immunizations[index].id, idField: "immunization_id",
                    mrn: immunizations[index].mrn,
                    encounterID: immunizations[index].encounterID, code: immunizations[index].vaccine,
                    date: immunizations[index].occurrence.date,
                    moment: immunizations[index].occurrence, timeField: "occurrence_time",
                    practitionerNPI: immunizations[index].practitionerNPI))
        }
    }

    private static func addAllergies(of record: PatientRecord, to entries: inout [RecordEntry]) {
        let allergies = record.allergies
        for index in allergies.indices {
            entries.append(
                RecordEntry(
                    list: "allergies", index: index, id: allergies[index].id, idField: "allergy_id",
                    mrn: allergies[index].mrn,
                    encounterID: .empty, code: allergies[index].substance, date: allergies[index].recorded, moment: nil,
                    timeField: "recorded_date", practitionerNPI: .empty))
        }
    }
}

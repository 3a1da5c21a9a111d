import HealthSimCore
import PatientSim

extension RecordParser {
    /// Gives every entry without one the patient's record number, and an identifier of its own.
    ///
    /// Assigned identifiers are made of a prefix, the record number and the place: `OBS-MRN00000001-12`.
    mutating func assignIdentifiers() {
        let mrn = draft.patient.mrn
        for index in draft.encounters.indices where draft.encounters[index].mrn.isEmpty {
            draft.encounters[index].mrn = mrn
        }
        assign(\.conditions, \.id, \.mrn, "CON", "conditions", "condition_id")
        assign(\.observations, \.id, \.mrn, "OBS", "observations", "observation_id")
        assign(\.medicationOrders, \.id, \.mrn, "MED", "medications", "medication_id")
        assign(\.procedures, \.id, \.mrn, "PRC", "procedures", "procedure_id")
        assign(\.immunizations, \.id, \.mrn, "IMM", "immunizations", "immunization_id")
        assign(\.allergies, \.id, \.mrn, "ALG", "allergies", "allergy_id")
        assign(\.reports, \.id, \.mrn, "RPT", "reports", "report_id")
        assign(\.administrations, \.id, \.mrn, "ADM", "administrations", "administration_id")
        assign(\.carePlans, \.id, \.mrn, "PLN", "care_plans", "care_plan_id")
        assign(\.goals, \.id, \.mrn, "GOL", "goals", "goal_id")
        assign(\.careTeams, \.id, \.mrn, "TEA", "care_teams", "care_team_id")
        assign(\.notes, \.id, \.mrn, "NOT", "notes", "note_id")
    }

    private mutating func assign<Entry>(
        _ list: WritableKeyPath<PatientRecord, [Entry]>, _ id: WritableKeyPath<Entry, Text>,
        _ mrn: WritableKeyPath<Entry, Text>, _ prefix: String, _ name: String, _ field: String
    ) {
        let patient = draft.patient.mrn
        for index in draft[keyPath: list].indices {
            if draft[keyPath: list][index][keyPath: mrn].isEmpty {
                draft[keyPath: list][index][keyPath: mrn] = patient
            }
            if draft[keyPath: list][index][keyPath: id].isEmpty {
                let assigned = "\(prefix)-\(patient)-\(index + 1)"
                draft[keyPath: list][index][keyPath: id] = Text(assigned)
                warn(
                    FieldPath.join(FieldPath.element(name, dropped.place(of: index, in: name)), field),
                    "Missing: '\(assigned)' was assigned",
                    rule: Rule.assigned)
            }
        }
    }
}

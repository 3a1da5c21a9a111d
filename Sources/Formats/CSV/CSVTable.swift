public import HealthSimCore
import PatientSim

/// The tables of the `csv` format, in the order of its files.
public enum CSVTable: String, CaseIterable, Codable, Hashable, Sendable {
    case patients, encounters
    case encounterDiagnoses = "encounter_diagnoses"
    case locations
    case conditions, observations
    case medicationOrders = "medication_orders"
    case procedures, immunizations, allergies, reports, administrations
    case carePlans = "care_plans"
    case goals
    case careTeamMembers = "care_team_members"
    case notes, practitioners, facilities

    /// The tables of a run that has no care in it: who the people are and what they suffer from.
    public static let demographicsAndConditions: [CSVTable] = [.patients, .conditions]

    /// Whether it is part of the directory of providers, which members' tables need as well.
    var isDirectory: Bool { self == .practitioners || self == .facilities }

    /// Name, meaning and columns.
    public var schema: TableSchema {
        switch self {
        case .patients: PatientTables.patients.schema
        case .encounters: PatientTables.encounters.schema
        case .encounterDiagnoses: PatientTables.encounterDiagnoses.schema
        case .locations: PatientTables.locations.schema
        case .conditions: PatientTables.conditions.schema
        case .observations: PatientTables.observations.schema
        case .medicationOrders: PatientTables.medicationOrders.schema
        case .procedures: PatientTables.procedures.schema
        case .immunizations: PatientTables.immunizations.schema
        case .allergies: PatientTables.allergies.schema
        case .reports: PatientTables.reports.schema
        case .administrations: PatientTables.administrations.schema
        case .carePlans: PatientTables.carePlans.schema
        case .goals: PatientTables.goals.schema
        case .careTeamMembers: PatientTables.careTeamMembers.schema
        case .notes: PatientTables.notes.schema
        case .practitioners: PatientTables.practitioners.schema
        case .facilities: PatientTables.facilities.schema
        }
    }
}

import PatientSim

/// The kinds of things that a run counts, in the order of the report.
public enum Entity: String, CaseIterable, Hashable, Sendable {
    case patients, encounters, conditions, observations
    case medications, procedures, immunizations, allergies
    case practitioners, facilities

    /// The word in the report: `Patients`.
    public var title: String {
        let word = rawValue
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// How many of them a record has.
    func count(in record: PatientRecord) -> Int {
        switch self {
        case .patients: 1
        case .encounters: record.encounters.count
        case .conditions: record.conditions.count
        case .observations: record.observations.count
        case .medications: record.medicationOrders.count
        case .procedures: record.procedures.count
        case .immunizations: record.immunizations.count
        case .allergies: record.allergies.count
        case .practitioners: record.listedPractitioners.count
        case .facilities: record.listedFacilities.count
        }
    }
}

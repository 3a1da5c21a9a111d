import Formats
import MemberSim
import PatientSim
import RxMemberSim

/// The kinds of things that a run counts, in the order of the report.
public enum Entity: String, CaseIterable, Hashable, Sendable {
    case patients, members, encounters, claims
    case rxMembers = "rx-members"
    case prescriptions, fills
    case pharmacyClaims = "pharmacy-claims"
    case conditions, observations
    case medications, procedures, immunizations, allergies
    case practitioners, facilities

    /// The word in the report: `Patients`.
    public var title: String {
        switch self {
        case .rxMembers: return "Rx members"
        case .pharmacyClaims: return "Pharmacy claims"
        default: return rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Whether a report names it when there is none: what belongs to a product that was not made is left out.
    var isAlwaysNamed: Bool {
        switch self {
        case .members, .claims, .rxMembers, .prescriptions, .fills, .pharmacyClaims: false
        case .patients, .encounters, .conditions, .observations, .medications, .procedures, .immunizations, .allergies,
            .practitioners, .facilities:
            true
        }
    }

    /// How many of them a household has.
    func count(in household: Household) -> Int {
        let records = household.records
        return switch self {
        case .patients: records.count
        case .members: household.membership?.members.count ?? 0
        case .claims: household.membership?.claims.count ?? 0
        case .rxMembers: household.pharmacy?.members.count ?? 0
        case .prescriptions: household.pharmacy?.prescriptions.count ?? 0
        case .fills: household.pharmacy?.fills.count ?? 0
        case .pharmacyClaims: household.pharmacy?.claims.count ?? 0
        case .encounters: records.reduce(0) { $0 + $1.encounters.count }
        case .conditions: records.reduce(0) { $0 + $1.conditions.count }
        case .observations: records.reduce(0) { $0 + $1.observations.count }
        case .medications: records.reduce(0) { $0 + $1.medicationOrders.count }
        case .procedures: records.reduce(0) { $0 + $1.procedures.count }
        case .immunizations: records.reduce(0) { $0 + $1.immunizations.count }
        case .allergies: records.reduce(0) { $0 + $1.allergies.count }
        case .practitioners: records.reduce(0) { $0 + $1.listedPractitioners.count }
        case .facilities: records.reduce(0) { $0 + $1.listedFacilities.count }
        }
    }
}

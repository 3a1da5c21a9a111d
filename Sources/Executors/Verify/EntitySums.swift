import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

/// The identifiers of the entities of canonical records.
struct EntitySums {
    private var sums = [IdentifierSum](repeating: IdentifierSum(), count: Entity.allCases.count)

    /// The claims as the files of X12 and NCPDP have them, by their kind.
    private(set) var contents: [(kind: String, sum: IdentifierSum)] = [
        (ClaimContent.professional, IdentifierSum()), (ClaimContent.institutional, IdentifierSum()),
        (ClaimContent.pharmacy, IdentifierSum()),
    ]

    /// The entities that have identifiers of their own in every format, with those of them.
    var all: [(Entity, IdentifierSum)] {
        zip(Entity.allCases, sums).filter { $0.0 != .practitioners && $0.0 != .facilities }
    }

    private mutating func add(_ identifier: Text, _ entity: Entity) {
        sums[Entity.allCases.firstIndex(of: entity) ?? 0].add(identifier)
    }

    /// Adds all of a household.
    mutating func add(_ part: CanonicalHouseholds.Part) {
        for record in part.records.compactMap(\.value) {
            add(record.patient.mrn, .patients)
            for entry in record.encounters { add(entry.id, .encounters) }
            for entry in record.conditions { add(entry.id, .conditions) }
            for entry in record.observations { add(entry.id, .observations) }
            for entry in record.medicationOrders { add(entry.id, .medications) }
            for entry in record.procedures { add(entry.id, .procedures) }
            for entry in record.immunizations { add(entry.id, .immunizations) }
            for entry in record.allergies { add(entry.id, .allergies) }
        }
        for membership in part.memberships.compactMap(\.value) {
            for member in membership.members { add(member.id, .members) }
            for claim in membership.claims {
                add(claim.id, .claims)
                contents[claim.kind == .institutional ? 1 : 0].sum.add(ClaimContent.key(claim))
            }
        }
        for pharmacy in part.pharmacies.compactMap(\.value) {
            for member in pharmacy.members { add(member.id, .rxMembers) }
            for prescription in pharmacy.prescriptions { add(prescription.id, .prescriptions) }
            for fill in pharmacy.fills { add(fill.id, .fills) }
            for claim in pharmacy.claims {
                add(claim.id, .pharmacyClaims)
                contents[2].sum.add(ClaimContent.key(claim))
            }
        }
    }
}

import HealthSimCore
import MemberSim
import PatientSim

/// The record of somebody who lives from another patient's contract.
struct RelativeRecord: Sendable {
    /// What they are to the holder of the contract.
    let relationship: Relationship
    /// The number of the person, from 1; every draw about them is keyed by it.
    let number: UInt64
    let record: PatientRecord
}

extension MemberHousehold {
    /// Adds the clinicians and places that a record names, each once.
    mutating func addDirectory(of record: PatientRecord) {
        for practitioner in record.practitioners where !hasPractitioner(practitioner.npi) {
            practitioners.append(practitioner)
        }
        for facility in record.facilities where !hasFacility(facility.npi) { facilities.append(facility) }
    }

    /// Whether a clinician is listed. By position, as in ``hasFacility(_:)``: a loop would copy each.
    func hasPractitioner(_ npi: Text) -> Bool { practitioners.indices.contains { practitioners[$0].npi == npi } }

    /// Whether a place is listed.
    func hasFacility(_ npi: Text) -> Bool { facilities.indices.contains { facilities[$0].npi == npi } }
}

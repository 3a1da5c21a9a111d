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
        for practitioner in record.practitioners where !practitioners.contains(where: { $0.npi == practitioner.npi }) {
            practitioners.append(practitioner)
        }
        for facility in record.facilities where !facilities.contains(where: { $0.npi == facility.npi }) {
            facilities.append(facility)
        }
    }
}

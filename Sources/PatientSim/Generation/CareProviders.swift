import HealthSimCore

/// Who looks after one patient and where: the same clinicians and places at every contact.
///
/// A clinician or a place is worked out when it is first asked for, and kept for the rest of the record.
final class CareProviders {
    private let network: ProviderNetwork
    private let rank: UInt64
    private let library: CareModelLibrary
    private(set) lazy var hospital = network.hospital(rank: rank)
    private lazy var laboratory = network.laboratory(rank: rank)
    /// The laboratory's NPI.
    private(set) lazy var laboratoryNPI = laboratory.npi
    /// Whether the record names the laboratory.
    private var hasMentionedLaboratory = false
    private lazy var zone = USTimeZone(hospital.timeZone.string)
    /// The clinicians so far, in the order in which they were asked for.
    private var known: [Known] = []

    /// Somebody who sees the patient, as contacts and orders name them.
    struct Clinician {
        let npi: Text
        let facilityNPI: Text
        /// Whether they sign orders of drugs.
        let prescribes: Bool
        /// The position among those that are known.
        fileprivate let position: Int
    }

    private struct Known {
        /// The specialty that the patient has them for; nothing for those who change.
        let specialty: Int?
        let practitioner: Practitioner
        var isMentioned = false
    }

    init(network: ProviderNetwork, rank: UInt64, library: CareModelLibrary) {
        self.network = network
        self.rank = rank
        self.library = library
    }

    /// The patient's clinician of a specialty, by its position in the library.
    ///
    /// - Parameter contact: how many contacts there were before.
    func practitioner(for specialty: Int, contact: Int) -> Clinician {
        let isOffice = specialty != library.emergencyMedicine && specialty != library.hospitalMedicine
        let specialty = network.rules.usesSpecialists || !isOffice ? specialty : library.primaryCare
        if !network.rules.keepsPrimaryCare, specialty == library.primaryCare {
            known.append(Known(specialty: nil, practitioner: network.primaryCare(rank: rank, turn: UInt64(contact))))
            return clinician(at: known.count - 1)
        }
        // By position: a clinician has a name and an address, and would be copied as a whole.
        for position in known.indices where known[position].specialty == specialty { return clinician(at: position) }
        let found = network.specialist(library.specialties[specialty], rank: rank) ?? network.primaryCare(rank: rank)
        known.append(Known(specialty: specialty, practitioner: found))
        return clinician(at: known.count - 1)
    }

    private func clinician(at position: Int) -> Clinician {
        Clinician(
            npi: known[position].practitioner.npi, facilityNPI: known[position].practitioner.facilityNPI,
            prescribes: !known[position].practitioner.deaNumber.isEmpty, position: position)
    }

    /// A time of day where the care is given.
    func timestamp(_ date: CalendarDate, secondOfDay: Int) -> Timestamp {
        zone?.timestamp(date, secondOfDay: secondOfDay) ?? Timestamp(date: date, secondOfDay: secondOfDay)
    }

    /// Adds a clinician and where they practise to those a record names, once.
    func mention(_ clinician: Clinician, in record: inout PatientRecord) {
        let position = clinician.position
        guard !known[position].isMentioned else { return }
        known[position].isMentioned = true
        for other in record.practitioners.indices where record.practitioners[other].npi == clinician.npi { return }
        record.practitioners.append(known[position].practitioner)
        if let facility = network.facility(npi: clinician.facilityNPI) { mention(facility, in: &record) }
    }

    /// Adds a facility to those a record names, once.
    func mention(_ facility: Facility, in record: inout PatientRecord) {
        let npi = facility.npi
        for known in record.facilities.indices where record.facilities[known].npi == npi { return }
        record.facilities.append(facility)
    }

    /// Adds the laboratory to the facilities that a record names, once.
    func mentionLaboratory(in record: inout PatientRecord) {
        guard !hasMentionedLaboratory else { return }
        hasMentionedLaboratory = true
        mention(laboratory, in: &record)
    }
}

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
    private var clinicians: [Practitioner?] = []

    init(network: ProviderNetwork, rank: UInt64, library: CareModelLibrary) {
        self.network = network
        self.rank = rank
        self.library = library
    }

    /// The patient's clinician of a specialty, by its position in the library.
    ///
    /// - Parameter contact: how many contacts there were before.
    func practitioner(for specialty: Int, contact: Int) -> Practitioner {
        let isOffice = specialty != library.emergencyMedicine && specialty != library.hospitalMedicine
        let specialty = network.rules.usesSpecialists || !isOffice ? specialty : library.primaryCare
        if !network.rules.keepsPrimaryCare, specialty == library.primaryCare {
            return network.primaryCare(rank: rank, turn: UInt64(contact))
        }
        if clinicians.isEmpty { clinicians = Array(repeating: nil, count: library.specialties.count) }
        if let known = clinicians[specialty] { return known }
        let clinician =
            network.specialist(library.specialties[specialty], rank: rank) ?? network.primaryCare(rank: rank)
        clinicians[specialty] = clinician
        return clinician
    }

    /// A time of day where the care is given.
    func timestamp(_ date: CalendarDate, secondOfDay: Int) -> Timestamp {
        zone?.timestamp(date, secondOfDay: secondOfDay) ?? Timestamp(date: date, secondOfDay: secondOfDay)
    }

    /// Adds a clinician and where they practise to those a record names, once.
    func mention(_ practitioner: Practitioner, in record: inout PatientRecord) {
        let npi = practitioner.npi
        for known in record.practitioners.indices where record.practitioners[known].npi == npi { return }
        record.practitioners.append(practitioner)
        if let facility = network.facility(npi: practitioner.facilityNPI) { mention(facility, in: &record) }
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

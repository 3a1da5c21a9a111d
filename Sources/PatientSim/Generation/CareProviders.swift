import HealthSimCore

/// Who looks after one patient and where: the same clinicians and places at every contact.
struct CareProviders {
    private let network: ProviderNetwork
    private let rank: UInt64
    private let library: CareModelLibrary
    private let zone: USTimeZone?
    let hospital: Facility
    let laboratory: Facility

    init(network: ProviderNetwork, rank: UInt64, library: CareModelLibrary) {
        self.network = network
        self.rank = rank
        self.library = library
        hospital = network.hospital(rank: rank)
        laboratory = network.laboratory(rank: rank)
        zone = USTimeZone(hospital.timeZone.string)
    }

    /// The patient's clinician of a specialty, by its position in the library.
    func practitioner(for specialty: Int) -> Practitioner {
        network.specialist(library.specialties[specialty], rank: rank) ?? network.primaryCare(rank: rank)
    }

    /// A time of day where the care is given.
    func timestamp(_ date: CalendarDate, secondOfDay: Int) -> Timestamp {
        zone?.timestamp(date, secondOfDay: secondOfDay) ?? Timestamp(date: date, secondOfDay: secondOfDay)
    }

    /// Adds a clinician and where they practise to those a record names, once.
    func mention(_ practitioner: Practitioner, in record: inout PatientRecord) {
        guard !record.practitioners.contains(where: { $0.npi == practitioner.npi }) else { return }
        record.practitioners.append(practitioner)
        if let facility = network.facility(npi: practitioner.facilityNPI) { mention(facility, in: &record) }
    }

    /// Adds a facility to those a record names, once.
    func mention(_ facility: Facility, in record: inout PatientRecord) {
        guard !record.facilities.contains(where: { $0.npi == facility.npi }) else { return }
        record.facilities.append(facility)
    }
}

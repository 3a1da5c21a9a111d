// What the parts of a program that know specialties by their ids ask for.

extension ProviderNetwork {
    /// The network of a geography for `count` households, with specialties by their ids in `codes/taxonomy`.
    ///
    /// Primary care is always offered. An id that is no specialty's is left out; `specialist(_:rank:)` then gives the
    /// clinician of primary care.
    public init(seed: UInt64, geography: Geography, count: UInt64, specialties: [String]) {
        self.init(
            seed: seed, geography: geography, count: count, specialties: specialties.compactMap { Specialty(id: $0) })
    }

    /// The clinician of a household for a specialty by its id, such as `cardiology`: always the same.
    ///
    /// Where the network does not offer the specialty it is the clinician of primary care.
    public func specialist(_ id: Text, rank: UInt64) -> Practitioner {
        guard let specialty = Specialty(id: id.string), let clinician = specialist(specialty, rank: rank) else {
            return primaryCare(rank: rank)
        }
        return clinician
    }

    /// Where a clinician of this network practises.
    public func facility(of practitioner: Practitioner) -> Facility {
        guard let facility = facility(npi: practitioner.facilityNPI) else {
            preconditionFailure("the clinician \(practitioner.npi) is of another network")
        }
        return facility
    }
}

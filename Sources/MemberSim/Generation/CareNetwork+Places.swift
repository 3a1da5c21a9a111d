import HealthSimCore

extension CareNetwork {
    /// Who does what the clinician of a visit does not do.
    private static let specialties = ["radiology", "anesthesiology", "emergency-medicine", "hospitalist", "pathology"]

    /// The clinicians who read images, give anesthesia and look after emergencies for the household.
    var helpers: [Practitioner] { Self.specialties.compactMap(clinician) }

    /// The places that several clinicians use: the hospital and the laboratory, and those near by.
    var sharedPlaces: [Facility] {
        (0..<8 as Range<UInt64>).flatMap { step -> [Facility] in
            let near = neighbor(step)
            return [network.hospital(rank: near), network.laboratory(rank: near)]
        }
    }

    /// What billing must know of the places, such that they take part in a plan where any near by does.
    func places(plan: Plan?, payer: Text) -> BillingNetwork {
        let candidates = (0..<8 as Range<UInt64>).map { neighbor($0) }
        func first(_ facility: (UInt64) -> Facility) -> Facility {
            guard let plan else { return facility(rank) }
            return candidates.lazy.map(facility).first { plan.includes(provider: $0.npi, of: payer) } ?? facility(rank)
        }
        let hospital = first { network.hospital(rank: $0) }
        let laboratory = first { network.laboratory(rank: $0) }
        func helper(_ specialty: String) -> BillingNetwork.Clinician {
            clinician(specialty).map { BillingNetwork.Clinician(npi: $0.npi, billingNPI: hospital.npi) }
                ?? BillingNetwork.Clinician()
        }
        return BillingNetwork(
            facilities: sharedPlaces, hospitalNPI: hospital.npi, laboratoryNPI: laboratory.npi,
            radiologist: helper("radiology"), anesthesiologist: helper("anesthesiology"),
            emergencyPhysician: helper("emergency-medicine"))
    }
}

import HealthSimCore

/// Who looks after a household: its own clinicians and places, inside or outside the network of a plan.
struct CareNetwork: Sendable {
    let network: ProviderNetwork
    /// Who practises in the same places without looking after the households: where those outside a plan are sought.
    let elsewhere: ProviderNetwork
    /// The rank of the household.
    let rank: UInt64

    /// A clinician and the place where care is given.
    struct Site: Sendable {
        let practitioner: Practitioner
        /// The clinician's own place.
        let office: Facility
        /// Where care is given.
        let facility: Facility
    }

    /// How many households around may lend their clinician.
    private static let reach: UInt64 = 48

    /// Who gives a kind of care.
    ///
    /// - Parameters:
    ///   - isInside: whether they take part in the plan; the nearest who do, or do not, are taken. Where there are none
    ///     it is the household's own.
    ///   - own: the clinician to whom a visit to primary care goes, when there is one.
    func site(
        _ pattern: ServicePattern, plan: Plan?, payer: Text, isInside: Bool = true, own: Practitioner? = nil
    ) -> Site {
        if let own, pattern.place == .practice, pattern.specialty == .primaryCare, isInside {
            let office = network.facility(of: own)
            return Site(practitioner: own, office: office, facility: office)
        }
        if !isInside, let plan, let site = outside(pattern, plan, payer) { return site }
        for step in 0..<min(Self.reach, network.count) {
            let near = neighbor(step)
            let site = Self.site(pattern, near, network)
            guard let plan else { return site }
            if plan.includes(provider: site.facility.npi, of: payer) == isInside { return site }
        }
        return Self.site(pattern, rank, network)
    }

    /// The nearest of those elsewhere who do not take part in a plan; nothing when all within reach do.
    private func outside(_ pattern: ServicePattern, _ plan: Plan, _ payer: Text) -> Site? {
        let count = elsewhere.count
        let near = min(count - 1, UInt64((Double(rank) + 0.5) / Double(network.count) * Double(count)))
        // By leaps, because households side by side have the same practices of specialists.
        for step in 0..<min(1_000, count) {
            let site = Self.site(pattern, (near + step * 61) % count, elsewhere)
            if !plan.includes(provider: site.facility.npi, of: payer) { return site }
        }
        return nil
    }

    /// The rank of a household near by: 0, 1, -1, 2, -2 … away.
    func neighbor(_ step: UInt64) -> UInt64 {
        let distance = (step + 1) / 2
        let isAfter = step % 2 == 1
        if isAfter { return rank + distance < network.count ? rank + distance : rank - min(rank, distance) }
        return rank >= distance ? rank - distance : min(rank + distance, network.count - 1)
    }

    private static func site(_ pattern: ServicePattern, _ rank: UInt64, _ network: ProviderNetwork) -> Site {
        let practitioner = network.specialist(pattern.specialty, rank: rank) ?? network.primaryCare(rank: rank)
        let office = network.facility(of: practitioner)
        let facility =
            switch pattern.place {
            case .practice: office
            case .hospital: network.hospital(rank: rank)
            case .laboratory: network.laboratory(rank: rank)
            case .pharmacy: network.pharmacy(rank: rank)
            }
        return Site(practitioner: practitioner, office: office, facility: facility)
    }

    /// A clinician of a specialty of the household, when the network has one.
    func clinician(_ specialty: String) -> Practitioner? {
        Specialty(id: specialty).flatMap { network.specialist($0, rank: rank) }
    }

    /// The laboratory that the household's practices send to.
    var laboratory: Facility { network.laboratory(rank: rank) }

    /// The hospital of the household.
    var hospital: Facility { network.hospital(rank: rank) }
}

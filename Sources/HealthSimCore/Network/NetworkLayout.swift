/// How the clinicians and facilities of a network are numbered.
///
/// All areas come first, in the order of their ranks, then all regions. Within an area: primary care, then the other local
/// specialties; facilities by kind. Within a region: specialty by specialty.
struct NetworkLayout: Sendable {
    let areas: [NetworkArea]
    let regions: [NetworkRegion]
    /// The specialties of areas, primary care first.
    let localSpecialties: [Specialty]
    /// The specialties of regions: first those with practices of their own, then those at a hospital.
    let regionalSpecialties: [Specialty]
    /// How many of `regionalSpecialties` have practices.
    let practiceSpecialties: Int
    let clinicianCount: UInt64
    let facilityCount: UInt64

    init(geography: Geography, count: UInt64, specialties: [Specialty]) {
        // In the order of the table and each once, whatever the order of the request.
        let offered = Specialty.all.filter { specialties.contains($0) && $0 != .primaryCare }
        let local = [Specialty.primaryCare] + offered.filter { $0.host.isLocal }
        let practices = offered.filter { $0.host == .regionalPractice }
        let regional = practices + offered.filter { $0.host == .regionalHospital }
        var areas: [NetworkArea] = []
        var parts: [(key: UInt32, firstArea: Int, seat: Int, served: UInt64)] = []
        var clinicians: UInt64 = 0
        var facilities: UInt64 = 0
        for run in Self.runs(of: geography, count: count) {
            let region = parts.firstIndex { $0.key == run.region } ?? parts.count
            if region == parts.count { parts.append((run.region, areas.count, areas.count, 0)) }
            parts[region].served += run.served
            let area = NetworkArea(
                firstRank: run.firstRank, served: run.served, region: region, clinicianBase: clinicians,
                facilityBase: facilities)
            clinicians += area.generalists + UInt64(local.count - 1) * area.specialists
            facilities += area.facilities
            areas.append(area)
            if run.served > areas[parts[region].seat].served { parts[region].seat = areas.count - 1 }
        }
        var regions: [NetworkRegion] = []
        for part in parts {
            let region = NetworkRegion(
                firstArea: part.firstArea, seat: part.seat,
                specialists: NetworkArea.ceiling(part.served, NetworkArea.householdsOfSpecialist),
                clinicianBase: clinicians, facilityBase: facilities)
            clinicians += UInt64(regional.count) * region.specialists
            facilities += UInt64(practices.count) * region.practices
            regions.append(region)
        }
        self.areas = areas
        self.regions = regions
        localSpecialties = local
        regionalSpecialties = regional
        practiceSpecialties = practices.count
        clinicianCount = clinicians
        facilityCount = facilities
    }

    /// Places one after the other that make an area with at least one rank.
    private struct Run {
        var firstRank: UInt64
        var served: UInt64
        /// The state and the first two digits of the ZIP codes.
        var region: UInt32
    }

    private static func runs(of geography: Geography, count: UInt64) -> [Run] {
        let rows = PlaceTable.shared.rows
        let keys = geography.places.map { place -> UInt32 in
            let row = rows[Int(place.row)]
            return row.countyNumber / 1_000 * 1_000 + row.zipNumber / 100
        }
        var runs: [Run] = []
        var start = 0
        while start < keys.count {
            var end = start
            var people: UInt64 = 0
            while end < keys.count, keys[end] == keys[start] {
                people += UInt64(geography.places[end].population)
                end += 1
            }
            let first = geography.firstRank(at: start, count: count)
            let next = end == keys.count ? count : geography.firstRank(at: end, count: count)
            if first < next {
                let served = min(next - first, max(NetworkArea.ceiling(people, 4), 1))
                runs.append(Run(firstRank: first, served: served, region: keys[start] / 10))
            }
            start = end
        }
        return runs
    }

    // MARK: - Ranks

    /// The area of a rank below the count.
    func area(of rank: UInt64) -> Int { areas.partitioningIndex { $0.firstRank > rank } - 1 }

    /// The first rank of a region.
    func firstRank(ofRegion region: Int) -> UInt64 { areas[regions[region].firstArea].firstRank }

    // MARK: - Clinicians

    /// A clinician: the specialty, the area or region, and the number among those of the specialty there.
    struct Clinician {
        let number: UInt64
        let specialty: Specialty
        let member: UInt64
        /// The facility where the clinician works.
        let facility: UInt64
        /// The first rank of the area or region.
        let owner: UInt64
    }

    /// The numbers of the clinicians of a specialty who serve an area; empty when the network does not offer it.
    func clinicians(_ specialty: Specialty, area index: Int) -> Range<UInt64> {
        let area = areas[index]
        if let role = localSpecialties.firstIndex(of: specialty) {
            guard role > 0 else { return area.clinicianBase..<area.clinicianBase + area.generalists }
            let start = area.clinicianBase + area.generalists + UInt64(role - 1) * area.specialists
            return start..<start + area.specialists
        }
        guard let role = regionalSpecialties.firstIndex(of: specialty) else { return 0..<0 }
        let region = regions[area.region]
        let start = region.clinicianBase + UInt64(role) * region.specialists
        return start..<start + region.specialists
    }

    /// The clinician of a number below `clinicianCount`.
    func clinician(_ number: UInt64) -> Clinician {
        let index = regions.partitioningIndex { $0.clinicianBase > number } - 1
        return index < 0 ? localClinician(number) : regionalClinician(number, region: index)
    }

    private func localClinician(_ number: UInt64) -> Clinician {
        let area = areas[areas.partitioningIndex { $0.clinicianBase > number } - 1]
        let rest = number - area.clinicianBase
        let isGeneralist = rest < area.generalists
        let role = isGeneralist ? 0 : Int((rest - area.generalists) / area.specialists) + 1
        let member = isGeneralist ? rest : (rest - area.generalists) % area.specialists
        let specialty = localSpecialties[role]
        let kind = specialty.host.facilityKind
        return Clinician(
            number: number, specialty: specialty, member: member,
            facility: area.base(kind) + member % area.facilities(kind), owner: area.firstRank)
    }

    private func regionalClinician(_ number: UInt64, region index: Int) -> Clinician {
        let region = regions[index]
        let rest = number - region.clinicianBase
        let role = rest / region.specialists
        let member = rest % region.specialists
        let facility =
            role < practiceSpecialties
            ? region.facilityBase + role * region.practices + member % region.practices
            : areas[region.seat].base(.hospital)
        return Clinician(
            number: number, specialty: regionalSpecialties[Int(role)], member: member, facility: facility,
            owner: firstRank(ofRegion: index))
    }

    // MARK: - Facilities

    /// A facility: its kind, the specialty of a practice, and where it is.
    struct Site {
        let number: UInt64
        let kind: Facility.Kind
        /// The specialty of a practice.
        let specialty: Specialty?
        /// The area where it is; the practices of specialists are at the seat of their region.
        let area: Int
        let isRegional: Bool
        /// The first rank of the area or region.
        let owner: UInt64
    }

    /// The facility of a number below `facilityCount`.
    func site(_ number: UInt64) -> Site {
        let index = regions.partitioningIndex { $0.facilityBase > number } - 1
        if index >= 0 {
            let region = regions[index]
            let role = Int((number - region.facilityBase) / region.practices)
            return Site(
                number: number, kind: .practice, specialty: regionalSpecialties[role], area: region.seat,
                isRegional: true, owner: firstRank(ofRegion: index))
        }
        let place = areas.partitioningIndex { $0.facilityBase > number } - 1
        let kind = Facility.Kind.allCases.last { areas[place].base($0) <= number } ?? .practice
        return Site(
            number: number, kind: kind, specialty: kind == .practice ? .primaryCare : nil, area: place,
            isRegional: false, owner: areas[place].firstRank)
    }
}

extension Specialty.Host {
    /// The kind of facility.
    var facilityKind: Facility.Kind {
        switch self {
        case .practice, .regionalPractice: .practice
        case .hospital, .regionalHospital: .hospital
        case .laboratory: .laboratory
        case .pharmacy: .pharmacy
        }
    }
}

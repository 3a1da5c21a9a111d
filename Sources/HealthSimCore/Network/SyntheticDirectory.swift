/// The synthetic providers of the whole nation: as many in each county as its people need, by ``ProviderDensity``.
///
/// A county too small for a specialty has none: these gaps are real ones of rural America. Providers are a function of the
/// seed alone, whatever a cohort is: `48201` has the same cardiologists in a run of Harris County, of Texas and of the nation.
public struct SyntheticDirectory: Sendable {
    /// The seed.
    public let seed: UInt64

    /// The first number of each slot of each county, then the number of all.
    ///
    /// The slots of a county: the clinicians of each specialty, the practices of each specialty, hospitals, laboratories,
    /// pharmacies.
    let bases: FrozenArray<UInt32>
    let numbers: KeyedPermutation

    static let specialties = Specialty.all.count
    static let slots = 2 * specialties + 3
    private static let purpose: RandomStream.Purpose = "network.directory"
    private static let roundingPurpose: RandomStream.Purpose = "network.directory.rounding"
    private static let cliniciansOfPractice = 8

    /// The providers of a seed.
    public init(seed: UInt64) {
        self.seed = seed
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: 0)
        numbers = KeyedPermutation(count: NPI.capacity, key: stream.next())
        bases = FrozenArray(Self.bases(Self.counts(seed: seed)))
    }

    /// How many there are of each role in each county, role after role.
    ///
    /// The fractions that counties should have are rounded along each state such that every county has one of its two
    /// neighbouring whole numbers, and every first counties of a state together as well.
    private static func counts(seed: UInt64) -> [[UInt32]] {
        var counts = [[UInt32]](repeating: [], count: ProviderRole.count)
        for density in ProviderDensity.all where density.role.kind != .practice {
            var (state, exact, given): (UInt32, Double, Double) = (0, 0, 0)
            counts[density.role.number] = County.all.map { county in
                if county.number / 1_000 != state {
                    state = county.number / 1_000
                    var stream = RandomStream(
                        seed: seed, purpose: roundingPurpose, index: UInt64(state) * 1_000 + UInt64(density.role.number)
                    )
                    (exact, given) = (stream.uniform(), 0)
                }
                exact += density.expected(in: county)
                let whole = exact.rounded(.down)
                defer { given = whole }
                return UInt32(whole - given)
            }
        }
        return counts
    }

    private static func bases(_ counts: [[UInt32]]) -> [UInt32] {
        var bases: [UInt32] = []
        bases.reserveCapacity(County.all.count * slots + 1)
        var next: UInt32 = 0
        let hosts = Specialty.all.map(\.host.facilityKind)
        func count(_ kind: Facility.Kind, _ county: Int) -> UInt32 { counts[ProviderRole(kind).number][county] }
        for county in County.all.indices {
            for specialty in 0..<specialties {
                bases.append(next)
                next += counts[specialty].isEmpty ? 0 : counts[specialty][county]
            }
            for specialty in 0..<specialties {
                bases.append(next)
                let kind = hosts[specialty]
                let clinicians = counts[specialty].isEmpty ? 0 : counts[specialty][county]
                // Those of hospitals, laboratories and pharmacies have a practice where there is none of these.
                if kind == .practice || count(kind, county) == 0 {
                    next += (clinicians + UInt32(cliniciansOfPractice) - 1) / UInt32(cliniciansOfPractice)
                }
            }
            for kind in [Facility.Kind.hospital, .laboratory, .pharmacy] {
                bases.append(next)
                next += count(kind, county)
            }
        }
        bases.append(next)
        return bases
    }

    // MARK: - Numbers

    /// The number of all clinicians and facilities of the nation.
    public var count: UInt64 { UInt64(bases[bases.count - 1]) }

    /// The clinicians of a specialty in a county, by number.
    func clinicians(_ specialty: Int, in county: County) -> Range<UInt32> { range(county, specialty) }

    /// The practices of a specialty in a county, by number.
    func practices(_ specialty: Int, in county: County) -> Range<UInt32> { range(county, Self.specialties + specialty) }

    /// The hospitals, laboratories or pharmacies of a county, by number.
    func facilities(_ kind: Facility.Kind, in county: County) -> Range<UInt32> {
        switch kind {
        case .practice:
            let first = range(county, Self.specialties).lowerBound
            return first..<range(county, 2 * Self.specialties - 1).upperBound
        case .hospital: return range(county, 2 * Self.specialties)
        case .laboratory: return range(county, 2 * Self.specialties + 1)
        case .pharmacy: return range(county, 2 * Self.specialties + 2)
        }
    }

    private func range(_ county: County, _ slot: Int) -> Range<UInt32> {
        let position = county.position * Self.slots + slot
        return bases[position]..<bases[position + 1]
    }

    /// How many providers of a role there are in a county.
    public func count(_ role: ProviderRole, in county: County) -> Int {
        if let kind = role.kind { return facilities(kind, in: county).count }
        return clinicians(role.number, in: county).count
    }

    /// The county and the slot of a number.
    func slot(of number: UInt32) -> (county: County, slot: Int, member: UInt32) {
        // The last position whose base is not beyond the number: empty slots before it have the same base.
        var (low, high) = (0, bases.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] <= number { low = middle } else { high = middle }
        }
        return (County(position: low / Self.slots), low % Self.slots, number - bases[low])
    }

    /// The number of the facility where the clinician of a number works.
    func facility(of number: UInt32) -> UInt32 {
        let (county, specialty, member) = slot(of: number)
        let kind = Specialty(number: specialty).host.facilityKind
        var sites = kind == .practice ? practices(specialty, in: county) : facilities(kind, in: county)
        if sites.isEmpty { sites = practices(specialty, in: county) }
        return sites.lowerBound + member % UInt32(sites.count)
    }

    /// The NPI of a number, as a number of ten digits.
    func npi(_ number: UInt32) -> UInt64 { NPI.number(numbers(UInt64(number))) }

    /// An identifier that no provider of the directory has, by position: for other providers of the same run.
    package func spareIdentifier(at position: UInt64) -> UInt64 {
        NPI.number(numbers((count + position) % NPI.capacity))
    }
}

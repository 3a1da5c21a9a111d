import HealthSimCore
import Testing

struct ProviderNetworkTests {
    /// A geography and a number of households.
    struct Setting: Sendable, CustomTestStringConvertible {
        let name: String
        let geography: Geography
        let count: UInt64
        var testDescription: String { "\(name), \(count)" }

        init(_ name: String, _ geography: Geography?, _ count: UInt64) {
            self.name = name
            self.geography = geography ?? .national
            self.count = count
        }
    }

    static let texas = try? Geography(states: ["TX"])
    static let counties = try? Geography(counties: [("48201", 0.6), ("06037", 0.4), ("36061", 0)])
    static let small = [
        Setting("national", .national, 1), Setting("national", .national, 7), Setting("national", .national, 200),
        Setting("Texas", texas, 1), Setting("Texas", texas, 200), Setting("Texas", texas, 5_003),
        Setting("counties", counties, 200), Setting("one ZIP code", try? Geography(zips: ["77002"]), 300),
    ]

    static func network(_ setting: Setting, seed: UInt64 = 42) -> ProviderNetwork {
        ProviderNetwork(seed: seed, geography: setting.geography, count: setting.count)
    }

    @Test(arguments: small)
    func `the households bring the whole network, each provider once`(setting: Setting) {
        let network = Self.network(setting)
        var owners: [Text: UInt64] = [:]
        var practitioners: UInt64 = 0
        var facilities: UInt64 = 0
        for rank in 0..<setting.count {
            let owned = network.owned(by: rank)
            practitioners += UInt64(owned.practitioners.count)
            facilities += UInt64(owned.facilities.count)
            for npi in owned.practitioners.map(\.npi) + owned.facilities.map(\.npi) {
                if owners.updateValue(rank, forKey: npi) != nil { Issue.record("\(npi) is there twice") }
                if network.owner(npi: npi) != rank { Issue.record("\(npi) has another owner") }
            }
        }
        #expect(practitioners == network.practitionerCount)
        #expect(facilities == network.facilityCount)
        #expect(UInt64(owners.count) == practitioners + facilities)
        for rank in stride(from: 0, to: setting.count, by: max(1, Int(setting.count / 40))) {
            for provider in Self.providers(of: rank, network) where owners[provider.npi] == nil {
                Issue.record("nobody brings \(provider.npi) of \(rank)")
            }
        }
    }

    /// Everyone whom a household may be given.
    static func providers(of rank: UInt64, _ network: ProviderNetwork) -> [(npi: Text, state: Text)] {
        let clinicians = network.specialties.compactMap { network.specialist($0, rank: rank) }
        let facilities = [
            network.hospital(rank: rank), network.laboratory(rank: rank), network.pharmacy(rank: rank),
            network.practice(rank: rank),
        ]
        return clinicians.map { ($0.npi, $0.address.state) } + clinicians.map { ($0.facilityNPI, $0.address.state) }
            + facilities.map { ($0.npi, $0.address.state) }
    }

    @Test(arguments: small)
    func `a household owns providers exactly when it is the first of its area`(setting: Setting) {
        let network = Self.network(setting)
        var areas = Set<String>()
        for rank in 0..<setting.count {
            let place = network.place(rank: rank)
            let isFirst = areas.insert("\(place.zip.string.prefix(3)) \(place.state)").inserted
            let owned = network.owned(by: rank)
            if owned.practitioners.isEmpty == isFirst || owned.facilities.isEmpty == isFirst {
                Issue.record("rank \(rank) at \(place)")
            }
        }
    }

    @Test(arguments: [
        Setting("national", .national, 200), Setting("Texas", texas, 5_003), Setting("counties", counties, 40_000),
    ])
    func `identifiers are valid and belong to nobody`(setting: Setting) {
        let network = Self.network(setting)
        var taxIdentifiers = Set<Text>()
        for rank in 0..<setting.count {
            let owned = network.owned(by: rank)
            for clinician in owned.practitioners {
                let isRegistered = DEANumber.isSynthetic(clinician.deaNumber.string)
                let isGood =
                    NPI.isSynthetic(clinician.npi.string) && clinician.telephone.isSynthetic
                    && (isRegistered || clinician.deaNumber.isEmpty)
                    && network.practitioner(npi: clinician.npi) == clinician
                    && network.facility(npi: clinician.npi) == nil
                if !isGood { Issue.record("\(clinician)") }
                if clinician.specialty == Specialty.primaryCare.concept, !isRegistered { Issue.record("\(clinician)") }
            }
            for facility in owned.facilities {
                let isGood =
                    NPI.isSynthetic(facility.npi.string) && facility.telephone.isSynthetic
                    && TaxIdentifier.isSynthetic(facility.taxIdentifier.string)
                    && taxIdentifiers.insert(facility.taxIdentifier).inserted
                    && facility.name.string.contains(" Example ") && network.facility(npi: facility.npi) == facility
                    && network.practitioner(npi: facility.npi) == nil
                if !isGood { Issue.record("\(facility)") }
            }
        }
        for npi in ["1234567893", "2", "", "2000000000"] as [Text] {
            #expect(network.practitioner(npi: npi) == nil && network.facility(npi: npi) == nil)
        }
    }

    @Test(arguments: small)
    func `clinicians work at a facility of the network, at its address`(setting: Setting) throws {
        let network = Self.network(setting)
        for rank in 0..<setting.count {
            let owned = network.owned(by: rank)
            for clinician in owned.practitioners {
                let facility = try #require(network.facility(npi: clinician.facilityNPI))
                if facility.address != clinician.address || facility.telephone != clinician.telephone {
                    Issue.record("\(clinician) at \(facility)")
                }
            }
            for facility in owned.facilities {
                let place = try #require(Place(zip: facility.address.postalCode.string))
                let home = network.place(rank: rank)
                let isGood =
                    place.countyFIPS == facility.address.countyFIPS && place.timeZoneName == facility.timeZone
                    && place.areaCode == facility.telephone.areaCode && place.state == home.state
                    && place.zip.string.prefix(facility.isOfRegion ? 2 : 3)
                        == home.zip.string.prefix(facility.isOfRegion ? 2 : 3)
                    && setting.geography.places.contains(place)
                if !isGood { Issue.record("\(facility) is not of \(home)") }
            }
        }
    }

    @Test(arguments: [Setting("Texas", texas, 5_003), Setting("national", .national, 1_000_000_007)])
    func `a household always has the same providers, near its home`(setting: Setting) throws {
        let network = Self.network(setting)
        let again = Self.network(setting)
        var stream = RandomStream(seed: 1, purpose: "test.ranks", index: 0)
        for _ in 0..<50 {
            let rank = stream.integer(below: setting.count)
            let home = network.place(rank: rank)
            let doctor = network.primaryCare(rank: rank)
            #expect(again.primaryCare(rank: rank) == doctor)
            #expect(network.specialist(.primaryCare, rank: rank) == doctor)
            #expect(network.practice(rank: rank).npi == doctor.facilityNPI)
            let emergency = try #require(Specialty(id: "emergency-medicine"))
            #expect(network.specialist(emergency, rank: rank)?.facilityNPI == network.hospital(rank: rank).npi)
            let near = [
                doctor.address, network.hospital(rank: rank).address, network.laboratory(rank: rank).address,
                network.pharmacy(rank: rank).address,
            ]
            #expect(near.allSatisfy { $0.postalCode.string.prefix(3) == home.zip.string.prefix(3) })
            for provider in Self.providers(of: rank, network) {
                if provider.state != home.state { Issue.record("\(provider) is not in \(home.state)") }
                let owner = try #require(network.owner(npi: provider.npi))
                if owner >= setting.count
                    || network.place(rank: owner).zip.string.prefix(2) != home.zip.string.prefix(2)
                {
                    Issue.record("\(provider) of \(rank) is brought by \(owner)")
                }
            }
        }
    }

    /// In the region of 78 in Texas most people live around San Antonio and Austin, not in 780, its first area.
    @Test func `specialists are where most households of the region are`() throws {
        let texas = try #require(Self.texas)
        let network = ProviderNetwork(seed: 4, geography: texas, count: 20_000, specialties: ["cardiology", "surgery"])
        let rank = try #require((0..<UInt64(20_000)).first { network.place(rank: $0).zip.string.hasPrefix("78") })
        var households: [Substring: Int] = [:]
        for other in rank..<20_000 {
            let zip = network.place(rank: other).zip.string
            if zip.hasPrefix("78") { households[zip.prefix(3), default: 0] += 1 }
        }
        let largest = try #require(households.values.max())
        for id in ["cardiology", "surgery"] as [Text] {
            let zip = network.specialist(id, rank: rank).address.postalCode.string
            #expect(households[zip.prefix(3)] == largest)
        }
    }

    @Test func `specialists are those of their specialty`() throws {
        let network = Self.network(Setting("Texas", Self.texas, 200))
        #expect(network.specialties.count == Specialty.all.count)
        #expect(Specialty.all.count >= 16)
        for specialty in Specialty.all {
            let clinician = try #require(network.specialist(specialty, rank: 77))
            #expect(clinician.specialty == specialty.concept && specialty.concept.isListed)
            #expect(clinician.facilityNPI != clinician.npi)
        }
    }

    @Test func `only what is asked for is offered`() throws {
        let cardiology = try #require(Specialty(id: "cardiology"))
        let urology = try #require(Specialty(id: "urology"))
        let texas = try #require(Self.texas)
        let network = ProviderNetwork(seed: 1, geography: texas, count: 200, specialties: [cardiology])
        #expect(network.specialties == [.primaryCare, cardiology])
        #expect(network.specialist(cardiology, rank: 3)?.specialty == cardiology.concept)
        #expect(network.specialist(urology, rank: 3) == nil)
        let bare = ProviderNetwork(seed: 1, geography: texas, count: 200, specialties: [] as [Specialty])
        #expect(bare.specialist(cardiology, rank: 3) == nil)
        let codes = Set((0..<UInt64(200)).flatMap { bare.owned(by: $0).practitioners.map(\.specialty.code) })
        #expect(codes == ["207Q00000X"])
        let order = ProviderNetwork(seed: 1, geography: texas, count: 200, specialties: [urology, cardiology, urology])
        let other = ProviderNetwork(seed: 1, geography: texas, count: 200, specialties: [cardiology, urology])
        #expect(order.specialist(urology, rank: 9) == other.specialist(urology, rank: 9))
    }

    @Test func `specialties are known by their ids, and primary care stands in for those that are not offered`() throws
    {
        let texas = try #require(Self.texas)
        let ids = ["cardiology", "hospital", "no such", "primary-care"]
        let network = ProviderNetwork(seed: 1, geography: texas, count: 200, specialties: ids)
        let cardiology = try #require(Specialty(id: "cardiology"))
        #expect(network.specialties == [.primaryCare, cardiology])
        #expect(network.specialist("cardiology" as Text, rank: 3) == network.specialist(cardiology, rank: 3))
        #expect(network.specialist("urology" as Text, rank: 3) == network.primaryCare(rank: 3))
        #expect(network.specialist("primary-care" as Text, rank: 3) == network.primaryCare(rank: 3))
        #expect(network.facility(of: network.primaryCare(rank: 3)) == network.practice(rank: 3))
    }

    /// The share of households of an area that each clinician has is even.
    @Test func `clinicians grow with the households of the area`() throws {
        let zip = try Geography(zips: ["77002"])
        for (count, generalists) in [(1, 1), (25, 1), (26, 2), (300, 12)] as [(UInt64, UInt64)] {
            let network = ProviderNetwork(seed: 3, geography: zip, count: count, specialties: [] as [Specialty])
            #expect(network.practitionerCount == generalists)
        }
        let network = ProviderNetwork(seed: 3, geography: zip, count: 300, specialties: [] as [Specialty])
        var patients: [Text: Int] = [:]
        for rank in 0..<UInt64(300) { patients[network.primaryCare(rank: rank).npi, default: 0] += 1 }
        #expect(patients.count == 12)
        // 25 each, with a deviation of 5: below 50 always (5 deviations).
        #expect(patients.values.allSatisfy { (3...50).contains($0) })
    }

    /// The country has one clinician of primary care for 100 people at most, however large the cohort.
    @Test func `a cohort beyond the population needs no more clinicians than it`() {
        let people = UInt64(Place.all.reduce(0) { $0 + $1.population })
        let network = Self.network(Setting("national", .national, 1 << 40))
        #expect(network.practitionerCount + network.facilityCount < NPI.capacity)
        let bare = ProviderNetwork(seed: 1, geography: .national, count: 1 << 40, specialties: [] as [Specialty])
        #expect((people / 101...people / 99).contains(bare.practitionerCount))
    }

    @Test func `another seed gives other providers`() {
        let setting = Setting("Texas", Self.texas, 200)
        let one = Self.network(setting).primaryCare(rank: 5)
        let other = Self.network(setting, seed: 43).primaryCare(rank: 5)
        #expect(one.npi != other.npi && one.name != other.name)
    }
}

extension Facility {
    /// Whether it is the practice of a specialty of the region.
    fileprivate var isOfRegion: Bool { kind == .practice && taxonomy.code != "261QP2300X" }
}

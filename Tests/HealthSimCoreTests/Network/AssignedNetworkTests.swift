import HealthSimCore
import Testing

struct AssignedNetworkTests {
    static let texas = try? Geography(states: ["TX"])
    static let specialties = ["cardiology", "endocrinology", "emergency-medicine", "radiology", "pediatrics"].compactMap
    {
        Specialty(id: $0)
    }

    static func network(
        _ geography: Geography?, _ count: UInt64, _ rules: ProviderRules = ProviderRules(), seed: UInt64 = 42
    ) -> ProviderNetwork {
        ProviderNetwork(
            seed: seed, geography: geography ?? .national, count: count, specialties: specialties, rules: rules)
    }

    @Test(arguments: [1, 200, 3_001] as [UInt64])
    func `every provider that a household is given is brought by one household`(count: UInt64) throws {
        let network = Self.network(Self.texas, count)
        var owners: [Text: UInt64] = [:]
        for rank in 0..<count {
            let (practitioners, facilities) = network.owned(by: rank)
            for npi in practitioners.map(\.npi) + facilities.map(\.npi) {
                if owners.updateValue(rank, forKey: npi) != nil { Issue.record("\(npi) is brought twice") }
                if network.owner(npi: npi) != rank { Issue.record("\(npi) has another owner") }
            }
            for practitioner in practitioners where network.practitioner(npi: practitioner.npi) != practitioner {
                Issue.record("\(practitioner) is not found")
            }
        }
        #expect(UInt64(owners.count) == network.practitionerCount + network.facilityCount)
        for rank in stride(from: 0, to: count, by: 7) {
            for provider in ProviderNetworkTests.providers(of: rank, network) where owners[provider.npi] == nil {
                Issue.record("nobody brings \(provider.npi) of \(rank)")
            }
        }
    }

    @Test func `a household has the same providers at every call, those of its county where it has any`() throws {
        let network = Self.network(Self.texas, 500)
        let again = Self.network(Self.texas, 500)
        let directory = SyntheticDirectory(seed: 42)
        let cardiology = try #require(Specialty(id: "cardiology"))
        let emergency = try #require(Specialty(id: "emergency-medicine"))
        var gaps = 0
        for rank in stride(from: 0, to: 500, by: 3) as StrideTo<UInt64> {
            let home = network.place(rank: rank)
            #expect(network.primaryCare(rank: rank) == again.primaryCare(rank: rank))
            #expect(network.practice(rank: rank).npi == network.primaryCare(rank: rank).facilityNPI)
            let heart = try #require(network.specialist(cardiology, rank: rank))
            #expect(heart.specialty == cardiology.concept)
            if directory.count(ProviderRole(cardiology), in: home.county) == 0 {
                gaps += 1
                #expect(heart.address.countyFIPS != home.countyFIPS && heart.address.state == "TX")
            } else {
                #expect(heart.address.countyFIPS == home.countyFIPS)
            }
            let hospital = network.hospital(rank: rank)
            let night = try #require(network.specialist(emergency, rank: rank))
            if night.address.countyFIPS == hospital.address.countyFIPS {
                #expect(network.facility(npi: night.facilityNPI)?.kind == .hospital)
            }
        }
        #expect(gaps > 0)
    }

    @Test func `where a county has nobody the nearest one that has serves it`() throws {
        let loving = try Geography(counties: ["48301"])
        let network = Self.network(loving, 20)
        let cardiology = try #require(Specialty(id: "cardiology"))
        let heart = try #require(network.specialist(cardiology, rank: 3))
        let directory = SyntheticDirectory(seed: 42)
        let home = try #require(County(fips: "48301"))
        let served = try #require(County(fips: heart.address.countyFIPS.string))
        for county in County.all
        where county.state == "TX" && directory.count(ProviderRole(cardiology), in: county) > 0 {
            #expect(home.distance(to: county) >= home.distance(to: served))
        }
    }

    @Test func `who lives where nobody gives primary care is skipped when the rules say so`() throws {
        var rules = ProviderRules()
        rules.insufficiency = .skip
        let harris = try #require(County(fips: "48201"))
        rules.clinicianCounties = [harris]
        let network = Self.network(Self.texas, 300, rules)
        var skipped = 0
        for rank in 0..<UInt64(300) {
            let isThere = network.place(rank: rank).countyFIPS == "48201"
            #expect(network.lacksPrimaryCare(rank: rank) == !isThere)
            if !isThere {
                skipped += 1
                #expect(network.owned(by: rank).practitioners.isEmpty)
            }
        }
        #expect(skipped > 200)
        rules.insufficiency = .nearest
        let near = Self.network(Self.texas, 300, rules)
        #expect((0..<UInt64(300)).allSatisfy { !near.lacksPrimaryCare(rank: $0) })
        #expect(near.primaryCare(rank: 0).address.countyFIPS == "48201")
    }

    @Test func `primary care changes from visit to visit when it is not kept`() {
        var rules = ProviderRules()
        rules.keepsPrimaryCare = false
        let harris = try? Geography(counties: ["48201"])
        let network = Self.network(harris, 1_000, rules)
        let seen = Set((0..<UInt64(20)).map { network.primaryCare(rank: 5, turn: $0).npi })
        #expect(seen.count > 5)
        #expect(network.primaryCare(rank: 5, turn: 3) == network.primaryCare(rank: 5, turn: 3))
        let kept = Self.network(harris, 1_000)
        #expect(Set((0..<UInt64(20)).map { kept.primaryCare(rank: 5, turn: $0).npi }).count == 1)
        let plain = ProviderNetwork(seed: 1, geography: harris ?? .national, count: 1_000).following(rules)
        #expect(Set((0..<UInt64(20)).map { plain.primaryCare(rank: 5, turn: $0).npi }).count > 5)
    }

    @Test func `without specialists primary care looks after all that is done in practices`() throws {
        var rules = ProviderRules()
        rules.usesSpecialists = false
        let network = Self.network(Self.texas, 100, rules)
        let cardiology = try #require(Specialty(id: "cardiology"))
        let radiology = try #require(Specialty(id: "radiology"))
        #expect(network.specialist(cardiology, rank: 4) == nil)
        #expect(network.specialist("cardiology" as Text, rank: 4) == network.primaryCare(rank: 4))
        #expect(network.specialist(radiology, rank: 4)?.specialty == radiology.concept)
    }

    @Test func `a network is as large as its households need`() throws {
        let harris = try #require(try? Geography(counties: ["48201"]))
        for (count, generalists) in [(1, 1), (25, 1), (26, 2), (1_000, 40)] as [(UInt64, Int)] {
            let network = ProviderNetwork(
                seed: 3, geography: harris, count: count, specialties: [], rules: ProviderRules())
            let owned = (0..<count).flatMap { network.owned(by: $0).practitioners }
            #expect(owned.count == generalists)
        }
    }
}

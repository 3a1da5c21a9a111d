import HealthSimCore
import Testing

struct SyntheticDirectoryTests {
    static let directory = SyntheticDirectory(seed: 42)

    /// Every county has one of the two whole numbers next to what its people should have, so a state, whose counties are
    /// rounded along, is at most one away from what it should have.
    @Test(arguments: ["cardiology", "primary-care", "endocrinology", "hospital", "pharmacy", "neurosurgery"])
    func `counties have as many providers as the densities say`(id: String) throws {
        let role = try #require(ProviderRole(id: id))
        let density = try #require(ProviderDensity.all.first { $0.role == role })
        var nation = (expected: 0.0, count: 0)
        var states: [Text: (expected: Double, count: Int)] = [:]
        for county in County.all {
            let (expected, count) = (density.expected(in: county), Self.directory.count(role, in: county))
            if abs(Double(count) - expected) >= 1 {
                Issue.record("\(county.fips) has \(count), should have \(expected)")
            }
            nation = (nation.expected + expected, nation.count + count)
            let before = states[county.state] ?? (0, 0)
            states[county.state] = (before.expected + expected, before.count + count)
        }
        for (state, sums) in states where abs(sums.expected - Double(sums.count)) > 1.000_001 {
            Issue.record("\(state) has \(sums.count), should have \(sums.expected)")
        }
        let people = Double(County.all.reduce(0) { $0 + $1.population })
        #expect(abs(nation.expected / people * 100_000 - density.perHundredThousand) < 0.001)
        #expect(abs(Double(nation.count) - nation.expected) < 51)
    }

    @Test func `small counties have no specialists, large ones have all`() throws {
        let harris = try #require(County(fips: "48201"))
        for density in ProviderDensity.all where density.role.kind != .practice {
            #expect(Self.directory.count(density.role, in: harris) > 0, "\(density.role)")
        }
        let cardiology = try #require(ProviderRole(id: "cardiology"))
        let without = County.all.filter { Self.directory.count(cardiology, in: $0) == 0 }
        #expect(without.count > 1_000)
        #expect(without.allSatisfy { $0.population < 100_000 })
        // Loving County has about 60 people.
        let loving = try #require(County(fips: "48301"))
        #expect(ProviderRole.all.count { Self.directory.count($0, in: loving) > 0 } < 6)
    }

    @Test func `rural counties have fewer physicians a head, and more hospitals`() throws {
        func rate(_ id: String, isRural: Bool) throws -> Double {
            let role = try #require(ProviderRole(id: id))
            let counties = County.all.filter { $0.isRural == isRural }
            let count = counties.reduce(0) { $0 + Self.directory.count(role, in: $1) }
            return Double(count) / Double(counties.reduce(0) { $0 + $1.population })
        }
        // Thousands of each: the ratio is within a few hundredths of the table's.
        #expect(abs(try rate("primary-care", isRural: true) / rate("primary-care", isRural: false) - 0.72) < 0.02)
        #expect(abs(try rate("cardiology", isRural: true) / rate("cardiology", isRural: false) - 0.37) < 0.03)
        #expect(abs(try rate("hospital", isRural: true) / rate("hospital", isRural: false) - 3.3) < 0.2)
    }

    @Test(arguments: ["48201", "48301", "36061", "02013"])
    func `providers have valid identifiers that belong to nobody, each once`(fips: String) throws {
        let county = try #require(County(fips: fips))
        let (practitioners, facilities) = Self.directory.providers(in: county)
        let sites = Dictionary(uniqueKeysWithValues: facilities.map { ($0.npi, $0) })
        var seen = Set(sites.keys)
        for practitioner in practitioners {
            let isGood =
                NPI.isSynthetic(practitioner.npi.string) && seen.insert(practitioner.npi).inserted
                && practitioner.telephone.isSynthetic && practitioner.address.countyFIPS == Text(fips)
                && sites[practitioner.facilityNPI]?.address == practitioner.address
                && (practitioner.deaNumber.isEmpty || DEANumber.isSynthetic(practitioner.deaNumber.string))
            if !isGood { Issue.record("\(practitioner)") }
        }
        var certifications = Set<Text>()
        for facility in facilities {
            let certification = Self.directory.certificationNumber(of: facility)
            let isGood =
                NPI.isSynthetic(facility.npi.string) && TaxIdentifier.isSynthetic(facility.taxIdentifier.string)
                && facility.name.string.contains(" Example ") && (certification != nil) == (facility.kind == .hospital)
            if !isGood { Issue.record("\(facility)") }
            guard let certification else { continue }
            #expect(certification.utf8Count == 6 && certification.hasPrefix("00"))
            #expect(certifications.insert(certification).inserted)
        }
    }

    @Test func `the same seed has the same providers, another one has others`() throws {
        let county = try #require(County(fips: "48301"))
        let (one, again) = (SyntheticDirectory(seed: 7), SyntheticDirectory(seed: 7))
        #expect(one.count == again.count)
        #expect(one.providers(in: county).practitioners == again.providers(in: county).practitioners)
        let harris = try #require(County(fips: "36047"))
        let npis = Set(one.providers(in: harris).practitioners.map(\.npi))
        let others = SyntheticDirectory(seed: 8).providers(in: harris).practitioners.map(\.npi)
        // Of some 4 of 100 million identifiers few are the same by chance.
        #expect(others.count { npis.contains($0) } < others.count / 10)
    }
}

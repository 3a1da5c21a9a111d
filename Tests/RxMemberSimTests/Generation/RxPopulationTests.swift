import HealthSimCore
import RxMemberSim
import Testing

struct RxPopulationTests {
    private static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch
    private static let count: UInt64 = 240

    private static func population(seed: UInt64) -> RxPopulation {
        RxPopulation(
            seed: seed, asOf: asOf, network: ProviderNetwork(seed: seed, geography: .national, count: count))
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `What is written, filled, claimed and answered fits together`(seed: UInt64) {
        let population = Self.population(seed: seed)
        for index in stride(from: 0, to: Self.count, by: 4) {
            RxHouseholdChecks.check(population.household(at: index), asOf: Self.asOf, "seed \(seed) index \(index)")
        }
    }

    @Test func `A household does not depend on what was made before it`() {
        let (one, other) = (Self.population(seed: 9), Self.population(seed: 9))
        for index in [0, 17, 93, 200] as [UInt64] {
            _ = other.household(at: index / 2)
            #expect(one.household(at: index) == other.household(at: index))
        }
    }

    @Test func `Every drug has a diagnosis that it is given for, known of the member`() throws {
        let population = Self.population(seed: 3)
        for index in stride(from: 0, to: Self.count, by: 4) {
            let household = population.household(at: index)
            for prescription in household.prescriptions {
                let drug = try #require(Medication.named(prescription.medicationID.string))
                let diagnosis = try #require(prescription.indication)
                #expect(drug.isIndicated(for: diagnosis), "\(prescription.id) \(drug.id) \(diagnosis)")
                #expect(
                    household.facts.contains { $0.memberID == prescription.memberID && $0.diagnosis == diagnosis },
                    "\(prescription.id)")
            }
        }
    }

    @Test func `Fills, rejects and reversals are near published figures`() {
        let population = Self.population(seed: 42)
        var figures = RxFigures(asOf: Self.asOf)
        for index in 0..<Self.count { figures.add(population.household(at: index)) }
        // About 9,000 claims of 340 people, who differ much: the bounds are three deviations of clusters of people.
        let rejects = Double(figures.rejected) / Double(figures.billed)
        let reversals = Double(figures.reversed) / Double(figures.paid)
        let generics = Double(figures.generic) / Double(figures.dispensed)
        let fills = figures.fills.reduce(0, +) / figures.people.reduce(0, +)
        #expect((0.085...0.165).contains(rejects), "\(figures.text)")
        #expect((0.05...0.10).contains(reversals), "\(figures.text)")
        #expect((0.83...0.95).contains(generics), "\(figures.text)")
        #expect((9.0...16.0).contains(fills), "\(figures.text)")
        let tooSoon = Double(figures.rejects["79"] ?? 0) / Double(figures.rejected)
        #expect((0.10...0.40).contains(tooSoon), "\(figures.text)")
    }
}

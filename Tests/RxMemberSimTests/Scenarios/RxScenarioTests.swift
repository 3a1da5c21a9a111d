import HealthSimCore
import RxMemberSim
import Testing

struct RxScenarioTests {
    private static let asOf = CalendarDate(year: 2025, month: 12, day: 31) ?? .epoch
    private static let count: UInt64 = 10

    /// The households of a scenario.
    private static func households(_ name: String, _ variation: String?) throws -> [RxHousehold] {
        let scenario = try RxScenario(name: name, variation: variation, seed: 42, asOf: asOf, count: count)
        return (0..<count).map { scenario.household(at: $0) }
    }

    @Test func `There are six scenarios of pharmacy benefits`() {
        #expect(
            RxScenario.names == [
                "drug-utilization-review", "formulary-management", "manufacturer-programs", "retail-pharmacy",
                "rx-prior-auth", "specialty-pharmacy",
            ])
    }

    @Test(arguments: RxScenarioFact.all)
    func `A variation shows what it names`(fact: RxScenarioFact) throws {
        let households = try Self.households(fact.scenario, fact.variation)
        let shown = households.count { fact.isShown($0) }
        let needed = Int((Double(Self.count) * fact.share).rounded(.up))
        #expect(shown >= needed, "\(fact): \(shown) of \(Self.count), needed \(needed)")
    }

    @Test(arguments: RxScenario.names)
    func `Every variation has a test of its own`(name: String) {
        for variation in RxScenario.variations(of: name) {
            #expect(
                RxScenarioFact.all.contains { $0.scenario == name && $0.variation == variation }, "\(name) \(variation)"
            )
        }
    }

    @Test(arguments: RxScenario.names)
    func `Every variation makes households whose records fit together`(name: String) throws {
        for variation in [nil] + RxScenario.variations(of: name).map(Optional.some) {
            let scenario = try RxScenario(name: name, variation: variation, seed: 7, asOf: Self.asOf, count: 3)
            for index in 0..<scenario.count {
                let household = scenario.household(at: index)
                #expect(household == scenario.household(at: index))
                RxHouseholdChecks.check(household, asOf: Self.asOf, "\(name) \(variation ?? "")")
            }
        }
    }

    @Test func `An unknown scenario or variation, and a script that cannot be read, are told by name and path`() throws
    {
        #expect(throws: RxScenarioError.unknownScenario("none")) {
            try RxScenario(name: "none", seed: 1, asOf: Self.asOf)
        }
        #expect(throws: RxScenarioError.unknownVariation("none", of: "rx-prior-auth")) {
            try RxScenario(name: "rx-prior-auth", variation: "none", seed: 1, asOf: Self.asOf)
        }
        let document = try JSONValue(parsing: #"{"pharmacy": {"orders": [{"medication": "no-such"}]}}"#)
        #expect(
            throws: RxScenarioError.invalid(
                path: "pharmacy.orders[0].medication", expected: "an id of drugs/medications")
        ) {
            try RxScenario(id: "own", document: document, seed: 1, asOf: Self.asOf)
        }
    }
}

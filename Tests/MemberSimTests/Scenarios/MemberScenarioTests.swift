import HealthSimCore
import MemberSim
import Testing

struct MemberScenarioTests {
    private static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch
    private static let count: UInt64 = 16

    /// The households of a scenario.
    private static func households(_ name: String, _ variation: String?) throws -> [MemberHousehold] {
        let scenario = try MemberScenario(name: name, variation: variation, seed: 42, asOf: asOf, count: count)
        return (0..<count).map { scenario.household(at: $0) }
    }

    @Test func `There are six scenarios of members`() {
        #expect(
            MemberScenario.names == [
                "accumulator-tracking", "enrollment-eligibility", "facility-claims", "prior-auth",
                "professional-claims",
                "value-based-care",
            ])
    }

    @Test(arguments: ScenarioFact.all)
    func `A variation shows what it names`(fact: ScenarioFact) throws {
        let households = try Self.households(fact.scenario, fact.variation)
        let shown = households.count { fact.isShown($0) }
        let needed = Int((Double(Self.count) * fact.share).rounded(.up))
        #expect(shown >= needed, "\(fact): \(shown) of \(Self.count), needed \(needed)")
    }

    @Test(arguments: MemberScenario.names)
    func `Every variation has a test of its own`(name: String) {
        for variation in MemberScenario.variations(of: name) where name != "value-based-care" {
            #expect(
                ScenarioFact.all.contains { $0.scenario == name && $0.variation == variation }, "\(name) \(variation)")
        }
    }

    @Test(arguments: MemberScenario.names)
    func `Every variation makes households whose amounts balance and whose links hold`(name: String) throws {
        for variation in [nil] + MemberScenario.variations(of: name).map(Optional.some) {
            let scenario = try MemberScenario(name: name, variation: variation, seed: 7, asOf: Self.asOf, count: 3)
            for index in 0..<scenario.count {
                let household = scenario.household(at: index)
                #expect(household == scenario.household(at: index))
                Self.checkBalances(household, "\(name) \(variation ?? "")")
                Self.checkLinks(household, "\(name) \(variation ?? "")")
            }
        }
    }

    private static func checkBalances(_ household: MemberHousehold, _ label: String) {
        for decision in household.adjudications where decision.status != .pended {
            let lines = decision.lines.reduce(Money.zero) { sum, line in
                sum + line.adjustments.reduce(.zero) { $0 + $1.amount }
            }
            let own = decision.adjustments.reduce(Money.zero) { $0 + $1.amount }
            #expect(decision.charge == decision.paid + lines + own, "\(label) \(decision.id)")
        }
        for claim in household.claims {
            #expect(claim.charge == claim.lines.reduce(.zero) { $0 + $1.charge }, "\(label) \(claim.id)")
        }
    }

    private static func checkLinks(_ household: MemberHousehold, _ label: String) {
        let providers = Set(household.practitioners.map(\.npi) + household.facilities.map(\.npi))
        for claim in household.claims {
            #expect(providers.contains(claim.billingNPI), "\(label) \(claim.id)")
            #expect(claim.received <= asOf || claim.start <= asOf, "\(label) \(claim.id)")
            if !claim.authorizationID.isEmpty {
                #expect(household.authorizations.contains { $0.id == claim.authorizationID }, "\(label) \(claim.id)")
            }
            if !claim.referralID.isEmpty {
                #expect(household.referrals.contains { $0.id == claim.referralID }, "\(label) \(claim.id)")
            }
        }
        for authorization in household.authorizations {
            #expect(authorization.requested <= authorization.decided ?? asOf, "\(label) \(authorization.id)")
        }
        #expect(Set(household.claims.map(\.id)).count == household.claims.count, "\(label)")
    }

    @Test func `An unknown scenario or variation, and a script that cannot be read, are told by name and path`() throws
    {
        #expect(throws: MemberScenarioError.unknownScenario("none")) {
            try MemberScenario(name: "none", seed: 1, asOf: Self.asOf)
        }
        #expect(throws: MemberScenarioError.unknownVariation("none", of: "prior-auth")) {
            try MemberScenario(name: "prior-auth", variation: "none", seed: 1, asOf: Self.asOf)
        }
        let document = try JSONValue(parsing: #"{"membership": {"care": [{"pattern": "no-such"}]}}"#)
        #expect(
            throws: MemberScenarioError.invalid(
                path: "membership.care[0].pattern", expected: "a name of membership/service-patterns")
        ) {
            try MemberScenario(id: "own", document: document, seed: 1, asOf: Self.asOf)
        }
    }
}

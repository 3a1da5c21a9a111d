import HealthSimCore
import MemberSim
import TestKit
import Testing

struct GeneratedClaimsTests {
    /// Some households of every scenario, as it is and with each variation, with all that happens in them.
    @Test(arguments: MemberScenario.names) func `the households of a scenario have no errors`(_ name: String) throws {
        let asOf = SampleHouseholds.day("2025-06-30")
        let validator = MemberValidator()
        var claims = 0
        for variation in [nil] + MemberScenario.variations(of: name).map(Optional.some) {
            let scenario = try MemberScenario(name: name, variation: variation, seed: 42, asOf: asOf, count: 6)
            for index in 0..<scenario.count {
                let household = scenario.household(at: index)
                claims += household.claims.count
                let errors = validator.validate(household).errors
                #expect(errors.isEmpty, "\(variation ?? "as it is"), \(index): \(errors.prefix(3))")
            }
        }
        #expect(claims > 10)
    }
}

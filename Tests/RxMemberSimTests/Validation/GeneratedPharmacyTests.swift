import HealthSimCore
import RxMemberSim
import TestKit
import Testing

struct GeneratedPharmacyTests {
    private static let asOf = SampleRxHouseholds.day("2025-06-30")

    /// Some hundred households with all that happens to them, a quarter of them at a time.
    @Test(arguments: 0..<4) func `households that are made have no errors`(part: UInt64) {
        let population = RxPopulation(
            seed: 42, asOf: Self.asOf, network: ProviderNetwork(seed: 42, geography: .national, count: 400))
        let validator = RxValidator(asOf: Self.asOf)
        var claims = 0
        var errors: [String: Int] = [:]
        var examples: [String] = []
        for index in stride(from: part, to: population.count, by: 4) {
            let household = population.household(at: index)
            claims += household.claims.count
            for finding in validator.validate(household).errors {
                errors[finding.rule, default: 0] += 1
                if errors[finding.rule] == 1 { examples.append("\(index): \(finding)") }
            }
        }
        #expect(claims > 500)
        #expect(errors.isEmpty, "\(errors) \(examples)")
    }
}

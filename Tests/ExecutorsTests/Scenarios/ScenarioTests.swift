import Executors
import HealthSimCore
import PatientSim
import Testing

@Suite(.timeLimit(.minutes(5))) struct ScenarioTests {
    private static let count: UInt64 = 10

    @Test func `the thirteen scenarios are there, each with variations and words that ask for it`() {
        #expect(
            Scenario.all.map(\.id) == [
                "behavioral-health", "ckd", "copd-exacerbation", "diabetes", "ed-chest-pain", "healthy-adult",
                "heart-failure", "joint-replacement", "maternity", "multi-chronic", "oncology-breast",
                "pediatric-asthma", "sepsis",
            ])
        for scenario in Scenario.all {
            #expect(!scenario.name.isEmpty && scenario.description.count > 40, "\(scenario.id)")
            #expect(scenario.triggers.count >= 4, "\(scenario.id)")
            #expect((3...8).contains(scenario.variations.count), "\(scenario.id)")
            #expect(scenario.variations.allSatisfy { $0.description.count > 10 }, "\(scenario.id)")
            #expect(Set(scenario.variations.map(\.name)).count == scenario.variations.count, "\(scenario.id)")
        }
        let phrases = Scenario.all.flatMap { $0.triggers.map { $0.lowercased() } }
        // 'depression' asks for one scenario only; a phrase that asked for two would be no help.
        #expect(Set(phrases).count == phrases.count)
    }

    @Test(arguments: ScenarioCase.all)
    func `every scenario and variation is read without a finding and makes valid records`(scenario: ScenarioCase) throws
    {
        let profile = try scenario.compiled(count: Self.count)
        let validator = PatientValidator(asOf: profile.asOf)
        for record in Profiles.records(of: profile) {
            let errors = validator.validate(record).findings.filter { $0.severity == .error }
            #expect(errors.map(\.description) == [], "\(record.patient.mrn)")
            #expect(!record.encounters.isEmpty, "\(record.patient.mrn)")
        }
    }

    @Test func `a variation changes what it says and nothing else`() throws {
        let scenario = try #require(Scenario.named("diabetes"))
        let variation = try #require(scenario.variation(named: "medicare"))
        let plain = scenario.specification()
        let varied = scenario.specification(variation: variation)
        #expect(plain["journey"] == varied["journey"])
        #expect(plain["profile"]?["clinical"] == varied["profile"]?["clinical"])
        #expect(varied["profile"]?["coverage"]?["type"]?.string == "Medicare")
        #expect(varied["profile"]?["coverage"]?["plan_distribution"]?["PPO"] == nil)
        #expect(scenario.variation(named: "no-such") == nil && Scenario.named("no-such") == nil)
    }
}

import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@Suite(.timeLimit(.minutes(5))) struct ScenarioTests {
    private static let count: UInt64 = 10

    @Test func `twenty-five scenarios are there, each with variations and words that ask for it`() {
        #expect(
            Scenario.all.filter { !$0.isOfMembers && !$0.isOfPharmacies }.map(\.id) == [
                "behavioral-health", "ckd", "copd-exacerbation", "diabetes", "ed-chest-pain", "healthy-adult",
                "heart-failure", "joint-replacement", "maternity", "multi-chronic", "oncology-breast",
                "pediatric-asthma", "sepsis",
            ])
        #expect(
            Scenario.all.filter(\.isOfMembers).map(\.id) == [
                "accumulator-tracking", "enrollment-eligibility", "facility-claims", "prior-auth",
                "professional-claims",
                "value-based-care",
            ])
        #expect(
            Scenario.all.filter(\.isOfPharmacies).map(\.id) == [
                "drug-utilization-review", "formulary-management", "manufacturer-programs", "retail-pharmacy",
                "rx-prior-auth", "specialty-pharmacy",
            ])
        for scenario in Scenario.all {
            #expect(!scenario.name.isEmpty && scenario.description.count > 40, "\(scenario.id)")
            #expect(scenario.triggers.count >= 4, "\(scenario.id)")
            #expect(
                (3...(scenario.isOfMembers || scenario.isOfPharmacies ? 30 : 8)).contains(scenario.variations.count),
                "\(scenario.id)")
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

    @Test(arguments: Scenario.all.filter(\.isOfMembers).map(\.id))
    func `a scenario of members makes households without clinical records`(id: String) throws {
        let scenario = try #require(Scenario.named(id))
        for variation in [nil] + scenario.variations.prefix(2).map(Optional.some) {
            var overrides = SpecificationOverrides()
            overrides.set(count: 3)
            let reading = SpecificationReader(overrides: overrides).read(scenario.specification(variation: variation))
            #expect(reading.findings.map(\.description) == [])
            let source = try StorySource(
                try #require(reading.specification), merged: reading.merged,
                story: try #require(scenario.story(variation: variation)))
            #expect(source.id == id && source.count == 3 && source.warnings == [])
            let households = (0..<source.count).map { source.household(at: $0) }
            #expect(households.allSatisfy { $0.records.isEmpty && $0.membership?.coverages.isEmpty == false })
            #expect(households.contains { $0.membership?.claims.isEmpty == false }, "\(variation?.name ?? "")")
        }
    }

    @Test(arguments: Scenario.all.filter(\.isOfPharmacies).map(\.id))
    func `a scenario of pharmacy benefits makes households without clinical records`(id: String) throws {
        let scenario = try #require(Scenario.named(id))
        for variation in [nil] + scenario.variations.prefix(2).map(Optional.some) {
            var overrides = SpecificationOverrides()
            overrides.set(count: 3)
            let reading = SpecificationReader(overrides: overrides).read(scenario.specification(variation: variation))
            #expect(reading.findings.map(\.description) == [])
            let source = try StorySource(
                try #require(reading.specification), merged: reading.merged,
                story: try #require(scenario.story(variation: variation)))
            #expect(source.id == id && source.count == 3 && source.warnings == [])
            let households = (0..<source.count).map { source.household(at: $0) }
            #expect(households.allSatisfy { $0.records.isEmpty && $0.membership == nil && $0.pharmacy != nil })
            #expect(households.contains { $0.pharmacy?.claims.isEmpty == false }, "\(variation?.name ?? "")")
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

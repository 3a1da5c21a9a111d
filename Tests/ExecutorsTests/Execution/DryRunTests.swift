import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@Suite struct DryRunTests {
    @Test func `what is small is counted in full`() {
        #expect(
            DryRun(of: VillageSource(warnings: ["No seed is stated: 42 is used"])).text == """
                Dry run for profile 'village':

                Would generate:
                - 150 patients matching demographics
                - 428 encounters (2.9 per patient avg)
                - 32 conditions (0.2 per patient avg)
                - 428 observations (2.9 per patient avg)

                Sample patient:
                { "mrn": "MRN0-0", "age": 57, "gender": "M", "conditions": [], "a1c": 8.7 }

                Warnings:
                - No seed is stated: 42 is used

                """)
    }

    @Test func `what is large is estimated, and the truth lies within`() throws {
        let source = VillageSource(count: 3_000)
        let dry = DryRun(of: source)
        #expect(dry.sampled == 200 && dry.households == 3_000)
        var truth = 0
        for index in 0..<3_000 as Range<UInt64> {
            for record in source.household(at: index).records { truth += record.encounters.count }
        }
        let estimate = try #require(dry.estimates.first { $0.entity == .encounters })
        #expect(estimate.total.contains(Double(truth)))
        // A person has 1 to 5 encounters, with a variance of 2; a household has 1 or 2 persons, so that the standard
        // error of the mean of 200 households is about √((1.5 · 2 + 9/4) / 200) = 0.16, and the margin two of them.
        let width = (estimate.total.upperBound - estimate.total.lowerBound) / 3_000
        #expect(0.3 < width && width < 1.0)
        #expect(dry.text.contains("- ~"))
    }

    @Test func `a part of a cohort is estimated by itself`() throws {
        let dry = DryRun(of: VillageSource(), partition: try #require(Partition("1/4")))
        #expect(dry.households == 25 && dry.sampled == 25)
        #expect(dry.person?.contains("MRN25-0") == true)
    }

    @Test func `the JSON is well formed`() throws {
        let value = try JSONValue(parsing: DryRun(of: VillageSource()).json)
        #expect(value["dry_run"]?.bool == true)
        #expect(value["sample_patient"]?["age"]?.integer == 57)
        #expect(value["expected"]?.elements?.first?["high"]?.integer == 150)
    }

    @Test func `a run of members alone tells of members and claims`() throws {
        let scenario = try #require(Scenario.named("prior-auth"))
        var overrides = SpecificationOverrides()
        overrides.set(count: 6)
        let reading = SpecificationReader(overrides: overrides).read(scenario.specification())
        let source = try StorySource(
            try #require(reading.specification), merged: reading.merged, story: try #require(scenario.story()))
        let households = (0..<source.count).compactMap { source.household(at: $0).membership }
        let (members, claims) = (
            households.reduce(0) { $0 + $1.members.count }, households.reduce(0) { $0 + $1.claims.count }
        )
        let dry = DryRun(of: source)
        #expect(dry.people == .members && dry.person == nil)
        #expect(dry.estimates.map(\.entity) == [.members, .claims])
        #expect(dry.text.contains("- \(members) members\n- \(claims) claims ("))
        #expect(dry.text.contains(" per member avg)"))
        let value = try JSONValue(parsing: dry.json)
        #expect(value["expected"]?.elements?.first?["per_member_high"]?.double == 1)
    }
}

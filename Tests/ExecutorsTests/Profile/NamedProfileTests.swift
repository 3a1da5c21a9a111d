import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import TestKit
import Testing

/// The profiles of `references/profiles/`.
@Suite(.timeLimit(.minutes(5))) struct NamedProfileTests {
    private static let ids = [
        "chip-only", "commercial-diabetic", "commercial-family", "commercial-healthy", "commercial-high-cost",
        "commercial-maternity", "commercial-pediatric", "exchange-silver", "medicaid-adult", "medicaid-diabetic",
        "medicaid-pediatric", "medicare-advantage-complex", "medicare-chf", "medicare-diabetic",
        "partd-polypharmacy", "pediatric-newborn",
    ]

    /// A profile as it is read by its name, with a number of households.
    private static func read(_ id: String, months: Int? = nil) throws -> SpecificationReading {
        var overrides = SpecificationOverrides()
        overrides.set(count: 20)
        if let months {
            let isPath = overrides.set(path: "generation.history_months", value: JSONValue(.number(JSONNumber(months))))
            #expect(isPath)
        }
        let library = ProfileLibrary()
        return SpecificationReader(overrides: overrides, loader: library.loader).read(
            try #require(library.document(id: id)))
    }

    private static func report(_ id: String, months: Int? = nil) async throws -> ExecutionReport {
        let reading = try read(id, months: months)
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let folder = try TemporaryFolder()
        let outcome = try await CohortRun(source: profile, encoders: []).execute(to: folder.path + "/cohort")
        guard case .finished(let report) = outcome else { throw CohortError.complete(folder: folder.path) }
        return report
    }

    @Test func `there are sixteen, and each says who is in it`() {
        #expect(NamedProfile.all.map(\.id) == Self.ids)
        for profile in NamedProfile.all {
            #expect(profile.description.count > 80 && !profile.name.isEmpty, "\(profile.id)")
            #expect(profile.count == 100 && profile.products == ["patientsim", "membersim", "rxmembersim"])
        }
        #expect(NamedProfile.named("commercial-maternity")?.journey == "pregnancy")
        #expect(NamedProfile.named("no-such") == nil)
    }

    @Test(arguments: ids) func `a profile is read without a finding, and its plans are in the tables`(id: String) throws
    {
        let reading = try Self.read(id)
        #expect(reading.findings.map(\.description) == [])
        let profile = try #require(reading.specification)
        #expect(profile.id == id && profile.generation.count == 20)
        let names = ReferenceTable.named("plans/benefit-designs").rows.map { $0["name"].string }
        for plan in profile.coverage.plans?.categories?.labels ?? [] { #expect(names.contains(plan), "\(plan)") }
        let compiled = try CompiledProfile(profile, merged: reading.merged)
        #expect(compiled.warnings == [])
    }

    /// Who falls ill within the history comes on top of a stated share: the shares are of the first day.
    @Test(arguments: ids) func `what a profile states holds among twenty`(id: String) async throws {
        let report = try await Self.report(id, months: 0)
        #expect(!report.outcomes.isEmpty && report.statistics.households == 20)
        for outcome in report.outcomes {
            #expect(outcome.status != .outOfTolerance, "\(outcome.label): \(outcome.actualText)")
        }
    }

    @Test(arguments: ids) func `a year of twenty households is linked and consistent`(id: String) async throws {
        let report = try await Self.report(id)
        #expect(report.statistics.skipped == 0)
        for link in Link.allCases { #expect(report.statistics[link].isComplete, "\(link.rawValue)") }
        for check in ConsistencyCheck.allCases { #expect(report.statistics[check].isComplete, "\(check.rawValue)") }
        #expect(report.statistics[.patientToMember].total >= 18 && report.statistics[.encounterToClaim].total > 20)
    }

    @Test func `a member is in the plan that the record names`() throws {
        let reading = try Self.read("exchange-silver")
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let names = ReferenceTable.named("plans/benefit-designs").rows.map { ($0["id"], $0["name"]) }
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            let stated = household.records[0].patient.coverage?.plan
            let membership = try #require(household.membership)
            for coverage in membership.coverages {
                #expect(names.first { $0.0 == coverage.planID }?.1 == stated)
            }
        }
    }
}

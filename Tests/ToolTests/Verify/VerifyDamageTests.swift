import Executors
import Formats
import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

/// Damages made by hand, each found, and by the rule that it breaks.
@Suite(.timeLimit(.minutes(5))) struct VerifyDamageTests {
    /// A cohort in all formats: the content of its files by their paths.
    private static let cohort = Task { () async throws -> [String: String] in
        let folder = try TemporaryFolder()
        let console = FakeConsole(input: [])
        let formats = Format.allCases.filter(\.isAvailable).map(\.rawValue).joined(separator: ",")
        let code = await HealthSim.start(
            [
                "execute", "medicare-chf", "--count", "3", "--format", formats, "--out", folder.path + "/cohort",
                "--quiet",
                "--set", #"generation.products=["patientsim","membersim","rxmembersim"]"#,
            ], calledBy: "healthsim", console: console.console)
        #expect(code == .done, "\(console.words)")
        return try folder.contents(of: "cohort")
    }

    private static func verify(
        _ files: [String: String], formats: [Format], checksDigests: Bool = false
    ) throws -> VerificationReport {
        let folder = try TemporaryFolder()
        let names = formats.map { $0.rawValue + "/" }
        for (path, content) in files
        where path == "manifest.json" || names.isEmpty || names.contains(where: path.hasPrefix) {
            try folder.write(content, to: path, making: true)
        }
        var verifier = CohortVerifier(folder.path)
        verifier.checksDigests = checksDigests
        verifier.formats = formats
        return try verifier.run()
    }

    @Test func `an untouched cohort holds in every format`() async throws {
        let report = try Self.verify(await Self.cohort.value, formats: [], checksDigests: true)
        #expect(report.findings.filter { $0.severity == .error }.map(\.description) == [])
        #expect(report.isValid && report.errors == 0)
        #expect(report.checked.count >= 24)
        let sync = try #require(report.sync)
        #expect(sync.isComplete)
        #expect(sync.identities.allSatisfy { $0.count.total == 3 })
        #expect(report.text.contains("IDENTITY CORRELATION") && report.text.contains("EVENT SYNCHRONIZATION"))
        #expect(try JSONValue(parsing: report.json)["valid"]?.bool == true)
    }

    @Test(arguments: Damage.all) func `a damage is found`(damage: Damage) async throws {
        var files = try await Self.cohort.value
        let content = try #require(files[damage.file])
        let changed = try #require(damage.change(content), "there is nothing to damage")
        #expect(changed != content)
        files[damage.file] = changed
        let formats = damage.formats.compactMap { Format(rawValue: $0) }
        let report = try Self.verify(files, formats: formats)
        let errors = report.findings.filter { $0.severity == .error }
        #expect(!report.isValid)
        let found = damage.rules.isEmpty ? !errors.isEmpty : errors.contains { damage.rules.contains($0.rule) }
        #expect(found, "\(errors.prefix(5).map(\.description))")
    }

    @Test func `a byte that is changed is found by its digest, whatever it is`() async throws {
        var files = try await Self.cohort.value
        files["csv/care_plans.csv"] = files["csv/care_plans.csv"].map {
            $0.replacing("Diet", with: "Died", maxReplacements: 1)
        }
        let report = try Self.verify(files, formats: [.csv], checksDigests: true)
        #expect(report.findings.contains { $0.rule == "FILE-003" && $0.file == "csv/care_plans.csv" })
    }

    @Test func `a file that is gone is found`() async throws {
        var files = try await Self.cohort.value
        files["csv/goals.csv"] = nil
        let report = try Self.verify(files, formats: [.csv])
        #expect(report.findings.contains { $0.rule == "FILE-002" && $0.file == "csv/goals.csv" })
    }

    @Test func `a manifest that was edited is found`() async throws {
        var files = try await Self.cohort.value
        let manifest = try #require(files["manifest.json"])
        let edited = manifest.replacing("\"history_months\":12", with: "\"history_months\":13", maxReplacements: 1)
        try #require(edited != manifest)
        files["manifest.json"] = edited
        let report = try Self.verify(files, formats: [.csv])
        #expect(report.findings.contains { $0.rule == "FILE-001" })
    }
}

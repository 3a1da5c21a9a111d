import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(10))) struct ScenarioCommandTests {
    private func healthsim(_ words: String...) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `the scenarios are listed, and each tells about itself`() async throws {
        let all = await healthsim("scenarios")
        #expect(all.code == .done)
        #expect(all.out.split(separator: "\n").count { $0.contains("variations: ") } == 25)
        #expect(
            all.out.contains("sepsis ") && all.out.contains("variations: uncomplicated, shock, readmission, elderly"))
        let one = await healthsim("scenarios", "sepsis")
        #expect(one.out.contains("(sepsis)\n") && one.out.contains("Asked for as: sepsis; septic shock"))
        #expect(one.out.contains("  shock  "))
        let json = try JSONValue(parsing: await healthsim("scenarios", "--json").out)
        #expect(json.elements?.count == 25)
        #expect(json.elements?.first?["id"]?.string == "accumulator-tracking")
        #expect(json.elements?.first?["variations"]?.elements?.first?["name"]?.string == "deductible")
    }

    @Test func `a variation of a scenario becomes a cohort`() async throws {
        let folder = try TemporaryFolder()
        let run = await healthsim(
            "run", "joint-replacement", "--variation", "hip", "--count", "4", "--format", "csv", "--tables",
            "patients,procedures", "--out", folder.path + "/a", "--quiet")
        #expect(run.code == .done && run.out.isEmpty && run.said.isEmpty)
        let files = try folder.contents(of: "a")
        #expect(Set(files.keys) == ["csv/patients.csv", "csv/procedures.csv", "manifest.json"])
        let procedures = try #require(files["csv/procedures.csv"])
        #expect(procedures.contains("0SR904A") || procedures.contains("0SRB04A"))
        #expect(!procedures.contains("0SRC0J9") && !procedures.contains("0SRD0J9"))
        let manifest = try JSONValue(parsing: files["manifest.json"] ?? "")
        #expect(manifest["specification"]?["generation"]?["count"]?.integer == 4)
        let stated = manifest["specification"]?["clinical"]?["primary_condition"]?["code"]?.string
        #expect(stated == "M16.11")
    }

    @Test func `a scenario of members becomes files of X12 without clinical records`() async throws {
        let folder = try TemporaryFolder()
        let run = await healthsim(
            "run", "prior-auth", "--variation", "denied", "--count", "3", "--format", "x12-837p,x12-835", "--out",
            folder.path + "/a", "--quiet")
        #expect(run.code == .done && run.out.isEmpty && run.said.isEmpty)
        let files = try folder.contents(of: "a")
        #expect(Set(files.keys) == ["x12-837p/837p.x12", "x12-835/835.x12", "manifest.json"])
        // What was refused when it was asked for is denied with reason 39, and the claim names the request.
        #expect(files["x12-835/835.x12"]?.contains("CAS*CO*39*") == true)
        #expect(files["x12-837p/837p.x12"]?.contains("REF*G1*PA000000010001") == true)
        let manifest = try JSONValue(parsing: files["manifest.json"] ?? "")
        #expect(manifest["specification"]?["membership"]?["care"]?[0]?["authorization"]?.string == "denied")
    }

    @Test func `what is set on the command line comes before the scenario`() async throws {
        let run = await healthsim(
            "run", "healthy-adult", "--count", "6", "--seed", "9", "--set", "demographics.geography.state=TX",
            "--dry-run", "--json")
        #expect(run.code == .done)
        #expect(try JSONValue(parsing: run.out)["households"]?.integer == 6)
    }

    @Test(
        arguments: [
            (["run"], "the scenario is missing; 'healthsim scenarios' lists them"),
            (["run", "sepsys"], "unknown scenario 'sepsys'; did you mean 'sepsis'?"),
            (["run", "sepsis", "--variation", "shok"], "unknown variation 'shok'; did you mean 'shock'?"),
            (["run", "sepsis", "--count", "0"], "--count is '0'"),
            (["scenarios", "diabetis"], "unknown scenario 'diabetis'; did you mean 'diabetes'?"),
        ] as [([String], String)])
    func `what there is not is told`(words: [String], expected: String) async {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        #expect(code == .couldNotRun && fake.output.isEmpty)
        #expect(fake.words.contains(expected), "\(fake.words)")
    }

    @Test func `a journey is checked with its specification`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"""
            {"profile": {"id": "x", "generation": {"count": 2}, "demographics": {"age": {"min": 40, "max": 60},
              "gender": {"F": 1}}},
             "journey": {"duration": "90 days", "phases": [{"events": [
              {"id": "a", "type": "admission", "details": {"model": "sepsis", "event": "no-such"}},
              {"id": "b", "type": "encounter", "timing": {"after": "c"}, "probability": 3}]}]}}
            """#, to: "bad.json")
        for verb in ["validate-spec", "execute"] {
            let run = await healthsim(verb, folder.path + "/bad.json")
            #expect(run.code == .invalid)
            let told = run.out + run.said
            #expect(told.contains("No care model 'sepsis' has an event 'no-such'"))
            #expect(told.contains("journey.phases[0].events[1].timing.after"))
            #expect(told.contains("journey.phases[0].events[1].probability"))
        }
    }
}

import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(10))) struct ProfileCommandTests {
    private func healthsim(_ words: String...) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `profiles and journeys are listed, and one is printed to begin from`() async throws {
        let profiles = await healthsim("profiles")
        #expect(profiles.code == .done)
        #expect(profiles.out.split(separator: "\n").count { $0.contains("100 persons; patientsim, membersim") } == 16)
        #expect(profiles.out.contains("journey: pregnancy"))
        let listed = try JSONValue(parsing: await healthsim("profiles", "--json").out)
        #expect(listed.elements?.count == 16 && listed.elements?.first?["id"]?.string == "chip-only")
        #expect(listed.elements?.first?["count"]?.integer == 100)
        let one = try JSONValue(parsing: await healthsim("profiles", "medicare-chf").out)
        #expect(one["profile"]?["clinical"]?["primary_condition"]?["code"]?.string == "I50")

        let journeys = await healthsim("journeys")
        #expect(journeys.out.contains("chf-first-year") && journeys.out.contains("12 months; profiles: medicare-chf"))
        let all = try JSONValue(parsing: await healthsim("journeys", "--json").out)
        #expect(all.elements?.first?["id"]?.string == "annual-enrollment")
        let journey = try JSONValue(parsing: await healthsim("journeys", "care-transition").out)
        #expect(journey["journey"]?["phases"]?.elements?.count == 3)
    }

    @Test func `a profile runs by its name, with a journey and what is set`() async throws {
        let folder = try TemporaryFolder()
        let run = await healthsim(
            "execute", "medicare-diabetic", "--journey", "diabetic-annual", "--count", "3", "--set",
            "demographics.geography.state=TX", "--set", "journey.duration=11 months", "--format", "csv", "--tables",
            "patients,members", "--out", folder.path + "/a", "--quiet")
        #expect(run.code == .done && run.out.isEmpty && run.said.isEmpty, "\(run.said)")
        let files = try folder.contents(of: "a")
        #expect(files["csv/patients.csv"]?.split(whereSeparator: \.isNewline).count == 4)
        let specification = try JSONValue(parsing: files["manifest.json"] ?? "")["specification"]
        #expect(specification?["id"]?.string == "medicare-diabetic")
        #expect(specification?["journey"]?["id"]?.string == "diabetic-annual")
        #expect(specification?["journey"]?["duration"]?.string == "11 months")
    }

    @Test func `a journey comes from a file too`() async throws {
        let folder = try TemporaryFolder()
        let journey = await healthsim("journeys", "care-transition")
        try folder.write(journey.out, to: "mine.json")
        let read = await healthsim("validate-spec", "medicare-chf", "--journey", folder.path + "/mine.json")
        #expect(read.code == .done && read.out == "✓ 'medicare-chf' is valid\n")
        try folder.write("[]", to: "list.json")
        try folder.write("{", to: "broken.json")
        for (file, word) in [("list.json", "has no journey"), ("broken.json", "Invalid JSON")] {
            let run = await healthsim("validate-spec", "medicare-chf", "--journey", folder.path + "/" + file)
            #expect(run.code == .couldNotRun && run.said.contains(word), "\(run.said)")
        }
    }

    @Test(
        arguments: [
            (["profiles", "medicare-chff"], "unknown profile 'medicare-chff'; did you mean 'medicare-chf'?"),
            (["journeys", "bariatrics"], "unknown journey 'bariatrics'; did you mean 'bariatric'?"),
            (
                ["execute", "medicare-chf", "--journey", "chf-first-yeer"],
                "unknown journey 'chf-first-yeer'; did you mean 'chf-first-year'?"
            ),
        ] as [([String], String)])
    func `what there is not is told`(words: [String], expected: String) async {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        #expect(code == .couldNotRun && fake.output.isEmpty)
        #expect(fake.words.contains(expected), "\(fake.words)")
    }
}

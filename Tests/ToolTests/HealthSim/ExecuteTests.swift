import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct ExecuteTests {
    private static let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"

    /// Runs `healthsim` with some words.
    private func healthsim(_ words: [String], input: [String] = []) async -> (code: ExitCode, out: String, said: String)
    {
        let fake = FakeConsole(input: input)
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    private func execute(_ words: String..., input: [String] = []) async -> (code: ExitCode, out: String, said: String)
    {
        await healthsim(["execute"] + words, input: input)
    }

    @Test func `a specification becomes a cohort`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/cohort"
        let run = await execute(Self.profile, "--count", "8", "--out", path)
        #expect(run.code == .done)
        #expect(run.out.contains("                    PROFILE EXECUTION REPORT\n"))
        #expect(run.out.contains("  - Patients:      8\n"))
        #expect(run.out.contains("Cohort saved: \(path)\n"))
        #expect(run.said.hasPrefix("Executing profile 'medicare-diabetic-texas-001'\n"))
        #expect(run.said.contains("\n✓ Generated 8 patients with "))
        let files = try folder.contents(of: "cohort", reports: true)
        #expect(files.keys.contains("fhir/Patient.ndjson") && files.keys.contains("csv/patients.csv"))
        #expect(files["report.txt"].map { run.out == "\n" + $0 } == true)
        #expect(files["manifest.json"]?.contains(#""profile": "medicare-diabetic-texas-001""#) == true)
    }

    @Test func `options come before what the document says, and into the manifest`() async throws {
        let folder = try TemporaryFolder()
        let run = await execute(
            Self.profile, "--count=5", "--seed", "9", "--format", "csv", "--tables", "conditions,patients", "--out",
            folder.path + "/a", "--set", "demographics.geography.state=CA", "--set", "generation.history_months=3",
            "--jobs", "2", "--block-size", "2", "--quiet")
        #expect(run.code == .done && run.out.isEmpty && run.said.isEmpty)
        let files = try folder.contents(of: "a")
        #expect(Set(files.keys) == ["csv/patients.csv", "csv/conditions.csv", "manifest.json"])
        let manifest = try JSONValue(parsing: files["manifest.json"] ?? "")
        #expect(manifest["seed"]?.integer == 9)
        #expect(manifest["specification"]?["generation"]?["count"]?.integer == 5)
        #expect(manifest["specification"]?["generation"]?["history_months"]?.integer == 3)
        let rows = try #require(files["csv/patients.csv"]).split(separator: "\r\n")
        #expect(rows.count == 6 && rows.dropFirst().allSatisfy { $0.contains(",CA,") })
    }

    @Test func `a dry run writes nothing`() async throws {
        let folder = try TemporaryFolder()
        let run = await execute(Self.profile, "--count", "20", "--dry-run", "--out", folder.path + "/none")
        #expect(run.code == .done)
        #expect(
            run.out.hasPrefix("Dry run for profile 'medicare-diabetic-texas-001':\n\nWould generate:\n- 20 patients"))
        #expect(run.out.contains("\"mrn\": \"MRN00000001\""))
        #expect(try folder.contents().isEmpty)
        let json = await execute(Self.profile, "--count", "3", "--dry-run", "--json")
        #expect(try JSONValue(parsing: json.out)["households"]?.integer == 3)
    }

    @Test func `the report can be had as JSON`() async throws {
        let folder = try TemporaryFolder()
        let run = await execute(
            Self.profile, "--count", "4", "--format", "csv", "--out", folder.path + "/a", "--json", "--quiet")
        #expect(try JSONValue(parsing: run.out)["counts"]?["patients"]?.integer == 4)
        #expect(try folder.contents(of: "a", reports: true)["report.json"] == run.out)
    }

    @Test func `standard input may be the specification`() async throws {
        let folder = try TemporaryFolder()
        let text = String(
            decoding: try Fixture.data("../../examples/profiles/medicare-diabetic-texas.json"), as: UTF8.self)
        let halves = [String(text.prefix(500)), String(text.dropFirst(500))]
        let options = ["--count", "2", "--format", "ndjson", "--out", folder.path + "/a", "--quiet"]
        #expect(await healthsim(["execute", "--stdin"] + options, input: halves).code == .done)
        #expect(await healthsim(["execute", "-", "--force"] + options, input: halves).code == .done)
    }

    @Test func `what is there is kept, resumed or replaced as asked`() async throws {
        let folder = try TemporaryFolder()
        let words = [
            "execute", Self.profile, "--count", "2", "--format", "csv", "--out", folder.path + "/a", "--quiet",
        ]
        #expect(await healthsim(words).code == .done)
        let again = await healthsim(words)
        #expect(again.code == .couldNotRun)
        #expect(again.said.contains("has a complete cohort already") && again.said.contains("--force"))
        #expect(await healthsim(words + ["--resume"]).code == .done)
        let other = await healthsim(words + ["--resume", "--seed", "3"])
        #expect(other.code == .couldNotRun && other.said.contains("its seed was 42, now it is 3"))
        #expect(await healthsim(words + ["--force", "--seed", "3"]).code == .done)
        #expect(await healthsim(words + ["--force", "--resume"]).code == .couldNotRun)
    }

    @Test func `every error of a specification is told with its path, and the exit code is 1`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"id": "x", "generation": {"count": 0}, "demographics": {"gender": {"M": 0.5, "F": 0.6}}}"#,
            to: "bad.json")
        let path = folder.path + "/bad.json"
        let run = await execute(path, "--out", folder.path + "/a")
        #expect(run.code == .invalid && run.out.isEmpty)
        #expect(run.said.hasPrefix("✗ Execution failed: Validation errors\n\nErrors:\n1. "))
        for field in ["generation.count", "demographics.age", "demographics.gender"] {
            #expect(run.said.contains(field), "\(field)")
        }
        #expect(try Set(folder.contents().keys) == ["bad.json"])
        let json = await execute(path, "--json")
        #expect(json.code == .invalid)
        #expect(try JSONValue(parsing: json.out)["valid"]?.bool == false)
        let check = await healthsim(["validate-spec", path])
        #expect(check.code == .invalid && check.out.contains("demographics.gender"))
        #expect(await healthsim(["validate-spec", path, "--quiet"]).out.contains("demographics.gender"))
        let good = await healthsim(["validate-spec", Self.profile])
        #expect(good.code == .done && good.out == "✓ 'medicare-diabetic-texas-001' is valid\n")
        #expect(await healthsim(["validate-spec", Self.profile, "--quiet"]).out.isEmpty)
        let result = await healthsim(["validate-spec", Self.profile, "--json"])
        #expect(try JSONValue(parsing: result.out)["valid"]?.bool == true)
    }

    @Test(arguments: ["", "{", "{\"id\": \"x\"", "\u{0}", "{}{}", String(repeating: "[", count: 5_000)])
    func `what is no JSON is told with its place, and the exit code is 2`(text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "bad.json")
        for verb in ["execute", "validate-spec"] {
            let run = await healthsim([verb, folder.path + "/bad.json", "--json"])
            #expect(run.code == .couldNotRun)
            #expect(run.said.contains("Invalid JSON: line 1, column "))
            #expect(try JSONValue(parsing: run.out)["error"]?.string?.hasPrefix("Invalid JSON: line 1") == true)
        }
    }

    @Test(
        arguments: [
            (["execute"], "the specification is missing"),
            (["execute", "no-such-file.json"], "cannot open 'no-such-file.json': no such file or folder"),
            (["execute", "no-such-id"], "'no-such-id' is no file, and no built-in profile has this id"),
            (["execute", "no-id", "--profiles", "/"], "'no-id' is no file, and no profile in '/' has this id"),
            (["execute", "/"], "cannot read '/': it is a folder"),
            (["execute", "x", "--stdin"], "'x' and --stdin cannot both be read"),
            (["execute", "x", "--jobs", "0"], "--jobs is '0': expected a whole number from 1 to 1024"),
            (["execute", "x", "--count", "0"], "--count is '0'"),
            (["execute", "x", "--partition", "3/3"], "--partition is '3/3': expected I/N"),
            (["execute", "x", "--format", "fihr"], "unknown format 'fihr'; did you mean 'fhir'?"),
            (["execute", "x", "--format", "omop"], "the format 'omop' is not written yet"),
            (["execute", "x", "--tables", "patient"], "unknown table 'patient'; did you mean 'patients'?"),
            (["execute", "x", "--tables", "visits"], "unknown table 'visits': expected one of patients, encounters, "),
            (["execute", "x", "--set", "a.b"], "--set is 'a.b': expected PATH=VALUE"),
            (["execute", "x", "--set", "=1"], "is no path"),
            (["execut"], "unknown command 'execut'; did you mean 'execute'?"),
        ] as [([String], String)])
    func `arguments that cannot be used are told`(words: [String], expected: String) async {
        let run = await healthsim(words)
        #expect(run.code == .couldNotRun && run.out.isEmpty)
        #expect(run.said.contains(expected), "\(run.said)")
    }

    @Test func `a folder that cannot be made is told`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let run = await execute(Self.profile, "--count", "2", "--out", folder.path + "/file/a")
        #expect(run.code == .couldNotRun)
        #expect(run.said.contains("a part of the path is not a folder"))
    }

    @Test func `formats and version are listed`() async throws {
        let formats = await healthsim(["formats"])
        #expect(formats.out.contains("  fhir-bundle") && formats.out.contains("Not written yet:\n"))
        let json = try JSONValue(parsing: await healthsim(["formats", "--json"]).out)
        #expect(json.elements?.first?["files"]?.elements?.first?["name"]?.string == "Patient.ndjson")
        #expect(await healthsim(["version"]).out == "healthsim \(Version.current)\n")
    }
}

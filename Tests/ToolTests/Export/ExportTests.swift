import Formats
import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct ExportTests {
    /// A folder with a cohort of a few patients in all formats, under `cohort`.
    private func cohort() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"
        let fake = FakeConsole()
        let code = await HealthSim.start(
            [
                "execute", profile, "--count", "6", "--format", "fhir,fhir-bundle,csv,json,ndjson,mimic", "--out",
                folder.path + "/cohort", "--quiet",
            ], calledBy: "healthsim", console: fake.console)
        #expect(code == .done, "\(fake.words)")
        return folder
    }

    private func run(
        _ command: any Command.Type, _ words: [String], input: [String] = []
    ) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: input)
        let code = await command.start(words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `records come back as the cohort has them`() async throws {
        let folder = try await cohort()
        let made = try folder.contents(of: "cohort")
        let lines = folder.path + "/cohort/ndjson/records.ndjson"
        #expect(await run(ExportJSON.self, [lines, "--quiet"]).out == made["json/records.json"])
        let array = folder.path + "/cohort/json/records.json"
        #expect(await run(ExportJSON.self, [array, "--format", "ndjson"]).out == made["ndjson/records.ndjson"])
        #expect(await run(ExportFHIR.self, [lines, "--stdout"]).out == made["fhir-bundle/Bundle.ndjson"])

        #expect(await run(ExportCSV.self, [lines, folder.path + "/tables"]).code == .done)
        let tables = try folder.contents(of: "tables")
        // The directory of a cohort has the providers of an area, that of records those they name.
        for name in tables.keys where name != "practitioners.csv" && name != "facilities.csv" {
            #expect(tables[name] == made["csv/" + name], "\(name)")
        }
        #expect(tables.count == CSVTable.allCases.count)
        #expect(await run(ExportFHIR.self, [lines, folder.path + "/bulk", "--format", "fhir"]).code == .done)
        let bulk = try folder.contents(of: "bulk")
        for name in ["Patient", "Encounter", "Observation", "Condition", "MedicationRequest"] {
            #expect(bulk[name + ".ndjson"] == made["fhir/\(name).ndjson"], "\(name)")
        }
        // Each provider once, though several records name it.
        let practitioners = try #require(bulk["Practitioner.ndjson"]).split(separator: "\n")
        #expect(Set(practitioners).count == practitioners.count && !practitioners.isEmpty)
    }

    @Test func `tables of MIMIC stand in the folders of their modules`() async throws {
        let folder = try await cohort()
        let made = try folder.contents(of: "cohort")
        let lines = folder.path + "/cohort/ndjson/records.ndjson"
        #expect(await run(ExportMIMIC.self, [lines, folder.path + "/new/research"]).code == .done)
        let tables = try folder.contents(of: "new/research")
        for name in tables.keys where name != "hosp/provider.csv" && name != "icu/caregiver.csv" {
            #expect(tables[name] == made["mimic/" + name], "\(name)")
        }
        #expect(tables.count == MIMICEncoder().files.count)
        // What fails leaves neither files nor folders.
        let failed = await run(ExportMIMIC.self, ["--stdin", folder.path + "/broken"], input: ["nonsense"])
        #expect(failed.code != .done)
        #expect(throws: (any Error).self) { try folder.contents(of: "broken") }
    }

    @Test func `a file is made where one is named, and in a folder where one is there`() async throws {
        let folder = try await cohort()
        let lines = folder.path + "/cohort/ndjson/records.ndjson"
        let done = await run(ExportJSON.self, [lines, folder.path + "/all.json"])
        #expect(done.code == .done && done.out.isEmpty)
        #expect(done.said == "✓ 6 records in '\(folder.path)/all.json'\n")
        #expect(await run(ExportJSON.self, [lines, folder.path]).code == .done)
        #expect(await run(ExportCSV.self, [lines, folder.path + "/p.csv", "--tables", "patients"]).code == .done)
        let files = try folder.contents()
        #expect(files["all.json"] == files["records.json"] && files["all.json"] == files["cohort/json/records.json"])
        #expect(files["p.csv"] == files["cohort/csv/patients.csv"])

        let again = await run(ExportJSON.self, [lines, folder.path + "/all.json"])
        #expect(again.code == .couldNotRun && again.said.contains("exists already"))
        #expect(await run(ExportJSON.self, [lines, folder.path + "/all.json", "--force"]).code == .done)
    }

    @Test func `what fails leaves no file`() async throws {
        let folder = try await cohort()
        let made = try folder.contents(of: "cohort")
        let good = try #require(made["ndjson/records.ndjson"])
        let bad = #"{"patient":{"mrn":"X"}}"# + "\n"
        let out = folder.path + "/out"
        let invalid = await run(ExportCSV.self, ["--stdin", out], input: [good, bad])
        #expect(invalid.code == .invalid)
        #expect(invalid.said.hasPrefix("export-csv: record 7, line 7:\n  error: "))
        #expect(invalid.said.contains("patient.birth_date"))
        let cut = await run(ExportCSV.self, ["--stdin", out], input: [good, "{\"patient\":"])
        #expect(cut.code == .couldNotRun && cut.said.contains("Invalid JSON: line 7, column 12"))
        #expect(throws: (any Error).self) { try folder.contents(of: "out") }
    }

    @Test(
        arguments: [
            ([], "the input is missing"), (["a", "--stdin", "b"], "unexpected argument"),
            (["a", "b", "--stdout"], "cannot both be written to"), (["no-such-file"], "no such file or folder"),
            (["/"], "it is a folder"), (["a", "--format", "fihr"], "unknown format 'fihr'"),
        ] as [([String], String)])
    func `arguments that cannot be used are told`(words: [String], expected: String) async {
        let run = await run(ExportFHIR.self, words)
        #expect(run.code == .couldNotRun && run.out.isEmpty)
        #expect(run.said.contains(expected), "\(run.said)")
    }

    @Test(arguments: ["", "{", "[", "\u{0}", "nul", String(repeating: "[", count: 2_000)])
    func `what is no JSON ends with 2`(input: String) async {
        // The interchanges and transmissions of others are no JSON either.
        for command in HealthSim.links where !command.name.hasPrefix("import-") {
            #expect(await run(command, ["--stdin"], input: [input]).code == .couldNotRun, "\(command.name)")
        }
    }

    @Test func `tables that cannot follow each other in one stream need a folder`() async throws {
        let run = await run(ExportCSV.self, ["--stdin"], input: ["{}"])
        #expect(run.code == .couldNotRun && run.said.contains("are several files: name a folder for them"))
    }
}

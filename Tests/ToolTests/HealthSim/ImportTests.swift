import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct ImportTests {
    /// The records of lines or an array of canonical JSON.
    private func records(_ text: String) throws -> [PatientRecord] {
        var input = RecordInput(Array(text.utf8))
        var records: [PatientRecord] = []
        while let item = try input.next() { records.append(try #require(item.reading.record)) }
        return records
    }

    private func run(_ words: [String], input: [String] = []) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: input)
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `generated records come back from Bundles and from Bulk Data`() async throws {
        let folder = try TemporaryFolder()
        let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"
        let formats = "fhir,fhir-bundle,fhir-transaction,ndjson"
        let cohort = folder.path + "/cohort"
        let made = await run(["execute", profile, "--count", "10", "--format", formats, "--out", cohort, "--quiet"])
        try #require(made.code == .done, "\(made.said)")
        let files = try folder.contents(of: "cohort")
        let wanted = try records(try #require(files["ndjson/records.ndjson"])).map(FHIRRoundTrip.expected)
        for format in ["fhir-bundle", "fhir-transaction"] {
            let result = await run(["import", cohort + "/\(format)/Bundle.ndjson", "--format", "ndjson"])
            #expect(result.code == .done && result.said.isEmpty, "\(result.said)")
            #expect(try records(result.out) == wanted, "\(format)")
        }
        let bulk = files.keys.filter { $0.hasPrefix("fhir/") && $0.hasSuffix(".ndjson") }.sorted().compactMap {
            files[$0]
        }
        let result = await run(["import", "--stdin", "--format", "ndjson"], input: bulk)
        #expect(result.code == .done && result.said.isEmpty, "\(result.said)")
        for (found, record) in zip(try records(result.out), wanted) {
            var (found, record) = (found, record)
            // Of many patients each has the providers it refers to.
            (found.practitioners, found.facilities) = ([], [])
            (record.practitioners, record.facilities) = ([], [])
            #expect(found == record)
        }
    }

    @Test func `a Bundle is what every command reads`() async throws {
        let folder = try TemporaryFolder()
        let record = FHIRRoundTrip.prepared(SampleRecords.fullChart())
        let bundle = String(decoding: [UInt8](FHIRBundleEncoder().encode(record)[0]), as: UTF8.self)
        let canonical = await run(["import", "--stdin"], input: [bundle])
        #expect(canonical.code == .done)
        #expect(try records(canonical.out) == [FHIRRoundTrip.expected(of: record)])
        let path = folder.path + "/out"
        for command: any Command.Type in [ExportFHIR.self, ExportCSV.self, ExportJSON.self] {
            let fake = FakeConsole(input: [bundle])
            let out = path + "-" + command.name
            #expect(await command.start(["--stdin", out, "--quiet"], console: fake.console) == .done, "\(fake.words)")
        }
        let again = try #require(try folder.contents()["out-export-fhir"])
        #expect(try records(again) == [FHIRRoundTrip.expected(of: record)])
    }

    @Test func `what is wrong with a Bundle is told with its path`() async throws {
        let bundle = #"""
            {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Patient","id":"p",
            "name":[{"family":"Oh"}],"gender":"male","birthDate":"1950-02-30"}},{"resource":{"resourceType":"Claim"}}]}
            """#
        let imported = await run(["import", "--stdin"], input: [bundle])
        #expect(imported.code == .invalid)
        #expect(imported.out.isEmpty || imported.out == "[\n")
        #expect(imported.said.contains("READ-003 entry[0].resource.birthDate"))
        #expect(imported.said.contains("Resources of the type 'Claim' are not read"))
        let fake = FakeConsole(input: [bundle])
        #expect(await ValidatePatient.start(["--stdin"], console: fake.console) == .invalid)
        let result = try JSONValue(parsing: fake.output)
        #expect(result["errors"]?.elements?.first?["field"]?.string == "entry[0].resource.birthDate")
        #expect(result["warning_count"]?.integer == 1)
    }
}

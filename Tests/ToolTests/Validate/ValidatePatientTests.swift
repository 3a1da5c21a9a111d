import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import ToolKit

@Suite struct ValidatePatientTests {
    private func validate(_ words: String..., input: String...) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: input)
        let code = await ValidatePatient.start(words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    /// A record without fault, with a date of birth of choice.
    private func record(birth: String = "1950-03-01") -> String {
        #"{"patient":{"mrn":"MRN00000001","name":{"given":"Ana","family":"Ruiz"},"birth_date":"\#(birth)","gender":"F"}}"#
    }

    private func fields(_ json: String, _ list: String) throws -> [String] {
        try #require(try JSONValue(parsing: json)[list]?.elements).compactMap { $0["field"]?.string }
    }

    @Test func `a record without fault is valid`() async throws {
        let run = await validate("--stdin", input: record())
        #expect(run.code == .done && run.said.isEmpty, "\(run.out)")
        let result = try JSONValue(parsing: run.out)
        #expect(result["valid"]?.bool == true && result["error_count"]?.integer == 0)
        #expect(await validate("--stdin", "--quiet", input: record()).out.isEmpty)
    }

    @Test func `what is wrong is told with its path`() async throws {
        let run = await validate("--stdin", "--quiet", input: record(birth: "1950-02-30"))
        #expect(run.code == .invalid)
        #expect(try fields(run.out, "errors") == ["patient.birth_date"])
    }

    @Test(arguments: ["\n", ",", " "]) func `of several records the path tells which`(separator: String) async throws {
        var input = [record(), record(birth: "never"), record(birth: "1950-13-01")].joined(separator: separator)
        if separator == "," { input = "[" + input + "]" }
        let run = await validate("--stdin", input: input)
        #expect(run.code == .invalid)
        #expect(try fields(run.out, "errors") == ["[1].patient.birth_date", "[2].patient.birth_date"])
        let first = await validate("--stdin", input: record(birth: "never") + "\n" + record())
        #expect(try fields(first.out, "errors") == ["[0].patient.birth_date"])
    }

    @Test func `nothing happens after the day that is given`() async throws {
        #expect(await validate("--stdin", input: record(birth: "2024-06-01")).code == .done)
        #expect(await validate("--stdin", "--as-of", "2024-06-01", input: record(birth: "2024-06-01")).code == .done)
        let late = await validate("--stdin", "--as-of", "2024-05-31", input: record(birth: "2024-06-01"))
        #expect(late.code == .invalid)
        #expect(try fields(late.out, "errors") == ["patient.birth_date"])
        #expect(await validate("--stdin", "--as-of", "yesterday").said.contains("expected a date, as 2025-01-15"))
    }

    @Test func `malformed input is an error with its place, and the exit code is 2`() async throws {
        let run = await validate("--stdin", input: "{\n\n  \"patient\": }")
        #expect(run.code == .couldNotRun)
        #expect(run.out.hasPrefix(#"{"error":"Invalid JSON: line 3, column 14: expected a value"#))
    }

    @Test(arguments: ["TEMP-005", "temp-005"]) func `a rule is explained`(name: String) async {
        let run = await validate("--explain", name)
        #expect(run.code == .done && run.said.isEmpty)
        #expect(
            run.out.hasPrefix("TEMP-005 (error)\n  What holds: Stays do not overlap.\n  Why:        Nobody lies in two")
        )
        #expect(run.out.contains("\n  Broken by:  A second stay") && run.out.contains("\n  Source:     "))
    }

    @Test func `all rules are explained and listed`() async {
        let all = await validate("--explain", "all").out
        let list = await validate("--rules").out
        for rule in PatientValidator.rules {
            #expect(all.contains("\(rule.id) (\(rule.severity.rawValue))\n") && all.contains(rule.example))
            #expect(list.contains("\(rule.id) ") && list.contains(rule.summary))
        }
        for rule in ReadingRule.all { #expect(all.contains(rule.reason) && list.contains(rule.summary)) }
        #expect(list.split(separator: "\n").count == PatientValidator.rules.count + ReadingRule.all.count)
        let wrong = await validate("--explain", "TEMP-05")
        #expect(wrong.code == .couldNotRun && wrong.said.contains("did you mean 'TEMP-005'?"))
    }

    /// Bytes of a record exchanged, cut and doubled at random.
    @Test(arguments: 0..<4) func `no bytes trap the command`(part: Int) async {
        var stream = RandomStream(seed: 3, purpose: "test.bytes", index: UInt64(part))
        let whole = CanonicalJSON.bytes(of: SampleRecords.fullChart())
        let marks = Array("{}[]\",:\\0-9eE.untf \u{0}".utf8) + [0xFF, 0xC3, 0x80]
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0...stream.integer(below: 6) {
                let place = stream.integer(below: bytes.count)
                switch stream.integer(below: 4) {
                case 0: bytes[place] = stream.choose(marks)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(stream.choose(marks), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + stream.integer(below: 40)))
                }
            }
            let fake = FakeConsole(bytes: bytes)
            let code = await ValidatePatient.start(["--stdin"], console: fake.console)
            #expect([.done, .invalid, .couldNotRun].contains(code))
            #expect(!fake.output.isEmpty || !fake.words.isEmpty)
        }
    }

    @Test func `files are read and written`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(record(), to: "patient.json")
        let path = folder.path + "/patient.json"
        #expect(await validate(path, folder.path + "/result.json").code == .done)
        #expect(try await validate(path).out == folder.contents()["result.json"])
        #expect(await validate(path, folder.path + "/result.json").said.contains("exists already"))
        #expect(await validate(path, folder.path + "/result.json", "--force").code == .done)
        #expect(await validate(folder.path).said.contains("it is a folder"))
        #expect(await validate(folder.path + "/none.json").said.contains("no such file or folder"))
    }

    @Test func `a cohort that was made is valid`() async throws {
        let folder = try TemporaryFolder()
        let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"
        let words = ["execute", profile, "--count", "40", "--format", "ndjson", "--out", folder.path + "/a", "--quiet"]
        #expect(await HealthSim.start(words, calledBy: "healthsim", console: FakeConsole().console) == .done)
        let run = await validate(folder.path + "/a/ndjson/records.ndjson", "--as-of", "2025-01-15")
        #expect(run.code == .done, "\(run.out.prefix(2_000))")
    }

    @Test func `more findings than anybody reads are counted`() throws {
        var collection = FindingCollection()
        let finding = Finding(.error, field: "a", message: "b", rule: "C-1")
        for index in 0..<FindingCollection.most + 7 { collection.add(ValidationResult([finding]), of: index) }
        let result = collection.result
        #expect(result.errorCount == FindingCollection.most + 1)
        #expect(result.errors.first?.field == "[0].a")
        #expect(result.errors.last?.message == "7 more findings like these are left out")
    }
}

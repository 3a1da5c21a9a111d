import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import Formats
@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct ExportNCPDPTests {
    private func run(_ command: any Command.Type, _ words: [String]) async -> (code: ExitCode, fake: FakeConsole) {
        let fake = FakeConsole()
        return (await command.start(words, console: fake.console), fake)
    }

    /// A folder with a household made by hand.
    private func households() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var json = JSONWriter()
        CanonicalJSON.write(SampleRxHouseholds.worker(), to: &json)
        json.newline()
        try folder.write(json.buffer.description, to: "households.ndjson")
        return folder
    }

    @Test func `claims are written, read back, and the same when they are written again`() async throws {
        let folder = try households()
        let path = folder.path
        let export = await run(ExportNCPDPClaims.self, [path + "/households.ndjson", path + "/d0"])
        #expect(export.code == .done && export.fake.words.contains("1 household"), "\(export.fake.words)")
        let files = try folder.contents(of: "d0")
        let requests = try #require(files["requests.ncpdp"])
        #expect(requests.utf8.count { $0 == 0x0A } == SampleRxHouseholds.worker().claims.count)
        #expect(files["responses.ncpdp"]?.hasPrefix("D0B1") == true)

        let words = [path + "/d0/requests.ncpdp", path + "/back.ndjson", "--responses", path + "/d0/responses.ncpdp"]
        let reading = await run(ImportNCPDP.self, words)
        #expect(reading.code == .done, "\(reading.fake.words)")
        let again = await run(ExportNCPDPClaims.self, [path + "/back.ndjson", "--only", "requests"])
        #expect(again.code == .done, "\(again.fake.words)")
        func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) }.sorted() }
        #expect(lines(again.fake.output) == lines(requests))
    }

    @Test func `a claim alone is written, and shown with the names of its fields`() async throws {
        let folder = try TemporaryFolder()
        let claim = try #require(SampleRxHouseholds.worker().claims.first)
        var json = JSONWriter()
        CanonicalJSON.write(claim, to: &json)
        try folder.write(json.buffer.description, to: "claim.json")
        let raw = await run(ExportNCPDPClaims.self, [folder.path + "/claim.json", "--framing", "none"])
        #expect(raw.code == .done && raw.fake.output.hasPrefix("\(claim.bin)D0B1"), "\(raw.fake.words)")
        #expect(!raw.fake.output.contains("\n"))
        let shown = await run(ExportNCPDPClaims.self, [folder.path + "/claim.json", "--pretty"])
        #expect(shown.fake.output.contains("  402-D2 prescription number"))
        #expect(shown.fake.output.contains("  430-DU gross amount due"))
    }

    @Test func `a batch stands between its header and its trailer`() async throws {
        let folder = try households()
        let words = [
            folder.path + "/households.ndjson", "--only", "responses", "--framing", "batch", "--date", "2025-12-31",
        ]
        let export = await run(ExportNCPDPClaims.self, words)
        #expect(export.code == .done)
        #expect(export.fake.output.hasPrefix("\u{2}00RHEALTHSIM               0000001202512311200T12HSSWITCH"))
        #expect(export.fake.output.utf8.last == 3)
    }

    @Test func `messages of the kinds that are asked for are documents of a folder`() async throws {
        let folder = try households()
        let words = [folder.path + "/households.ndjson", folder.path + "/script", "--kinds", "NewRx,RxFill"]
        let export = await run(ExportNCPDPScript.self, words)
        #expect(export.code == .done, "\(export.fake.words)")
        let files = try folder.contents(of: "script")
        #expect(!files.isEmpty)
        for (name, text) in files {
            #expect(name.hasSuffix("-NewRx.xml") || name.hasSuffix("-RxFill.xml"))
            let kind = try ScriptReader.kind(Array(text.utf8))
            #expect(name.hasSuffix("-\(kind.rawValue).xml"))
        }
        #expect(files.keys.contains { $0.hasSuffix("0001-NewRx.xml") })
    }

    @Test(
        arguments: [
            (["--only", "both"], "both"), (["--framing", "tape"], "tape"),
            (["--claims-per-transmission", "5"], "from 1 to 4"), (["--usage", "X"], "expected T or P"),
            (["--date", "today"], "expected a date"),
        ])
    func `options that are not known are told`(words: [String], said: String) async {
        let result = await run(ExportNCPDPClaims.self, ["households.ndjson"] + words)
        #expect(result.code == .couldNotRun && result.fake.words.contains(said), "\(result.fake.words)")
    }

    @Test func `a file with faults is read as far as it can be, and the faults are told`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("no transmission at all\n", to: "bad.ncpdp")
        let result = await run(ImportNCPDP.self, [folder.path + "/bad.ncpdp"])
        #expect(result.code == .invalid && result.fake.words.contains("there is no header of version D0"))
        try folder.write("", to: "empty.ncpdp")
        let empty = await run(ImportNCPDP.self, [folder.path + "/empty.ncpdp"])
        #expect(empty.code == .couldNotRun && empty.fake.words.contains("the input is empty"))
    }
}

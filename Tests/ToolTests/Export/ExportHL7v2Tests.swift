import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import ToolKit

struct ExportHL7v2Tests {
    /// Two patients, the second with later events.
    private var input: String {
        var later = SampleRecords.stay(2)
        for index in later.encounters.indices {
            later.encounters[index].start = later.encounters[index].start.adding(days: 1)
        }
        return [SampleRecords.stay(1), later].map { CanonicalJSONEncoder(.lines).encode($0)[0].description }.joined()
    }

    private func run(_ words: [String], input: String) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: [input])
        let code = await ExportHL7v2.start(["--stdin"] + words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    /// The lines of a file of messages that begin with some letters.
    private func segments(_ name: String, _ text: String) -> [Substring] {
        text.split(separator: "\r").filter { $0.hasPrefix(name) }
    }

    @Test func `records become what the encoder makes of them, patient after patient`() async throws {
        let done = await run([], input: input)
        #expect(done.code == .done, "\(done.said)")
        let headers = segments("MSH", done.out)
        let ids = headers.map { $0.split(separator: "|", omittingEmptySubsequences: false)[9] }
        #expect(ids == ids.sorted() && Set(ids).count == ids.count && ids.count > 40)
    }

    @Test func `by time, the messages of all patients are one stream`() async throws {
        let (plain, sorted) = (await run([], input: input), await run(["--order", "time"], input: input))
        #expect(sorted.code == .done)
        let moments = segments("MSH", sorted.out).compactMap {
            Timestamp(hl7: $0.split(separator: "|", omittingEmptySubsequences: false)[6])
        }
        #expect(moments == moments.sorted() && moments.count == segments("MSH", plain.out).count)
        func messages(_ text: String) -> [String] { text.split(separator: "MSH|").map(String.init) }
        #expect(messages(sorted.out) != messages(plain.out))
        #expect(messages(sorted.out).sorted() == messages(plain.out).sorted())
    }

    @Test(arguments: ["patient", "time"]) func `a batch counts its messages`(order: String) async throws {
        let done = await run(["--batch", "--order", order, "--message-types", "A01,ADT^A03"], input: input)
        let lines = done.out.split(separator: "\r").map { String($0.prefix(3)) }
        #expect(lines.prefix(3) == ["FHS", "BHS", "MSH"])
        #expect(done.out.hasSuffix("\rBTS|4\rFTS|1\r"))
        #expect(segments("MSH", done.out).count == 4)
    }

    @Test func `a file is written beside its name and told`() async throws {
        let folder = try TemporaryFolder()
        let done = await run([folder.path + "/out.hl7", "--batch", "--message-types", "A01"], input: input)
        #expect(done.code == .done && done.out.isEmpty)
        #expect(done.said == "✓ 2 messages in '\(folder.path)/out.hl7'\n")
        let text = try #require(try folder.contents()["out.hl7"])
        #expect(text.hasPrefix("FHS|") && text.hasSuffix("BTS|2\rFTS|1\r"))
        let again = await run([folder.path + "/out.hl7"], input: input)
        #expect(again.code == .couldNotRun && again.said.contains("--force"))
    }

    @Test(arguments: [
        (["--message-types", "A99"], "unknown message type 'A99'"), (["--order", "size"], "unknown order 'size'"),
        (["--mllp", "host"], "expected HOST:PORT"), (["--mllp", "a:1", "--batch"], "do not go together"),
        (["--mllp", "a:1", "--timeout", "-1"], "expected seconds"), (["--timeout", "5"], "--timeout is for --mllp"),
        (["--count", "5"], "--count is for --listen"), (["--listen", "70000"], "expected a whole number"),
        (["--listen", "2575"], "--listen and --stdin do not go together"),
        (["x.hl7", "--mllp", "a:1"], "cannot both be written to"),
    ]) func `arguments that do not fit are refused`(words: [String], message: String) async {
        let done = await run(words, input: "")
        #expect(done.code == .couldNotRun && done.said.contains(message), "\(done.said)")
    }

    @Test func `a record that is invalid ends the export`() async {
        let done = await run([], input: "{\"patient\": {}}")
        #expect(done.code == .invalid && done.said.contains("record 1"))
        #expect(await run([], input: "{").code == .couldNotRun)
    }
}

extension Timestamp {
    /// The moment of a TS with seconds and offset.
    fileprivate init?(hl7 text: Substring) {
        let t = Array(text)
        guard t.count == 19 else { return nil }
        func part(_ range: Range<Int>) -> String { String(t[range]) }
        self.init(
            iso: "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
                + "\(t[14])\(part(15..<17)):\(part(17..<19))")
    }
}

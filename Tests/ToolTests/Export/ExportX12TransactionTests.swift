import Formats
import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct ExportX12TransactionTests {
    /// The formats of a run that are made of transactions.
    private static let formats = Format.allCases.filter { !X12Transaction.all(of: $0).isEmpty }

    private func run(_ command: any Command.Type, _ words: [String]) async -> (code: ExitCode, said: String) {
        let fake = FakeConsole()
        let code = await command.start(words, console: fake.console)
        return (code, fake.words)
    }

    @Test func `a run writes every set, the command writes the same, and each is read back without a problem`()
        async throws
    {
        let folder = try TemporaryFolder()
        let fake = FakeConsole()
        let formats = Self.formats.map(\.rawValue).joined(separator: ",") + ",ndjson"
        let code = await HealthSim.start(
            [
                "run", "prior-auth", "--count", "12", "--format", formats, "--out", folder.path + "/made", "--quiet",
            ], calledBy: "healthsim", console: fake.console)
        #expect(code == .done, "\(fake.words)")
        let made = try folder.contents(of: "made")
        let manifest = try JSONValue(parsing: made["manifest.json"] ?? "")
        let last = try #require(manifest["as_of"]?.string)
        let months = try #require(manifest["specification"]?["generation"]?["history_months"]?.integer)
        let first = try #require(CalendarDate(iso: last)).adding(months: -Int(months))
        #expect(X12Transaction.allCases.count == 9)
        for format in Self.formats {
            for transaction in X12Transaction.all(of: format) {
                let name = transaction.file.name
                var words = [
                    folder.path + "/made/ndjson/households.ndjson", folder.path + "/\(name)", "--set",
                    transaction.rawValue, "--quiet",
                ]
                switch transaction {
                case .eligibilityInquiry, .eligibilityResponse: words += ["--as-of", last]
                case .premiumPayment: words += ["--from", "\(first)", "--through", last]
                default: break
                }
                let export = await run(ExportX12Transaction.self, words)
                #expect(export.code == .done, "\(name): \(export.said)")
                let file = made["\(format.rawValue)/\(name)"] ?? ""
                #expect(file.hasPrefix("ISA*00*") && file.count { $0 == "~" } > 20, "\(name)")
                #expect(try folder.contents(of: ".")[name] == file, "\(name)")

                let imported = folder.path + "/\(name).ndjson"
                let reading = await run(ImportX12.self, [folder.path + "/\(name)", imported, "--quiet"])
                #expect(reading.code == .done, "\(name): \(reading.said)")
                let lines = try folder.contents(of: ".")["\(name).ndjson"]?.split(separator: "\n") ?? []
                #expect(!lines.isEmpty)
                for line in lines {
                    let message = try JSONValue(parsing: String(line))
                    #expect(message["transaction"]?.string == transaction.rawValue)
                }
            }
        }
    }

    @Test(
        arguments: [
            (["--set", "271"], "--set 271 needs --as-of DATE"),
            (["--set", "820", "--from", "2025-01-01"], "--set 820 needs --from DATE and --through DATE"),
            (["--set", "820", "--from", "2025-02-01", "--through", "2025-01-01"], "--from is after --through"),
            ([], "give --set NAME"),
            (["--set", "850"], "850"),
        ])
    func `what is missing is asked for`(words: [String], said: String) async {
        let result = await run(ExportX12Transaction.self, ["households.ndjson", "out.x12"] + words)
        #expect(result.code == .couldNotRun && result.said.contains(said), "\(result.said)")
    }
}

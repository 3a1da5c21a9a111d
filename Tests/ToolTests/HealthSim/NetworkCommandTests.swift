import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(5))) struct NetworkCommandTests {
    private func healthsim(_ words: String...) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `a network is shown as a table, as JSON and as a file`() async throws {
        let table = await healthsim("network", "show", "--geography", "48453")
        #expect(table.code == .done)
        #expect(table.out.hasPrefix("Synthetic providers of Travis County, TX: 1 county, "))
        #expect(table.out.contains("\nprimary-care ") && table.out.contains("\nhospital "))
        let json = await healthsim("network", "show", "--geography", "48301,48311", "--json")
        let value = try JSONValue(parsing: json.out)
        #expect(value["counties"]?.elements?.map { $0["fips"]?.string } == ["48301", "48311"])
        let csv = await healthsim("network", "show", "--geography", "48453", "--csv", "--seed", "7")
        let rows = try CSVReader.rows(Array(csv.out.utf8))
        #expect(rows[0].prefix(2) == ["NPI", "Entity Type Code"] && rows.count > 1_000)
        #expect(rows.dropFirst().allSatisfy { NPI.isSynthetic($0[0]) && ["1", "2"].contains($0[1]) })
    }

    @Test func `a file of providers is checked, assigned, and not exchanged while a run goes on`() async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/providers.csv"
        try folder.write(await healthsim("network", "show", "--geography", "48453", "--csv").out, to: "providers.csv")
        let good = await healthsim("network", "check", file)
        #expect(good.code == .done && good.out.contains(", 0 wrong\n"))
        let profile = Fixture.repository + "/examples/profiles/medicare-diabetic-texas.json"
        let path = folder.path + "/cohort"
        let options = ["execute", profile, "--count", "6", "--providers", file, "--format", "csv", "--out", path]
        let fake = FakeConsole()
        #expect(await HealthSim.start(options, calledBy: "healthsim", console: fake.console) == .done)
        #expect(fake.output.contains("Providers of 'providers.csv': "))
        let practitioners = try #require(try folder.contents(of: "cohort")["csv/practitioners.csv"])
        #expect(practitioners.utf8.count { $0 == UInt8(ascii: "\n") } > 6)
        try folder.write("\"1234567890\",\"1\"\n", to: "line")
        let before = try #require(try folder.contents()["providers.csv"])
        try folder.write(before + "\"1234567890\",\"1\"\n", to: "providers.csv")
        let bad = await healthsim("network", "check", file)
        #expect(bad.code == .invalid && bad.out.contains(": '1234567890' is no NPI: its check digit would be 3\n"))
        let again = FakeConsole()
        let code = await HealthSim.start(options + ["--resume"], calledBy: "healthsim", console: again.console)
        #expect(code == .couldNotRun && again.words.contains("its specification was another one"))
    }

    @Test(arguments: [
        (["network"], "ACTION is missing"), (["network", "sho"], "did you mean 'show'?"),
        (["network", "show"], "--geography is missing"), (["network", "check"], "FILE is missing"),
        (["network", "show", "--geography", "TXX"], "'TXX' is not a US state"),
        (["network", "show", "--geography", "TX", "--csv", "--json"], "give one of them"),
        (["network", "check", "/nowhere.csv"], "/nowhere.csv"),
    ])
    func `what cannot be done is said`(words: [String], message: String) async {
        let fake = FakeConsole()
        #expect(await HealthSim.start(words, calledBy: "healthsim", console: fake.console) == .couldNotRun)
        #expect(fake.words.contains(message), "\(fake.words)")
    }
}

import Formats
import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import ToolKit

@Suite struct PharmacyCommandTests {
    private func run(
        _ command: any Command.Type, _ words: [String], input: String = ""
    ) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: [input])
        let code = await command.start(words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    /// The sample household, with a product of the tables and nothing answered yet.
    private static let sample: RxHousehold = {
        var household = SampleRxHouseholds.worker()
        household.responses = []
        let product = DrugProductTable.shared.entries.first { $0.medicationID == "metformin-500-tab" }
        for place in household.claims.indices { household.claims[place].ndc = product?.ndc ?? .empty }
        for place in household.fills.indices { household.fills[place].ndc = product?.ndc ?? .empty }
        return household
    }()

    private var household: String {
        var json = JSONWriter()
        CanonicalJSON.write(Self.sample, to: &json)
        return json.buffer.description
    }

    private var claim: String {
        var json = JSONWriter()
        CanonicalJSON.write(Self.sample.claims[0], to: &json)
        return json.buffer.description
    }

    @Test func `a household is settled in the order of its transactions`() async throws {
        let run = await run(AdjudicateRxClaim.self, ["--stdin"], input: household)
        #expect(run.code == .done && run.said.isEmpty, "\(run.out) \(run.said)")
        let result = try JSONValue(parsing: run.out)
        let count = SampleRxHouseholds.worker().claims.count
        #expect(result["responses"]?.elements?.count == count)
        #expect(result["responses"]?[0]?["status"]?.string == "P", "\(run.out)")
    }

    @Test func `a claim alone is settled under a plan, in words`() async {
        let run = await run(
            AdjudicateRxClaim.self, ["--stdin", "--plan", "rx-commercial-rich", "--explain"], input: claim)
        #expect(run.code == .done, "\(run.said)")
        #expect(run.out.contains("The plan recognises $"), "\(run.out)")
        #expect(run.out.contains("Result RXA"))
    }

    @Test func `what is missing is said`() async {
        let noPlan = await run(AdjudicateRxClaim.self, ["--stdin"], input: claim)
        #expect(noPlan.code == .couldNotRun && noPlan.said.contains("--plan"))
        let wrong = await run(AdjudicateRxClaim.self, ["--stdin", "--plan", "nothing"], input: claim)
        #expect(wrong.code == .couldNotRun)
        let faulty = await run(
            AdjudicateRxClaim.self, ["--stdin", "--plan", "rx-medicaid"],
            input: "{\"id\":\"RXC1\",\"transaction\":\"B9\"}")
        #expect(faulty.code == .invalid)
        let broken = await run(AdjudicateRxClaim.self, ["--stdin", "--plan", "rx-medicaid"], input: "{")
        #expect(broken.code == .couldNotRun)
    }

    @Test func `a review finds the early refill of a household`() async throws {
        let run = await run(RunDUR.self, ["--stdin"], input: household)
        #expect(run.code == .done, "\(run.said)")
        let reviews = try #require(try JSONValue(parsing: run.out).elements)
        #expect(!reviews.isEmpty && reviews.allSatisfy { $0["alerts"] != nil })
        let words = await self.run(RunDUR.self, ["--stdin", "--explain"], input: household)
        #expect(words.code == .done && !words.out.isEmpty)
        let unknown = await self.run(RunDUR.self, ["--stdin", "--claim", "RXC9"], input: household)
        #expect(unknown.code == .couldNotRun)
    }

    @Test func `an old woman's claim alone is reviewed for her age`() async throws {
        let run = await run(
            RunDUR.self, ["--stdin", "--plan", "rx-part-d-standard", "--born", "1940-01-01", "--sex", "F"],
            input: claim)
        #expect(run.code == .done, "\(run.said)")
        #expect(try JSONValue(parsing: run.out)[0]?["alerts"] != nil)
        let wrong = await self.run(RunDUR.self, ["--stdin", "--plan", "rx-medicaid", "--sex", "X"], input: claim)
        #expect(wrong.code == .couldNotRun)
    }

    @Test func `a plan says what it asks for of a drug`() async throws {
        let run = await run(
            CheckFormulary.self,
            ["lisinopril-10-tab", "--plan", "rx-commercial-standard", "--date", "2025-06-01"])
        #expect(run.code == .done, "\(run.said)")
        let result = try JSONValue(parsing: run.out)
        #expect(result["covered"]?.bool == true && result["tier"]?.double == 1)
        let words = await self.run(
            CheckFormulary.self,
            ["celecoxib-200-cap", "--plan", "rx-commercial-standard", "--date", "2025-06-01", "--explain"])
        #expect(words.out.contains("under rx-commercial-standard on 2025-06-01"), "\(words.out)")
    }

    @Test func `a question without a day, a plan or a drug is refused`() async {
        for words in [
            ["lisinopril-10-tab", "--plan", "rx-medicaid"], ["lisinopril-10-tab", "--date", "2025-06-01"],
            ["nothing", "--plan", "rx-medicaid", "--date", "2025-06-01"],
            ["lisinopril-10-tab", "--plan", "nothing", "--date", "2025-06-01"],
            ["lisinopril-10-tab", "--plan", "rx-medicaid", "--date", "June"],
            ["lisinopril-10-tab", "--plan", "rx-medicaid", "--date", "2025-06-01", "--member", "RXM1"],
        ] {
            #expect(await run(CheckFormulary.self, words).code == .couldNotRun, "\(words)")
        }
    }

    @Test func `the walk through a prescription says what the commands say`() async throws {
        let example = Fixture.repository + "/examples/pharmacy/apixaban.json"
        let fake = FakeConsole(input: [])
        let page = try Input.file(Fixture.repository + "/docs/user-guide/prescription-walk.md").contents(fake.console)
        let text = String(decoding: page, as: UTF8.self)
        let settled = await run(AdjudicateRxClaim.self, [example, "--explain"])
        #expect(settled.code == .done && text.contains("```\n\(settled.out)```\n"))
        let checked = await run(
            CheckFormulary.self, ["apixaban-5-tab", "--household", example, "--date", "2025-01-14", "--explain"])
        #expect(checked.code == .done && text.contains("```\n\(checked.out)```\n"))
    }
}

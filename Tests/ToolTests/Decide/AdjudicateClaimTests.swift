import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import ToolKit

@Suite struct AdjudicateClaimTests {
    private func adjudicate(_ words: String..., input: String) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(input: [input])
        let code = await AdjudicateClaim.start(words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    /// The claim of a visit and a test of the sample family.
    private var claim: String { text { CanonicalJSON.write(SampleHouseholds.family().claims[0], to: &$0) } }

    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return json.buffer.description
    }

    @Test func `a claim is settled under a design of the tables`() async throws {
        let run = await adjudicate("--stdin", "--plan", "ppo-standard", input: claim)
        #expect(run.code == .done && run.said.isEmpty, "\(run.out)")
        let result = try JSONValue(parsing: run.out)
        let decision = try #require(result["adjudications"]?[0])
        #expect(decision["status"]?.string == "paid" && decision["charge"]?.double == 260)
        #expect(decision["copay"]?.double == 25)
        #expect(result["accumulators"]?.elements?.isEmpty == false)
        #expect(try read(run.out).copay == Money(dollars: 25))
    }

    private func read(_ output: String) throws -> Adjudication {
        var reader = MemberJSONReader()
        let value = try #require(try JSONValue(parsing: output)["adjudications"]?[0])
        var json = JSONWriter()
        value.write(to: &json)
        return try #require(try reader.adjudication(Array(json.buffer.description.utf8)).value)
    }

    @Test func `the settlement is explained in sentences`() async {
        let run = await adjudicate("--stdin", "--plan", "hdhp-embedded", "--explain", input: claim)
        #expect(run.code == .done)
        #expect(run.out.contains("  The provider is in the network.\n"))
        #expect(run.out.contains("Line 1: The patient pays deductible $"))
        #expect(run.out.contains("Result ICN000000010001: charged $260.00, paid $0.00, the patient owes $"))
        #expect(run.out.contains("individual deductible of MEM00000001"))
    }

    @Test func `accumulators go from one claim to the next through files`() async throws {
        let folder = try TemporaryFolder()
        let plan = folder.path + "/plan.json"
        try write(#"{"design":"hdhp-embedded","in_network":{"deductible":150,"out_of_pocket_maximum":900}}"#, to: plan)
        let gathered = folder.path + "/accumulators.json"
        let first = await adjudicate("--stdin", "--plan", plan, "--out-accumulators", gathered, input: claim)
        #expect(first.code == .done, "\(first.out) \(first.said)")
        #expect(try JSONValue(parsing: first.out)["adjudications"]?[0]?["deductible"]?.double == 150)
        let second = await adjudicate("--stdin", "--plan", plan, "--accumulators", gathered, input: claim)
        #expect(try JSONValue(parsing: second.out)["adjudications"]?[0]?["deductible"]?.double == 0)
        let kept = await adjudicate("--stdin", "--plan", plan, "--out-accumulators", gathered, input: claim)
        #expect(kept.code == .couldNotRun && kept.said.contains("--force"))
    }

    private func write(_ text: String, to path: String) throws {
        try writeFile(path, text, replacing: false)
    }

    @Test func `a household is settled with all its claims`() async throws {
        var household = SampleHouseholds.family()
        household.adjudications = []
        household.remittances = []
        household.accumulators = []
        let input = String(decoding: CanonicalJSON.bytes(of: household), as: UTF8.self)
        let run = await adjudicate("--stdin", input: input)
        #expect(run.code == .done, "\(run.out)")
        let result = try JSONValue(parsing: run.out)
        #expect((result["adjudications"]?.elements?.count ?? 0) > household.claims.count)
        #expect(result["remittances"]?.elements?.isEmpty == false)
        #expect(await adjudicate("--stdin", "--plan", "ppo-standard", input: input).code == .couldNotRun)
    }

    @Test func `what is wrong with a plan is told with its path`() async throws {
        let folder = try TemporaryFolder()
        let plan = folder.path + "/plan.json"
        try write(
            #"{"id":"x","type":"ppp","in_network":{"deductible":-1},"benefits":[{"category":"imagin","copay":1}]}"#,
            to: plan)
        let run = await adjudicate("--stdin", "--plan", plan, input: claim)
        #expect(run.code == .invalid)
        let errors = try #require(try JSONValue(parsing: run.out)["errors"]?.elements)
        let fields = errors.compactMap { $0["field"]?.string }
        #expect(fields.contains("type") && fields.contains("in_network.deductible"))
    }

    @Test func `a claim with errors is not settled, and malformed input cannot be`() async {
        let run = await adjudicate("--stdin", "--plan", "ppo-standard", input: #"{"claim_id":"CLM1"}"#)
        #expect(run.code == .invalid && run.out.contains(#""valid": false"#))
        #expect(await adjudicate("--stdin", "--plan", "ppo-standard", input: "{").code == .couldNotRun)
        let unknown = await adjudicate("--stdin", "--plan", "no-such-plan", input: claim)
        #expect(unknown.code == .couldNotRun && unknown.said.contains("no-such-plan"))
    }

    @Test func `the walk through a claim says what the command says`() async throws {
        let claim = Fixture.repository + "/examples/claims/office-visit.json"
        let fake = FakeConsole(input: [])
        let code = await AdjudicateClaim.start([claim, "--plan", "ppo-standard", "--explain"], console: fake.console)
        #expect(code == .done)
        let page = try Input.file(Fixture.repository + "/docs/user-guide/claim-walk.md").contents(fake.console)
        #expect(String(decoding: page, as: UTF8.self).contains("```\n\(fake.output)```\n"))
    }
}

import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import ToolKit

@Suite struct ValidateMemberTests {
    private func run(
        _ command: any Command.Type, _ words: String..., input: [UInt8]
    ) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole(bytes: input)
        let code = await command.start(words, console: fake.console)
        return (code, fake.output, fake.words)
    }

    private func fields(_ json: String) throws -> [String] {
        try #require(try JSONValue(parsing: json)["errors"]?.elements).compactMap { $0["field"]?.string }
    }

    private func claim(_ change: (inout Claim) -> Void = { _ in }) -> [UInt8] {
        var claim = SampleHouseholds.family().claims[0]
        change(&claim)
        var json = JSONWriter()
        CanonicalJSON.write(claim, to: &json)
        return [UInt8](json.buffer)
    }

    @Test(arguments: SampleHouseholds.Kind.allCases)
    func `a household without fault is valid`(_ kind: SampleHouseholds.Kind) async throws {
        let bytes = CanonicalJSON.bytes(of: kind.household, pretty: true)
        let member = await run(ValidateMember.self, "--stdin", "--as-of", "2026-01-01", input: bytes)
        #expect(member.code == .done && member.said.isEmpty, "\(member.out)")
        let claim = await run(ValidateClaim.self, "--stdin", "--quiet", input: bytes)
        #expect(claim.code == .done && claim.out.isEmpty, "\(claim.out)")
    }

    @Test func `what is wrong is told with its path`() async throws {
        var household = SampleHouseholds.family()
        household.members[1].subscriberID = "MEM7"
        household.claims[0].charge = SampleHouseholds.money("1.00")
        household.claims[0].patientPaid = .zero
        household.adjudications[0].charge = SampleHouseholds.money("1.00")
        let bytes = CanonicalJSON.bytes(of: household)
        let member = await run(ValidateMember.self, "--stdin", input: bytes)
        #expect(member.code == .invalid)
        #expect(try fields(member.out) == ["members[1].subscriber_id", "claims[0].charge", "adjudications[0].charge"])
        let claim = await run(ValidateClaim.self, "--stdin", input: bytes)
        #expect(try fields(claim.out) == ["claims[0].charge", "adjudications[0].charge"])
    }

    @Test func `claims alone are checked by one command and not the other`() async throws {
        #expect(await run(ValidateClaim.self, "--stdin", input: claim()).code == .done)
        let wrong = await run(ValidateClaim.self, "--stdin", input: claim { $0.lines[1].units = 0 })
        #expect(wrong.code == .invalid)
        #expect(try fields(wrong.out) == ["lines[1].units"])
        #expect(await run(ValidateMember.self, "--stdin", input: claim()).out.contains("validate-claim checks it"))
    }

    @Test(arguments: ["\n", ","]) func `of several documents the path tells which`(separator: String) async throws {
        var bytes = claim() + Array(separator.utf8) + claim { $0.lines[1].units = 0 }
        if separator == "," { bytes = Array("[".utf8) + bytes + Array("]".utf8) }
        #expect(try fields(await run(ValidateClaim.self, "--stdin", input: bytes).out) == ["[1].lines[1].units"])
    }

    @Test func `malformed input is an error with its place, and the exit code is 2`() async throws {
        let broken = await run(ValidateMember.self, "--stdin", input: Array("{\n \"members\": }".utf8))
        #expect(broken.code == .couldNotRun && broken.out.contains("line 2, column"))
        #expect(await run(ValidateClaim.self, "--stdin", "--as-of", "today", input: claim()).code == .couldNotRun)
    }

    @Test func `rules are explained and listed`() async {
        let one = await run(ValidateClaim.self, "--explain", "amt-002", input: [])
        #expect(one.out.hasPrefix("AMT-002 (error)\n  What holds: The charge of a claim is the sum of its lines.\n"))
        let list = await run(ValidateMember.self, "--rules", input: []).out
        let count =
            MemberValidator.householdRules.count + MemberValidator.claimRules.count
            + MemberValidator.decisionRules.count + MemberValidator.contractRules.count
        #expect(list.split(separator: "\n").count == count + 5)
        #expect(!(await run(ValidateClaim.self, "--rules", input: []).out).contains("ACC-001"))
        let wrong = await run(ValidateClaim.self, "--explain", "AMT-02", input: [])
        #expect(wrong.code == .couldNotRun && wrong.said.contains("did you mean 'AMT-002'?"))
    }
}

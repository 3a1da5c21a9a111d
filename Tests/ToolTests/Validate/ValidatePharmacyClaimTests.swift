import Formats
import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import ToolKit

@Suite struct ValidatePharmacyClaimTests {
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

    @Test(arguments: [SampleRxHouseholds.Kind.worker, .senior, .family])
    func `a household without fault is valid`(_ kind: SampleRxHouseholds.Kind) async throws {
        let bytes = CanonicalJSON.bytes(of: kind.household, pretty: true)
        let claims = await run(ValidatePharmacyClaim.self, "--stdin", "--as-of", "2025-07-31", input: bytes)
        #expect(claims.code == .done && claims.said.isEmpty, "\(claims.out)")
        let prescriptions = await run(ValidatePrescription.self, "--stdin", "--quiet", input: bytes)
        #expect(prescriptions.code == .done && prescriptions.out.isEmpty, "\(prescriptions.out)")
    }

    @Test func `what is wrong is told with its path`() async throws {
        var household = SampleRxHouseholds.worker()
        household.prescriptions[0].sig = ""
        household.claims[0].pricing?.grossAmountDue = SampleRxHouseholds.money("1.00")
        household.responses[0].pricing?.totalPaid = .zero
        let bytes = CanonicalJSON.bytes(of: household)
        let all = await run(ValidatePharmacyClaim.self, "--stdin", input: bytes)
        #expect(all.code == .invalid)
        #expect(
            try fields(all.out) == [
                "prescriptions[0].sig", "claims[0].pricing.gross_amount_due", "responses[0].pricing.total_paid",
            ])
        let some = await run(ValidatePrescription.self, "--stdin", input: bytes)
        #expect(try fields(some.out) == ["prescriptions[0].sig"])
    }

    @Test func `a claim alone is checked by one command and not the other`() async throws {
        var claim = SampleRxHouseholds.worker().claims[0]
        #expect(
            await run(ValidatePharmacyClaim.self, "--stdin", input: CanonicalJSON.bytes(of: claim)).code == .done)
        claim.ndc = "123"
        let bytes = CanonicalJSON.bytes(of: claim)
        #expect(try fields(await run(ValidatePharmacyClaim.self, "--stdin", input: bytes).out) == ["ndc"])
        let other = await run(ValidatePrescription.self, "--stdin", input: bytes)
        #expect(other.code == .invalid && other.out.contains("validate-pharmacy-claim checks it"))
    }

    @Test func `malformed input is an error with its place, and the exit code is 2`() async throws {
        let broken = await run(ValidatePharmacyClaim.self, "--stdin", input: Array("{\n \"members\": }".utf8))
        #expect(broken.code == .couldNotRun && broken.out.contains("line 2, column"))
        #expect(await run(ValidatePrescription.self, "--stdin", "--as-of", "today", input: []).code == .couldNotRun)
    }

    @Test func `rules are explained and listed`() async {
        let one = await run(ValidatePharmacyClaim.self, "--explain", "price-001", input: [])
        #expect(one.out.hasPrefix("PRICE-001 (error)\n  What holds: The gross amount due is the sum of its parts.\n"))
        let list = await run(ValidatePharmacyClaim.self, "--rules", input: []).out
        #expect(list.split(separator: "\n").count > 100)
        #expect(!(await run(ValidatePrescription.self, "--rules", input: []).out).contains("PRICE-001"))
    }
}

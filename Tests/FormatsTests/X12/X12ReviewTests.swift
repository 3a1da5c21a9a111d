import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12ReviewTests {
    /// A family with an authorization of every decision, and services of each kind of code.
    private static var households: [MemberHousehold] {
        var household = SampleHouseholds.family()
        let services: [Concept?] = [
            Concept(.cpt, "72148"), Concept(.hcpcs, "E0601"), Concept(.icd10pcs, "0BJ08ZZ"), nil,
            Concept(.cpt, "97110"), Concept(.cpt, "70551"),
        ]
        for (index, decision) in PriorAuthorization.Decision.allCases.enumerated() {
            let isGranted = decision == .certified || decision == .partlyCertified || decision == .modified
            household.authorizations.append(
                PriorAuthorization(
                    id: Text("PA00000001000\(index + 2)"), memberID: household.members[index % 3].id,
                    requestingNPI: "2000000002", servicingNPI: index == 1 ? .empty : "2000000036",
                    category: ["imaging-advanced", "equipment", "outpatient-surgery", "inpatient", "therapy"][
                        index % 5],
                    service: services[index], diagnosis: Concept(.icd10cm, "M54.50"),
                    requested: SampleHouseholds.day("2025-02-01"), decided: SampleHouseholds.day("2025-02-04"),
                    decision: decision, urgency: PriorAuthorization.Urgency.allCases[index % 3],
                    decisionReason: isGranted ? .empty : "THE CRITERIA ARE NOT MET",
                    start: SampleHouseholds.day("2025-02-05"), end: SampleHouseholds.day("2025-05-04"),
                    unitsRequested: 6, unitsApproved: isGranted ? 4 : 0))
        }
        return [household, SampleHouseholds.sparse()]
    }

    private func encoder(
        answers: Bool, _ options: X12Options = X12Options(characters: .extended)
    ) -> X12ReviewEncoder {
        X12ReviewEncoder(writesAnswers: answers, partners: X12Partners(options: options))
    }

    private func bytes(_ encoder: X12ReviewEncoder) -> [UInt8] {
        var buffer = ByteBuffer()
        encoder.encode(Self.households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    @Test func `the files of reviews are those that were checked`() throws {
        #expect(try Golden.matches(bytes(encoder(answers: false, X12Options())), "x12/278-request.x12"))
        #expect(try Golden.matches(bytes(encoder(answers: true, X12Options())), "x12/278-response.x12"))
    }

    @Test(arguments: [false, true])
    func `requests and answers read back, in the structure of the guide`(_ answers: Bool) throws {
        let encoder = encoder(answers: answers)
        var read: [X12Review] = []
        for set in try X12Bytes.sets(bytes(encoder)) {
            #expect(set.kind == (answers ? .reviewResponse : .reviewRequest))
            #expect(try X12Structure.review.findings(in: set) == [])
            let reader = X12ReviewReader(set)
            #expect(reader.problems.isEmpty)
            read += reader.reviews
        }
        let expected = encoder.reviews(of: Self.households)
        #expect(read.count == expected.count && expected.count == 8)
        for (found, wanted) in zip(read, expected) { #expect(found == wanted) }
    }

    @Test func `files of reviews that are cut or changed never trap`() {
        for answers in [false, true] {
            X12Bytes.disturb(bytes(encoder(answers: answers)), seed: 9) { _ = X12ReviewReader($0) }
        }
    }
}

import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12StatusTests {
    private static let households = [SampleHouseholds.family(), SampleHouseholds.senior(), SampleHouseholds.sparse()]

    private func encoder(
        answers: Bool, _ options: X12Options = X12Options(characters: .extended)
    ) -> X12StatusEncoder {
        X12StatusEncoder(writesAnswers: answers, partners: X12Partners(options: options))
    }

    private func bytes(_ encoder: X12StatusEncoder, _ households: [MemberHousehold] = households) -> [UInt8] {
        var buffer = ByteBuffer()
        encoder.encode(households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    @Test func `the files of status are those that were checked`() throws {
        #expect(try Golden.matches(bytes(encoder(answers: false, X12Options())), "x12/276.x12"))
        #expect(try Golden.matches(bytes(encoder(answers: true, X12Options())), "x12/277.x12"))
    }

    @Test func `every claim is asked about, and the questions read back`() throws {
        let encoder = encoder(answers: false)
        var read: [X12StatusRequest] = []
        for set in try X12Bytes.sets(bytes(encoder)) {
            #expect(set.kind == .statusRequest)
            #expect(try X12Structure.statusRequest.findings(in: set) == [])
            let reader = X12StatusReader(set)
            #expect(reader.problems.isEmpty && reader.answers.isEmpty)
            read += reader.requests
        }
        for index in read.indices where read[index].insured.dependent != nil {
            // A dependant's relationship is not asked with.
            read[index].insured.relationship = .other
        }
        let expected = encoder.requests(about: Self.households).map { request in
            var request = request
            if request.insured.dependent != nil { request.insured.relationship = .other }
            return request
        }
        #expect(read == expected)
        #expect(Set(read.map(\.claimID)) == Set(Self.households.flatMap { $0.claims.map(\.id) }))
    }

    @Test func `the answers read back`() throws {
        let encoder = encoder(answers: true)
        var read: [X12StatusAnswer] = []
        for set in try X12Bytes.sets(bytes(encoder)) {
            #expect(set.kind == .statusResponse)
            let reader = X12StatusReader(set)
            #expect(reader.problems.isEmpty && reader.requests.isEmpty)
            read += reader.answers
        }
        #expect(!read.isEmpty)
        #expect(read == encoder.answers(about: Self.households))
    }

    @Test(
        arguments: [
            ("CLM000000010001", "F1", "65"), ("CLM000000010002", "F2", "84"), ("CLM000000010004", "F3", "101"),
            ("CLM000000010005", "F3", "101"),
        ] as [(Text, Text, Text)])
    func `a claim is as far as its latest decision`(_ claim: Text, category: Text, code: Text) throws {
        let answers = encoder(answers: true).answers(about: [SampleHouseholds.family()])
        let answer = try #require(answers.first { $0.request.claimID == claim })
        #expect(answer.status.category == category && answer.status.code == code)
    }

    @Test func `a claim waits until it is decided, and a decision until it is paid`() throws {
        var household = SampleHouseholds.family()
        household.remittances = []
        let decided = try #require(encoder(answers: true).answers(about: [household]).first)
        #expect(decided.status.category == "F0" && decided.status.code == "3" && decided.paymentID.isEmpty)
        household.adjudications = []
        for answer in encoder(answers: true).answers(about: [household]) {
            #expect(answer.status.category == "P1" && answer.paid == nil && answer.lines.isEmpty)
        }
    }

    @Test func `every status that is told is in the table`() {
        let listed = ReferenceTable.named("codes/claim-status").rows
        for answer in encoder(answers: true).answers(about: Self.households) {
            for status in [answer.status] + answer.lines.map(\.status) {
                #expect(listed.contains { $0["set"] == "category" && $0["code"] == status.category })
                #expect(listed.contains { $0["set"] == "status" && $0["code"] == status.code })
            }
        }
    }

    @Test func `files of status that are cut or changed never trap`() {
        for answers in [false, true] {
            X12Bytes.disturb(bytes(encoder(answers: answers)), seed: 8) { _ = X12StatusReader($0) }
        }
    }
}

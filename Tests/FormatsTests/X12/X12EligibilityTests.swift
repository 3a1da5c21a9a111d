import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12EligibilityTests {
    private static let households = [SampleHouseholds.family(), SampleHouseholds.senior(), SampleHouseholds.sparse()]

    private func encoder(
        _ day: String, answers: Bool, _ options: X12Options = X12Options(characters: .extended)
    ) -> X12EligibilityEncoder {
        X12EligibilityEncoder(
            on: SampleHouseholds.day(day), writesAnswers: answers, partners: X12Partners(options: options))
    }

    private func bytes(_ encoder: X12EligibilityEncoder) -> [UInt8] {
        var buffer = ByteBuffer()
        encoder.encode(Self.households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    @Test func `the files of eligibility are those that were checked`() throws {
        #expect(try Golden.matches(bytes(encoder("2025-04-20", answers: false, X12Options())), "x12/270.x12"))
        #expect(try Golden.matches(bytes(encoder("2025-04-20", answers: true, X12Options())), "x12/271.x12"))
    }

    @Test(arguments: ["2024-12-31", "2025-01-15", "2025-03-01", "2025-12-31"], [false, true])
    func `what is asked and answered reads back, in the structure of the guide`(_ day: String, answers: Bool) throws {
        let encoder = encoder(day, answers: answers)
        let sets = try X12Bytes.sets(bytes(encoder))
        let structure = answers ? X12Structure.eligibilityResponse : .eligibilityInquiry
        var read: [X12EligibilityResponse] = []
        for set in sets {
            #expect(set.kind == (answers ? .eligibilityResponse : .eligibilityInquiry))
            #expect(try structure.findings(in: set) == [])
            let reader = X12EligibilityReader(set)
            #expect(reader.problems.isEmpty)
            read += reader.responses
        }
        #expect(!read.isEmpty)
        #expect(read == encoder.responses(about: Self.households))
    }

    @Test func `an answer tells what is left of the limits on its day`() throws {
        func rest(_ day: String, _ code: Text, _ level: Text) throws -> Money? {
            let responses = encoder(day, answers: true).responses(about: [SampleHouseholds.family()])
            let own = try #require(responses.first { $0.inquiry.insured.dependent == nil })
            #expect(own.isActive)
            let found = own.benefits.first {
                $0.code == code && $0.level == level && $0.period == "29" && $0.isInNetwork == true
            }
            return found?.amount
        }
        let plan = try #require(PlanTable.shared.plan(SampleHouseholds.plan))
        #expect(try rest("2025-01-15", "C", "IND") == plan.inNetwork.deductible)
        #expect(
            try rest("2025-02-01", "C", "IND") == plan.inNetwork.deductible - SampleHouseholds.money("12.00"))
        let maximum = try #require(plan.inNetwork.outOfPocketMaximum)
        #expect(try rest("2025-04-01", "G", "IND") == maximum - SampleHouseholds.money("2272.40"))
    }

    @Test func `a member is inactive after the last day and not found before the first`() throws {
        let leaver = "Diego"
        func answer(_ day: String) throws -> X12EligibilityResponse {
            let all = encoder(day, answers: true).responses(about: [SampleHouseholds.family()])
            return try #require(all.first { $0.inquiry.insured.patient.name.given == leaver })
        }
        #expect(try answer("2025-02-28").isActive)
        let after = SampleHouseholds.day("2025-03-01")
        var household = SampleHouseholds.family()
        household.claims[0].memberID = "MEM400000000001"
        let late = encoder("2025-03-01", answers: true).responses(about: [household])
            .first { $0.inquiry.insured.patient.name.given == leaver }
        #expect(late?.inquiry.day == after && late?.isActive == false)
        #expect(late?.benefits.first?.code == "6" && late?.rejection == nil)
        let early = encoder("2024-12-01", answers: true).responses(about: [household])
            .first { $0.inquiry.insured.patient.name.given == leaver }
        #expect(early?.rejection == .subscriberNotFound && early?.benefits.isEmpty == true)
    }

    @Test func `service types and categories stand for each other`() {
        for category in ServiceCategory.allCases {
            guard let code = X12ServiceType.code(of: category) else { continue }
            #expect(X12ServiceType.category(of: code) == category)
        }
    }

    @Test func `files of eligibility that are cut or changed never trap`() {
        for answers in [false, true] {
            X12Bytes.disturb(bytes(encoder("2025-04-20", answers: answers)), seed: 7) { _ = X12EligibilityReader($0) }
        }
    }
}

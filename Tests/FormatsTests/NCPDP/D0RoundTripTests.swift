import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import Formats

struct D0RoundTripTests {
    private static func bytes(_ household: RxHousehold, _ options: D0Options) -> [UInt8] {
        var buffer = ByteBuffer()
        for direction in D0Encoder.Direction.allCases {
            D0Encoder(direction, options: options).encode([household], batch: 1, into: &buffer)
        }
        return [UInt8](buffer)
    }

    private static let variants: [D0Options] = [
        D0Options(), D0Options(framing: .batch), D0Options(claimsPerTransmission: 4),
        D0Options(framing: .batch, claimsPerTransmission: 3, message: .empty),
    ]

    @Test(arguments: 1...12, variants)
    func `random claims and answers come back as they were written`(seed: Int, options: D0Options) throws {
        var random = D0RandomClaims(seed: UInt64(seed))
        let household = random.household(60)
        var file = D0File()
        try file.read(Self.bytes(household, options))
        #expect(file.problems.map(\.description) == [])
        let read = try #require(file.households.first)
        #expect(file.households.count == 1 && read.claims.count == 60)
        #expect(read.claims == household.claims.map(D0Carried.claim))
        #expect(read.responses == household.responses.map { D0Carried.response($0, pcn: "RXSIM") })
    }

    @Test func `the member, the coverage and the prescriber come back as far as claims name them`() throws {
        var file = D0File()
        try file.read(Self.bytes(RxSamples.household([RxSamples.billing]), D0Options()))
        let read = try #require(file.households.first)
        let member = try #require(read.members.first)
        #expect(read.cardholderID == "MEM00001234" && read.members.count == 1)
        #expect(member.id == "RXM00000001" && member.personCode == "001" && member.isCardholder)
        #expect(member.person.name == PersonName(family: "DOE", given: "JANE"))
        #expect(member.person.sex == .female && member.person.birthDate == RxSamples.day("1980-02-14"))
        #expect(member.person.address.line == "12 OAK LN" && member.person.address.city == "AUSTIN")
        #expect(member.person.telephone == RxSamples.jane.person.telephone)
        #expect(read.coverages.map(\.bin) == ["610999"] && read.coverages.first?.groupID == "RXGRP1001")
        #expect(read.prescribers.map(\.npi) == ["1245319599"])
        #expect(read.prescribers.first?.name == PersonName(family: "SMITH", given: "JOHN"))
    }

    @Test(arguments: SampleRxHouseholds.Kind.allCases, variants)
    func `households made by hand are read without a problem`(
        kind: SampleRxHouseholds.Kind, options: D0Options
    ) throws {
        let household = kind.household
        var file = D0File()
        try file.read(Self.bytes(household, options))
        #expect(file.problems.map(\.description) == [])
        #expect(file.households.flatMap(\.claims).count == household.claims.count)
        #expect(file.households.flatMap(\.responses).count == household.responses.count)
        // A household is read back for each card, so that claims of several members stand in another order.
        func paid(_ responses: [ClaimResponse]) -> [Money] { responses.compactMap(\.pricing?.totalPaid).sorted() }
        #expect(paid(file.households.flatMap(\.responses)) == paid(household.responses))
    }

    @Test func `claims of one patient, pharmacy and day share a transmission, a compound stands alone`() {
        var second = RxSamples.billing
        second.id = "RXC000000010002"
        second.prescriptionNumber = "000007012346"
        var compound = RxSamples.billing
        compound.ingredients = [CompoundIngredient(ndc: "00093721410", quantity: DrugQuantity(1), cost: .zero)]
        let claims = [RxSamples.billing, second, second, second, second, compound, RxSamples.reversal]
        func counts(_ most: Int) -> [UInt8] {
            D0Encoder(.requests, options: D0Options(claimsPerTransmission: most))
                .transmissions(RxSamples.household(claims)).map { $0[20] - 0x30 }
        }
        #expect(counts(1) == [1, 1, 1, 1, 1, 1, 1])
        #expect(counts(4) == [4, 1, 1, 1])
        #expect(counts(3) == [3, 2, 1, 1])
    }

    @Test func `a batch has a header, a record for each transmission and a trailer that counts them`() throws {
        let household = RxSamples.household([RxSamples.billing, RxSamples.reversal])
        var buffer = ByteBuffer()
        let options = D0Options(framing: .batch, minuteOfDay: 9 * 60 + 5)
        #expect(D0Encoder(.requests, options: options).encode([household], batch: 17, into: &buffer) == 2)
        let records = [UInt8](buffer).split(separator: 0x03)
        let lengths = D0Encoder(.requests).transmissions(household).map { $0.count + 13 }
        #expect(records.map(\.count) == [74] + lengths + [55])
        #expect(records.allSatisfy { $0.first == 0x02 })
        let texts = records.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
        #expect(
            texts[0] == "00THEALTHSIM               0000017202501150905T12HSSWITCH                ")
        #expect(texts[1].hasPrefix("G10000000001610999D0B1") && texts[2].hasPrefix("G10000000002610999D0B2"))
        #expect(texts[3] == "9900000170000000004" + String(repeating: " ", count: 35))
    }
}

import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12PremiumTests {
    private static let households = [SampleHouseholds.family(), SampleHouseholds.senior(), SampleHouseholds.sparse()]
    private static let period = SampleHouseholds.day("2025-01-01")...SampleHouseholds.day("2025-03-31")

    private func encoder(_ options: X12Options = X12Options(characters: .extended)) -> X12PremiumEncoder {
        X12PremiumEncoder(period: Self.period, partners: X12Partners(options: options))
    }

    private func bytes(_ encoder: X12PremiumEncoder) -> [UInt8] {
        var buffer = ByteBuffer()
        encoder.encode(Self.households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    @Test func `the files of premiums are those that were checked`() throws {
        #expect(try Golden.matches(bytes(encoder(X12Options())), "x12/820.x12"))
    }

    @Test func `payments read back and are the sum of their contracts`() throws {
        let encoder = encoder()
        let read = try X12Bytes.sets(bytes(encoder)).map { X12PremiumPayment($0) }
        #expect(read.allSatisfy { $0.problems.isEmpty })
        #expect(!read.isEmpty)
        #expect(read == encoder.payments(of: Self.households, batch: 1))
        let family = read.filter { $0.groupID == "GRP00042" }
        #expect(family.count == 3)
        #expect(family.allSatisfy { $0.amount == SampleHouseholds.money("2223.00") })
    }

    @Test func `files of premiums that are cut or changed never trap`() {
        X12Bytes.disturb(bytes(encoder()), seed: 10) { _ = X12PremiumPayment($0) }
    }

    @Test func `every transaction has an encoder`() {
        for transaction in X12Transaction.allCases {
            var buffer = ByteBuffer()
            let count = transaction.encoder(period: Self.period).encode(Self.households, batch: 1, into: &buffer)
            #expect(count > 0 && buffer.count > 0, "\(transaction.rawValue)")
        }
    }
}

import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12RemittanceTests {
    private static let payers = X12Payers.synthetic
    private static let households = [SampleHouseholds.family(), SampleHouseholds.senior()]

    private func file(_ options: X12Options = X12Options()) -> [UInt8] {
        var buffer = ByteBuffer()
        X12RemittanceEncoder(options: options, payers: Self.payers).encode(Self.households, batch: 3, into: &buffer)
        return [UInt8](buffer)
    }

    private func advices(_ bytes: [UInt8]) throws -> [X12RemittanceAdvice] {
        var reader = X12SetReader(bytes)
        var found: [X12RemittanceAdvice] = []
        while let set = try reader.next() { found.append(X12RemittanceAdvice(set)) }
        #expect(reader.problems.isEmpty)
        return found
    }

    @Test func `the file of payments is the one that was checked`() throws {
        #expect(try Golden.matches(file(), "x12/835.x12"))
    }

    @Test func `what an 835 tells is read back as it was`() throws {
        let advices = try advices(file(X12Options(characters: .extended)))
        let payments = Self.households.flatMap(\.remittances).sorted {
            ($0.payerID, $0.date, $0.id) < ($1.payerID, $1.date, $1.id)
        }
        #expect(advices.map(\.remittance) == payments)
        let decisions = Self.households.flatMap(\.adjudications)
        for advice in advices {
            #expect(advice.problems.isEmpty, "\(advice.problems)")
            #expect(advice.payer.name == Self.payers.payer(advice.remittance.payerID).name)
            for read in advice.decisions {
                let told = try #require(decisions.first { $0.id == read.id && $0.claimID == read.claimID })
                #expect(read == told.asTold(on: advice.remittance.date))
            }
        }
        #expect(advices.flatMap(\.decisions).count == decisions.filter { !$0.remittanceID.isEmpty }.count)
    }

    @Test func `an 835 that does not balance says where`() throws {
        let text = String(decoding: file(), as: UTF8.self)
        let payment = try #require(text.split(separator: "~").first { $0.hasPrefix("\nBPR") })
        let parts = payment.split(separator: "*", omittingEmptySubsequences: false)
        var spoilt = parts
        spoilt[2] = "1.23"
        let changed = text.replacing(payment, with: spoilt.joined(separator: "*"))
        let advices = try advices(Array(changed.utf8))
        #expect(advices.flatMap(\.problems).filter { $0.segment == "BPR" }.count >= 1)
    }

    @Test func `six reasons stand in one segment and a seventh in the next`() {
        var writer = X12Writer(X12Options(breaksLines: false))
        writer.adjustments((1...7).map { Adjustment(.contractual, Text("\($0)"), Money(cents: Int64($0))) })
        #expect(
            writer.out.description
                == "CAS*CO*1*.01**2*.02**3*.03**4*.04**5*.05**6*.06~CAS*CO*7*.07~")
    }

    @Test func `a file of payments that is cut or changed never traps`() throws {
        let bytes = file()
        var stream = RandomStream(seed: 5, purpose: "x12.hostile", index: 0)
        for _ in 0..<400 {
            var broken = bytes
            let place = stream.integer(below: broken.count)
            if stream.chance(0.3) {
                broken.removeSubrange(place...)
            } else {
                broken[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
            }
            var reader = X12SetReader(broken)
            while let set = try? reader.next() { _ = X12RemittanceAdvice(set) }
        }
    }
}

extension Adjudication {
    /// The decision with what an 835 carries of it alone.
    fileprivate func asTold(on day: CalendarDate) -> Adjudication {
        var told = self
        told.planID = .empty
        told.decided = day
        told.isInNetwork = true
        told.accumulatorEntries = []
        told.explanation = []
        told.remittanceID = .empty
        // CLP02 says of a reversal not whose turn it was.
        if status == .reversed { told.order = .primary }
        return told
    }
}

import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12AcknowledgmentTests {
    private static let interchange = X12Interchange(
        sender: "PAYERSIM", receiver: "HEALTHSIM", date: SampleRecords.day("2025-01-16"), controlNumber: 3)

    /// A file with defects: a charge that is no number, an unknown segment, a wrong day, a control number that is not true.
    private static func responses() throws -> X12Acknowledgment {
        var buffer = ByteBuffer()
        X12ClaimEncoder(.professional, payers: X12SampleClaims.payers)
            .encode([X12SampleClaims.household()], batch: 7, into: &buffer)
        let text = buffer.description
            .replacing("CLM*CLM1000001*185.5*", with: "CLM*CLM1000001*1X*")
            .replacing("REF*9F*REF000000010001~", with: "ZZZ*1~")
            .replacing("DTP*439*D8*20250109", with: "DTP*439*D8*20251309")
            .replacing("*0004~", with: "*0009~")
        var reader = X12ClaimReader(Array(text.utf8))
        while try reader.next() != nil {}
        return X12Acknowledgment(
            functionalIdentifier: "HC", groupControlNumber: 7, version: "005010X222A1", sets: reader.responses)
    }

    @Test func `a set with problems is rejected, one without is accepted`() throws {
        let acknowledgment = try Self.responses()
        #expect(acknowledgment.sets.count == 4)
        #expect(acknowledgment.sets.map(\.verdict) == [.rejected, .rejected, .accepted, .rejected])
        #expect(acknowledgment.verdict == .partlyAccepted)
        let problems = acknowledgment.sets.flatMap(\.problems)
        #expect(problems.contains { $0.kind == .segment(.notDefinedInSet) && $0.segment == "ZZZ" })
        #expect(
            problems.contains {
                $0.kind == .element(.invalidCharacter, element: 2, component: nil, value: "1X") && $0.loop == "2300"
            })
    }

    @Test func `an acknowledgement comes back as it was written`() throws {
        let acknowledgment = try Self.responses()
        var buffer = ByteBuffer()
        X12AcknowledgmentEncoder().encode([acknowledgment], as: Self.interchange, into: &buffer)
        #expect(try Golden.matches([UInt8](buffer), "x12/999.x12"))
        let read = try X12AcknowledgmentReader.read([UInt8](buffer))
        #expect(read.problems.isEmpty)
        let same = try #require(read.acknowledgments.first)
        #expect(same.functionalIdentifier == "HC" && same.groupControlNumber == 7)
        #expect(same.verdict == acknowledgment.verdict && same.included == 4)
        for (found, wanted) in zip(same.sets, acknowledgment.sets) {
            #expect(found.verdict == wanted.verdict && found.controlNumber == wanted.controlNumber)
            let ofSegments = wanted.problems.filter { if case .set = $0.kind { false } else { true } }
            #expect(found.problems.filter { $0.position > 0 }.map(\.kind) == ofSegments.map(\.kind))
            #expect(found.problems.filter { $0.position > 0 }.map(\.position) == ofSegments.map(\.position))
        }
    }

    @Test func `files that were changed anywhere are read without a trap`() throws {
        var buffer = ByteBuffer()
        X12AcknowledgmentEncoder().encode([try Self.responses()], as: Self.interchange, into: &buffer)
        let original = [UInt8](buffer)
        var stream = RandomStream(seed: 5, purpose: "test.x12.999", index: 0)
        for _ in 0..<500 {
            var bytes = original
            let place = stream.integer(below: bytes.count)
            bytes[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
            if stream.chance(0.5) { bytes.remove(at: stream.integer(below: bytes.count)) }
            do { _ = try X12AcknowledgmentReader.read(bytes) } catch { #expect(error is X12Error) }
        }
    }
}

import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12ClaimGoldenTests {
    /// Two households with everything, as files that were read by eye and by pyx12.
    @Test(arguments: [Claim.Kind.professional, .institutional])
    func `the files of claims are those that were checked`(kind: Claim.Kind) throws {
        let encoder = X12ClaimEncoder(kind, payers: X12SampleClaims.payers)
        var buffer = ByteBuffer()
        let count = encoder.encode(
            [X12SampleClaims.household(1), X12SampleClaims.household(2)], batch: 7, into: &buffer)
        #expect(count == (kind == .professional ? 14 : 6))
        #expect(try Golden.matches([UInt8](buffer), "x12/\(encoder.fileName())"))
    }
}

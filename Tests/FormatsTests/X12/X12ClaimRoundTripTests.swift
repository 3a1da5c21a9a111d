import HealthSimCore
import MemberSim
import Testing

@testable import Formats

struct X12ClaimRoundTripTests {
    private static let households = [X12SampleClaims.household(1), X12SampleClaims.household(2)]

    private static func file(_ kind: Claim.Kind, _ options: X12Options = X12Options()) -> [UInt8] {
        var buffer = ByteBuffer()
        X12ClaimEncoder(kind, options: options, payers: X12SampleClaims.payers).encode(
            households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    private static let variants: [X12Options] = [
        X12Options(), X12Options(breaksLines: false), X12Options(claimsPerSet: 1),
        X12Options(delimiters: X12Delimiters("|!>\u{1D}") ?? .standard, usage: .production),
    ]

    @Test(arguments: [Claim.Kind.professional, .institutional], variants)
    func `claims come back as they were written`(kind: Claim.Kind, options: X12Options) throws {
        let read = try X12ClaimReader.households(in: Self.file(kind, options))
        #expect(read.problems.map(\.description) == [])
        #expect(read.households.map(\.subscriberID) == Self.households.map(\.subscriberID))
        for (original, household) in zip(Self.households, read.households) {
            let wanted = original.claims.filter { $0.kind == kind }.map { X12Carried.claim($0, original, options) }
            let found = household.claims.map { claim in
                var claim = claim
                claim.submitted = .epoch
                claim.received = .epoch
                return claim
            }
            #expect(found.count == wanted.count)
            for claim in wanted {
                let same = try #require(found.first { $0.id == claim.id })
                #expect(same == claim)
            }
        }
    }

    @Test(arguments: [Claim.Kind.professional, .institutional])
    func `members, providers and payers come back as far as claims name them`(kind: Claim.Kind) throws {
        let read = try X12ClaimReader.households(in: Self.file(kind))
        #expect(read.payers.map(\.id).sorted() == ["HSPAY01", "HSPAY02"])
        #expect(read.payers.first?.name == "BLUEBONNET HEALTH PLAN" && read.payers.first?.claimFilingIndicator == "CI")
        for (original, household) in zip(Self.households, read.households) {
            let count = kind == .professional ? 3 : 2
            #expect(household.members.map(\.id).sorted() == Array(original.members.map(\.id).sorted().prefix(count)))
            for member in household.members {
                let same = try #require(original.member(member.id))
                #expect(member == X12Carried.member(same))
            }
            for practitioner in household.practitioners {
                let same = try #require(original.practitioners.first { $0.npi == practitioner.npi })
                #expect(practitioner.name.family == X12Carried.text(same.name.family))
                #expect(practitioner.specialty == same.specialty || practitioner.specialty.code.isEmpty)
            }
            for facility in household.facilities {
                let same = try #require(original.facilities.first { $0.npi == facility.npi })
                #expect(facility.name == X12Carried.text(same.name) && facility.address.postalCode == "78701")
                #expect(facility.taxIdentifier == same.taxIdentifier || facility.taxonomy.code.isEmpty)
            }
        }
    }

    @Test func `a set holds no more claims than it may, and each payer and submitter has its own`() throws {
        for limit in [1, 2, 5_000] {
            var reader = X12ClaimReader(Self.file(.professional, X12Options(claimsPerSet: limit)))
            while let set = try reader.next() {
                let claims = set.households.flatMap(\.claims)
                #expect(claims.count <= limit)
                #expect(Set(claims.map(\.billingNPI)).count == 1 && Set(claims.map(\.payerID)).count == 1)
                #expect(claims.allSatisfy { $0.billingNPI == set.submitterID })
            }
        }
    }

    @Test func `households without claims of the kind give nothing`() {
        var household = X12SampleClaims.household()
        household.claims.removeAll { $0.kind == .institutional }
        var buffer = ByteBuffer()
        #expect(X12ClaimEncoder(.institutional).encode([household], batch: 1, into: &buffer) == 0)
        #expect(buffer.isEmpty)
    }

    @Test func `more than a hundred claims of one patient take another level`() throws {
        var household = X12SampleClaims.household()
        let claim = try #require(household.claims.first)
        household.claims = (0..<250).map { number in
            var copy = claim
            copy.id = Text("C\(number)")
            return copy
        }
        var buffer = ByteBuffer()
        let encoder = X12ClaimEncoder(.professional, payers: X12SampleClaims.payers)
        #expect(encoder.encode([household], batch: 1, into: &buffer) == 250)
        let read = try X12ClaimReader.households(in: [UInt8](buffer))
        #expect(read.problems.isEmpty && read.households[0].claims.count == 250)
        #expect(buffer.description.components(of: "HL*").count == 1 + 1 + 3)
    }

    @Test(arguments: [Claim.Kind.professional, .institutional])
    func `files that were changed anywhere are read without a trap`(kind: Claim.Kind) {
        let original = Self.file(kind)
        var stream = RandomStream(seed: 11, purpose: "test.x12.claims", index: 0)
        for _ in 0..<600 {
            var bytes = original
            for _ in 0...stream.integer(below: 6) {
                let place = stream.integer(below: bytes.count)
                switch stream.integer(below: 4) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(original[stream.integer(below: original.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + stream.integer(below: 200)))
                }
            }
            do {
                _ = try X12ClaimReader.households(in: bytes)
            } catch {
                #expect(error is X12Error)
            }
        }
    }

    @Test func `every truncation is an error or a file`() {
        let original = Self.file(.institutional)
        for length in stride(from: 0, to: original.count, by: 13) {
            #expect(throws: X12Error.self) { try X12ClaimReader.households(in: Array(original.prefix(length))) }
        }
    }
}

extension String {
    fileprivate func components(of separator: String) -> [Substring] { split(separator: separator) }
}

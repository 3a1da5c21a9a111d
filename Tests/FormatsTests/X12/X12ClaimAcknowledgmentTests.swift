import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Formats

struct X12ClaimAcknowledgmentTests {
    private static let extended = X12Options(characters: .extended)

    /// A family of whose claims one has an NPI with a wrong check digit, one does not add up, and one has a modifier that
    /// does not exist; no payer has decided on these.
    private static var faulty: MemberHousehold {
        var household = SampleHouseholds.family()
        household.claims[0].billingNPI = "2000000003"
        household.claims[1].charge += SampleHouseholds.money("1.00")
        household.claims[2].lines[0].modifiers = ["ZZ"]
        let ids = household.claims.prefix(3).map(\.id)
        household.adjudications.removeAll { decision in ids.contains { $0 == decision.claimID } }
        return household
    }
    private static let households = [faulty, SampleHouseholds.senior(), SampleHouseholds.sparse()]

    private func bytes(_ options: X12Options = extended, _ households: [MemberHousehold] = households) -> [UInt8] {
        var buffer = ByteBuffer()
        X12ClaimAcknowledgmentEncoder(partners: X12Partners(options: options))
            .encode(households, batch: 1, into: &buffer)
        return [UInt8](buffer)
    }

    @Test func `the file of claim acknowledgements is the one that was checked`() throws {
        #expect(try Golden.matches(bytes(X12Options()), "x12/277ca.x12"))
    }

    @Test func `acknowledgements read back`() throws {
        let encoder = X12ClaimAcknowledgmentEncoder(partners: X12Partners(options: Self.extended))
        var read: [X12ClaimAcknowledgment] = []
        for set in try X12Bytes.sets(bytes()) {
            #expect(set.kind == .claimAcknowledgment)
            let reader = X12ClaimAcknowledgmentReader(set)
            #expect(reader.problems.isEmpty)
            if let acknowledgment = reader.acknowledgment { read.append(acknowledgment) }
        }
        #expect(!read.isEmpty)
        #expect(read == encoder.acknowledgments(of: Self.households, batch: 1))
    }

    @Test func `every claim of the 837 files is answered, under the number of its transaction set`() throws {
        var claims: [String] = []
        for kind in [Claim.Kind.professional, .institutional] {
            var file = ByteBuffer()
            X12ClaimEncoder(kind, options: X12Options(claimsPerSet: 2)).encode(Self.households, batch: 1, into: &file)
            for set in try X12Bytes.sets([UInt8](file)) {
                let reference = set.segments.first { $0.isNamed("BHT") }?.string(3) ?? ""
                claims += set.segments.filter { $0.isNamed("CLM") }.map { "\(reference) \($0.string(1))" }
            }
        }
        let answers = X12ClaimAcknowledgmentEncoder(partners: X12Partners(options: X12Options(claimsPerSet: 2)))
            .acknowledgments(of: Self.households, batch: 1)
        #expect(answers.flatMap { answer in answer.receipts.map { "\(answer.reference) \($0.claimID)" } } == claims)
    }

    @Test(
        arguments: [(0, "A7 562 85", 0), (1, "A8 400 ", 0), (2, "A7 453 ", 1)] as [(Int, String, Int)])
    func `a claim with a fault is sent back with what is wrong`(_ place: Int, _ status: String, lines: Int) throws {
        let claim = Self.faulty.claims[place]
        let answers = X12ClaimAcknowledgmentEncoder().acknowledgments(of: Self.households, batch: 1)
        let receipt = try #require(answers.flatMap(\.receipts).first { $0.claimID == claim.id })
        #expect(!receipt.isAccepted && receipt.controlNumber.isEmpty)
        #expect(receipt.statuses.map { "\($0.category) \($0.code) \($0.entity)" }.contains(status))
        #expect(receipt.lines.count == lines)
        #expect(receipt.statuses.allSatisfy { $0.date == claim.received })
    }

    @Test func `a claim without fault is taken in under the payer's number`() throws {
        let family = SampleHouseholds.family()
        let answers = X12ClaimAcknowledgmentEncoder().acknowledgments(of: [family], batch: 1)
        #expect(answers.flatMap(\.receipts).count == family.claims.count)
        for receipt in answers.flatMap(\.receipts) {
            #expect(receipt.isAccepted && receipt.statuses.map(\.category) == ["A2"], "\(receipt.claimID)")
            #expect(receipt.controlNumber == family.adjudications.first { $0.claimID == receipt.claimID }?.id)
        }
    }

    @Test func `totals that are not those of the claims are told`() throws {
        let text = String(decoding: bytes(), as: UTF8.self)
        let start = try #require(text.firstRange(of: "QTY*90*"))
        var changed = text
        changed.replaceSubrange(start.upperBound..<text.index(after: start.upperBound), with: "9")
        let problems = try X12Bytes.sets(Array(changed.utf8)).flatMap { X12ClaimAcknowledgmentReader($0).problems }
        #expect(problems.count == 1)
        #expect(problems.first?.segment == "QTY")
    }

    @Test func `every answer of the table is a rule of claims and a code of the lists`() {
        let listed = ReferenceTable.named("codes/claim-status").rows
        let rules = Set(MemberValidator.claimRules.map(\.id))
        for row in ReferenceTable.named("codes/intake-statuses").rows {
            #expect(rules.contains(row["rule"].string), "\(row["rule"])")
            #expect(listed.contains { $0["set"] == "category" && $0["code"] == row["category"] })
            #expect(listed.contains { $0["set"] == "status" && $0["code"] == row["status"] }, "\(row["status"])")
        }
    }

    @Test func `files of acknowledgements that are cut or changed never trap`() {
        X12Bytes.disturb(bytes(), seed: 11) { _ = X12ClaimAcknowledgmentReader($0) }
    }

    @Test func `the groups of the 837 files are answered as a whole`() throws {
        let answers = X12ClaimGroupEncoder().acknowledgments(of: Self.households, batch: 4)
        #expect(answers.map(\.version) == ["005010X222A1", "005010X223A2"])
        #expect(answers.map(\.groupControlNumber) == [4, 4])
        var (file, buffer) = (ByteBuffer(), ByteBuffer())
        X12ClaimEncoder(.professional).encode(Self.households, batch: 4, into: &file)
        #expect(try answers[0].sets.count == X12Bytes.sets([UInt8](file)).count)
        let count = X12ClaimGroupEncoder().encode(Self.households, batch: 4, into: &buffer)
        let read = try X12AcknowledgmentReader.read([UInt8](buffer))
        #expect(read.problems.isEmpty && read.acknowledgments.count == 2)
        #expect(read.acknowledgments.reduce(0) { $0 + $1.sets.count } == count)
    }
}

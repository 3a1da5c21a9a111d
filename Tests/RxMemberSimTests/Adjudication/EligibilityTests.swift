import HealthSimCore
import Testing

@testable import RxMemberSim

struct EligibilityTests {
    @Test func `a claim for a covered drug is paid and its price adds up`() throws {
        var desk = PharmacyDesk()
        let response = desk.fill("lisinopril-10-tab", on: "2025-03-03")
        #expect(response.status == .paid)
        #expect(response.id == "RXA000000010001")
        #expect(response.rejects == [])
        let price = try #require(response.pricing)
        #expect(price.totalPaid == price.allowed - price.otherPayers - price.patientPay)
        #expect(price.patientPay == price.patientTotal)
        #expect(price.patientPay <= price.allowed)
        #expect(response.tier == 1)
    }

    /// What is wrong with a card or a claim, and the code that says so.
    struct Defect: Sendable, CustomTestStringConvertible {
        let code: Text
        let testDescription: String
        let change: @Sendable (inout PharmacyClaim) -> Void

        init(_ code: Text, _ name: String, _ change: @escaping @Sendable (inout PharmacyClaim) -> Void) {
            self.code = code
            testDescription = "\(code): \(name)"
            self.change = change
        }
    }

    static let defects = [
        Defect("01", "no issuer") { $0.bin = "" },
        Defect("01", "another issuer") { $0.bin = "999999" },
        Defect("04", "another processor") { $0.pcn = "OTHER" },
        Defect("06", "no group") { $0.groupID = "" },
        Defect("51", "another group") { $0.groupID = "OTHER" },
        Defect("07", "no card") { $0.cardholderID = "" },
        Defect("52", "another card") { $0.cardholderID = "CARD99999999" },
        Defect("52", "nobody's card") { ($0.memberID, $0.cardholderID) = ("", "CARD99999999") },
        Defect("53", "another person") { $0.personCode = "009" },
        Defect("53", "a person the card does not have") { ($0.memberID, $0.personCode) = ("", "009") },
        Defect("16", "no prescription") { $0.prescriptionNumber = "A1" },
        Defect("17", "fill 100") { $0.fillNumber = 100 },
        Defect("19", "no days") { $0.daysSupply = 0 },
        Defect("E7", "no quantity") { $0.quantity = .zero },
        Defect("AB", "written later") { $0.written = $0.serviceDate.adding(days: 1) },
        Defect("28", "not written") { $0.written = nil },
        Defect("DU", "a gross amount that does not add up") { $0.pricing?.grossAmountDue = .zero },
        Defect("DU", "no price") { $0.pricing = nil },
        Defect("82", "a fill of tomorrow") { $0.serviceDate = $0.serviceDate.adding(days: 1) },
        Defect("81", "a fill of two years ago") {
            $0.submitted = $0.submitted.adding(days: 366)
        },
        Defect("67", "before the coverage") { $0 = moved($0, "2023-12-31") },
        Defect("69", "after the coverage") { $0 = moved($0, "2027-01-01") },
        Defect("P6", "before the birth") { $0 = moved($0, "1970-01-01") },
        Defect("05", "no pharmacy") { $0.pharmacyNPI = "1" },
        Defect("50", "an unknown pharmacy") { $0.pharmacyNPI = NPI.text(99) },
        Defect("40", "a pharmacy without contract") { $0.pharmacyNPI = PharmacyDesk.outside },
        Defect("25", "no prescriber") { $0.prescriberNPI = "1" },
        Defect("56", "an unknown prescriber") { $0.prescriberNPI = NPI.text(98) },
        Defect("21", "a code of ten digits") { $0.ndc = "0009372141" },
        Defect("54", "a code of no product") { $0.ndc = "99999999999" },
        Defect("26", "another unit") { $0.unit = .gram },
        Defect("73", "one refill too many") { $0.fillNumber = 12 },
        Defect("M4", "a prescription of two years ago") { $0.written = $0.serviceDate.adding(days: -400) },
        Defect("22", "a generic where a brand was asked for") { $0.dispenseAsWritten = .prescriberForbids },
        Defect("22", "an override that nobody gave") { $0.dispenseAsWritten = .override },
        Defect("22", "a brand that the plan did not ask for") { $0.dispenseAsWritten = .planAsksForBrand },
        Defect("13", "an unknown kind of other coverage") { $0.otherCoverage = "77" },
        Defect("7C", "another payer who is not named") { $0.otherCoverage = "02" },
        Defect("6E", "another payer's reject that is not told") { $0.otherCoverage = "03" },
        Defect("NP", "a rest that is not told") { $0.otherCoverage = "08" },
        Defect("7X", "more days than the plan allows") {
            $0.daysSupply = 120
        },
        Defect("9G", "a quantity with a zero too many") { $0.quantity = DrugQuantity(3_000) },
    ]

    @Test(arguments: defects) func `a defect is told by its code`(_ defect: Defect) {
        var desk = PharmacyDesk()
        var claim = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        defect.change(&claim)
        let response = desk.settle(claim)
        #expect(response.status == .rejected)
        #expect(response.rejects.contains(defect.code), "\(response.rejects)")
        #expect(RejectCode.named(defect.code) != nil)
        #expect(response.pricing == nil && response.accumulatorEntries == [])
        #expect(desk.state.accumulators.allSatisfy { $0.applied == .zero })
    }

    private static func moved(_ claim: PharmacyClaim, _ date: String) -> PharmacyClaim {
        var claim = claim
        claim.serviceDate = PharmacyDesk.day(date)
        claim.submitted = Timestamp(date: claim.serviceDate, secondOfDay: 3_600)
        claim.written = claim.serviceDate
        return claim
    }

    @Test func `a gap between two spans is one that expired`() {
        var desk = PharmacyDesk(to: "2025-02-28")
        var later = desk.household.coverages[0]
        later.id = RxIdentifiers.coverage(household: 1, 2)
        later.start = PharmacyDesk.day("2025-06-01")
        later.end = nil
        desk.household.coverages.append(later)
        desk.state = desk.adjudicator.begin(desk.household)
        #expect(desk.fill("lisinopril-10-tab", on: "2025-04-01").rejects == ["68"])
        #expect(desk.fill("lisinopril-10-tab", on: "2025-06-01").status == .paid)
    }

    @Test func `nobody without a coverage and nobody after death is covered`() {
        var desk = PharmacyDesk()
        desk.household.members[0].deathDate = PharmacyDesk.day("2025-03-01")
        desk.state = desk.adjudicator.begin(desk.household)
        #expect(desk.fill("lisinopril-10-tab", on: "2025-03-03").rejects == ["69"])
        desk.household.coverages = [desk.household.coverages[0]]
        var alone = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        desk.household.coverages[0].memberID = "RXM00000009"
        desk.household.members[0].deathDate = nil
        desk.state = desk.adjudicator.begin(desk.household)
        alone.id = "RXC000000010009"
        #expect(desk.settle(alone).rejects == ["65"])
    }

    @Test func `a prescriber without a registration is not paid for controlled drugs`() {
        var desk = PharmacyDesk()
        var claim = desk.claim("alprazolam-0.5-tab", on: "2025-03-03", refills: 0)
        claim.prescriberNPI = PharmacyDesk.unregistered
        #expect(desk.settle(claim).rejects == ["71"])
        claim.prescriberNPI = PharmacyDesk.prescriber
        #expect(!desk.settle(claim).rejects.contains("71"))
    }

    @Test func `schedule II is never refilled`() {
        var desk = PharmacyDesk()
        var claim = desk.claim("oxycodone-5-tab", on: "2025-03-03", fill: 1, refills: 1)
        claim.written = PharmacyDesk.day("2025-02-20")
        #expect(desk.settle(claim).rejects == ["73"])
    }

    @Test func `a question about eligibility is answered with the routing numbers`() {
        var desk = PharmacyDesk()
        var claim = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        claim.transaction = .eligibility
        let response = desk.settle(claim)
        #expect(response.status == .approved)
        #expect(response.planID == "rx-commercial-rich")
        #expect(response.messages.first == "BIN 999101 PCN TESTRIC")
        claim.cardholderID = "CARD99999999"
        #expect(desk.settle(claim).rejects == ["52"])
    }
}

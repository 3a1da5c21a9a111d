import HealthSimCore
import Testing

@testable import RxMemberSim

struct OtherPayerTests {
    private func paid(_ amount: Int64, rest: Int64? = nil) -> OtherPayerPayment {
        OtherPayerPayment(
            coverageType: "01", bin: "999101", decided: PharmacyDesk.day("2025-03-03"),
            paid: amount > 0 ? [QualifiedAmount("07", Money(dollars: amount))] : [],
            patientResponsibility: rest.map { [QualifiedAmount("06", Money(dollars: $0))] } ?? [])
    }

    private func response(_ code: Text, _ other: OtherPayerPayment) -> (alone: PaidPricing?, after: ClaimResponse) {
        var alone = PharmacyDesk("rx-commercial-hmo")
        let first = alone.settle(alone.claim("apixaban-5-tab", on: "2025-03-03", brand: true)).pricing
        var desk = PharmacyDesk("rx-commercial-hmo")
        var claim = desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true)
        claim.otherCoverage = code
        claim.otherPayers = [other]
        return (first, desk.settle(claim))
    }

    @Test(arguments: [10, 30, 100, 400] as [Int64])
    func `what another payer has paid comes off the member's part first`(_ amount: Int64) throws {
        let (first, response) = response("02", paid(amount))
        let (alone, after) = (try #require(first), try #require(response.pricing, "\(response.rejects)"))
        #expect(after.otherPayers == min(after.allowed, Money(dollars: amount)))
        #expect(after.totalPaid == after.allowed - after.otherPayers - after.patientPay)
        #expect(after.totalPaid <= alone.totalPaid)
        #expect(after.patientPay == max(.zero, alone.patientPay - Money(dollars: amount)))
        #expect(after.patientPay == after.patientTotal)
        let gathered = response.accumulatorEntries.first { $0.kind == .outOfPocket }?.amount ?? .zero
        #expect(gathered == after.patientPay)
    }

    @Test func `a payer who has paid all leaves nothing to pay`() {
        #expect(response("02", paid(90_000)).after.rejects == ["74"])
    }

    @Test func `a payer who has rejected leaves all`() throws {
        var other = paid(0)
        other.rejects = ["70"]
        let (first, response) = response("03", other)
        #expect(response.pricing == first)
    }

    @Test func `a payer who has collected nothing leaves all`() throws {
        let (first, response) = response("04", paid(0))
        #expect(response.pricing == first)
    }

    @Test func `only what another payer left is looked at for billing of the copay`() throws {
        let (_, response) = response("08", paid(0, rest: 100))
        let price = try #require(response.pricing, "\(response.rejects)")
        #expect(price.allowed - price.otherPayers == Money(dollars: 100))
        #expect(price.basis == .otherPayerResponsibility)
        #expect(price.totalPaid + price.patientPay == Money(dollars: 100))
    }

    @Test func `who has paid before comes first later`() {
        var desk = PharmacyDesk("rx-commercial-hmo")
        var claim = desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true)
        claim.otherCoverage = "02"
        claim.otherPayers = [paid(50)]
        #expect(desk.settle(claim).status == .paid)
        #expect(desk.fill("lisinopril-10-tab", on: "2025-03-10").rejects == ["41"])
        desk.settle(desk.reversal(of: claim))
        #expect(desk.fill("lisinopril-10-tab", on: "2025-03-10").status == .paid)
    }

    @Test func `a payer who is named but not told about is a contradiction`() {
        #expect(response("01", paid(50)).after.rejects.contains("13"))
    }

    /// A card of the tables and a drug of it that a plan pays for.
    private func card(_ plan: Text, _ desk: inout PharmacyDesk) throws -> (program: ManufacturerProgram, drug: String) {
        let formulary = try #require(PharmacyPlanTable.shared.plan(plan)?.formularyID)
        for program in ManufacturerProgram.all where program.kind == .copayCard {
            for place in program.medications {
                guard
                    let entry = FormularyTable.shared.formulary(formulary)?
                        .entry(medication: place, on: PharmacyDesk.day("2025-03-03")),
                    entry.criteria < 0, entry.steps < 0, !entry.isSpecialty, entry.tier > 1, entry.quantityLimit == nil,
                    entry.sex == nil, entry.minimumAge < 40,
                    DrugProductTable.shared.places(medication: place).contains(where: {
                        DrugProductTable.shared.entries[$0].isBrand
                    })
                else { continue }
                desk.state.add(
                    ProgramEnrollment(
                        memberID: desk.household.members[0].id, programID: program.id, cardNumber: "CARD1",
                        start: PharmacyDesk.day("2025-01-01"), end: PharmacyDesk.day("2025-12-31")))
                return (program, Medication.all[place].id.string)
            }
        }
        throw NoCard()
    }

    private struct NoCard: Error {}

    /// The claim to a card for what the plan left.
    private func second(_ claim: PharmacyClaim, _ program: ManufacturerProgram, rest: Money) -> PharmacyClaim {
        var second = claim
        second.id = Text("RXC0000000190\(claim.id.string.suffix(2))")
        second.bin = program.bin
        second.pcn = program.pcn
        second.groupID = program.group
        second.otherCoverage = "08"
        second.submitted = claim.submitted.adding(minutes: 1)
        second.otherPayers = [
            OtherPayerPayment(
                coverageType: "01", bin: claim.bin, decided: claim.serviceDate,
                patientResponsibility: [QualifiedAmount("06", rest)])
        ]
        return second
    }

    private func outOfPocket(_ desk: PharmacyDesk) -> Money {
        desk.state.accumulators.filter { $0.kind == .outOfPocket && !$0.isFamily }.reduce(.zero) { $0 + $1.applied }
    }

    @Test(arguments: ["rx-commercial-rich", "rx-commercial-basic", "rx-commercial-standard"] as [Text])
    func `a card pays of the member's part, and counts as the plan says`(_ plan: Text) throws {
        var desk = PharmacyDesk(plan)
        let (program, drug) = try card(plan, &desk)
        let claim = desk.claim(drug, on: "2025-03-03", brand: true)
        let first = desk.settle(claim)
        let left = try #require(first.pricing?.patientPay, "\(drug) \(first.rejects)")
        let afterPlan = outOfPocket(desk)
        let response = desk.settle(second(claim, program, rest: left))
        let price = try #require(response.pricing, "\(response.rejects)")
        #expect(price.totalPaid > .zero && price.totalPaid + price.patientPay == left)
        #expect(price.totalPaid <= program.maximumFill ?? price.totalPaid)
        #expect(response.planID == program.id && price.basis == .coupon)
        let used = desk.state.accumulators.first { $0.kind == .copayCard }
        #expect(used?.applied == price.totalPaid && used?.planID == program.id)
        switch PharmacyPlanTable.shared.plan(plan)?.cardRule {
        case .counts: #expect(afterPlan == left && outOfPocket(desk) == left)
        case .adjusts: #expect(afterPlan == left && outOfPocket(desk) == left - price.totalPaid)
        case .maximizer:
            let most = try #require(program.maximumYear)
            #expect(left >= min(most.multiplied(by: 1, over: 12), first.pricing?.allowed ?? .zero))
            #expect(afterPlan == .zero && outOfPocket(desk) == .zero)
        case .forbidden, nil: Issue.record("no such plan")
        }
        // The plan's claim cannot be taken back before the card's.
        #expect(desk.settle(desk.reversal(of: claim)).rejects == ["87"])
        let cardClaim = second(claim, program, rest: left)
        #expect(desk.settle(desk.reversal(of: cardClaim)).status == .approved)
        #expect(desk.settle(desk.reversal(of: claim)).status == .approved)
        #expect(desk.state.accumulators.allSatisfy { $0.applied == .zero })
    }

    @Test func `a card is never used with a federal plan, nor without a place in the programme`() throws {
        var desk = PharmacyDesk("rx-medicaid")
        let program = try #require(ManufacturerProgram.all.first { $0.kind == .copayCard })
        let drug = Medication.all[program.medications[0]].id.string
        let claim = desk.claim(drug, on: "2025-03-03", brand: true)
        #expect(desk.settle(second(claim, program, rest: Money(dollars: 3))).rejects == ["65"])
        desk.state.add(
            ProgramEnrollment(
                memberID: desk.household.members[0].id, programID: program.id, cardNumber: "CARD1",
                start: PharmacyDesk.day("2025-01-01"), end: PharmacyDesk.day("2025-12-31")))
        #expect(desk.settle(second(claim, program, rest: Money(dollars: 3))).rejects == ["70"])
    }

    @Test func `patient assistance pays the whole price`() throws {
        var desk = PharmacyDesk()
        let program = try #require(ManufacturerProgram.all.first { $0.kind == .patientAssistance })
        desk.state.add(
            ProgramEnrollment(
                memberID: desk.household.members[0].id, programID: program.id, cardNumber: "P1",
                start: PharmacyDesk.day("2025-01-01"), end: PharmacyDesk.day("2025-12-31")))
        var claim = desk.claim(Medication.all[program.medications[0]].id.string, on: "2025-03-03", brand: true)
        claim.bin = program.bin
        claim.pcn = program.pcn
        claim.groupID = program.group
        let price = try #require(desk.settle(claim).pricing)
        #expect(price.patientPay == program.memberPays)
        #expect(price.totalPaid + price.patientPay == claim.pricing?.grossAmountDue)
        #expect(outOfPocket(desk) == .zero)
        var other = claim
        other.ndc = desk.claim("lisinopril-10-tab", on: "2025-03-03").ndc
        other.prescriptionNumber = "555"
        #expect(desk.settle(other).rejects.contains("70"), "another drug")
    }
}

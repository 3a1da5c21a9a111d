import HealthSimCore
import Testing

@testable import RxMemberSim

/// What holds for every sequence of claims, whatever is in them.
struct RxSettlementInvariantTests {
    /// Claims of a household in a random order of drugs, days and faults, a third of them reversed or rebilled.
    private func run(_ plan: Text, seed: UInt64, count: Int, _ check: (PharmacyDesk, ClaimResponse) -> Void)
        -> PharmacyDesk
    {
        var desk = PharmacyDesk(
            plan, members: 3, born: plan.hasPrefix("rx-part-d") || plan.hasPrefix("rx-ma") ? "1950-01-01" : "1980-04-04"
        )
        var stream = RandomStream(seed: seed, purpose: "test.rx-sequences", index: 0)
        let drugs = Medication.all.indices.filter {
            !Medication.all[$0].isInpatient && !DrugProductTable.shared.places(medication: $0).isEmpty
        }
        let pharmacies = [
            PharmacyDesk.pharmacy, PharmacyDesk.mail, PharmacyDesk.specialty, PharmacyDesk.standard,
        ]
        var sent: [PharmacyClaim] = []
        var day = PharmacyDesk.day("2024-06-01")
        for _ in 0..<count {
            day = day.adding(days: stream.integer(in: 0...6))
            guard day < PharmacyDesk.day("2026-12-01") else { break }
            if stream.chance(0.25), let claim = sent.last(where: { _ in stream.chance(0.5) }) {
                check(desk, desk.settle(desk.reversal(of: claim)))
                continue
            }
            let member = stream.integer(in: 0...2)
            let drug = Medication.all[drugs[stream.integer(in: 0...(drugs.count - 1))]]
            if stream.chance(0.5) {
                desk.authorize(drug.id.string, from: "2024-01-01", to: "2026-12-31")
                desk.authorize(drug.id.string, .stepTherapy, from: "2024-01-01", to: "2026-12-31")
            }
            var claim = desk.claim(
                drug.id.string, on: day.description, days: [7, 30, 30, 60, 90][stream.integer(in: 0...4)],
                member: member, refills: 0, pharmacy: pharmacies[stream.integer(in: 0...3)],
                brand: stream.chance(0.5), usual: stream.chance(0.1) ? Money(dollars: 7) : nil)
            if stream.chance(0.3) {
                let choices = DispenseAsWritten.allCases
                claim.dispenseAsWritten = choices[stream.integer(in: 0...(choices.count - 1))]
            }
            if stream.chance(0.6) {
                claim.services = ["DD", "TD", "HD", "PA", "PG", "MC", "ID", "MX"].map {
                    PharmacistService(reason: $0, service: "M0", result: "1G")
                }
            }
            if stream.chance(0.1) {
                claim.otherCoverage = "02"
                claim.otherPayers = [
                    OtherPayerPayment(
                        coverageType: "01", bin: "999999", decided: day,
                        paid: [QualifiedAmount("07", Money(cents: Int64(stream.integer(in: 100...20_000))))])
                ]
            }
            if stream.chance(0.1), let former = sent.last {
                claim = former
                claim.id = RxIdentifiers.claim(household: 2, sent.count + 1)
                claim.transaction = .rebill
                claim.daysSupply = max(1, claim.daysSupply - 2)
            }
            sent.append(claim)
            check(desk, desk.settle(claim))
        }
        return desk
    }

    static let plans = PharmacyPlanTable.shared.plans.map(\.id)

    @Test(arguments: plans) func `formulas hold, limits are never passed and sums are those of the answers`(
        _ plan: Text
    ) {
        var paid = 0
        let desk = run(plan, seed: 3, count: 350) { desk, response in
            let isPaid = response.status == .paid || response.status == .duplicate
            #expect((response.pricing != nil) == isPaid)
            #expect(response.rejects.isEmpty == (response.status != .rejected))
            #expect(response.rejects.count <= 5 && Set(response.rejects).count == response.rejects.count)
            #expect(response.rejects.allSatisfy { RejectCode.named($0) != nil }, "\(response.rejects)")
            #expect(response.messages.allSatisfy { $0.utf8Count <= 40 } && response.alerts.count <= 9)
            #expect(response.alerts.allSatisfy { $0.message.utf8Count <= 30 && $0.detail.utf8Count <= 100 })
            #expect((response.nextFill != nil) == response.rejects.contains("79"))
            if response.status == .rejected { #expect(response.accumulatorEntries.isEmpty) }
            guard let price = response.pricing else { return }
            if response.status == .paid { paid += 1 }
            #expect(price.patientPay == price.patientTotal)
            #expect(price.totalPaid == price.allowed - price.otherPayers - price.patientPay)
            #expect(price.patientPay >= .zero && price.totalPaid >= .zero && price.patientPay <= price.allowed)
            if let shares = response.partD {
                let sum = shares.plan + shares.manufacturer + shares.lowIncome + shares.reinsurance
                #expect(sum + price.patientPay == price.allowed - price.otherPayers)
            }
            for found in desk.state.accumulators {
                #expect(found.applied >= .zero && found.applied <= found.limit ?? found.applied, "\(found)")
            }
        }
        #expect(paid > 40, "\(plan): \(paid)")
        // What has gathered is the sum of what the answers add, by kind and by whose it is.
        for kind in RxAccumulator.Kind.allCases {
            for isFamily in [false, true] {
                let entries = desk.state.responses.flatMap(\.accumulatorEntries)
                    .filter { $0.kind == kind && $0.isFamily == isFamily }.reduce(Money.zero) { $0 + $1.amount }
                let gathered = desk.state.accumulators.filter { $0.kind == kind && $0.isFamily == isFamily }
                    .reduce(Money.zero) { $0 + $1.applied }
                #expect(entries == gathered, "\(kind) \(isFamily)")
            }
        }
    }

    @Test(arguments: ["rx-commercial-hdhp-embedded", "rx-part-d-enhanced", "rx-medicaid"] as [Text])
    func `taking everything back leaves nothing`(_ plan: Text) {
        var claims: [PharmacyClaim] = []
        var desk = run(plan, seed: 5, count: 200) { _, _ in }
        let answers = desk.state.responses
        for place in answers.indices.reversed() where desk.state.records[place].isStanding {
            let answer = answers[place]
            var claim = desk.claim("lisinopril-10-tab", on: "2025-01-01")
            let record = desk.state.records[place]
            claim.pharmacyNPI = Text(String(record.pharmacy))
            claim.prescriptionNumber = Text(String(record.prescription))
            claim.serviceDate = record.day
            claim.fillNumber = record.number
            claim.formerID = answer.claimID
            claim.transaction = .reversal
            claims.append(claim)
            #expect(desk.settle(claim).status == .approved)
        }
        #expect(claims.count > 10)
        #expect(desk.state.accumulators.allSatisfy { $0.applied == .zero })
        #expect(desk.state.rebates.reduce(Money.zero) { $0 + $1.amount } == .zero)
        #expect(desk.state.members.allSatisfy { $0.history.fills.allSatisfy(\.isReversed) })
    }

    @Test func `a household settled at once is one settled claim by claim, and the same each time`() {
        var desk = PharmacyDesk("rx-commercial-basic", members: 2)
        let claims = [
            desk.claim("lisinopril-10-tab", on: "2025-03-03"),
            desk.claim("apixaban-5-tab", on: "2025-03-04", member: 1),
            desk.claim("lisinopril-10-tab", on: "2025-03-05"),
        ]
        for claim in claims { desk.settle(claim) }
        var household = desk.household
        household.claims = claims
        desk.adjudicator.settle(&household)
        #expect(household.responses == desk.state.responses)
        #expect(household.accumulators == desk.state.accumulators && !household.accumulators.isEmpty)
        var again = household
        desk.adjudicator.settle(&again)
        #expect(again == household)
    }

    @Test func `the explanation tells every step`() {
        var desk = PharmacyDesk("rx-commercial-hmo")
        let claim = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        let sentences = PharmacyExplanation(desk.settle(claim), of: claim).sentences
        #expect(sentences.contains("The formulary has it in tier 1."))
        #expect(sentences.contains { $0.hasPrefix("The plan recognises $") })
        #expect(sentences.contains { $0.hasPrefix("The member pays $") && $0.contains("copay") })
        #expect(sentences.last?.hasPrefix("Result RXA000000010001: paid, allowed $") == true)
        let early = desk.claim("lisinopril-10-tab", on: "2025-03-05")
        let told = PharmacyExplanation(desk.settle(early), of: early).sentences
        #expect(told.contains("Rejected. Refill too soon (79)."))
        #expect(told.contains { $0.hasPrefix("Alert ER 2, with lisinopril-10-tab: OVERUSE") })
        #expect(told.last == "Result RXA000000010002: rejected for 79.")
    }
}

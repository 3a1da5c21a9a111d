import HealthSimCore
import Testing

@testable import MemberSim

struct CoordinationTests {
    /// A claim of 100 of which another payer paid some, wrote off some, and left the rest to the patient.
    private func claim(paid: Int64, written: Int64, left: Int64) -> Claim {
        var claim = ClaimsDesk.visit()
        var adjustments = [Adjustment(.patient, "2", Money(dollars: left))]
        if written > 0 { adjustments.append(Adjustment(.contractual, "45", Money(dollars: written))) }
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "TST02", policyNumber: "X1", relationship: .spouse, order: .primary,
                claimFilingIndicator: "CI", paid: Money(dollars: paid), decided: ClaimsDesk.day("2025-03-20"),
                lines: [OtherPayerLine(line: 1, paid: Money(dollars: paid), adjustments: adjustments)])
        ]
        return claim
    }

    private func decide(_ claim: Claim, _ method: Plan.Coordination, coinsurance: Int) -> Adjudication {
        var plan = ClaimsDesk.plan(coinsurance: coinsurance)
        plan.coordination = method
        return ClaimsDesk.decide(claim, plan)
    }

    @Test func `the standard pays what the first payer left, at most what it would have paid alone`() {
        // Alone 80 of the 100; 20 are left.
        let decision = decide(claim(paid: 80, written: 0, left: 20), .standard, coinsurance: 20)
        #expect(decision.order == .secondary && decision.paid == Money(dollars: 20))
        #expect(decision.patientResponsibility == .zero && decision.reasons == ["OA-23"])
        // Alone 10; of the 20 that are left 10 stay the patient's.
        let little = decide(claim(paid: 80, written: 0, left: 20), .standard, coinsurance: 90)
        #expect(little.paid == Money(dollars: 10) && little.coinsurance == Money(dollars: 10))
        #expect(little.imbalances.isEmpty)
    }

    @Test func `non-duplication pays its own benefit less what was paid`() {
        let decision = decide(claim(paid: 70, written: 0, left: 30), .nonDuplication, coinsurance: 20)
        #expect(decision.paid == Money(dollars: 10) && decision.coinsurance == Money(dollars: 20))
        #expect(decide(claim(paid: 80, written: 0, left: 20), .nonDuplication, coinsurance: 20).paid == .zero)
    }

    @Test func `Medicare pays the least of its own payment and what is left of its allowed amount`() {
        let decision = decide(claim(paid: 60, written: 10, left: 30), .medicareSecondary, coinsurance: 20)
        #expect(decision.paid == Money(dollars: 30))
        #expect(decision.imbalances.isEmpty)
    }

    @Test func `after the payer of last resort the patient owes nothing`() {
        let decision = decide(claim(paid: 95, written: 0, left: 5), .payerOfLastResort, coinsurance: 20)
        #expect(decision.paid == Money(dollars: 5) && decision.patientResponsibility == .zero)
        let none = decide(claim(paid: 50, written: 20, left: 30), .payerOfLastResort, coinsurance: 100)
        #expect(none.paid == .zero && none.patientResponsibility == .zero)
        #expect(none.reasons == ["CO-45", "OA-23"] && none.imbalances.isEmpty)
    }

    @Test func `only what the patient still owes counts towards the limits`() {
        var plan = ClaimsDesk.plan(deductible: 500)
        plan.coordination = .standard
        let decision = ClaimsDesk.decide(claim(paid: 60, written: 0, left: 40), plan)
        // All of it would be the deductible: nothing is paid, and 40 are owed.
        #expect(decision.paid == .zero && decision.deductible == Money(dollars: 40))
        #expect(decision.accumulatorEntries.allSatisfy { $0.amount == Money(dollars: 40) })
    }
}

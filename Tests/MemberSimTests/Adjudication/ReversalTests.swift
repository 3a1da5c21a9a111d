import HealthSimCore
import Testing

@testable import MemberSim

struct ReversalTests {
    private let plan = ClaimsDesk.plan(deductible: 1_000, coinsurance: 20)

    private func settled(_ claims: [Claim], change: (inout MemberHousehold) -> Void = { _ in }) -> MemberHousehold {
        var household = ClaimsDesk.family()
        household.claims = claims
        change(&household)
        Adjudicator(plans: PlanTable([plan])).settle(&household)
        return household
    }

    private func later(_ number: Int, _ frequency: Claim.Frequency, of original: Text, charge: Int64) -> Claim {
        var claim = ClaimsDesk.stay(number, charge: charge)
        claim.frequency = frequency
        claim.originalReference = original
        claim.received = claim.received.adding(days: 60)
        return claim
    }

    @Test func `a void gives back exactly what was taken`() {
        let original = ClaimsDesk.stay(1, charge: 4_000)
        let household = settled([original, later(2, .void, of: "ICN000000010001", charge: 4_000)])
        let decisions = household.adjudications
        #expect(decisions.map(\.status) == [.paid, .reversed])
        #expect(decisions[1].formerID == decisions[0].id && decisions[1].claimID == original.id)
        #expect(decisions[1].paid == -decisions[0].paid && decisions[1].imbalances.isEmpty)
        #expect(household.accumulators.allSatisfy { $0.applied == .zero })
        #expect(decisions[1].accumulatorEntries.allSatisfy { $0.balance == .zero })
    }

    @Test func `a replacement takes the first decision back and is decided as if it had never been`() {
        let household = settled([
            ClaimsDesk.stay(1, charge: 4_000), later(2, .replacement, of: "ICN000000010001", charge: 600),
        ])
        let decisions = household.adjudications
        #expect(decisions.map(\.status) == [.paid, .reversed, .paid])
        #expect(decisions.map(\.id) == ["ICN000000010001", "ICN000000010001R", "ICN000000010002"])
        #expect(decisions[2].formerID == decisions[0].id)
        #expect(decisions[2].deductible == Money(dollars: 600))
        let alone = settled([ClaimsDesk.stay(1, charge: 600)])
        #expect(household.accumulators.map(\.applied) == alone.accumulators.map(\.applied))
    }

    @Test func `a copay, a visit and a referral that were used are free again after a reversal`() {
        var plan = ClaimsDesk.plan(copay: 30)
        plan[.therapy].visitLimit = 1
        let visit = ClaimsDesk.visit(1, diagnosis: "M54.50", lines: [ClaimsDesk.line("97110", 60)])
        var again = ClaimsDesk.visit(2, diagnosis: "M54.50", lines: [ClaimsDesk.line("97110", 65)])
        again.frequency = .replacement
        again.originalReference = "ICN000000010001"
        again.received = again.received.adding(days: 30)
        let decisions = ClaimsDesk.decide([visit, again], plan)
        #expect(decisions.map(\.status) == [.paid, .reversed, .paid])
        #expect(decisions[2].copay == Money(dollars: 30))
    }

    @Test func `coverage that ends before it was reported takes paid claims back`() {
        let household = settled([
            ClaimsDesk.stay(1, charge: 4_000), ClaimsDesk.stay(2, from: "2025-08-03", charge: 3_000),
        ]) {
            $0.coverages[0].end = ClaimsDesk.day("2025-02-28")
            $0.enrollmentEvents = [
                EnrollmentEvent(
                    id: "ENR000000010001", memberID: $0.members[0].id, maintenance: .termination,
                    reason: .endOfEmployment, effective: ClaimsDesk.day("2025-02-28"),
                    processed: ClaimsDesk.day("2025-06-15"), coverageID: $0.coverages[0].id)
            ]
        }
        let decisions = household.adjudications
        #expect(decisions.map(\.status) == [.paid, .reversed, .denied, .denied])
        #expect(decisions[2].reasons == ["PR-27"] && decisions[2].id == "ICN000000010001A")
        #expect(household.accumulators.allSatisfy { $0.applied == .zero })
        // The notice leaves the payment whole; nothing is left to recover it from.
        let notice = household.remittances.flatMap(\.providerAdjustments)
        #expect(notice.map(\.reason) == ["WO"])
        #expect(household.remittances.allSatisfy { !$0.amount.isNegative })
    }

    @Test func `a newborn's claims are paid once the enrolment is known`() {
        let household = settled([ClaimsDesk.stay(1, member: 3, from: "2025-02-10", nights: 2, charge: 2_000)]) {
            $0.members[3].person.birthDate = ClaimsDesk.day("2025-02-10")
            $0.coverages[3].start = ClaimsDesk.day("2025-02-10")
            $0.enrollmentEvents = [
                EnrollmentEvent(
                    id: "ENR000000010004", memberID: $0.members[3].id, maintenance: .addition, reason: .birth,
                    effective: ClaimsDesk.day("2025-02-10"), processed: ClaimsDesk.day("2025-04-20"),
                    coverageID: $0.coverages[3].id)
            ]
        }
        #expect(household.adjudications.map(\.status) == [.denied, .reversed, .paid])
        #expect(household.adjudications[0].reasons == ["PR-34"])
    }
}

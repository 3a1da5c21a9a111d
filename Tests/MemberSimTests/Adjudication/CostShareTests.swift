import HealthSimCore
import Testing

@testable import MemberSim

struct CostShareTests {
    /// A claim of a stay, whose allowed amount is its charge: the contract is worth more.
    private func stay(_ number: Int, member: Int, _ charge: Int64, from: String) -> Claim {
        ClaimsDesk.stay(number, member: member, from: from, charge: charge)
    }

    @Test func `the deductible comes first and the coinsurance is of the rest`() {
        let decision = ClaimsDesk.decide(
            ClaimsDesk.stay(charge: 10_000), ClaimsDesk.plan(deductible: 1_500, coinsurance: 20))
        #expect(decision.shares == ["1500.00", "0.00", "1700.00"])
        #expect(decision.paid == Money(dollars: 6_800))
        #expect(decision.reasons == ["PR-1", "PR-2"])
        #expect(decision.imbalances.isEmpty)
    }

    @Test func `a copay comes after the deductible, or before it where the plan says so`() {
        var plan = ClaimsDesk.plan(deductible: 60, copay: 30)
        #expect(ClaimsDesk.decide(ClaimsDesk.visit(), plan).shares == ["60.00", "30.00", "0.00"])
        plan.takesCopayFirst = true
        plan.inNetwork.deductible = Money(dollars: 90)
        plan.inNetwork.familyDeductible = Money(dollars: 180)
        // Of 100 the copay takes 30, and the deductible the 70 that are left.
        #expect(ClaimsDesk.decide(ClaimsDesk.visit(), plan).shares == ["70.00", "30.00", "0.00"])
    }

    @Test func `a copay is never more than what is allowed, and due once a day at one provider`() {
        let plan = ClaimsDesk.plan(copay: 30)
        let lines = [ClaimsDesk.line("99213", 20), ClaimsDesk.line("20610", 90, modifiers: ["59"], number: 2)]
        let decision = ClaimsDesk.decide(ClaimsDesk.visit(lines: lines), plan)
        #expect(decision.lines.map(\.copay.description) == ["20.00", "0.00"])
        var second = ClaimsDesk.visit(2, lines: [ClaimsDesk.line("93000", 25)])
        second.received = second.received.adding(days: 1)
        let both = ClaimsDesk.decide([ClaimsDesk.visit(1), second], plan)
        #expect(both.map(\.copay.description) == ["30.00", "0.00"])
    }

    @Test func `an embedded deductible ends for a person at their own limit, and for all at the family's`() {
        let plan = ClaimsDesk.plan(deductible: 1_000, coinsurance: 10)
        let claims = [
            stay(1, member: 0, 3_000, from: "2025-01-05"), stay(2, member: 0, 3_000, from: "2025-04-05"),
            stay(3, member: 1, 700, from: "2025-05-05"), stay(4, member: 2, 900, from: "2025-06-05"),
            stay(5, member: 3, 900, from: "2025-07-05"),
        ]
        let decisions = ClaimsDesk.decide(claims, plan)
        // 1,000 of the person; 700 of the next; 300 are left of the family's 2,000.
        #expect(decisions.map(\.deductible.description) == ["1000.00", "0.00", "700.00", "300.00", "0.00"])
    }

    @Test func `an aggregate deductible has no limit for a person in a family`() {
        var plan = ClaimsDesk.plan(deductible: 1_000, coinsurance: 10)
        plan.accumulation = .aggregate
        let claims = [stay(1, member: 0, 1_600, from: "2025-01-05"), stay(2, member: 1, 3_000, from: "2025-04-05")]
        #expect(ClaimsDesk.decide(claims, plan).map(\.deductible.description) == ["1600.00", "400.00"])
        let single = ClaimsDesk.decide(claims[0], plan, level: .employeeOnly)
        #expect(single.deductible == Money(dollars: 1_000))
    }

    @Test func `in a high deductible plan a visit costs the deductible and prevention nothing`() throws {
        let plan = try #require(PlanTable.shared.plan("hdhp-embedded"))
        let visit = ClaimsDesk.visit(plan: plan.id, lines: [ClaimsDesk.line("99214", 100)])
        let well = ClaimsDesk.visit(
            2, plan: plan.id, diagnosis: "Z00.00", on: "2025-04-03",
            lines: [
                ClaimsDesk.line("99396", 110, on: "2025-04-03"),
                ClaimsDesk.line("90686", 20, on: "2025-04-03", number: 2),
            ])
        var household = ClaimsDesk.family(plan.id)
        household.claims = [visit, well]
        Adjudicator().settle(&household)
        #expect(household.adjudications[0].shares == ["100.00", "0.00", "0.00"])
        #expect(household.adjudications[1].shares == ["0.00", "0.00", "0.00"])
        #expect(household.adjudications[1].paid == Money(dollars: 130))
    }

    @Test func `the maximum of a year can be reached within one claim, by coinsurance, copay and deductible in turn`() {
        let plan = ClaimsDesk.plan(deductible: 1_000, coinsurance: 50, outOfPocket: 3_000)
        let decisions = ClaimsDesk.decide(
            [stay(1, member: 0, 12_000, from: "2025-02-01"), stay(2, member: 0, 5_000, from: "2025-06-01")], plan)
        // 1,000 and 5,500 would be 6,500: the coinsurance is cut to 2,000.
        #expect(decisions.map(\.shares) == [["1000.00", "0.00", "2000.00"], ["0.00", "0.00", "0.00"]])
        #expect(decisions[0].explanation.contains { $0.step == .limits && $0.amount == Money(dollars: 3_500) })
    }

    @Test func `the family's maximum ends what anyone pays`() {
        let plan = ClaimsDesk.plan(coinsurance: 50, outOfPocket: 1_000)
        let claims = (0..<4).map { stay($0 + 1, member: $0, 1_800, from: "2025-0\($0 + 1)-05") }
        #expect(
            ClaimsDesk.decide(claims, plan).map(\.coinsurance.description) == ["900.00", "900.00", "200.00", "0.00"])
    }

    @Test func `a new plan year begins with empty accumulators`() {
        let plan = ClaimsDesk.plan(deductible: 1_000)
        var household = ClaimsDesk.family()
        for place in household.coverages.indices { household.coverages[place].end = nil }
        household.claims = [
            stay(1, member: 0, 3_000, from: "2025-11-05"), stay(2, member: 0, 3_000, from: "2026-01-05"),
        ]
        Adjudicator(plans: PlanTable([plan])).settle(&household)
        #expect(household.adjudications.map(\.deductible.description) == ["1000.00", "1000.00"])
        #expect(Set(household.accumulators.map(\.yearStart.year)) == [2025, 2026])
    }

    @Test func `a copay by the day is due for at most so many days`() throws {
        let plan = try #require(PlanTable.shared.plan("medicare-advantage-hmo"))
        var household = ClaimsDesk.family(plan.id, level: .employeeOnly, payer: "TST21")
        household.claims = [ClaimsDesk.stay(plan: plan.id, payer: "TST21", nights: 9, charge: 9_000)]
        Adjudicator().settle(&household)
        #expect(household.adjudications[0].copay == Money(dollars: 325 * 6))
    }

    @Test func `outside the network its own limits count, and the rest of the charge is the patient's`() throws {
        var plan = ClaimsDesk.plan(deductible: 50, coinsurance: 10)
        plan.networkShare = 0
        plan.outOfNetwork = Plan.Tier(deductible: Money(dollars: 80), outOfPocketMaximum: nil)
        plan[.primaryCare].outOfNetwork = Benefit.Share(coinsurance: 4_000, deductibleApplies: true)
        let decision = ClaimsDesk.decide(ClaimsDesk.visit(lines: [ClaimsDesk.line("99214", 900)]), plan)
        #expect(!decision.isInNetwork)
        #expect(decision.deductible == Money(dollars: 80))
        #expect(decision.coinsurance == (decision.allowed - decision.deductible).share(basisPoints: 4_000))
        #expect(decision.notCovered == decision.charge - decision.allowed)
        #expect(decision.reasons == ["PR-45", "PR-1", "PR-2"])
        #expect(decision.accumulatorEntries.allSatisfy { $0.network == .outOfNetwork })
    }

    @Test func `an emergency outside the network is paid as inside, and nothing more is owed`() {
        var plan = ClaimsDesk.plan(copay: 75)
        plan.networkShare = 0
        let decision = ClaimsDesk.decide(
            ClaimsDesk.visit(site: "23", lines: [ClaimsDesk.line("99284", 1_500)]), plan)
        #expect(decision.reasons == ["CO-45", "PR-3"])
        #expect(decision.patientResponsibility == Money(dollars: 75))
    }

    @Test func `a dental plan pays up to its maximum of a year`() throws {
        let plan = try #require(PlanTable.shared.plan("dental-ppo"))
        var household = ClaimsDesk.family(plan.id, level: .employeeOnly, payer: "TST51")
        household.claims = (1...4).map { number in
            let date = "2025-0\(number)-04"
            var claim = ClaimsDesk.visit(
                number, plan: plan.id, payer: "TST51", diagnosis: "K02.9", on: date,
                lines: [ClaimsDesk.line("D2740", 1_000, on: date)])
            claim.kind = .dental
            return claim
        }
        Adjudicator().settle(&household)
        #expect(household.adjudications.reduce(.zero) { $0 + $1.paid } == Money(dollars: 1_500))
        #expect(household.adjudications[3].reasons.contains("PR-119"))
        #expect(household.adjudications.flatMap(\.imbalances).isEmpty)
    }
}

import HealthSimCore
import Testing

@testable import RxMemberSim

struct RxCostShareTests {
    private func terms(_ plan: Text, _ tier: Int) throws -> TierTerms {
        try #require(PharmacyPlanTable.shared.plan(plan)?.terms(tier: tier))
    }

    private func share(
        _ price: Int64, _ terms: TierTerms, days: Int = 30, mail: Bool = false, preferred: Bool = true,
        deductible: Int64 = 0, most: Int64? = nil
    ) -> RxCostShare {
        RxCostShare(
            price: Money(dollars: price), terms: terms, daysSupply: days, isMail: mail,
            isPreferredPharmacy: preferred, deductibleLeft: Money(dollars: deductible),
            outOfPocketLeft: most.map { Money(dollars: $0) })
    }

    @Test func `the copay follows the days and the way`() throws {
        // commercial-4, tier 2: 35, 105 and by mail 87.50.
        let terms = try terms("rx-commercial-standard", 2)
        #expect(share(500, terms).copay == Money(dollars: 35))
        #expect(share(500, terms, days: 60).copay == Money(dollars: 70))
        #expect(share(500, terms, days: 90).copay == Money(dollars: 105))
        #expect(share(500, terms, days: 90, mail: true).copay == Money(cents: 8_750))
        #expect(share(500, terms, preferred: false).networkPenalty == Money(dollars: 10))
        #expect(share(30, terms, preferred: false).total == Money(dollars: 30), "never above the price")
    }

    @Test func `a share has a least and a most`() throws {
        // commercial-4, tier 4: 25 %, at least 100, at most 250.
        let terms = try terms("rx-commercial-standard", 4)
        #expect(share(600, terms).coinsurance == Money(dollars: 150))
        #expect(share(200, terms).coinsurance == Money(dollars: 100))
        #expect(share(80, terms).coinsurance == Money(dollars: 80))
        #expect(share(6_000, terms).coinsurance == Money(dollars: 250))
    }

    @Test func `the deductible comes first, the copay of the rest, and the maximum cuts from the end`() throws {
        let terms = try terms("rx-commercial-basic", 3)  // commercial-5: 40.
        let first = share(300, terms, deductible: 200)
        #expect(first.deductible == Money(dollars: 200) && first.copay == Money(dollars: 40))
        let small = share(230, terms, deductible: 200)
        #expect(small.copay == Money(dollars: 30), "the rest is smaller")
        let cut = share(300, terms, deductible: 200, most: 220)
        #expect(cut.deductible == Money(dollars: 200) && cut.copay == Money(dollars: 20))
        let all = share(300, terms, deductible: 200, most: 150)
        #expect(all.deductible == Money(dollars: 150) && all.copay == .zero)
    }

    @Test func `a share is never above the price nor above what is left`() throws {
        var stream = RandomStream(seed: 7, purpose: "test.rx-cost-share", index: 0)
        let plans = PharmacyPlanTable.shared.plans
        for _ in 0..<20_000 {
            let plan = plans[stream.integer(in: 0...(plans.count - 1))]
            let terms = plan.tiers[stream.integer(in: 0...(plan.tiers.count - 1))]
            let price = Money(cents: Int64(stream.integer(in: 0...200_000)))
            let left = Money(cents: Int64(stream.integer(in: 0...50_000)))
            let most = stream.chance(0.5) ? Money(cents: Int64(stream.integer(in: 0...60_000))) : nil
            let share = RxCostShare(
                price: price, terms: terms, daysSupply: stream.integer(in: 1...100), isMail: stream.chance(0.3),
                isPreferredPharmacy: stream.chance(0.7), deductibleLeft: left, outOfPocketLeft: most)
            #expect(share.total <= price && share.deductible <= left)
            #expect(most.map { share.total <= $0 } ?? true)
            let parts = [share.deductible, share.copay, share.coinsurance, share.networkPenalty]
            #expect(parts.allSatisfy { $0 >= .zero })
        }
    }

    @Test func `the deductible and the maximum of a year are never passed, of a person and of a family`() throws {
        var desk = PharmacyDesk("rx-commercial-hdhp-embedded", members: 4)
        let plan = try #require(PharmacyPlanTable.shared.plan("rx-commercial-hdhp-embedded"))
        for month in 1...12 {
            for member in 0..<4 {
                let date = "2025-\(month < 10 ? "0" : "")\(month)-05"
                desk.settle(
                    desk.claim("apixaban-5-tab", on: date, member: member, prescription: 100 + member, brand: true))
            }
        }
        let accumulators = desk.state.accumulators.filter { $0.yearStart.year == 2025 }
        for found in accumulators { #expect(found.applied <= found.limit ?? found.applied) }
        let family = try #require(accumulators.first { $0.isFamily && $0.kind == .deductible })
        #expect(family.applied == plan.deductible * 2)
        let persons = accumulators.filter { !$0.isFamily && $0.kind == .deductible }
        #expect(persons.reduce(.zero) { $0 + $1.applied } == family.applied)
    }

    @Test func `a new year begins at nothing`() throws {
        var desk = PharmacyDesk("rx-commercial-basic")
        let first = try #require(desk.settle(desk.claim("apixaban-5-tab", on: "2025-12-01", brand: true)).pricing)
        let second = try #require(desk.settle(desk.claim("apixaban-5-tab", on: "2026-01-05", brand: true)).pricing)
        #expect(first.deductible == Money(dollars: 200) && second.deductible == Money(dollars: 200))
        #expect(first.accumulatedDeductible == Money(dollars: 200) && first.remainingDeductible == .zero)
    }

    @Test func `what has gathered elsewhere counts`() throws {
        var desk = PharmacyDesk("rx-commercial-basic")
        desk.state.add(
            RxAccumulator(
                kind: .outOfPocket, memberID: desk.household.members[0].id, planID: "rx-commercial-basic",
                yearStart: PharmacyDesk.day("2025-01-01"), applied: Money(dollars: 6_990)))
        let price = try #require(desk.settle(desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true)).pricing)
        #expect(price.patientPay == Money(dollars: 10))
    }
}

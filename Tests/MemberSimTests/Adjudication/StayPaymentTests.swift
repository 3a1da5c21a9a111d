import HealthSimCore
import Testing

@testable import MemberSim

struct StayPaymentTests {
    private static let group = DiagnosisGroupTable.shared[Concept(.diagnosisGroup, "194")]

    private func price(
        days: Int = 4, isTransfer: Bool = false, charge: Int64 = 30_000, percent: Int64 = 10_000
    ) throws -> StayPricing {
        let group = try #require(Self.group)
        return StayPricing.diagnosisGroup(
            group, rule: FeeSchedule.Rule(.diagnosisGroup, rate: 7_000_0000, percent: percent), days: days,
            isTransfer: isTransfer, charge: Money(dollars: charge), locality: .average)
    }

    @Test func `a stay is the base rate times the weight, and the payer's percent of it`() throws {
        let weight = Int64(try #require(Self.group).weight)
        #expect(try price().amount == Money(cents: 7_000 * weight / 100))
        #expect(try price(percent: 25_000).amount == Money(cents: 7_000 * weight / 100).share(basisPoints: 25_000))
        #expect(try price().weight == Int(weight))
    }

    @Test func `a transfer is paid by the day, twice for the first, and never more than the whole`() throws {
        let group = try #require(Self.group)
        let full = try price().amount
        let daily = full.multiplied(by: 10, over: Int64(group.meanStayInTenths))
        let short = try price(days: 1, isTransfer: true)
        #expect(short.amount == daily * 2 && short.isTransfer)
        let long = try price(days: 20, isTransfer: true)
        #expect(long.amount == full && !long.isTransfer)
    }

    @Test func `a costly stay is paid four fifths of what its cost exceeds the threshold`() throws {
        let usual = try price().amount
        let costly = try price(charge: 400_000)
        let excess = Money(dollars: 100_000) - usual - Money(cents: 4_621_700)
        #expect(costly.outlier == excess.share(basisPoints: 8_000))
        #expect(costly.amount == usual + costly.outlier)
    }

    @Test func `of Medicare a stay costs the deductible of Part A once in a benefit period`() throws {
        var household = ClaimsDesk.family("medicare-original", level: .individual, payer: "TST31")
        household.claims = [
            ClaimsDesk.stay(
                1, plan: "medicare-original", payer: "TST31", from: "2025-01-05", nights: 5, charge: 40_000),
            ClaimsDesk.stay(
                2, plan: "medicare-original", payer: "TST31", from: "2025-02-20", nights: 4, charge: 40_000),
            ClaimsDesk.stay(
                3, plan: "medicare-original", payer: "TST31", from: "2025-07-20", nights: 4, charge: 40_000),
        ]
        Adjudicator().settle(&household)
        #expect(household.adjudications.map(\.deductible.description) == ["1676.00", "0.00", "1676.00"])
        let first = household.adjudications[0]
        let before = first.allowed - first.deductible
        #expect(first.paid == before - before.share(basisPoints: 200))
        #expect(first.reasons == ["CO-45", "PR-1", "CO-253"])
        #expect(household.adjudications.flatMap(\.imbalances).isEmpty)
    }

    @Test func `of Medicare the days from the 61st on cost their amounts`() {
        var household = ClaimsDesk.family("medicare-original", level: .individual, payer: "TST31")
        household.claims = [
            ClaimsDesk.stay(
                1, plan: "medicare-original", payer: "TST31", group: "003", from: "2025-01-05", nights: 95,
                charge: 900_000)
        ]
        household.claims[0].received = ClaimsDesk.day("2025-04-20")
        Adjudicator().settle(&household)
        // It is large enough to wait once; days 61 to 90 at 419 and five at 838.
        #expect(household.adjudications.map(\.status) == [.pended, .paid])
        #expect(household.adjudications[1].coinsurance == Money(dollars: 30 * 419 + 5 * 838))
        #expect(household.adjudications[0].reasons == ["OA-133"])
        #expect(household.adjudications[0].remittanceID.isEmpty)
    }

    @Test func `of Medicare Part B has its deductible of a year, then a fifth, and two percent are held back`() {
        var household = ClaimsDesk.family("medicare-original", level: .individual, payer: "TST31")
        household.claims = (1...5).map {
            ClaimsDesk.visit(
                $0, plan: "medicare-original", payer: "TST31", on: "2025-0\($0)-03",
                lines: [ClaimsDesk.line("99214", 100, on: "2025-0\($0)-03")])
        }
        Adjudicator().settle(&household)
        let decisions = household.adjudications
        #expect(decisions.map(\.deductible.description) == ["100.00", "100.00", "57.00", "0.00", "0.00"])
        #expect(decisions[3].coinsurance == Money(dollars: 20))
        #expect(decisions[3].paid == Money(cents: 7_840))
        #expect(decisions[3].reasons == ["PR-2", "CO-253"])
    }

    @Test func `a payer without a contract by group pays by the day or a percent of the charge`() throws {
        let table = FeeScheduleTable.shared
        #expect(table.schedule("TST06")?[.inpatient].method == .perDiem)
        var household = ClaimsDesk.family("ppo-rich", payer: "TST04")
        household.claims = [ClaimsDesk.stay(plan: "ppo-rich", payer: "TST04", charge: 20_000)]
        Adjudicator().settle(&household)
        let percent = try #require(table.schedule("TST04"))[.inpatient].percent
        #expect(household.adjudications[0].allowed == Money(dollars: 20_000).share(basisPoints: percent))
        #expect(household.adjudications[0].groupWeight == 0)
    }

    @Test func `the second procedure of a day is paid half`() throws {
        let lines = [
            ClaimsDesk.line("29881", 4_000, number: 1), ClaimsDesk.line("20610", 900, modifiers: ["59"], number: 2),
        ]
        let decision = ClaimsDesk.decide(ClaimsDesk.visit(site: "24", lines: lines), ClaimsDesk.plan())
        let alone = ClaimsDesk.decide(
            ClaimsDesk.visit(site: "24", lines: [ClaimsDesk.line("20610", 900, modifiers: ["59"])]), ClaimsDesk.plan())
        let half = alone.allowed - alone.allowed.share(basisPoints: 5_000)
        #expect(decision.lines[1].adjustments.contains(Adjustment(.contractual, "59", half)))
        #expect(decision.lines[1].allowed == alone.allowed - half)
        #expect(decision.imbalances.isEmpty)
    }
}

import HealthSimCore
import Testing

@testable import RxMemberSim

struct PartDTests {
    private func share(
        _ year: Int, _ price: Int64, brand: Bool = true, deductible: Int64 = 0, gross: Int64 = 0, before: Int64 = 0,
        subsidy: LowIncomeSubsidy = .none, insulin: Bool = false, vaccine: Bool = false, days: Int = 30
    ) -> PartDShare {
        PartDShare(
            PartDShare.Claim(
                price: Money(dollars: price), isBrand: brand, isInsulin: insulin, isVaccine: vaccine, daysSupply: days,
                deductibleLeft: Money(dollars: deductible), grossBefore: Money(dollars: gross),
                trueBefore: Money(dollars: before), subsidy: subsidy),
            in: PartDYear.of(year))
    }

    private func cents(_ amount: Money) -> Int64 { amount.cents }

    @Test func `a brand of 2025 goes through deductible and initial coverage`() {
        // 590 deductible; of 410 the member pays a quarter, the manufacturer a tenth.
        let found = share(2025, 1_000, deductible: 590)
        #expect(cents(found.deductible) == 59_000 && cents(found.coinsurance) == 10_250)
        #expect(cents(found.manufacturer) == 4_100 && cents(found.plan) == 26_650)
        #expect(cents(found.trueOutOfPocket) == 69_250)
        #expect(found.stages.map(\.qualifier) == ["01", "02"])
        #expect(found.stages.map(\.amount.cents) == [59_000, 41_000])
    }

    @Test func `a claim that reaches the limit of 2025 is split there`() {
        // 100 are left of the 2,000: of 400 the member pays a quarter; of the other 600 nothing.
        let found = share(2025, 1_000, before: 1_900)
        #expect(cents(found.member) == 10_000 && cents(found.trueOutOfPocket) == 10_000)
        #expect(found.stages.map(\.amount.cents) == [40_000, 60_000])
        #expect(found.stages.map(\.qualifier) == ["02", "04"])
        // 400: 40 by the manufacturer, 260 by the plan; 600: 360 plan, 120 manufacturer, 120 Medicare.
        #expect(cents(found.plan) == 62_000 && cents(found.manufacturer) == 16_000)
        #expect(cents(found.reinsurance) == 12_000)
    }

    @Test func `a generic above the limit costs the plan and Medicare`() {
        let found = share(2025, 100, brand: false, before: 2_000)
        #expect(found.member == .zero && cents(found.plan) == 6_000 && cents(found.reinsurance) == 4_000)
        #expect(found.manufacturer == .zero)
    }

    @Test func `the gap of 2024 begins at its limit and counts the manufacturer's part`() {
        // 30 of the initial coverage are left; of 970 in the gap a quarter, 70 % and 5 %.
        let found = share(2024, 1_000, gross: 5_000, before: 1_500)
        #expect(cents(found.coinsurance) == 750 && cents(found.coverageGap) == 24_250)
        #expect(cents(found.manufacturer) == 67_900 && cents(found.plan) == 2_250 + 4_850)
        #expect(cents(found.trueOutOfPocket) == 750 + 24_250 + 67_900)
        #expect(found.stages.map(\.qualifier) == ["02", "03"])
        let generic = share(2024, 1_000, brand: false, gross: 6_000, before: 1_500)
        #expect(cents(generic.coverageGap) == 25_000 && cents(generic.plan) == 75_000)
        let above = share(2024, 1_000, gross: 12_000, before: 8_000)
        #expect(above.member == .zero && cents(above.plan) == 20_000 && cents(above.reinsurance) == 80_000)
    }

    @Test func `2026 has its own limits`() {
        #expect(cents(share(2026, 10_000, deductible: 615).member) == 210_000)
        #expect(cents(share(2026, 615, deductible: 615).deductible) == 61_500)
        #expect(cents(share(2025, 10_000, deductible: 590).member) == 200_000)
        #expect(PartDYear.of(2030).year == 2026 && PartDYear.of(2020).year == 2024)
    }

    @Test(
        arguments: [
            (LowIncomeSubsidy.full, true, 1_215), (.full, false, 490), (.fullLowest, true, 480),
            (.fullLowest, false, 160),
            (.institutional, true, 0), (.none, true, 69_250),
        ] as [(LowIncomeSubsidy, Bool, Int64)])
    func `Medicare pays for those with a low income, and it counts`(
        _ subsidy: LowIncomeSubsidy, _ isBrand: Bool, _ member: Int64
    ) {
        let found = share(2025, 1_000, brand: isBrand, deductible: 590, subsidy: subsidy)
        #expect(cents(found.member) == member)
        #expect(cents(found.lowIncome) == 69_250 - member)
        #expect(cents(found.trueOutOfPocket) == 69_250)
    }

    @Test func `insulin costs at most 35 a month without a deductible, vaccines nothing`() {
        let month = share(2025, 500, deductible: 590, insulin: true)
        #expect(month.deductible == .zero)
        let plan = PharmacyPlanTable.shared.plan("rx-part-d-standard")
        let capped = PartDShare(
            PartDShare.Claim(
                price: Money(dollars: 900), isBrand: true, isInsulin: true, daysSupply: 90,
                terms: plan?.terms(tier: 4), deductibleLeft: Money(dollars: 590), grossBefore: .zero,
                trueBefore: .zero),
            in: PartDYear.of(2025))
        #expect(cents(capped.member) == 10_500)
        let vaccine = share(2025, 300, deductible: 590, vaccine: true)
        #expect(vaccine.member == .zero && cents(vaccine.plan) == 30_000)
    }

    @Test func `an enhanced plan's help counts, so that the limit comes sooner`() {
        let plan = PharmacyPlanTable.shared.plan("rx-part-d-enhanced")
        let claim = PartDShare.Claim(
            price: Money(dollars: 400), isBrand: true, hasDeductible: false, terms: plan?.terms(tier: 3),
            deductibleLeft: .zero, grossBefore: .zero, trueBefore: .zero, isEnhanced: true)
        let found = PartDShare(claim, in: PartDYear.of(2025))
        #expect(cents(found.copay) == 4_700 && cents(found.trueOutOfPocket) == 10_000)
        #expect(cents(PartDShare(claim, in: PartDYear.of(2024)).trueOutOfPocket) == 4_700)
    }

    @Test func `the shares are always the price, and the true costs never pass their limit`() {
        var stream = RandomStream(seed: 11, purpose: "test.part-d", index: 0)
        let plans = PharmacyPlanTable.shared.plans.filter(\.isPartD)
        for _ in 0..<40_000 {
            let plan = plans[stream.integer(in: 0...(plans.count - 1))]
            let year = PartDYear.of(stream.integer(in: 2024...2026))
            let before = Money(cents: Int64(stream.integer(in: 0...Int(year.outOfPocketLimit.cents))))
            let terms = plan.tiers[stream.integer(in: 0...(plan.tiers.count - 1))]
            let claim = PartDShare.Claim(
                price: Money(cents: Int64(stream.integer(in: 0...900_000))), isBrand: stream.chance(0.4),
                isInsulin: stream.chance(0.1), isVaccine: stream.chance(0.03), daysSupply: stream.integer(in: 1...100),
                hasDeductible: stream.chance(0.6), terms: stream.chance(0.8) ? terms : nil,
                isMail: stream.chance(0.2), isPreferredPharmacy: stream.chance(0.8),
                deductibleLeft: Money(cents: Int64(stream.integer(in: 0...61_500))),
                grossBefore: Money(cents: Int64(stream.integer(in: 0...1_000_000))), trueBefore: before,
                isEnhanced: plan.isEnhanced,
                subsidy: LowIncomeSubsidy.allCases[stream.integer(in: 0...3)])
            let found = PartDShare(claim, in: year)
            let sum = found.member + found.plan + found.manufacturer + found.lowIncome + found.reinsurance
            #expect(sum == claim.price)
            #expect(found.stages.reduce(.zero) { $0 + $1.amount } == claim.price)
            #expect(before + found.trueOutOfPocket <= year.outOfPocketLimit)
            let parts = [
                found.deductible, found.copay, found.coinsurance, found.networkPenalty, found.coverageGap, found.plan,
                found.manufacturer, found.lowIncome, found.reinsurance,
            ]
            #expect(parts.allSatisfy { $0 >= .zero }, "\(claim)")
            if !claim.isVaccine, !plan.isEnhanced {
                #expect(found.trueOutOfPocket >= found.member + found.lowIncome - Money(cents: 1))
            }
        }
    }

    @Test func `a year of a dear drug costs the member 2,000`() throws {
        var desk = PharmacyDesk("rx-part-d-standard", born: "1950-01-01")
        var paid = Money.zero
        for month in 1...12 {
            let date = "2025-\(month < 10 ? "0" : "")\(month)-03"
            let response = desk.settle(
                desk.claim("apixaban-5-tab", on: date, prescription: 77, brand: true))
            let price = try #require(response.pricing, "\(response.rejects)")
            let shares = try #require(response.partD)
            paid += price.patientPay
            let sum = price.patientPay + shares.plan + shares.manufacturer + shares.lowIncome + shares.reinsurance
            #expect(sum == price.allowed)
            #expect(price.stages.reduce(.zero) { $0 + $1.amount } == price.allowed)
        }
        let limit = desk.state.accumulators.first { $0.kind == .trueOutOfPocket && $0.yearStart.year == 2025 }
        #expect(paid <= Money(dollars: 2_000) && limit?.applied ?? .zero <= Money(dollars: 2_000))
        #expect(desk.state.accumulators.contains { $0.kind == .grossDrugCost && $0.applied > Money(dollars: 4_000) })
    }
}

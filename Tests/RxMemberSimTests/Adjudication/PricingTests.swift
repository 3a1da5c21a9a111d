import HealthSimCore
import Testing

@testable import RxMemberSim

struct PricingTests {
    private func product(_ id: String, brand: Bool = false) -> DrugProduct? {
        MedicationIndex.place(Text(id)).flatMap { place in
            DrugProductTable.shared.places(medication: place).map { DrugProductTable.shared.entries[$0] }
                .first { $0.isBrand == brand }
        }
    }

    @Test func `a brand costs a share of its wholesale price and a fee`() throws {
        var desk = PharmacyDesk()
        let response = desk.settle(desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true))
        let price = try #require(response.pricing, "\(response.rejects)")
        let brand = try #require(product("apixaban-5-tab", brand: true))
        #expect(price.ingredientCost == brand.averageWholesale.cost(of: DrugQuantity(60), basisPoints: 8_200))
        #expect(price.dispensingFee == Money(cents: 100))
        #expect(price.basis == .averageWholesaleDiscounted)
    }

    @Test func `three months cost less by the unit, and by mail least`() throws {
        var desk = PharmacyDesk()
        let claims = [
            desk.claim("apixaban-5-tab", on: "2025-01-03", days: 30, brand: true),
            desk.claim("apixaban-5-tab", on: "2025-03-03", days: 90, brand: true),
            desk.claim("apixaban-5-tab", on: "2025-07-03", days: 90, pharmacy: PharmacyDesk.mail, brand: true),
        ]
        let prices = claims.map { claim in
            desk.settle(claim).pricing.map { $0.ingredientCost.multiplied(by: 30, over: Int64(claim.daysSupply)) }
        }
        let list = try #require(product("apixaban-5-tab", brand: true)).averageWholesale
        for (price, share) in zip(prices, [8_200, 7_900, 7_800] as [Int64]) {
            let expected = list.cost(of: DrugQuantity(60), basisPoints: share)
            #expect(abs((price ?? .zero).cents - expected.cents) <= 1)
        }
    }

    @Test func `a generic costs at most what is set for it`() throws {
        let products = DrugProductTable.shared.entries
        let place = try #require(
            Medication.all.indices.first { place in
                DrugProductTable.shared.places(medication: place).first.map { first in
                    let product = products[first]
                    return !product.isBrand
                        && product.maximumAllowable.map {
                            $0.points * 10_000 < product.averageWholesale.points * 2_000
                        } ?? false
                } ?? false
                    && FormularyTable.shared.formulary("commercial-3-tier")?
                        .entry(medication: place, on: PharmacyDesk.day("2025-03-03")).map {
                            $0.criteria < 0 && $0.steps < 0 && $0.minimumAge < 40 && $0.sex == nil && !$0.isSpecialty
                        } ?? false
                    && Medication.all[place].schedule.isEmpty
            })
        var desk = PharmacyDesk()
        let id = Medication.all[place].id.string
        let response = desk.settle(desk.claim(id, on: "2025-03-03"))
        let price = try #require(response.pricing, "\(id) \(response.rejects)")
        #expect(price.basis == .maximumAllowable)
        let most = try #require(product(id)?.maximumAllowable)
        #expect(price.ingredientCost == most.cost(of: DrugQuantity(rounding: Medication.all[place].quantity)))
    }

    @Test func `Medicaid pays what pharmacies pay on average, and a fee of its own`() throws {
        var desk = PharmacyDesk("rx-medicaid")
        let response = desk.settle(desk.claim("lisinopril-10-tab", on: "2025-03-03", usual: Money(dollars: 50)))
        let price = try #require(response.pricing, "\(response.rejects)")
        let generic = try #require(product("lisinopril-10-tab"))
        let average = generic.nationalAcquisition.cost(of: DrugQuantity(30))
        let most = generic.maximumAllowable?.cost(of: DrugQuantity(30)) ?? average
        #expect(price.ingredientCost == min(average, most))
        #expect(price.basis == (average < most ? .nationalAcquisition : .maximumAllowable))
        #expect(price.dispensingFee == Money(cents: 1_050))
        #expect(price.patientPay <= Money(dollars: 3))
    }

    @Test func `no more is paid than the pharmacy asks for`() throws {
        var desk = PharmacyDesk()
        let claim = desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true, price: Money(dollars: 5))
        let price = try #require(desk.settle(claim).pricing)
        #expect(price.ingredientCost == Money(dollars: 5) && price.basis == .asSubmitted)
    }

    @Test func `no more is paid than people without a plan pay`() throws {
        var desk = PharmacyDesk()
        let claim = desk.claim("lisinopril-10-tab", on: "2025-03-03", usual: Money(cents: 90))
        let price = try #require(desk.settle(claim).pricing)
        #expect(price.allowed == Money(cents: 90) && price.basis == .usualAndCustomary)
        #expect(price.patientPay == Money(cents: 90), "a copay is never above the price")
    }

    @Test func `taxes and the fee for giving a vaccine are recognised as they are asked for`() throws {
        var desk = PharmacyDesk()
        var claim = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        claim.pricing?.flatTax = Money(cents: 11)
        claim.pricing?.percentageTax = Money(cents: 22)
        claim.pricing?.professionalFee = Money(dollars: 20)
        claim.pricing?.incentive = Money(dollars: 3)
        claim.pricing?.otherAmounts = [QualifiedAmount("01", Money(dollars: 1))]
        let total = claim.pricing?.total ?? .zero
        claim.pricing?.grossAmountDue = total
        let price = try #require(desk.settle(claim).pricing)
        #expect(price.allowed == price.ingredientCost + price.dispensingFee + Money(cents: 2_433))
        #expect(price.totalPaid == price.allowed - price.patientPay)
    }

    @Test func `a claim that costs too much needs an authorization`() {
        var desk = PharmacyDesk("rx-commercial-standard")
        let claim = desk.claim("apixaban-5-tab", on: "2025-03-03", days: 30, quantity: 600, brand: true)
        var dear = claim
        dear.quantity = DrugQuantity(590)
        #expect(!desk.settle(dear).rejects.contains("78"))
        var compound = desk.compound(on: "2025-03-04", cost: Money(dollars: 9_000))
        #expect(desk.settle(compound).rejects == ["78"])
        compound.ndc = "00093721410"
        #expect(desk.settle(compound).rejects.contains("8G"))
    }

    @Test func `a compound is paid by its parts`() throws {
        var desk = PharmacyDesk()
        let claim = desk.compound(on: "2025-03-04")
        let response = desk.settle(claim)
        let price = try #require(response.pricing, "\(response.rejects)")
        #expect(price.ingredientCost > .zero && price.ingredientCost <= claim.pricing?.ingredientCost ?? .zero)
        var unknown = desk.compound(on: "2025-03-05")
        unknown.ingredients[0].ndc = "99999999999"
        #expect(desk.settle(unknown).rejects == ["54"])
        unknown.clarifications = ["08"]
        let partly = try #require(desk.settle(unknown).pricing)
        #expect(partly.ingredientCost < price.ingredientCost)
        var single = desk.compound(on: "2025-03-06")
        single.ingredients.removeLast()
        #expect(desk.settle(single).rejects == ["7Z"])
    }

    @Test func `rebates follow brands of finished quarters and are taken back`() throws {
        var desk = PharmacyDesk("rx-commercial-standard")
        let claim = desk.claim("apixaban-5-tab", on: "2025-03-03", brand: true)
        desk.settle(claim)
        let rebate = try #require(desk.state.rebates.first)
        let brand = try #require(product("apixaban-5-tab", brand: true))
        #expect(rebate.quarter == PharmacyDesk.day("2025-01-01") && rebate.ndc == claim.ndc)
        #expect(rebate.amount > .zero && rebate.amount < brand.wholesaleAcquisition.cost(of: DrugQuantity(60)))
        desk.settle(desk.reversal(of: claim))
        #expect(desk.state.rebates.map(\.amount) == [rebate.amount, -rebate.amount])
        desk.fill("lisinopril-10-tab", on: "2025-03-03")
        #expect(desk.state.rebates.count == 2, "no generic")
        desk.settle(desk.claim("apixaban-5-tab", on: "2026-11-03", brand: true))
        #expect(desk.state.rebates.count == 3)
    }
}

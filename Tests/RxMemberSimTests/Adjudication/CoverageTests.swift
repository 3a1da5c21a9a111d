import HealthSimCore
import Testing

@testable import RxMemberSim

struct CoverageTests {
    /// A drug of a formulary on a day that fulfils a condition.
    static func drug(
        _ formulary: Text, on day: String = "2025-03-03", where condition: (FormularyDrug, Medication) -> Bool
    ) -> String {
        let list = FormularyTable.shared.formulary(formulary)
        for place in Medication.all.indices {
            let medication = Medication.all[place]
            guard let entry = list?.entry(medication: place, on: PharmacyDesk.day(day)), !medication.isInpatient,
                condition(entry, medication)
            else { continue }
            return medication.id.string
        }
        return ""
    }

    @Test func `a drug that is not listed is not covered, unless an exception was made`() {
        let list = FormularyTable.shared.formulary("commercial-3-tier")
        let id =
            Medication.all.indices.first {
                list?.entry(medication: $0, on: PharmacyDesk.day("2025-03-03")) == nil
                    && !Medication.all[$0].isInpatient
                    && ExcludedDrug.reason(medication: $0, market: .employer) == nil
                    && DrugProductTable.shared.places(medication: $0).count > 0
                    && Medication.all[$0].schedule.isEmpty
            }.map { Medication.all[$0].id.string } ?? ""
        var desk = PharmacyDesk()
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["70"], "\(id)")
        desk.authorize(id, .formularyException)
        let paid = desk.fill(id, on: "2025-03-03")
        #expect(paid.status == .paid && paid.tier == 3 && !paid.authorizationID.isEmpty, "\(paid.rejects)")
    }

    @Test func `Part D has its own codes for what is not listed and what the law leaves out`() {
        var desk = PharmacyDesk("rx-part-d-standard", born: "1950-01-01", from: "2024-01-01")
        let list = FormularyTable.shared.formulary("part-d-standard")
        let place = Medication.all.indices.first {
            list?.entry(medication: $0, on: PharmacyDesk.day("2025-03-03")) == nil && !Medication.all[$0].isInpatient
                && list?.lastEnd(medication: $0, before: PharmacyDesk.day("2025-03-03")) == nil
                && ExcludedDrug.reason(medication: $0, market: .medicare) == nil
                && DrugProductTable.shared.places(medication: $0).count > 0 && Medication.all[$0].schedule.isEmpty
        }
        let id = place.map { Medication.all[$0].id.string } ?? ""
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["MR"], "\(id)")
        let excluded = Medication.all.indices.first {
            ExcludedDrug.reason(medication: $0, market: .medicare) == "A5"
                && DrugProductTable.shared.places(medication: $0).count > 0
        }
        let other = excluded.map { Medication.all[$0].id.string } ?? ""
        #expect(desk.settle(desk.claim(other, on: "2025-03-03", refills: 0)).rejects == ["A5"])
    }

    @Test func `a prior authorization is needed, pending, refused, given and over`() {
        let id = Self.drug("commercial-4-tier") { entry, drug in
            entry.criteria >= 0 && entry.steps < 0 && !entry.isSpecialty && drug.schedule.isEmpty
                && entry.minimumAge < 50 && entry.sex == nil
        }
        var desk = PharmacyDesk("rx-commercial-standard")
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["75"], "\(id)")
        desk.authorize(id, .priorAuthorization, .pending)
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["75", "3W"])
        desk.authorize(id, .priorAuthorization, .denied)
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["75", "3Y"])
        desk.authorize(id, from: "2025-01-01", to: "2025-02-28")
        #expect(desk.fill(id, on: "2025-03-03").rejects == ["75", "PA"])
        desk.authorize(id)
        var wrong = desk.claim(id, on: "2025-03-03")
        wrong.authorizationNumber = "RPA999999999999"
        #expect(desk.settle(wrong).rejects == ["64"])
        let paid = desk.fill(id, on: "2025-03-03")
        #expect(paid.status == .paid && !paid.authorizationID.isEmpty, "\(paid.rejects)")
        var unknown = PharmacyDesk("rx-commercial-standard")
        var claim = unknown.claim(id, on: "2025-03-03")
        claim.authorizationNumber = "RPA999999999999"
        #expect(unknown.settle(claim).rejects == ["75", "3X"])
    }

    @Test func `celecoxib is paid after two other drugs, for those with an ulcer, and for those who take it`() {
        let plan: Text = Self.planWithSteps("celecoxib-200-cap")
        var desk = PharmacyDesk(plan)
        #expect(desk.fill("celecoxib-200-cap", on: "2025-06-02").rejects == ["608"])
        desk.fill("ibuprofen-600-tab", on: "2025-03-03", days: 30)
        #expect(desk.fill("celecoxib-200-cap", on: "2025-06-02").rejects.contains("608"))
        desk.fill("naproxen-500-tab", on: "2025-04-15", days: 30)
        let paid = desk.fill("celecoxib-200-cap", on: "2025-06-20")
        #expect(paid.status == .paid, "\(paid.rejects)")
        #expect(desk.fill("celecoxib-200-cap", on: "2025-08-25").status == .paid, "continued")

        var other = PharmacyDesk(plan)
        other.state.add(
            HealthFact(
                memberID: other.household.members[0].id, kind: .diagnosis, diagnosis: Concept(.icd10cm, "K25.4"),
                start: PharmacyDesk.day("2025-01-01")))
        #expect(!other.fill("celecoxib-200-cap", on: "2025-06-02").rejects.contains("608"))

        var third = PharmacyDesk(plan)
        third.authorize("celecoxib-200-cap", .stepTherapy)
        #expect(third.fill("celecoxib-200-cap", on: "2025-06-02").status == .paid)
    }

    static func planWithSteps(_ id: String) -> Text {
        let place = MedicationIndex.place(Text(id)) ?? 0
        return PharmacyPlanTable.shared.plans.first { plan in
            !plan.isPartD && plan.market != .medicaid
                && FormularyTable.shared.formulary(plan.formularyID)?
                    .entry(medication: place, on: PharmacyDesk.day("2025-06-02"))?.steps ?? -1 >= 0
        }?.id ?? ""
    }

    @Test func `a quantity above the limit needs an exception, and short fills add up`() {
        let id = Self.drug("commercial-3-tier") { entry, drug in
            entry.criteria < 0 && entry.steps < 0 && drug.schedule.isEmpty && !entry.isSpecialty
                && entry.quantityLimit != nil && entry.quantityDays == 30 && entry.minimumAge < 50 && entry.sex == nil
                && drug.quantityUnit == "EA"
        }
        let limit =
            FormularyTable.shared.formulary("commercial-3-tier")?
            .entry(medication: MedicationIndex.place(Text(id)) ?? 0, on: PharmacyDesk.day("2025-03-03"))?
            .quantityLimit?.units ?? 0
        var desk = PharmacyDesk()
        #expect(desk.settle(desk.claim(id, on: "2025-03-03", days: 30, quantity: limit + 1)).rejects == ["76"], "\(id)")
        #expect(desk.settle(desk.claim(id, on: "2025-03-03", days: 30, quantity: limit)).status == .paid)
        var short = PharmacyDesk()
        func part(_ date: String, _ desk: inout PharmacyDesk) -> ClaimResponse {
            var claim = desk.claim(id, on: date, days: 8, quantity: limit * 0.7)
            claim.services = [PharmacistService(reason: "HD", service: "M0", result: "1G")]
            return desk.settle(claim)
        }
        #expect(part("2025-03-03", &short).status == .paid)
        #expect(part("2025-03-11", &short).rejects == ["76"])
        short.authorize(id, .quantityLimit)
        #expect(part("2025-03-11", &short).status == .paid)
    }

    @Test func `age and sex are looked at`() {
        let young = Self.drug("commercial-3-tier") { entry, drug in
            entry.minimumAge >= 10 && entry.criteria < 0 && entry.steps < 0 && entry.sex == nil
        }
        var child = PharmacyDesk(born: "2020-01-01")
        #expect(child.settle(child.claim(young, on: "2025-03-03", refills: 0)).rejects.contains("60"), "\(young)")
        var woman = PharmacyDesk(sex: .female)
        #expect(woman.fill("finasteride-5-tab", on: "2025-03-03").rejects.contains("61"))
        var man = PharmacyDesk(sex: .male)
        #expect(man.fill("finasteride-5-tab", on: "2025-03-03").status == .paid)
    }

    @Test func `specialty drugs come from specialty pharmacies`() {
        let id = Self.drug("commercial-4-tier") { entry, drug in entry.isSpecialty && drug.schedule.isEmpty }
        var desk = PharmacyDesk("rx-commercial-standard")
        desk.authorize(id)
        desk.authorize(id, .stepTherapy)
        #expect(desk.fill(id, on: "2025-03-03").rejects.contains("40"), "\(id)")
        let paid = desk.settle(desk.claim(id, on: "2025-03-03", pharmacy: PharmacyDesk.specialty))
        #expect(!paid.rejects.contains("40"))
    }

    @Test func `a brand with a generic needs a reason, and costs the difference when it is a wish`() throws {
        let id = try Self.multiSource("commercial-4-tier")
        // Employer HMO: generics are mandatory.
        var strict = PharmacyDesk("rx-commercial-hmo")
        #expect(strict.settle(strict.claim(id, on: "2025-03-03", brand: true)).rejects.contains("AJ"), "\(id)")
        var wish = strict.claim(id, on: "2025-03-03", brand: true)
        wish.dispenseAsWritten = .prescriberForbids
        #expect(try #require(strict.settle(wish).pricing?.brandPenalty) > .zero)

        var desk = PharmacyDesk("rx-commercial-standard")
        var claim = desk.claim(id, on: "2025-03-03", brand: true)
        claim.dispenseAsWritten = .patientAsksForBrand
        let price = try #require(desk.settle(claim).pricing)
        #expect(price.brandPenalty > .zero)
        #expect(price.brandPenalty == price.genericSavings)
        let gathered = desk.state.accumulators.first { $0.kind == .outOfPocket && !$0.isFamily }?.applied
        #expect(gathered == price.patientPay - price.brandPenalty, "outside the maximum")
        var free = PharmacyDesk("rx-commercial-standard")
        var forbidden = free.claim(id, on: "2025-03-03", brand: true)
        forbidden.dispenseAsWritten = .prescriberForbids
        #expect(try #require(free.settle(forbidden).pricing).brandPenalty == .zero)
        var pharmacy = PharmacyDesk("rx-commercial-standard")
        let chosen = try #require(pharmacy.settle(pharmacy.claim(id, on: "2025-03-03", brand: true)).pricing)
        #expect(chosen.ingredientCost < price.ingredientCost, "paid as its generic")
        var none = PharmacyDesk("rx-commercial-standard")
        var missing = none.claim(id, on: "2025-03-03", brand: true)
        missing.dispenseAsWritten = .genericNotOnMarket
        #expect(none.settle(missing).rejects == ["22"])
    }

    /// A drug with a brand and a generic that a formulary lists without conditions.
    static func multiSource(_ formulary: Text) throws -> String {
        let products = DrugProductTable.shared
        let day = PharmacyDesk.day("2025-03-03")
        let place = Medication.all.indices.first { place in
            let list = products.places(medication: place)
            guard list.count > 1, !products.entries[list[0]].isBrand,
                let brand = list.first(where: { products.entries[$0].isBrand }),
                products.entries[brand].discontinued == nil, Medication.all[place].schedule.isEmpty,
                let entry = FormularyTable.shared.formulary(formulary)?.entry(medication: place, on: day)
            else { return false }
            return entry.criteria < 0 && entry.steps < 0 && entry.minimumAge < 40 && entry.sex == nil
                && !entry.isSpecialty && entry.quantityLimit == nil && entry.maximumDays ?? 90 >= 30
                && products.entries[brand].averageWholesale.points
                    > products.entries[list[0]].averageWholesale.points * 2
        }
        return try #require(place.map { Medication.all[$0].id.string })
    }

    @Test func `a change of the formulary in the middle of the year changes the answer`() throws {
        let list = try #require(FormularyTable.shared.formulary("commercial-4-tier"))
        let cut = PharmacyDesk.day("2025-07-01")
        let place = try #require(
            Medication.all.indices.first {
                list.entry(medication: $0, on: cut.adding(days: -1)) != nil
                    && list.entry(medication: $0, on: cut) == nil
            })
        var desk = PharmacyDesk("rx-commercial-standard")
        let id = Medication.all[place].id.string
        #expect(desk.fill(id, on: "2025-07-01").rejects.contains("70"))
        #expect(!desk.fill(id, on: "2025-06-30").rejects.contains("70"))
    }

    @Test func `a member new to Part D gets one month of what needs an authorization`() {
        let id = Self.drug("part-d-enhanced") { entry, drug in
            entry.criteria >= 0 && !entry.isSpecialty && drug.schedule.isEmpty && entry.minimumAge < 50
                && entry.sex == nil && entry.maximumDays ?? 90 >= 30
        }
        var desk = PharmacyDesk("rx-part-d-enhanced", born: "1950-01-01", from: "2025-02-01")
        let first = desk.fill(id, on: "2025-02-10", days: 30)
        #expect(first.status == .paid, "\(id) \(first.rejects)")
        #expect(first.messages == ["TRANSITION FILL"])
        #expect(first.explanation.contains { $0.outcome == .warned && $0.reason == "TF" })
        #expect(desk.fill(id, on: "2025-03-12", days: 30).rejects.contains("75"), "once")
        var late = PharmacyDesk("rx-part-d-enhanced", born: "1950-01-01", from: "2024-02-01")
        #expect(late.fill(id, on: "2025-06-10", days: 30).rejects.contains("75"), "within 90 days")
        var commercial = PharmacyDesk("rx-commercial-standard", from: "2025-02-01")
        let other = Self.drug("commercial-4-tier") { entry, drug in
            entry.criteria >= 0 && !entry.isSpecialty && drug.schedule.isEmpty && entry.steps < 0
        }
        #expect(commercial.fill(other, on: "2025-02-10").rejects.contains("75"), "Part D alone")
    }
}

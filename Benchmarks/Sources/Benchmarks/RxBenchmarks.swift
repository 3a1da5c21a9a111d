import HealthSimCore
import RxMemberSim

/// How many pharmacy claims a second a processor settles: couples with six drugs each for a year and a half, every claim
/// with its drug review, explanation and accumulators, some reversed.
enum RxBenchmarks {
    static func all() -> [Benchmark] {
        [Benchmark("pharmacy claims settled, a claim", .nanosecondsEach, goal: 5_000, work: settlement())]
    }

    static func settlement() -> () -> Int {
        let households = (0..<150 as Range<UInt64>).compactMap { household($0) }
        let claims = households.reduce(0) { $0 + $1.claims.count }
        let adjudicator = PharmacyAdjudicator(seed: 42, asOf: start.adding(years: 3))
        return {
            var (paid, answered) = (0, 0)
            for household in households {
                var household = household
                adjudicator.settle(&household)
                answered += household.responses.count
                paid += household.responses.reduce(0) { $0 + ($1.status == .paid ? 1 : 0) }
            }
            precondition(paid * 10 > answered * 4, "the benchmark paid \(paid) of \(answered)")
            return claims
        }
    }

    private static let start = CalendarDate(year: 2025, month: 1, day: 2) ?? .epoch
    private static let drugs = [
        "lisinopril-10-tab", "metformin-500-tab", "atorvastatin-20-tab", "amlodipine-5-tab", "sertraline-50-tab",
        "omeprazole-20-cap", "metoprolol-succinate-25-tab", "levothyroxine-50-tab", "gabapentin-300-cap",
        "losartan-50-tab", "ibuprofen-600-tab", "apixaban-5-tab",
    ]

    private static func household(_ index: UInt64) -> RxHousehold? {
        let plans = PharmacyPlanTable.shared.plans
        let plan = plans[Int(index) % plans.count]
        let products = drugs.compactMap { id in
            DrugProductTable.shared.entries.first { $0.medicationID.string == id && $0.discontinued == nil }
        }
        guard let first = products.first,
            var household = claim(0, first, day: start, member: 0, index, plan, prescription: 1).map({
                RxHousehold(of: $0, in: plan, birthDate: CalendarDate(year: 1951, month: 5, day: 5), sex: .female)
            })
        else { return nil }
        household.claims = []
        var number = 0
        for month in 0..<18 {
            for (place, product) in products.enumerated() where (place + Int(index)) % 2 == 0 {
                let day = start.adding(days: month * 29 + place)
                number += 1
                guard let claim = claim(number, product, day: day, member: 0, index, plan, prescription: place + 1)
                else { return nil }
                household.claims.append(claim)
                if number % 11 == 0 {
                    number += 1
                    var reversal = claim
                    reversal.id = RxIdentifiers.claim(household: index + 1, number)
                    reversal.transaction = .reversal
                    household.claims.append(reversal)
                }
            }
        }
        household.coverages[0].start = start.adding(years: -2)
        return household
    }

    private static func claim(
        _ number: Int, _ product: DrugProduct, day: CalendarDate, member: Int, _ index: UInt64, _ plan: PharmacyPlan,
        prescription: Int
    ) -> PharmacyClaim? {
        let medication = Medication.all[product.medication]
        let quantity = DrugQuantity(rounding: medication.quantity)
        let cost = product.averageWholesale.cost(of: quantity)
        let fee = Money(dollars: 12)
        return PharmacyClaim(
            id: RxIdentifiers.claim(household: index + 1, number), transaction: .billing,
            memberID: RxIdentifiers.member(household: index + 1, place: member), bin: plan.bin, pcn: plan.pcn,
            groupID: plan.groupPrefix, cardholderID: RxIdentifiers.member(household: index + 1),
            pharmacyNPI: "2000000028", submitted: Timestamp(date: day, secondOfDay: 40_000), serviceDate: day,
            prescriptionNumber: RxIdentifiers.prescriptionNumber(household: index + 1, prescription),
            ndc: product.ndc, quantity: quantity, unit: product.unit, daysSupply: medication.daysSupply,
            written: day.adding(days: -1), refillsAuthorized: 11, prescriberNPI: "2000000036",
            pricing: SubmittedPricing(
                ingredientCost: cost, dispensingFee: fee, usualAndCustomary: cost + fee, grossAmountDue: cost + fee))
    }
}

import HealthSimCore
import RxMemberSim
import Testing

struct DispensaryTests {
    private static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch

    @Test(arguments: [
        ("", 11, 11, 365), ("", 20, 11, 365), ("II", 5, 0, 90), ("III", 11, 5, 181), ("IV", 3, 3, 181),
        ("V", 9, 5, 181),
    ])
    func `A schedule limits refills and days`(schedule: String, wanted: Int, allowed: Int, days: Int) throws {
        let limits = PrescriptionLimits(schedule: Text(schedule))
        let written = try #require(CalendarDate(year: 2025, month: 1, day: 10))
        #expect(limits.refills(wanted) == allowed)
        #expect(written.days(until: limits.expiry(written: written)) == days)
    }

    @Test func `Days count once, and what was fetched early is used after what is at hand`() throws {
        let first = try #require(CalendarDate(year: 2025, month: 1, day: 1))
        let fills = [(first, 30), (first.adding(days: 20), 30), (first.adding(days: 80), 30)]
            .map { (filled: $0.0, daysSupply: $0.1) }
        let span = first...first.adding(days: 99)
        // Days 0 to 59 without a break, then 80 to 99.
        #expect(AdherenceMeasure.daysCovered(fills, in: span) == 80)
        #expect(AdherenceMeasure.proportionOfDaysCovered(fills, in: span) == 0.8)
        #expect(AdherenceMeasure.possessionRatio(fills, in: span) == 0.9)
        #expect(AdherenceMeasure.proportionOfDaysCovered(Array(fills.prefix(1)), in: span) == nil)
    }

    @Test func `A pattern is a word or a mean`() {
        #expect(AdherencePattern("perfect") == .perfect && AdherencePattern("early-stop") == .earlyStop)
        #expect(AdherencePattern("0.75") == .mean(0.75))
        #expect(AdherencePattern("1.5") == nil && AdherencePattern("sometimes") == nil)
    }

    /// A year of one drug for 40 people, refilled as a pattern says.
    private static func coverage(_ pattern: AdherencePattern) -> Double {
        let network = ProviderNetwork(seed: 5, geography: .national, count: 40)
        var options = RxPopulationOptions()
        options.scale = 0
        options.hasFamilies = false
        options.changesPlans = false
        options.historyMonths = 14
        options.markets = [.init(.employer, 1)]
        options.plans = [.init("rx-commercial-standard", 1)]
        var terms = DispensingTerms()
        terms.adherence = pattern
        terms.hasUsualTrouble = false
        terms.longSupplyShare = 0
        terms.mailShare = 0
        let population = RxPopulation(seed: 5, asOf: asOf, network: network, options: options)
        var (sum, count) = (0.0, 0)
        for index in 0..<network.count {
            var household = population.household(at: index)
            household.prescribers.append(network.primaryCare(rank: index))
            let order = DrugOrder(
                id: "ORDER", memberID: household.members[0].id, medicationID: "atorvastatin-20-tab",
                written: Timestamp(date: asOf.adding(days: -360), secondOfDay: 36_000), sig: "1 tab daily",
                quantity: DrugQuantity(30), daysSupply: 30, refills: 11, indication: Concept(.icd10cm, "E78.5"),
                prescriberNPI: network.primaryCare(rank: index).npi, renewedID: "BEFORE", isMaintenance: true)
            Dispensary(seed: 5, asOf: asOf, terms: terms).dispense([order], in: &household, number: index + 1)
            let fills = household.fills.map { (filled: $0.filled, daysSupply: $0.daysSupply) }
            guard let first = fills.first?.filled else { continue }
            let span = first...asOf
            sum += Double(AdherenceMeasure.daysCovered(fills, in: span)) / Double(first.days(until: asOf) + 1)
            count += 1
        }
        return sum / Double(max(1, count))
    }

    @Test(arguments: [0.5, 0.7, 0.9])
    func `A stated mean of days covered comes out`(mean: Double) {
        // The standard deviation of a person is 0.13, so that of 40 people 0.02; late gaps are cut off by the last day.
        let measured = Self.coverage(.mean(mean))
        #expect(abs(measured - mean) < 0.08, "\(measured)")
    }

    @Test func `Patterns order themselves as their names say`() {
        let (perfect, poor, stops) = (Self.coverage(.perfect), Self.coverage(.poor), Self.coverage(.earlyStop))
        #expect(perfect > 0.97, "\(perfect)")
        #expect(poor < 0.65, "\(poor)")
        #expect((0.2...0.6).contains(stops), "\(stops)")
    }
}

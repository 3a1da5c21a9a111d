public import HealthSimCore

/// Makes households with everything a pharmacy benefit holds about them: enrolled, treated, dispensed for, settled.
///
///     let population = RxPopulation(seed: 42, asOf: today, network: network)
///     let household = population.household(at: 17)
///
/// A household is a function of the seed, the day, the network, the options, the terms and the index alone. What people take
/// comes from the rates of `references/drugs/therapies.csv`, every drug with a diagnosis it is given for: no clinical record is
/// needed. Contracts have their shares of markets exactly, by strata.
public struct RxPopulation: Sendable {
    /// The seed of the run.
    public let seed: UInt64
    /// The last day that is told.
    public let asOf: CalendarDate
    /// Who prescribes, and where people live; it says how many households there are.
    public let network: ProviderNetwork
    /// What was stated of the people.
    public let options: RxPopulationOptions
    /// How pharmacies dispense.
    public let terms: DispensingTerms

    let enrollment: RxEnrollment

    /// Households of the members of a network.
    public init(
        seed: UInt64, asOf: CalendarDate, network: ProviderNetwork,
        options: RxPopulationOptions = RxPopulationOptions(), terms: DispensingTerms = DispensingTerms()
    ) {
        self.seed = seed
        self.asOf = asOf
        self.network = network
        self.options = options
        self.terms = terms
        enrollment = RxEnrollment(seed: seed, asOf: asOf, network: network, options: options)
    }

    /// How many households there are.
    public var count: UInt64 { network.count }

    /// The first day that is told.
    public var start: CalendarDate { asOf.adding(months: -options.historyMonths) }

    /// The household of an index below `count`.
    public func household(at index: UInt64) -> RxHousehold {
        var household = enrollment.household(at: index)
        let orders = needs(of: &household, index: index)
        dispense(orders, in: &household, index: index, terms: terms)
        return household
    }

    /// What the members take by the rates; adds what is known of their health, and who prescribes.
    func needs(of household: inout RxHousehold, index: UInt64) -> [DrugOrder] {
        var orders: [DrugOrder] = []
        for place in household.members.indices {
            var draw = TherapyDraw(self, member: place, index: index, orders: orders.count)
            draw.run(&household)
            orders += draw.orders
        }
        return orders
    }

    /// Dispenses orders of a household, in order of time.
    func dispense(
        _ orders: [DrugOrder], in household: inout RxHousehold, index: UInt64, terms: DispensingTerms
    ) {
        var terms = terms
        // What people take here is ordered for a month each time: pharmacies make three of one for more of them.
        if terms.longSupplyShare == nil { terms.longSupplyShare = DispensingRates.shared.populationLongSupply }
        Dispensary(seed: seed, asOf: asOf, terms: terms).dispense(orders, in: &household, number: index + 1)
    }
}

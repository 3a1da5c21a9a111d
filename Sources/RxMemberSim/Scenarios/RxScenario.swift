public import HealthSimCore

/// A scenario of the pharmacy benefit: households in which something named happens, such as a drug that the plan wants to be
/// asked about, or two drugs that harm together.
///
///     let scenario = try RxScenario(name: "drug-utilization-review", variation: "drug-drug", seed: 42, asOf: today)
///     let household = scenario.household(at: 17)
///
/// A file of `references/scenarios/` with a part `pharmacy`. No clinical record and no health plan is needed: people come from
/// the population of `references/drugs/therapies.csv`, what the story is about from the file. A household is a function of the
/// scenario, the seed, the day and the index alone.
public struct RxScenario: Sendable {
    /// The id: the name of the file.
    public let id: String
    let population: RxPopulation
    let script: RxScript
    /// The first day of the story.
    let start: CalendarDate

    private static let orderPurpose: RandomStream.Purpose = "scenario.prescription"

    /// A scenario of the references by its name, as it is or with a variation over it.
    ///
    /// - Parameter count: how many households there are, at least one.
    public init(
        name: String, variation: String? = nil, seed: UInt64, asOf: CalendarDate, count: UInt64 = 100,
        geography: Geography = .national
    ) throws(RxScenarioError) {
        let document = try Self.library.document(name, variation: variation)
        try self.init(id: name, document: document, seed: seed, asOf: asOf, count: count, geography: geography)
    }

    /// A scenario of a document with a part `pharmacy`.
    public init(
        id: String, document: JSONValue, seed: UInt64, asOf: CalendarDate, count: UInt64 = 100,
        geography: Geography = .national
    ) throws(RxScenarioError) {
        let script = try RxScript(Self.library.script(in: document))
        population = RxPopulation(
            seed: seed, asOf: asOf,
            network: ProviderNetwork(seed: seed, geography: geography, count: max(1, count)), options: script.options,
            terms: script.terms)
        start = asOf.adding(days: 1).adding(months: -script.options.historyMonths)
        self.id = id
        self.script = script
    }

    /// The ids of the scenarios of the references that have a part `pharmacy`, in order.
    public static let names: [String] = library.names

    /// The variations of a scenario, in the order of its file.
    public static func variations(of name: String) -> [String] { library.variations(of: name) }

    private static let library = ScriptLibrary<RxScenarioError>(part: "pharmacy")

    /// How many households there are.
    public var count: UInt64 { population.count }

    /// The household of an index below `count`: enrolled, treated, dispensed for, settled.
    public func household(at index: UInt64) -> RxHousehold {
        var household = population.enrollment.household(at: index)
        changePlan(&household, number: index + 1)
        addFacts(to: &household, number: index + 1)
        var orders = population.needs(of: &household, index: index)
        for (place, order) in script.orders.enumerated() {
            var stream = RandomStream(
                seed: population.seed, purpose: Self.orderPurpose.part(UInt64(place)), index: index)
            guard stream.chance(order.share) else { continue }
            orders.append(self.order(order, number: orders.count + 1, index: index, &household, &stream))
        }
        population.dispense(orders, in: &household, index: index, terms: script.terms)
        return household
    }

    /// The order of a step of the script.
    private func order(
        _ step: RxScript.Order, number: Int, index: UInt64, _ household: inout RxHousehold,
        _ stream: inout RandomStream
    ) -> DrugOrder {
        let drug = Medication.all[step.medication]
        let day = start.adding(months: step.month - 1).adding(days: step.day - 1)
        let place = population.network.place(rank: population.enrollment.rank(of: index))
        let quantity = step.quantity ?? DrugQuantity(rounding: drug.quantity)
        let usual =
            quantity == DrugQuantity(rounding: drug.quantity) && (step.days ?? drug.daysSupply) == drug.daysSupply
        var order = DrugOrder(
            id: TherapyDraw.orderID(household: index + 1, number), memberID: household.members[0].id,
            medicationID: drug.id,
            written: place.timeZone.timestamp(day, secondOfDay: 9 * 3_600 + stream.integer(below: 3_600 * 5)),
            sig: usual ? drug.sig : "Take as directed", quantity: quantity, daysSupply: step.days ?? drug.daysSupply,
            refills: PrescriptionLimits(schedule: drug.schedule).refills(step.refills), indication: step.diagnosis,
            prescriberNPI: population.prescriber(step.specialty, index: index, &household))
        order.isMaintenance = step.isLasting
        order.end = step.endsAfter.map { day.adding(days: $0) }
        if step.isKnown { order.renewedID = Identifiers.text("RXP", index + 1, digits: 8) }
        if let diagnosis = step.diagnosis {
            household.facts.append(
                HealthFact(
                    memberID: order.memberID, kind: .diagnosis, diagnosis: diagnosis, start: day.adding(days: -30)))
        }
        return order
    }

    /// What the script says of the cardholder's health, of earlier decisions and of programmes.
    private func addFacts(to household: inout RxHousehold, number: UInt64) {
        let id = household.members[0].id
        for fact in script.facts {
            let begin = start.adding(months: fact.month - 1)
            household.facts.append(
                HealthFact(
                    memberID: id, kind: fact.kind, diagnosis: fact.diagnosis, name: fact.name, value: fact.value,
                    start: begin, end: fact.months.map { begin.adding(months: $0).adding(days: -1) }))
        }
        for grant in script.grants {
            let begin = start.adding(months: grant.month - 1)
            let prescriber = population.prescriber("primary-care", index: number - 1, &household)
            let plan = household.coverages.first { $0.memberID == id }?.planID ?? .empty
            household.authorizations.append(
                DrugAuthorization(
                    id: RxIdentifiers.authorization(household: number, household.authorizations.count + 1),
                    memberID: id, planID: plan, kind: grant.kind, ingredient: grant.ingredient,
                    prescriberNPI: prescriber, requested: begin.adding(days: -2), decided: begin,
                    decision: grant.decision, reason: grant.decision == .denied ? "the criteria were not met" : .empty,
                    start: begin, end: begin.adding(months: grant.months).adding(days: -1)))
        }
        for program in script.programs {
            household.programs.append(
                ProgramEnrollment(
                    memberID: id, programID: program, cardNumber: Identifiers.text("CARD", number, digits: 8),
                    start: start, end: population.asOf))
        }
    }

    /// Another plan from a month of the story on, or none.
    private func changePlan(_ household: inout RxHousehold, number: UInt64) {
        if let month = script.coverageEnds {
            for place in household.coverages.indices {
                household.coverages[place].end = start.adding(months: month - 1).adding(days: -1)
            }
        }
        guard let change = script.planChange, let plan = PharmacyPlanTable.shared.plan(change.plan) else { return }
        let day = start.adding(months: change.month - 1)
        var coverages: [RxCoverage] = []
        for coverage in household.coverages where coverage.start < day {
            var former = coverage
            former.end = day.adding(days: -1)
            var next = coverage
            (next.planID, next.bin, next.pcn) = (plan.id, plan.bin, plan.pcn)
            next.groupID = Text("\(plan.groupPrefix)0001")
            (next.start, next.end) = (day, nil)
            coverages += [former, next]
        }
        for place in coverages.indices { coverages[place].id = RxIdentifiers.coverage(household: number, place + 1) }
        household.coverages = coverages
    }
}

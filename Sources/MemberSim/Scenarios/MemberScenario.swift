public import HealthSimCore

/// A scenario of the payer's world: households in which something named happens, such as a claim without the
/// authorization it needed, or a newborn who is added.
///
///     let scenario = try MemberScenario(name: "prior-auth", variation: "denied", seed: 42, asOf: today)
///     let household = scenario.household(at: 17)
///
/// A file of `references/scenarios/` with a part `membership`. No clinical record is needed: care comes from
/// `references/membership/service-patterns.csv`. A household is a function of the scenario, the seed, the day and the
/// index alone.
public struct MemberScenario: Sendable {
    /// The id: the name of the file.
    public let id: String
    /// The households' enrolment.
    let generator: MembershipGenerator
    let population: MemberPopulation
    let script: MemberScript
    /// The first day of the story.
    let start: CalendarDate

    /// A scenario of the references by its name, as it is or with a variation over it.
    ///
    /// - Parameter count: how many households there are, at least one.
    public init(
        name: String, variation: String? = nil, seed: UInt64, asOf: CalendarDate, count: UInt64 = 100,
        geography: Geography = .national
    ) throws(MemberScenarioError) {
        let document = try Self.library.document(name, variation: variation)
        try self.init(id: name, document: document, seed: seed, asOf: asOf, count: count, geography: geography)
    }

    /// A scenario of a document with a part `membership`.
    public init(
        id: String, document: JSONValue, seed: UInt64, asOf: CalendarDate, count: UInt64 = 100,
        geography: Geography = .national
    ) throws(MemberScenarioError) {
        var script = try MemberScript(Self.library.script(in: document))
        let start = CalendarDate(year: asOf.year - script.yearsBack, month: 1, day: 1) ?? asOf
        // Whoever the story is about is enrolled when it begins.
        script.options.latestStart = start.adding(months: -1)
        script.options.historyMonths = max(script.options.historyMonths, start.months(until: asOf) + 1)
        generator = MembershipGenerator(
            seed: seed, asOf: asOf, network: ProviderNetwork(seed: seed, geography: geography, count: max(1, count)),
            options: script.options)
        population = MemberPopulation(
            generator, terms: script.hasUsualTrouble ? BillingTerms(asOf: asOf) : .plain(asOf: asOf),
            rates: script.hasUsualTrouble ? .published : .none, scale: script.scale)
        self.id = id
        self.script = script
        self.start = start
    }

    /// The ids of the scenarios of the references that have a part `membership`, in order.
    public static let names: [String] = library.names

    /// The variations of a scenario, in the order of its file.
    public static func variations(of name: String) -> [String] { library.variations(of: name) }

    private static let library = ScriptLibrary<MemberScenarioError>(part: "membership")

    /// How many households there are.
    public var count: UInt64 { generator.count }

    /// The household of an index below `count`: enrolled, cared for, settled.
    public func household(at index: UInt64) -> MemberHousehold {
        var history = generator.begin(at: index)
        let events = script.events.enumerated().compactMap { event($1, number: $0, index: index, &history) }
        let enrolled = generator.household(generator.living(history, events: events))
        var orders = population.orders(for: enrolled, index: index)
        for (number, care) in script.care.enumerated() {
            orders += self.orders(care, number: number, index: index, enrolled)
        }
        let sorted = orders.enumerated().sorted {
            ($0.element.day.daysSinceEpoch, $0.offset) < ($1.element.day.daysSinceEpoch, $1.offset)
        }
        return population.settled(enrolled, index: index, orders: sorted.map(\.element))
    }
}

import Formats
import HealthSimCore
import PatientSim

/// What a run counts: per block, merged in the order of the index.
///
/// Merging is exact, so a run has the same statistics for any blocks and workers, and after being resumed.
public struct RunStatistics: Hashable, Sendable {
    /// How many households.
    public internal(set) var households: UInt64 = 0
    /// How many of each entity, in the order of `Entity.allCases`.
    var entities: [UInt64]
    /// What was measured for each target of the source.
    var tallies: [Tally]
    /// The links, in the order of `Link.allCases`.
    var links: [Proportion]
    /// The checks, in the order of `ConsistencyCheck.allCases`: how many records pass.
    var checks: [Proportion]
    /// What is counted of the sync between products.
    var sync = SyncCounts()
    /// The first records that fail a check, as `MRN00000041: Dates between birth and today`.
    var failures: [String] = []
    /// How providers were assigned, type by type.
    public internal(set) var providers = ProviderCounts()
    /// Persons that could not be completed, in the order in which the reasons first came up.
    var shortfalls: [ShortfallCount] = []
    /// What of the journey has taken place.
    var journey: JourneyStatistics

    /// How many failing records are named.
    static let namedFailures = 5

    /// Nothing counted yet, for some targets and the journey of the persons.
    public init(targets: [ReportTarget], journey: JourneyOutline? = nil) {
        self.journey = JourneyStatistics(journey)
        entities = [UInt64](repeating: 0, count: Entity.allCases.count)
        tallies = targets.map { Tally($0.kind) }
        links = [Proportion](repeating: Proportion(), count: Link.allCases.count)
        checks = [Proportion](repeating: Proportion(), count: ConsistencyCheck.allCases.count)
    }

    /// How many of an entity.
    public subscript(entity: Entity) -> UInt64 { entities[Entity.allCases.firstIndex(of: entity) ?? 0] }

    /// How many links of a kind, and how many of them lead somewhere.
    public subscript(link: Link) -> Proportion { links[Link.allCases.firstIndex(of: link) ?? 0] }

    /// How many records pass a check.
    public subscript(check: ConsistencyCheck) -> Proportion {
        checks[ConsistencyCheck.allCases.firstIndex(of: check) ?? 0]
    }

    /// How many persons could not be completed.
    public var skipped: UInt64 { shortfalls.reduce(0) { $0 + $1.count } }

    /// Counts the records and the shortfalls of a household; what the targets measure is added apart from it.
    mutating func add(_ household: Household, asOf: CalendarDate) {
        households += 1
        for (index, entity) in Entity.allCases.enumerated() {
            entities[index] += UInt64(entity.count(in: household))
        }
        if let membership = household.membership { addMembership(membership, of: household) }
        if let pharmacy = household.pharmacy {
            addPharmacy(pharmacy, of: household)
            providers.add(pharmacy)
        }
        for record in household.records {
            providers.add(record)
            addLinks(of: record)
            addChecks(of: record, asOf: asOf)
        }
        for trace in household.journeys { journey.add(trace) }
        if household.membership != nil || household.pharmacy != nil { sync.add(household) }
        for shortfall in household.shortfalls { add(ShortfallCount(shortfall: shortfall, count: 1)) }
    }

    /// Adds what was counted in the households that follow.
    mutating func merge(_ other: RunStatistics) {
        households += other.households
        for index in entities.indices { entities[index] += other.entities[index] }
        for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
        for index in links.indices { links[index].merge(other.links[index]) }
        for index in checks.indices { checks[index].merge(other.checks[index]) }
        sync.merge(other.sync)
        providers.merge(other.providers)
        failures += other.failures.prefix(max(0, Self.namedFailures - failures.count))
        for shortfall in other.shortfalls { add(shortfall) }
        journey.merge(other.journey)
    }

    private mutating func add(_ shortfall: ShortfallCount) {
        if let index = shortfalls.firstIndex(where: { $0.shortfall == shortfall.shortfall }) {
            shortfalls[index].count += shortfall.count
        } else {
            shortfalls.append(shortfall)
        }
    }
}

/// How many persons could not be completed for one reason.
struct ShortfallCount: Hashable, Sendable {
    var shortfall: Shortfall
    var count: UInt64
}

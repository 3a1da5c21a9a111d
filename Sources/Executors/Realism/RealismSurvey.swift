import Formats
import HealthSimCore
public import MemberSim
import PatientSim

/// A count of a whole population against published figures.
public struct RealismSurvey: Sendable {
    /// One figure of ours beside the published one.
    public struct Row: Sendable {
        public let target: RealismTarget
        /// Ours; NaN when nobody was counted.
        public let value: Double
        /// How many persons, stays or person-years it rests on.
        public let base: Double

        /// Whether ours is as near to the published figure as the target asks, sampling apart.
        public var isMet: Bool {
            abs(value - target.published) <= max(target.relative * target.published, target.absolute)
        }
    }

    /// The figures, in the order of the targets.
    public let rows: [Row]
    /// How many persons were made.
    public let count: UInt64
    public let seed: UInt64

    /// Makes a population and counts it.
    ///
    /// - Parameters:
    ///   - source: the population.
    ///   - members: households of MemberSim alone, for the figures that are of them.
    ///   - seed: the seed it was compiled with, for the report.
    ///   - workers: how many processors to keep busy; no figure depends on it.
    /// - Throws: `CancellationError` when the task is cancelled.
    public init(
        of source: CompiledProfile, members: MemberPopulation, targets: [RealismTarget] = RealismTarget.all,
        workers: Int
    ) async throws {
        var sums = [RealismTally](repeating: RealismTally(), count: targets.count)
        let asOf = source.asOf
        let frozen = FrozenArray(targets)
        try await generate(0..<source.count, blockSize: 50, workers: workers) { indices in
            var tallies = [RealismTally](repeating: RealismTally(), count: frozen.count)
            for index in indices {
                let household = source.household(at: index)
                for record in household.records {
                    let subject = RealismSubject(record, asOf: asOf)
                    for position in frozen.indices { tallies[position] += frozen[position].count(subject) }
                }
                if let pharmacy = RealismPharmacy(household, asOf: asOf) {
                    for position in frozen.indices where frozen[position].kind.isOfPrescriptions {
                        tallies[position] += frozen[position].count(pharmacy)
                    }
                }
                guard let membership = RealismMembership(household, asOf: asOf) else { continue }
                for position in frozen.indices where frozen[position].isOf(.patients) {
                    tallies[position] += frozen[position].count(membership)
                }
            }
            return tallies
        } emit: { tallies in
            for position in tallies.indices { sums[position] += tallies[position] }
        }
        try await generate(0..<members.generator.count, blockSize: 50, workers: workers) { indices in
            var tallies = [RealismTally](repeating: RealismTally(), count: frozen.count)
            for index in indices {
                let household = members.household(at: index)
                for member in household.members {
                    guard let membership = RealismMembership(member, in: household, asOf: asOf) else { continue }
                    for position in frozen.indices where frozen[position].isOf(.members) {
                        tallies[position] += frozen[position].count(membership)
                    }
                }
            }
            return tallies
        } emit: { tallies in
            for position in tallies.indices { sums[position] += tallies[position] }
        }
        rows = zip(targets, sums).map { target, sum in
            Row(
                target: target, value: sum.value(of: target.kind, window: target.window),
                base: target.kind == .odds ? sum.whole + sum.others.whole : sum.whole)
        }
        count = source.count
        seed = source.seed
    }
}

import HealthSimCore
import MemberSim

/// Two thousand households as published, made once.
enum SamplePopulation {
    static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch
    static let generator = MembershipGenerator(
        seed: 42, asOf: asOf, network: ProviderNetwork(seed: 42, geography: .national, count: 2_000))
    static let households = (0..<generator.count).map { generator.household(at: $0) }
}

public import Formats
public import HealthSimCore
import MemberSim

/// The households of a scenario of members, for a run: how many, of which seed and where says its profile.
public struct MemberScenarioSource: HouseholdSource {
    public let id: String
    public let seed: UInt64
    public let asOf: CalendarDate
    public let specification: [UInt8]
    public let count: UInt64
    public let targets: [ReportTarget] = []
    public let warnings: [String]
    let scenario: MemberScenario

    /// A source from a profile that was read without errors, and the part `membership` of a scenario.
    ///
    /// - Parameter merged: the profile as read, for the manifest.
    /// - Throws: a `MemberScenarioError` when the part cannot be used; a `GeographyError` for a place that is not known.
    public init(_ profile: ProfileSpecification, merged: JSONValue, membership: JSONValue) throws {
        let generation = profile.generation
        id = profile.id
        seed = generation.seed
        asOf = generation.asOf
        count = generation.count
        warnings = generation.isSeedStated ? [] : ["No seed is stated: 42 is used"]
        var whole = merged
        whole["membership"] = membership
        specification = whole.rendered()
        var document = JSONValue(.object([]))
        document["membership"] = membership
        scenario = try MemberScenario(
            id: profile.id, document: document, seed: generation.seed, asOf: generation.asOf, count: generation.count,
            geography: try profile.demographics.geography.geography())
    }

    public func household(at index: UInt64) -> Household {
        Household(index: index, records: [], membership: scenario.household(at: index))
    }
}

public import Formats
public import HealthSimCore
import RxMemberSim

/// The households of a scenario of pharmacy benefits, for a run: how many, of which seed and where says its profile.
public struct RxScenarioSource: HouseholdSource {
    public let id: String
    public let seed: UInt64
    public let asOf: CalendarDate
    public let specification: [UInt8]
    public let count: UInt64
    public let targets: [ReportTarget] = []
    public let warnings: [String]
    let scenario: RxScenario

    /// A source from a profile that was read without errors, and the part `pharmacy` of a scenario.
    ///
    /// - Parameter merged: the profile as read, for the manifest.
    /// - Throws: a `RxScenarioError` when the part cannot be used; a `GeographyError` for a place that is not known.
    public init(_ profile: ProfileSpecification, merged: JSONValue, pharmacy: JSONValue) throws {
        let generation = profile.generation
        id = profile.id
        seed = generation.seed
        asOf = generation.asOf
        count = generation.count
        warnings = generation.isSeedStated ? [] : ["No seed is stated: 42 is used"]
        var whole = merged
        whole["pharmacy"] = pharmacy
        specification = whole.rendered()
        var document = JSONValue(.object([]))
        document["pharmacy"] = pharmacy
        scenario = try RxScenario(
            id: profile.id, document: document, seed: generation.seed, asOf: generation.asOf, count: generation.count,
            geography: try profile.demographics.geography.geography())
    }

    public func household(at index: UInt64) -> Household {
        Household(index: index, records: [], pharmacy: scenario.household(at: index))
    }
}

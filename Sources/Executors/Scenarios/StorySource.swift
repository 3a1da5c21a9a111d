public import Formats
public import HealthSimCore
import MemberSim
import RxMemberSim

/// The households of a scenario that needs no clinical records, for a run: how many, of which seed and where says its
/// profile.
public struct StorySource: HouseholdSource {
    /// Who makes the households.
    private enum Maker: Sendable {
        case membership(MemberScenario)
        case pharmacy(RxScenario)
    }

    public let id: String
    public let seed: UInt64
    public let asOf: CalendarDate
    public let specification: [UInt8]
    public let count: UInt64
    public let targets: [ReportTarget] = []
    public let warnings: [String]
    private let maker: Maker

    /// A source from a profile that was read without errors, and what a scenario tells.
    ///
    /// - Parameter merged: the profile as read, for the manifest.
    /// - Throws: a `MemberScenarioError` or `RxScenarioError` when the story cannot be used; a `GeographyError` for a place
    ///   that is not known.
    public init(_ profile: ProfileSpecification, merged: JSONValue, story: Scenario.Story) throws {
        let generation = profile.generation
        id = profile.id
        seed = generation.seed
        asOf = generation.asOf
        count = generation.count
        warnings = generation.isSeedStated ? [] : ["No seed is stated: 42 is used"]
        var document = JSONValue(.object([]))
        document[story.part] = story.content
        var whole = merged
        whole[story.part] = story.content
        specification = whole.rendered()
        let geography = try profile.demographics.geography.geography()
        switch story {
        case .membership:
            maker = .membership(
                try MemberScenario(
                    id: id, document: document, seed: seed, asOf: asOf, count: count, geography: geography))
        case .pharmacy:
            maker = .pharmacy(
                try RxScenario(id: id, document: document, seed: seed, asOf: asOf, count: count, geography: geography))
        }
    }

    /// The scenario of members, where it is one.
    var membership: MemberScenario? {
        if case .membership(let scenario) = maker { scenario } else { nil }
    }

    public func household(at index: UInt64) -> Household {
        switch maker {
        case .membership(let scenario):
            Household(index: index, records: [], membership: scenario.household(at: index))
        case .pharmacy(let scenario):
            Household(index: index, records: [], pharmacy: scenario.household(at: index))
        }
    }
}

extension Scenario.Story {
    /// The name of the part of a scenario.
    var part: String {
        switch self {
        case .membership: "membership"
        case .pharmacy: "pharmacy"
        }
    }

    /// The part itself.
    var content: JSONValue {
        switch self {
        case .membership(let content), .pharmacy(let content): content
        }
    }
}

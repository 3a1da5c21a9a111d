import HealthSimCore

/// Why there is no scenario of members.
public enum MemberScenarioError: Error, Equatable, Sendable {
    /// No file of `references/scenarios/` with a part `membership` has the name.
    case unknownScenario(String)
    /// The scenario has no variation of the name.
    case unknownVariation(String, of: String)
    /// A field cannot be used: its path, such as `membership.care[2].pattern`, and what would be right.
    case invalid(path: String, expected: String)
}

extension MemberScenarioError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownScenario(let name): "no scenario of members is called '\(name)'"
        case .unknownVariation(let name, let scenario): "scenario '\(scenario)' has no variation '\(name)'"
        case .invalid(let path, let expected): "\(path): expected \(expected)"
        }
    }
}

extension MemberScenarioError: ScriptFailure {}

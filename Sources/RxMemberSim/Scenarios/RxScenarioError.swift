import HealthSimCore

/// Why there is no scenario of pharmacy benefits.
public enum RxScenarioError: Error, Equatable, Sendable {
    /// No file of `references/scenarios/` with a part `pharmacy` has the name.
    case unknownScenario(String)
    /// The scenario has no variation of the name.
    case unknownVariation(String, of: String)
    /// A field cannot be used: its path, such as `pharmacy.orders[2].medication`, and what would be right.
    case invalid(path: String, expected: String)
}

extension RxScenarioError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownScenario(let name): "no scenario of pharmacy benefits is called '\(name)'"
        case .unknownVariation(let name, let scenario): "scenario '\(scenario)' has no variation '\(name)'"
        case .invalid(let path, let expected): "\(path): expected \(expected)"
        }
    }
}

extension RxScenarioError: ScriptFailure {}

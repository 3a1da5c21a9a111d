/// The types of distributions by the names that specifications use.
enum DistributionType: String, CaseIterable {
    case categorical
    case normal
    case logNormal = "log_normal"
    case uniform
    case explicit
    case ageBands = "age_bands"
    case conditional
    case fixed
    case derived
    case gamma
    case beta
    case poisson
    case exponential

    /// The type of a name, however it is capitalised and joined.
    init?(named name: String) {
        if let type = Self(rawValue: name) {
            self = type
            return
        }
        let folded = name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
        switch folded {
        case "gaussian", "truncatednormal": self = .normal
        case "constant": self = .fixed
        default:
            guard
                let type = Self.allCases.first(where: { type in type.rawValue.filter { $0 != "_" } == folded })
            else { return nil }
            self = type
        }
    }

    /// The type that an object without `type` has, by its members.
    init?(members: [String]) {
        let names = Set(members)
        if names.contains("weights") {
            self = .categorical
        } else if names.contains("rules") {
            self = .conditional
        } else if names.contains("bands") {
            self = .ageBands
        } else if names.contains("values") {
            self = .explicit
        } else if names.contains("formula") {
            self = .derived
        } else if names.contains("mean"), !names.isDisjoint(with: DistributionReader.deviationNames) {
            self = .normal
        } else if names.isSubset(of: ["min", "max"]), names.count == 2 {
            self = .uniform
        } else if names == ["value"] {
            self = .fixed
        } else {
            return nil
        }
    }
}
